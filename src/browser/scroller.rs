//! Scrolls what an article scrolls in: the window, or a box of the page that has a scroll bar of its own.
//! It must not decide where to: the caller does.

use super::palette::{computed, value};
use web_sys::{Element, Event, ScrollBehavior, ScrollToOptions};

/// Scrolls by `y` CSS pixels, at once: in `element` or the nearest box around it that readers can scroll, or otherwise in the window. Only the
/// browser knows whether the scroll bar of a `<body>` is its own or that of the window, so the window scrolls if the body does not move.
pub fn scroll_by(element: &Element, y: f64) {
    scroll(element, y, ScrollBehavior::Instant);
}

/// The same, with or without motion.
pub fn scroll(element: &Element, y: f64, behaviour: ScrollBehavior) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(behaviour);
    let mut next = Some(element.clone());
    while let Some(scroller) = next {
        let is_body = scroller.local_name() == "body";
        if is_body || scrolls(&scroller) {
            let before = scroller.scroll_top();
            scroller.scroll_by_with_scroll_to_options(&options);
            if !is_body || scroller.scroll_top() != before {
                return;
            }
            break;
        }
        next = scroller.parent_element();
    }
    if let Some(window) = super::window() {
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
