//! What the quotes' module exports: it watches an article for selections, opens the composer, and follows links to quotes.
//! Fetched at the first sign that a reader wants to quote; it must not find out whose words a quote is: the posts' module does.

mod composing;
mod following;
mod keeping;
mod listing;
mod page_parts;
mod passages;
mod quote;
mod session;
mod shared;
mod uncover;

use super::loader_mount::LoaderMount;
use super::quote_selector;
use super::registry::Registry;
use super::request::Request;
use crate::browser::{selection, viewport};
use crate::compose::selection_button;
use crate::quotes::link::Claims;
use session::Session;
use shared::Shared;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

thread_local! {
    static SESSIONS: Registry<Session> = const { Registry::new() };
    /// Which of the page's articles answers its address.
    static CLAIMS: RefCell<Claims> = const { RefCell::new(Claims::new()) };
    /// The address that an article had followed when the page took it away without turning to another: most often, it renders the article anew.
    static FOLLOWED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Watches the article in `text` for selections, and goes to the quote that the page's address points at, unless the reader has scrolled on since the
/// call, when the page was scrolled by `top`: this module may have come late. A second call does nothing.
#[wasm_bindgen]
pub fn attach(mount: JsValue, request: JsValue, text: Element, language: &str, top: f64) {
    opened(mount, request, text, language, viewport::is_still_at(top), |_| {});
}

/// Goes where the link that the reader has just followed leads, once that has changed the page's address, even if they were led there before.
#[wasm_bindgen]
pub fn revisit(mount: JsValue, request: JsValue, text: Element, language: &str) {
    opened(mount, request, text, language, true, |shared| shared.soon(|shared| shared.revisit()));
}

/// Opens the composer with the words of `what`: a range of the page, or the contents of an element. Words selected in the article take
/// precedence over an element: a reader without a mouse selects words, then goes to the dock.
#[wasm_bindgen]
pub fn quote(mount: JsValue, request: JsValue, what: JsValue) {
    let mount: LoaderMount = mount.unchecked_into();
    let range = what.dyn_ref::<Range>().cloned();
    let passage = || what.dyn_ref::<Element>().and_then(selection::contents);
    let open = |mount: LoaderMount| {
        // A call before the article has been read means the mounted element.
        let text = mount.text().unwrap_or_else(|| mount.element());
        Session::open_in(mount, &Request::new(request), text)
    };
    with(mount, open, |shared| {
        if let Some(range) = range.or_else(|| selection_button::selected(&shared.text)).or_else(passage) {
            shared.compose(&range);
        }
    });
}

/// Opens the list of quotes of the article in `text`: the author's, the suggested ones, and those that the reader has kept.
#[wasm_bindgen]
pub fn list(mount: JsValue, request: JsValue, text: Element, language: &str) {
    opened(mount, request, text, language, true, Shared::list);
}

/// The words of `range`, a part of the article in `text`, and the link that lands on them: `{text, link}`; `undefined` if they cannot be quoted.
#[wasm_bindgen]
pub fn passage(mount: JsValue, request: JsValue, text: Element, range: &Range) -> JsValue {
    let mount: LoaderMount = mount.unchecked_into();
    with(mount, |mount| Session::open_in(mount, &Request::new(request), text), |shared| shared.passage(range))
}

/// Where links to quotes lead in the article in `text`: `[start, end, range, words]` for each of `links`, in bytes of the text, with the words that may
/// be said of it; `undefined` for one that leads nowhere.
#[wasm_bindgen]
pub fn passages(_mount: JsValue, _request: JsValue, text: Element, links: js_sys::Array) -> js_sys::Array {
    passages::places(&text, &links)
}

/// Keeps a quote from the article in `text` in this browser. Returns whether it is kept.
#[wasm_bindgen]
pub fn keep(mount: JsValue, request: JsValue, text: Element, quote: &JsValue) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    with(mount, |mount| Session::open_in(mount, &Request::new(request), text), |shared| shared.keep(&quote_selector::read(quote)))
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    CLAIMS.with(|claims| claims.borrow_mut().release(number));
    if let Some(session) = SESSIONS.with(|sessions| sessions.take(number)) {
        let followed = session.shared.followed();
        if !followed.is_empty() {
            FOLLOWED.replace(followed);
        }
    }
}

/// Lets an article claim an address, for which it has a place of this score. Returns false if another has claimed it with a score as good; one
/// with a lower score lets go of it.
fn claim(number: u32, address: &str, score: f64) -> bool {
    let taken = CLAIMS.with(|claims| claims.borrow_mut().take(address, number, score));
    let other = taken.flatten().and_then(|other| Some((other, SESSIONS.with(|sessions| sessions.take(other))?)));
    if let Some((other, session)) = other {
        session.shared.let_go();
        SESSIONS.with(|sessions| sessions.put(other, session));
    }
    taken.is_some()
}

/// Runs `work` on the session of the article in `text`. Opens one if there is none yet, and takes the reader to a quote then only if it `may_scroll`.
fn opened(mount: JsValue, request: JsValue, text: Element, language: &str, may_scroll: bool, work: fn(&Rc<Shared>)) {
    let mount: LoaderMount = mount.unchecked_into();
    with(mount, |mount| Session::open(mount, &Request::new(request), text, language, may_scroll), work);
}

/// Runs `work` on the article of this mount, which is opened if it is not yet. Its session is not in the registry meanwhile, because `work` may call
/// into the page, and the page back into this module.
fn with<T>(mount: LoaderMount, open: impl FnOnce(LoaderMount) -> Session, work: impl FnOnce(&Rc<Shared>) -> T) -> T {
    let (number, signal) = (mount.number(), mount.abort_signal());
    let session = SESSIONS.with(|sessions| sessions.take(number)).unwrap_or_else(|| open(mount));
    let outcome = work(&session.shared);
    // A listener of `intertitle:quote` may have unmounted the article meanwhile.
    if !signal.aborted() {
        SESSIONS.with(|sessions| sessions.put(number, session));
    }
    outcome
}
