//! What the widget's module exports: an article is read, and shown.
//! Fetched articles come here when they stand in the page; what builds them is [`super::documents`], in a module of its own.

mod built;
mod hosts;
mod session;
mod standing;

use super::loader_mount::LoaderMount;
use super::registry::Registry;
use super::request::Request;
use session::Session;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

thread_local! {
    static SESSIONS: Registry<Session> = const { Registry::new() };
}

/// Reads an article and changes nothing. Where it is left alone, why is told to `mount`.
///
/// A step of its own, so that the page can breathe between the reading and the showing.
#[wasm_bindgen]
pub fn read(mount: JsValue, request: JsValue) {
    let mount: LoaderMount = mount.unchecked_into();
    match Session::read(&mount, &Request::new(request)) {
        Ok(session) => SESSIONS.with(|sessions| sessions.put(mount.number(), session)),
        Err(refusal) => mount.fail(refusal.code(), refusal.words()),
    }
}

/// Puts the chrome around the article of this mount, if [`read`] has read it; twice does no harm.
#[wasm_bindgen]
pub fn show(number: u32) {
    if let Some(mut session) = take(number) {
        session.show();
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
