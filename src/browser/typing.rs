//! Keys that are pressed in a field of ours: outside its shadow root they seem to be pressed on our host, where a page takes them for its shortcuts.
//! It only tells them from others; whoever listens keeps them to itself.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// All that a key does, as [`super::listener::Listener`] takes it.
pub const KEYS: &str = "keydown keypress keyup";

/// The field that somebody types in; a switch is none.
#[must_use]
pub fn field(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.matches("textarea, input:not([type=checkbox])").unwrap_or_default().then_some(target)
}

/// Keeps a key to the field that it is pressed in, unless it leads out of it.
pub fn keep(event: &Event) {
    let leads_out = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| matches!(key.key().as_str(), "Escape" | "Tab"));
    if !leads_out {
        event.stop_propagation();
    }
}

/// The key that was pressed, unless it only composes a letter: Safari says so of the last one by a number alone.
#[must_use]
pub fn pressed(event: &Event) -> Option<&KeyboardEvent> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    (event.type_() == "keydown" && !key.is_composing() && key.key_code() != 229).then_some(key)
}
