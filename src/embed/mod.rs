//! The only wasm-bindgen exports: `start`, `mount`, `unmount`. Everything else about embedding is the loader's, in `loader/`.
//! It must not compute or draw: it reads what the loader hands over, calls the core and the ui, and keeps what is mounted.

mod loader_mount;
mod options;
mod registry;
mod request;
mod session;
mod source;

use loader_mount::LoaderMount;
use request::Request;
use session::Session;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// Called once, before anything else: `fault` is told of every panic, before the trap reaches the page.
#[wasm_bindgen]
pub fn start(fault: js_sys::Function) {
    std::panic::set_hook(Box::new(move |info| {
        let _ = fault.call1(&JsValue::UNDEFINED, &JsValue::from_str(&info.to_string()));
    }));
}

/// Mounts one article. Returns its number for [`unmount`], or nothing when it was left alone: why has been told to `mount`.
#[wasm_bindgen]
pub fn mount(mount: JsValue, request: JsValue) -> Option<u32> {
    let mount: LoaderMount = mount.unchecked_into();
    match Session::open(&mount, &Request::new(request)) {
        Ok(session) => Some(registry::add(session)),
        Err(refusal) => {
            mount.fail(refusal.code(), &refusal.to_string());
            None
        }
    }
}

/// Unmounts what [`mount`] returned; twice does no harm.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    drop(registry::take(number));
}
