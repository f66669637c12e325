//! What the responses' module exports: it shows after an article what readers say back, and lets them mark the article with chips.
//! Fetched when a reader nears the end of an article whose author wants it; a post without responses must never pay for it.

mod acting;
mod asking;
mod elsewhere;
mod marking;
mod news;
mod opening;
mod passages;
mod requests;
mod selecting;
mod session;
mod settings;
mod showing;
mod waiting;
mod writing;

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

/// Shows the responses to the article in `text`; a second call does nothing.
#[wasm_bindgen]
pub fn respond(mount: JsValue, request: JsValue, text: Element, language: &str) {
    let mount: LoaderMount = mount.unchecked_into();
    let (number, signal) = (mount.number(), mount.abort_signal());
    // This module comes late: the article may have been unmounted meanwhile, or its chrome taken away after a fault.
    if signal.aborted() {
        return;
    }
    let known = SESSIONS.with(|sessions| sessions.take(number));
    let session = known.or_else(|| Session::open(mount, &Request::new(request), text, language));
    if let Some(session) = session.filter(|_| !signal.aborted()) {
        SESSIONS.with(|sessions| sessions.put(number, session));
    }
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    drop(SESSIONS.with(|sessions| sessions.take(number)));
}
