//! The parts of which the panel, the card and the search are made.
//! They must be plain nodes: whoever listens decides by a button's `value` what it does.

use crate::browser::build::Builder;
#[cfg(feature = "films")]
use crate::browser::{build::set, elements};
use web_sys::{HtmlElement, Node};

/// What has been typed on the button since it called for the search, whose field is still being fetched: the search takes it over.
pub(super) const TYPED: &str = "data-typed";

/// A button in a row; `value` says what it does.
pub(super) fn button(build: &Builder, parent: &HtmlElement, value: &str, text: &str) -> HtmlElement {
    build.button(parent, "programme__link", value, text)
}

/// Shows and announces a text at the end of `parent`, in place of the one before; `None` only removes that.
#[cfg(feature = "films")]
pub(super) fn show_status(parent: &HtmlElement, text: Option<&str>) {
    if let Some(before) = elements::one(parent, "[role=status]") {
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
