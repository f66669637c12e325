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

/// A line of text.
pub(super) fn line(build: &Builder, parent: &Node, class: &str, text: &str) -> HtmlElement {
    let line = build.classed(parent, "p", class);
    build.text(&line, text);
    line
}
