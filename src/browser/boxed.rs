//! Finds what stands for an element that has no box: one with `display: contents`, as Astro gives its slots, has no place on the page and is never seen.
//! It must not be asked at every step of a reader: it reads computed styles.

use super::palette::{computed, value};
use web_sys::Element;

/// The nearest element, from `element` outwards, that has a box, or would have one if it were shown.
#[must_use]
pub fn boxed(element: &Element) -> Option<Element> {
    boxed_past(element.clone(), "contents")
}

/// The same, but also past the elements whose `display` begins with `passed`.
#[must_use]
pub fn boxed_past(mut element: Element, passed: &str) -> Option<Element> {
    loop {
        let display = value(&computed(&element)?, "display");
        if !(display == "contents" || display.starts_with(passed)) {
            return Some(element);
        }
        element = element.parent_element()?;
    }
}
