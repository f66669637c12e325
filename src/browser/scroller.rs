//! Scrolls what an article scrolls in: the window, or a box of the page that has a scroll bar of its own.
//! It must not decide where to: the caller does.

use super::palette::{computed, value};
use web_sys::{Element, Event, ScrollBehavior, ScrollToOptions};

/// Scrolls by `y` CSS pixels, at once: in `element` or the nearest box around it that readers can scroll, or otherwise in the window. A `<body>`
/// with a scroll bar counts as the window, because only the browser knows which of the two scrolls.
pub fn scroll_by(element: &Element, y: f64) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(ScrollBehavior::Instant);
    let outwards = std::iter::successors(Some(element.clone()), |element| element.parent_element());
    if let Some(scroller) = outwards.take_while(|element| element.local_name() != "body").find(scrolls) {
        scroller.scroll_by_with_scroll_to_options(&options);
    } else if let Some(window) = super::window() {
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// Whether a scroll event comes from `element` or something around it, rather than from a list beside it or a table in it.
#[must_use]
pub fn moves(event: &Event, element: &Element) -> bool {
    let scrolled: Option<Element> = event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into(target).ok());
    scrolled.is_none_or(|scrolled| scrolled.contains(Some(element)))
}

/// Whether an element can be scrolled vertically. A quarter more than its height must be hidden: a box for wide tables also overflows by some pixels.
fn scrolls(element: &Element) -> bool {
    element.scroll_height() > element.client_height() * 5 / 4
        && computed(element).is_some_and(|style| matches!(value(&style, "overflow-y").as_str(), "auto" | "scroll"))
}
