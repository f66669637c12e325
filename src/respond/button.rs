//! A button of the section, and of what opens in it.
//! It must not say what the button does: its `value` does, for the listener that serves them all.

use crate::browser::build::Builder;
use web_sys::HtmlElement;

/// A button; `value` says what it does.
pub(super) fn button(build: &Builder, parent: &HtmlElement, value: &str, text: &str) -> HtmlElement {
    build.button(parent, "responses__action", value, text)
}
