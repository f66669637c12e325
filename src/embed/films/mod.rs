//! What the films' module exports: films are named after an article, and those that it names are marked in it.
//! Fetched when a reader has begun; which films, and why, the core says.

mod catalogue;
mod further;
mod page;
mod session;
mod settings;
mod showing;

use super::loader_mount::LoaderMount;
use super::registry::Registry;
use super::request::Request;
use session::Session;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Element;

thread_local! {
    static SESSIONS: Registry<Rc<Session>> = const { Registry::new() };
}

/// Names films after the article in `text`; twice does no harm, and begins anew where a file did not come.
#[wasm_bindgen]
pub fn begin(mount: JsValue, request: JsValue, text: Element, language: &str) {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    let known = SESSIONS.with(|sessions| sessions.take(number));
    let session = known.filter(|known| !known.failed.get()).unwrap_or_else(|| Session::open(mount, &Request::new(request), text, language));
    SESSIONS.with(|sessions| sessions.put(number, session));
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    drop(SESSIONS.with(|sessions| sessions.take(number)));
}
