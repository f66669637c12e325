//! What the module of paths exports: the search for a path from the film under review to any other, by way of the people they share.
//! Fetched when a reader opens the search; it must not find the path, which is the core's part.

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

/// Builds the search inside `around`, whose first button opens and closes it, and opens it. `draft` says what is searched:
/// `{folder, manifest, title, shown, year, number, local, language, text, cards}`; `shown` is the title that readers see, `local` are titles in the page's language, by the numbers of
/// their films. Returns whether the search is there.
#[wasm_bindgen]
pub fn search(mount: JsValue, request: JsValue, around: HtmlElement, draft: JsValue) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    // A new search of the same article replaces the one before.
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
