//! Keys pressed in a field of ours: outside its shadow root they seem to be pressed on our host, so that a page takes them for its shortcuts.
//! It must only recognise them and stop them there; it does not act on them.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// All events of a key, in the form that [`super::listener::Listener`] takes.
pub const KEYS: &str = "keydown keypress keyup";

/// The field in which the reader types; a checkbox is none.
#[must_use]
pub fn field(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.matches("textarea, input:not([type=checkbox])").unwrap_or_default().then_some(target)
}

/// Hides a key event from the page, unless the key leaves the field: Escape and Tab.
pub fn keep(event: &Event) {
    let leads_out = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| matches!(key.key().as_str(), "Escape" | "Tab"));
    if !leads_out {
        event.stop_propagation();
    }
}

/// The key that was pressed, unless it is part of composing a letter: Safari marks the last such key only by the code 229.
#[must_use]
pub fn pressed(event: &Event) -> Option<&KeyboardEvent> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    (event.type_() == "keydown" && !key.is_composing() && key.key_code() != 229).then_some(key)
}
