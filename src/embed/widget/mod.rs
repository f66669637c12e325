//! What the widget's module exports: it finds an article, reads it and puts the chrome around it.
//! It must not build fetched articles: [`super::documents`] does, in a module of its own, before they come here.

mod built;
mod films;
mod hosts;
mod page_article;
mod page_title;
mod session;

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

/// Takes the next step with the article of `mount`: finds it, reads it, puts the chrome around it. Returns whether there is another step, so
/// that the page can breathe in between. If the article is left alone, `mount` is told why.
#[wasm_bindgen]
pub fn step(mount: JsValue, request: JsValue) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    let session = take(number).unwrap_or_else(|| Session::new(&mount));
    match session.step(&Request::new(request)) {
        Ok((session, more)) => {
            // A listener of `intertitle:ready` may have unmounted the article meanwhile.
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

/// Gives `base`, drawn by another module, the chrome's look: now, and whenever the site changes.
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
