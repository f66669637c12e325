//! Where blocks lie in the window.
//! It must measure all of them in one go, so that the browser lays out once.

use web_sys::Element;

/// The upper and lower edge of each element, in CSS pixels from `origin`, which is a position in the window; NaN if the element is not shown.
#[must_use]
pub fn below<'a>(origin: f64, elements: impl Iterator<Item = &'a Element>) -> Vec<(f64, f64)> {
    elements
        .map(|element| {
            let rect = element.get_bounding_client_rect();
            let shown = rect.height() > 0.0 || rect.width() > 0.0;
            if shown { (rect.top() - origin, rect.bottom() - origin) } else { (f64::NAN, f64::NAN) }
        })
        .collect()
}

/// Where an element stands in the window and how large it is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its upper edge.
    pub top: f64,
    /// A measure of its width and height: while it stays the same, the contents are taken to be where they were.
    pub size: (f64, f64),
}

/// The area of an element; of one that scrolls, that of its contents.
#[must_use]
pub fn area(element: &Element) -> Area {
    let rect = element.get_bounding_client_rect();
    let size = (rect.width(), rect.height() + f64::from(element.scroll_height()));
    Area { top: rect.top() - f64::from(element.scroll_top()), size }
}
