//! Tells whether something fits into a line of the page without moving anything.
//! It must only measure; the caller takes away again what does not fit.

use super::palette::{computed, value};
use web_sys::{Element, HtmlElement};

/// How much later the neighbour may end, in CSS pixels: by a space at its end, which a line shows only if something follows it.
const SPACE: i32 = 8;

/// What inserting something must not change: the size of its line, and the position of its neighbour.
///
/// In a centred line the neighbour may move sideways, by half the width of what was inserted, but not to another line.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    edges: [i32; 5],
    end: i32,
}

impl PartialEq for Room {
    fn eq(&self, other: &Self) -> bool {
        self.edges == other.edges && (self.end - other.end).abs() <= SPACE
    }
}

impl Room {
    /// Measures `line` and `near`, the last element in it before anything was inserted, or the line itself.
    #[must_use]
    pub fn measure(line: &Element, near: &Element) -> Self {
        let (outer, near) = (line.get_bounding_client_rect(), near.get_bounding_client_rect());
        let sideways = if computed(line).is_some_and(|style| value(&style, "text-align") == "center") { 0.0 } else { 1.0 };
        let width = f64::from(line.scroll_width());
        let pixel = |value: f64| value.round() as i32;
        let edges = [outer.top(), outer.bottom(), near.left() * sideways, near.top(), width];
        Self { edges: edges.map(pixel), end: pixel(near.right() * sideways) }
    }
}

/// Whether `hung`, which hangs out of a box without height under its line, ends above whatever follows the line, and is not cut off there.
#[must_use]
pub fn hangs_free(hung: &HtmlElement, line: &Element) -> bool {
    let bottom = hung.get_bounding_client_rect().bottom();
    let mut step = Some(line.clone());
    while let Some(element) = step {
        if computed(&element).is_some_and(|style| value(&style, "overflow-y") != "visible") {
            return false;
        }
        let mut next = element.next_element_sibling();
        while let Some(sibling) = next {
            let rect = sibling.get_bounding_client_rect();
            if rect.height() > 0.0 {
                return rect.top() >= bottom;
            }
            next = sibling.next_element_sibling();
        }
        step = element.parent_element();
    }
    true
}
