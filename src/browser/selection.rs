//! What the reader has selected on the page.
//! It must never change the selection, which is the reader's.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

/// The selected range, unless it is empty.
#[must_use]
pub fn range() -> Option<Range> {
    let selection = super::window()?.get_selection().ok()??;
    if selection.is_collapsed() { None } else { selection.get_range_at(0).ok() }
}

/// Whether words inside `root` are selected, and none outside.
#[must_use]
pub fn is_inside(root: &Element) -> bool {
    range().is_some_and(|range| range.common_ancestor_container().is_ok_and(|node| root.contains(Some(&node))))
}

/// Whether the mouse is held down somewhere on the page, as it is while words are being selected. Also tells a module that came too late to hear it.
#[must_use]
pub fn is_pressed() -> bool {
    super::document().is_some_and(|document| document.query_selector(":active").is_ok_and(|pressed| pressed.is_some()))
}

/// The contents of an element, as a range.
#[must_use]
pub fn contents(element: &Element) -> Option<Range> {
    let range = Range::new().ok()?;
    range.select_node_contents(element).ok()?;
    Some(range)
}

/// Selects the caption of a figure.
pub const CAPTION: &str = "figcaption";

/// Selects what Chrome, Google Translate or Edge has translated, by the marks that they leave. Firefox and Safari leave none.
pub const TRANSLATED: &str = ".translated-ltr, .translated-rtl, [_msttexthash]";

/// Whether a range begins or ends inside an element that matches `selector`.
#[must_use]
pub fn touches(range: &Range, selector: &str) -> bool {
    let is_inside = |node| holder(node).is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()));
    [range.start_container(), range.end_container()].into_iter().flatten().any(is_inside)
}

/// The element in which a range begins.
#[must_use]
pub fn start(range: &Range) -> Option<Element> {
    holder(range.start_container().ok()?)
}

/// A node if it is an element, or else the element that holds it.
fn holder(node: Node) -> Option<Element> {
    node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())
}
