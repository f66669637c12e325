//! The parts of which the panel, the card and the search are made.
//! They must be plain nodes: whoever listens decides by a button's `value` what it does.

use crate::browser::build::{Builder, set};
#[cfg(feature = "films")]
use crate::browser::elements;
use web_sys::{HtmlElement, Node};

/// What has been typed on the button since it called for the search, whose field is still being fetched: the search takes it over.
pub(super) const TYPED: &str = "data-typed";

/// A button in a row; `value` says what it does.
pub(super) fn button(build: &Builder, parent: &HtmlElement, value: &str, text: &str) -> HtmlElement {
    build.button(parent, "programme__link", value, text)
}

/// An empty line at the end of `parent`, whose text is announced. It is there from the start: Firefox does not announce one that comes along with its text.
/// No `role=status`: Orca reads an empty one as "statusbar".
pub(super) fn status(build: &Builder, parent: &HtmlElement) -> HtmlElement {
    let status = line(build, parent, "degrees__status", "");
    set(&status, "aria-live", "polite");
    status
}

/// Shows and announces a text in the [`status`] line of `parent`, in place of the one before; `None` only takes that back.
#[cfg(feature = "films")]
pub(super) fn show_status(parent: &HtmlElement, text: Option<&str>) {
    if let Some(line) = elements::one(parent, "[aria-live]") {
        line.set_text_content(text);
    }
}

/// A line of text.
pub(super) fn line(build: &Builder, parent: &Node, class: &str, text: &str) -> HtmlElement {
    let line = build.classed(parent, "p", class);
    build.text(&line, text);
    line
}
