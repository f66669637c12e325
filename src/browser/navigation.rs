//! How the reader came to this page: by which address, and whether the browser brings back where they were.
//! What the address leads to is [`crate::quotes::link::arrive`]'s to say.

use crate::quotes::arrival;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// The address that the reader came by, text directives included where the browser still tells them.
#[must_use]
pub fn address() -> Option<String> {
    let href = super::window()?.location().href().ok()?;
    let loaded = entry("name").unwrap_or_default();
    Some(arrival::address(&href, &loaded).to_owned())
}

/// Whether the page was reloaded or come back to, and no link followed since: then the browser puts the reader where they were, and nobody else should.
#[must_use]
pub fn is_return() -> bool {
    let href = super::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    // The address of the load may go on with a text directive, which browsers take off.
    let is_there = entry("name").is_some_and(|loaded| loaded.starts_with(&href));
    is_there && matches!(entry("type").as_deref(), Some("reload" | "back_forward"))
}

/// A property of the entry for the page's own load.
fn entry(property: &str) -> Option<String> {
    let performance = Reflect::get(&js_sys::global(), &JsValue::from_str("performance")).ok()?;
    let entries: js_sys::Function = Reflect::get(&performance, &JsValue::from_str("getEntriesByType")).ok()?.dyn_into().ok()?;
    let entries: js_sys::Array = entries.call1(&performance, &JsValue::from_str("navigation")).ok()?.dyn_into().ok()?;
    Reflect::get(&entries.get(0), &JsValue::from_str(property)).ok()?.as_string()
}
