//! Where blocks lie on the page.
//! Measured in one go, so that the browser lays out once.

use web_sys::Element;

/// The upper and lower edge of each element in CSS pixels from `origin`, itself on the page; not a number where it is not shown.
#[must_use]
pub fn below<'a>(origin: f64, elements: impl Iterator<Item = &'a Element>) -> Vec<(f64, f64)> {
    let offset = super::viewport::window_extent().map_or(0.0, |(top, _)| top) - origin;
    elements
        .map(|element| {
            let rect = element.get_bounding_client_rect();
            let shown = rect.height() > 0.0 || rect.width() > 0.0;
            if shown { (rect.top() + offset, rect.bottom() + offset) } else { (f64::NAN, f64::NAN) }
        })
        .collect()
}

/// The upper edge of an element in CSS pixels of the page.
#[must_use]
pub fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top() + super::viewport::window_extent().map_or(0.0, |(top, _)| top)
}
