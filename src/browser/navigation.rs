//! How the reader came to this page: by which address, and whether the browser takes them back to where they were.
//! It must not find what the address points at: [`crate::quotes::link::arrive`] does.

use super::object::{field, text};
use super::viewport;
use crate::parse::route;
use crate::quotes::arrival;
use crate::reading::position::Arrival;
use wasm_bindgen::{JsCast, JsValue};

/// The address by which the reader came, with its text directives if the browser still exposes them.
#[must_use]
pub fn address() -> Option<String> {
    let href = super::window()?.location().href().ok()?;
    let loaded = entry("name").unwrap_or_default();
    Some(arrival::address(&href, &loaded).to_owned())
}

/// Whether the page was reloaded or returned to, and no link followed since: then the browser restores the scroll position, and nothing else should
/// scroll.
#[must_use]
pub fn is_return() -> bool {
    let href = super::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    // The address that was loaded may end in a text directive, which browsers remove from `location`.
    let is_there = entry("name").is_some_and(|loaded| loaded.starts_with(&href));
    is_there && matches!(entry("type").as_deref(), Some("reload" | "back_forward"))
}

/// Whether the reader is at the top of the page, or elsewhere: a fragment in the address that is no route, or a page already scrolled, says that they
/// want to be there.
#[must_use]
pub fn arrival() -> Arrival {
    let hash = super::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let fragment = !hash.is_empty() && route::split(&hash).1.is_empty();
    let scrolled = viewport::window_extent().is_some_and(|(top, height)| top > height / 2.0);
    if fragment || scrolled { Arrival::Elsewhere } else { Arrival::Top }
}

/// A property of the page's navigation timing entry.
fn entry(property: &str) -> Option<String> {
    let performance = field(&js_sys::global(), "performance")?;
    let entries: js_sys::Function = field(&performance, "getEntriesByType")?.dyn_into().ok()?;
    let entries: js_sys::Array = entries.call1(&performance, &JsValue::from_str("navigation")).ok()?.dyn_into().ok()?;
    text(&entries.get(0), property)
}
