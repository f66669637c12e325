//! What the quotes' module exports: an article is watched for selections, and the composer is opened.
//! Fetched at the first sign that a reader wants to quote; whose words a quote is, the posts' module tells.

mod arriving;
mod keeping;
mod listing;
mod page_parts;
mod quote;
mod session;
mod shared;
mod uncover;

use super::loader_mount::LoaderMount;
use super::registry::Registry;
use super::request::Request;
use crate::browser::selection;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::link::Claims;
use session::Session;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

thread_local! {
    static SESSIONS: Registry<Session> = const { Registry::new() };
    /// Which of the page's articles answers its address.
    static CLAIMS: RefCell<Claims> = const { RefCell::new(Claims::new()) };
}

/// Watches the article in `text` for selections, and goes to the quote that the page was opened for; twice does no harm.
#[wasm_bindgen]
pub fn attach(mount: JsValue, request: JsValue, text: Element, language: &str) {
    opened(mount, request, text, language, |_| {});
}

/// Goes where the link leads that the reader is following, though it be where they were led before.
#[wasm_bindgen]
pub fn revisit(mount: JsValue, request: JsValue, text: Element, language: &str) {
    opened(mount, request, text, language, Session::revisit);
}

/// Opens the composer with the words of `what`: a range of the page, or an element with all that is in it; words selected in the article go
/// before an element, since whoever has no mouse goes to the dock with them.
#[wasm_bindgen]
pub fn quote(mount: JsValue, request: JsValue, what: JsValue) {
    let mount: LoaderMount = mount.unchecked_into();
    let range = what.dyn_ref::<Range>().cloned();
    let passage = || what.dyn_ref::<Element>().and_then(selection::contents);
    with(mount, |mount, known| {
        let session = known.unwrap_or_else(|| {
            // Whoever calls before the article was read means the element that they mounted.
            let text = mount.text().unwrap_or_else(|| mount.element());
            Session::open_in(mount, &Request::new(request), text)
        });
        if let Some(range) = range.or_else(|| session.selected()).or_else(passage) {
            session.compose(&range);
        }
        session
    });
}

/// Opens the list of quotes of the article in `text`: the author's, those worth quoting, those that the reader has kept.
#[wasm_bindgen]
pub fn list(mount: JsValue, request: JsValue, text: Element, language: &str) {
    opened(mount, request, text, language, Session::list);
}

/// The words of `range`, a part of the article in `text`, and the link that lands on them: `{text, link}`; nothing where nothing can be quoted.
#[wasm_bindgen]
pub fn passage(mount: JsValue, request: JsValue, text: Element, range: &Range) -> JsValue {
    let mount: LoaderMount = mount.unchecked_into();
    let mut cited = JsValue::UNDEFINED;
    with(mount, |mount, known| {
        let session = known.unwrap_or_else(|| Session::open_in(mount, &Request::new(request), text));
        cited = session.passage(range);
        session
    });
    cited
}

/// Where links of ours lead in the article in `text`: `[start, end, range]` for each of `links`, in bytes of the text; nothing for one that leads nowhere.
#[wasm_bindgen]
pub fn passages(_mount: JsValue, _request: JsValue, text: Element, links: js_sys::Array) -> js_sys::Array {
    arriving::places(&text, &links)
}

/// Keeps a quote of this mount's article in this browser; whether it is kept.
#[wasm_bindgen]
pub fn keep(mount: JsValue, _request: JsValue, exact: String, prefix: String, suffix: String) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    let session = SESSIONS.with(|sessions| sessions.take(mount.number()));
    let is_kept = session.as_ref().is_some_and(|session| session.keep(&TextQuoteSelector { exact, prefix, suffix }));
    if let Some(session) = session {
        SESSIONS.with(|sessions| sessions.put(mount.number(), session));
    }
    is_kept
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    CLAIMS.with(|claims| claims.borrow_mut().release(number));
    drop(SESSIONS.with(|sessions| sessions.take(number)));
}

/// Lets an article answer an address with a place of that score, unless another has done so as well; who has done worse lets go.
fn claim(number: u32, address: &str, score: f64) -> bool {
    let taken = CLAIMS.with(|claims| claims.borrow_mut().take(address, number, score));
    let other = taken.flatten().and_then(|other| Some((other, SESSIONS.with(|sessions| sessions.take(other))?)));
    if let Some((other, session)) = other {
        session.let_go();
        SESSIONS.with(|sessions| sessions.put(other, session));
    }
    taken.is_some()
}

/// Does something with the session of the article in `text`, which is opened if nobody has yet.
fn opened(mount: JsValue, request: JsValue, text: Element, language: &str, work: fn(&Session)) {
    let mount: LoaderMount = mount.unchecked_into();
    with(mount, |mount, known| {
        let session = known.unwrap_or_else(|| Session::open(mount, &Request::new(request), text, language));
        work(&session);
        session
    });
}

/// Lends the session out: its work may call into the page, and the page into here.
fn with(mount: LoaderMount, work: impl FnOnce(LoaderMount, Option<Session>) -> Session) {
    let (number, signal) = (mount.number(), mount.abort_signal());
    let session = work(mount, SESSIONS.with(|sessions| sessions.take(number)));
    // Who listens for `intertitle:quote` may have unmounted the article meanwhile.
    if !signal.aborted() {
        SESSIONS.with(|sessions| sessions.put(number, session));
    }
}
