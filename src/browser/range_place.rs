//! Where words of the page are in the window, and which of them are at a point, by the rectangles of their lines.
//! It must not ask for the caret position at a point, which snaps to the nearest letter, however far away.

use super::viewport;
use web_sys::{DomRect, Range};

/// How far outside a line a point may be, in CSS pixels: fingers are not precise.
const SLACK: f64 = 3.0;

/// The line of `range` that is at a point of the window.
#[must_use]
pub fn line_at(range: &Range, x: f64, y: f64) -> Option<DomRect> {
    let lines = range.get_client_rects()?;
    let is_in = |line: &DomRect| {
        let across = line.left() - SLACK <= x && x <= line.right() + SLACK;
        across && line.top() - SLACK <= y && y <= line.bottom() + SLACK
    };
    (0..lines.length()).filter_map(|index| lines.item(index)).find(is_in)
}

/// The first line of `range`.
#[must_use]
pub fn first_line(range: &Range) -> Option<DomRect> {
    range.get_client_rects()?.item(0)
}

/// Brings `range` to the middle of the window. Only to be called when the reader asked for it.
pub fn reveal(range: &Range) {
    if let Some(element) = range.start_container().ok().and_then(|node| node.parent_element()) {
        viewport::centre(&element);
    }
}
