//! What the widget's module exports: an article is mounted, and unmounted.
//! Fetched articles come here when they stand in the page; what builds them is [`super::documents`], in a module of its own.

mod registry;
mod session;
mod standing;

use super::loader_mount::LoaderMount;
use super::request::Request;
use session::Session;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// Mounts one article. Returns its number for [`unmount`], or nothing when it was left alone: why has been told to `mount`.
#[wasm_bindgen]
pub fn mount(mount: JsValue, request: JsValue) -> Option<u32> {
    let mount: LoaderMount = mount.unchecked_into();
    match Session::open(&mount, &Request::new(request)) {
        Ok(session) => Some(registry::add(session)),
        Err(refusal) => {
            mount.fail(refusal.code(), refusal.words());
            None
        }
    }
}

/// Unmounts what [`mount`] returned; twice does no harm.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    drop(registry::take(number));
}
