//! What the quotes' module exports: an article is watched for selections, and the composer is opened.
//! Fetched at the first sign that a reader wants to quote; whose words a quote is, the documents' module tells.

mod button;
mod quote;
mod session;

use super::loader_mount::LoaderMount;
use super::registry::Registry;
use super::request::Request;
use crate::browser::{language, selection};
use session::Session;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

thread_local! {
    static SESSIONS: Registry<Session> = const { Registry::new() };
}

/// Watches the article in `text` for selections, and goes to the quote that the page was opened for; twice does no harm.
#[wasm_bindgen]
pub fn attach(mount: JsValue, request: JsValue, text: Element, language: &str) {
    let mount: LoaderMount = mount.unchecked_into();
    with(mount.number(), |known| known.unwrap_or_else(|| Session::open(mount, &Request::new(request), text, language)));
}

/// Opens the composer with the words of `what`: a range of the page, or an element with all that is in it.
#[wasm_bindgen]
pub fn quote(mount: JsValue, request: JsValue, what: JsValue) {
    let mount: LoaderMount = mount.unchecked_into();
    let range = match what.dyn_into::<Range>() {
        Ok(range) => Some(range),
        Err(what) => what.dyn_ref::<Element>().and_then(selection::contents),
    };
    with(mount.number(), |known| {
        let session = known.unwrap_or_else(|| {
            let element = mount.element();
            let language = language::inherited(&element);
            Session::open(mount, &Request::new(request), element, &language)
        });
        if let Some(range) = range {
            session.compose(&range);
        }
        session
    });
}

/// Opens the composer with words that stand nowhere in the article in `text`: a path between films.
#[wasm_bindgen]
pub fn card(mount: JsValue, request: JsValue, text: Element, language: &str, words: String) {
    let mount: LoaderMount = mount.unchecked_into();
    with(mount.number(), |known| {
        let session = known.unwrap_or_else(|| Session::open(mount, &Request::new(request), text, language));
        session.compose_words(words);
        session
    });
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    drop(SESSIONS.with(|sessions| sessions.take(number)));
}

/// Lends the session out: its work may call into the page, and the page into here.
fn with(number: u32, work: impl FnOnce(Option<Session>) -> Session) {
    let session = work(SESSIONS.with(|sessions| sessions.take(number)));
    SESSIONS.with(|sessions| sessions.put(number, session));
}
