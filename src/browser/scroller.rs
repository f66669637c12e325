//! What an article scrolls in: the window, or a box of the page that has a scroll bar of its own.
//! It moves what it is told to; where to, its caller knows.

use super::palette::{computed, value};
use web_sys::{Element, Event, ScrollBehavior, ScrollToOptions};

/// Scrolls on what `element` scrolls in by so many CSS pixels, at once: the nearest box around it, or itself, that readers can scroll, or else the
/// window. A body that scrolls in the window's place is taken for the window: which of them it is, only browsers can tell.
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

/// Whether `event` tells of something around `element`, or of itself, that was scrolled: not of a list beside it, or of a table in it.
#[must_use]
pub fn moves(event: &Event, element: &Element) -> bool {
    let scrolled: Option<Element> = event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into(target).ok());
    scrolled.is_none_or(|scrolled| scrolled.contains(Some(element)))
}

/// Not what wide tables alone can be scrolled in: of that some pixels stand out below as well.
fn scrolls(element: &Element) -> bool {
    element.scroll_height() > element.client_height() * 5 / 4
        && computed(element).is_some_and(|style| matches!(value(&style, "overflow-y").as_str(), "auto" | "scroll"))
}
