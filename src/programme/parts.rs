//! Parts of which the panel, the card and the search are made.
//! They are plain nodes: what a button does, whoever listens decides by its value.

use crate::browser::build::{Builder, set};
use web_sys::{HtmlElement, Node};

/// A button in a row; `value` says what it does.
pub(super) fn button(build: &Builder, parent: &HtmlElement, value: &str, text: &str) -> HtmlElement {
    let button = build.classed(parent, "button", "programme__link");
    set(&button, "type", "button");
    set(&button, "value", value);
    build.text(&button, text);
    button
}

/// Tells something at the end of `parent`, in place of what was told there before.
#[cfg(feature = "films")]
pub(super) fn tell(parent: &HtmlElement, text: Option<&str>) {
    if let Ok(Some(before)) = parent.query_selector("[role=status]") {
        before.remove();
    }
    if let (Some(text), Some(build)) = (text, Builder::new()) {
        set(&line(&build, parent, "degrees__status", text), "role", "status");
    }
}

/// A line of text.
pub(super) fn line(build: &Builder, parent: &Node, class: &str, text: &str) -> HtmlElement {
    let line = build.classed(parent, "p", class);
    build.text(&line, text);
    line
}
