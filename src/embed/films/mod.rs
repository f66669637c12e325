//! What the films' module exports: it lists films after an article, and marks the titles in its text.
//! Fetched when a reader has begun; it must not choose the films, which is the core's part.

mod catalogue;
mod further;
mod gathering;
mod listing;
mod page;
mod session;
mod settings;
mod showing;
mod subject;

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

/// Lists films after the article in `text`. A second call does nothing, unless a file could not be fetched: then it begins anew.
#[wasm_bindgen]
pub fn begin(mount: JsValue, request: JsValue, text: Element, language: &str) {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    let known = SESSIONS.with(|sessions| sessions.take(number));
    let is_again = known.is_some();
    let session =
        known.filter(|known| !known.has_failed()).unwrap_or_else(|| Session::open(mount, &Request::new(request), text, language, is_again));
    SESSIONS.with(|sessions| sessions.put(number, session));
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    drop(SESSIONS.with(|sessions| sessions.take(number)));
}
