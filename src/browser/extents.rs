//! Where blocks lie in the window, along the way in which the text goes on: downwards, or to the left where its lines are vertical.
//! It must only measure: whoever calls changes nothing in between, so that the browser lays out once.

use super::palette::{computed, value};
use super::viewport;
use web_sys::{DomRect, Element};

/// The first and the last edge of an element, in CSS pixels from the first edge of `area`; NaN if it is not shown.
#[must_use]
pub fn within(area: &Area, element: &Element) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    if rect.height() > 0.0 || rect.width() > 0.0 {
        let (first, last) = edges(&rect, area.is_sideways);
        (first - area.top, last - area.top)
    } else {
        (f64::NAN, f64::NAN)
    }
}

/// Where a rectangle begins and ends. To the left, positions in the window are negative and grow from its right edge.
fn edges(rect: &DomRect, is_sideways: bool) -> (f64, f64) {
    if is_sideways { (-rect.right(), -rect.left()) } else { (rect.top(), rect.bottom()) }
}

/// Whether an element's lines are vertical and follow one another to the left, as in Japanese books.
fn is_sideways(element: &Element) -> bool {
    computed(element).is_some_and(|style| value(&style, "writing-mode") == "vertical-rl")
}

/// Where an element stands in the window and how large it is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its first edge.
    pub top: f64,
    /// Whether it goes on to the left.
    pub is_sideways: bool,
    /// A measure of its width and height: while it stays the same, the contents are taken to be where they were.
    pub size: (f64, f64),
}

impl Area {
    /// The position of the window's first edge in it, and the window's size.
    #[must_use]
    pub fn window(&self) -> Option<(f64, f64)> {
        if self.is_sideways {
            let width = viewport::window_width()?;
            return Some((-width - self.top, width));
        }
        Some((-self.top, viewport::window_extent()?.1))
    }
}

/// The area of an element; of one that scrolls, that of its contents.
#[must_use]
pub fn area(element: &Element) -> Area {
    let rect = element.get_bounding_client_rect();
    let is_sideways = is_sideways(element);
    let mut scrolled = f64::from(if is_sideways { -element.scroll_left() } else { element.scroll_top() });
    // Where a page has no doctype, a body tells how far the window has scrolled.
    if element.local_name() == "body" {
        scrolled = (scrolled - viewport::window_extent().map_or(0.0, |(top, _)| top)).max(0.0);
    }
    let size = (rect.width(), rect.height() + f64::from(element.scroll_height()));
    Area { top: edges(&rect, is_sideways).0 - scrolled, is_sideways, size }
}
