//! Where the reader is: how far the page is scrolled, and how high the window.
//! Positions are CSS pixels of the page; nothing scrolls unless the reader asked.

use super::palette::{computed, value};
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollToOptions};

/// The window's width without its scroll bar, in CSS pixels.
#[must_use]
pub fn window_width() -> Option<f64> {
    Some(f64::from(super::document()?.document_element()?.client_width()))
}

/// The window's upper edge in the page, and its height, in CSS pixels.
#[must_use]
pub fn window_extent() -> Option<(f64, f64)> {
    let window = super::window()?;
    Some((window.scroll_y().ok()?, window.inner_height().ok()?.as_f64()?))
}

/// How much of the window's height `element` fills, in CSS pixels; below nothing where it is out of view.
#[must_use]
pub fn share(element: &Element) -> f64 {
    let rect = element.get_bounding_client_rect();
    let height = window_extent().map_or(0.0, |(_, height)| height);
    rect.bottom().min(height) - rect.top().max(0.0)
}

/// Scrolls what `element` scrolls with, down by so many CSS pixels: the window, or a box of the page's own.
pub fn scroll_by(element: &Element, down: f64) {
    let options = ScrollToOptions::new();
    options.set_top(down);
    options.set_behavior(behaviour());
    match scroller(element) {
        Some(scroller) => scroller.scroll_by_with_scroll_to_options(&options),
        None => drop(super::window().map(|window| window.scroll_by_with_scroll_to_options(&options))),
    }
}

/// How far the box that `element` scrolls in is scrolled, in CSS pixels; nothing where it scrolls with the window.
#[must_use]
pub fn scrolled(element: &Element) -> f64 {
    scroller(element).map_or(0.0, |scroller| scroller.scroll_top().into())
}

/// The box around an element, or the element itself, that has more in it than it shows and lets readers scroll; none where that is the window.
fn scroller(element: &Element) -> Option<Element> {
    let overflow = |element: &Element| computed(element).map(|style| value(&style, "overflow-y")).unwrap_or_default();
    let mut element = element.clone();
    loop {
        let parent = element.parent_element()?;
        // What the body says counts for the window, unless the root says something itself.
        let is_window = element.local_name() == "body" && overflow(&parent) == "visible";
        if !is_window && element.scroll_height() > element.client_height() && matches!(overflow(&element).as_str(), "auto" | "scroll") {
            return Some(element);
        }
        element = parent;
    }
}

/// Puts the keyboard, and whoever has the page read out, at an element, as following a link would.
pub fn stand_at(element: &Element) {
    if let Some(selection) = super::window().and_then(|window| window.get_selection().ok()?) {
        let _ = selection.collapse_with_offset(Some(element), 0);
    }
}

/// Scrolls to an element and stands there.
pub fn go_to(element: &Element) {
    stand_at(element);
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(behaviour());
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Smooth only for those who did not ask for less motion.
fn behaviour() -> ScrollBehavior {
    if prefers("(prefers-reduced-motion: reduce)") { ScrollBehavior::Instant } else { ScrollBehavior::Smooth }
}

/// Whether a media query holds now.
#[must_use]
pub fn prefers(query: &str) -> bool {
    super::window().and_then(|window| window.match_media(query).ok()?).is_some_and(|list| list.matches())
}
