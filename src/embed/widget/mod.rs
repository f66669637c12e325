//! What the widget's module exports: an article is found, read and shown.
//! Fetched articles come here when they stand in the page; what builds them is [`super::documents`], in a module of its own.

mod built;
mod films;
mod hosts;
mod page_data;
mod page_title;
mod session;
mod standing;

use super::loader_mount::LoaderMount;
use super::registry::Registry;
use super::request::Request;
use session::Session;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

thread_local! {
    static SESSIONS: Registry<Session> = const { Registry::new() };
}

/// Takes the next step with the article of `mount`: finds it, reads it, shows it. Returns whether there is another one to take:
/// between two the page can breathe. Where the article is left alone, why is told to `mount`.
#[wasm_bindgen]
pub fn step(mount: JsValue, request: JsValue) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    let session = take(number).unwrap_or_else(|| Session::new(&mount));
    match session.step(&Request::new(request)) {
        Ok((session, more)) => {
            // Who listens for `intertitle:ready` may have unmounted the article meanwhile.
            let gone = mount.abort_signal().aborted();
            if !gone {
                SESSIONS.with(|sessions| sessions.put(number, session));
            }
            more && !gone
        }
        Err(refusal) => {
            mount.fail(refusal.code(), refusal.words());
            false
        }
    }
}

/// Dresses `base`, drawn by another module, as the chrome is dressed: now, and whenever the site changes its look.
#[wasm_bindgen]
pub fn dress(mount: JsValue, _request: JsValue, base: HtmlElement, language: &str) {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    if let Some(session) = take(number) {
        session.dress(&base, language);
        SESSIONS.with(|sessions| sessions.put(number, session));
    }
}

/// Forgets the article of this mount.
pub(super) fn unmount(number: u32) {
    drop(take(number));
}

fn take(number: u32) -> Option<Session> {
    SESSIONS.with(|sessions| sessions.take(number))
}
