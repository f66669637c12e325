//! Where blocks lie on the page.
//! Measured in one go, so that the browser lays out once.

use web_sys::Element;

/// The upper and lower edge of each element in CSS pixels of the page; an element that is not shown has both at 0.
#[must_use]
pub fn of<'a>(elements: impl Iterator<Item = &'a Element>) -> Vec<(f64, f64)> {
    let scrolled = super::viewport::window_extent().map_or(0.0, |(top, _)| top);
    elements
        .map(|element| {
            let rect = element.get_bounding_client_rect();
            if rect.height() == 0.0 && rect.width() == 0.0 { (0.0, 0.0) } else { (rect.top() + scrolled, rect.bottom() + scrolled) }
        })
        .collect()
}
