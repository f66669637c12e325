//! What the module of paths exports: the way from the film under review to any other, over the people of both.
//! Fetched when a reader opens the search; which way, the core says.

mod session;

use super::loader_mount::LoaderMount;
use super::registry::Registry;
use super::request::Request;
use session::Session;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

thread_local! {
    static SESSIONS: Registry<Rc<Session>> = const { Registry::new() };
}

/// Builds the search inside `around`, whose first button opens and closes it, and opens it. What is searched stands in `draft`:
/// `{folder, manifest, title, year, number, language, text, cards}`. Whether it is there.
#[wasm_bindgen]
pub fn search(mount: JsValue, request: JsValue, around: HtmlElement, draft: JsValue) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    // Another search of the same article takes the place of the one before.
    drop(SESSIONS.with(|sessions| sessions.take(number)));
    let session = Session::open(mount, &Request::new(request), &around, &draft);
    let is_there = session.is_some();
    SESSIONS.with(|sessions| session.into_iter().for_each(|session| sessions.put(number, session)));
    is_there
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    drop(SESSIONS.with(|sessions| sessions.take(number)));
}
