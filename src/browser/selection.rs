//! What the reader has selected on the page.
//! It only asks: a selection is the reader's, and never changed here.

use web_sys::{Element, Range};

/// The selected range, if there is anything in it.
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

/// All that is in an element, as a range.
#[must_use]
pub fn contents(element: &Element) -> Option<Range> {
    let range = Range::new().ok()?;
    range.select_node_contents(element).ok()?;
    Some(range)
}
