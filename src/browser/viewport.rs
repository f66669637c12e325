//! Where the reader is: how far the page is scrolled, and how high the window is, in CSS pixels.
//! It must not scroll unless the reader asked.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The window's width without its scroll bar, in CSS pixels.
#[must_use]
pub fn window_width() -> Option<f64> {
    Some(f64::from(super::root()?.client_width()))
}

/// The position of the window's upper edge on the page, and its height, in CSS pixels.
#[must_use]
pub fn window_extent() -> Option<(f64, f64)> {
    let window = super::window()?;
    Some((window.scroll_y().ok()?, window.inner_height().ok()?.as_f64()?))
}

/// Whether the page is still scrolled to about `top`, in CSS pixels: less than half a window's height away from it.
#[must_use]
pub fn is_still_at(top: f64) -> bool {
    window_extent().is_none_or(|(now, height)| (now - top).abs() < height / 2.0)
}

/// Whether an element has a place on the page: one that is hidden, or inside something hidden, has none.
#[must_use]
pub fn is_shown(element: &Element) -> bool {
    element.get_client_rects().length() > 0
}

/// How much of the window's height `element` fills, in CSS pixels; negative if it is out of view.
#[must_use]
pub fn share(element: &Element) -> f64 {
    let rect = element.get_bounding_client_rect();
    let height = window_extent().map_or(0.0, |(_, height)| height);
    rect.bottom().min(height) - rect.top().max(0.0)
}

/// Moves the keyboard's and screen readers' starting point to an element, as following a link would.
pub fn stand_at(element: &Element) {
    if let Some(selection) = super::window().and_then(|window| window.get_selection().ok()?) {
        let _ = selection.collapse_with_offset(Some(element), 0);
    }
    lend_focus(element);
}

/// The same, but leaves the selection as it is.
pub fn lend_focus(element: &Element) {
    // In Firefox and WebKit keys go on from what had the focus last. That is this element, by an attribute that is gone at once.
    let is_lent = !element.has_attribute(TABINDEX) && element.set_attribute(TABINDEX, "-1").is_ok();
    // Without scrolling, which is up to the caller: a smooth scroll would begin with a jump.
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    if is_lent {
        let _ = element.remove_attribute(TABINDEX);
    }
}

const TABINDEX: &str = "tabindex";

/// Scrolls to an element, and moves the starting point there.
pub fn go_to(element: &Element) {
    scroll_to(element, behaviour(element));
}

/// The same without motion, however near the element is.
pub fn leap_to(element: &Element) {
    scroll_to(element, ScrollBehavior::Instant);
}

fn scroll_to(element: &Element, behaviour: ScrollBehavior) {
    stand_at(element);
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(behaviour);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings an element to the middle of the window, at once and without motion.
pub fn centre(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Smooth only if the element is near, and the reader has not asked for less motion. On a long way images load and move the element, and a smooth
/// scroll would end at where it was.
fn behaviour(element: &Element) -> ScrollBehavior {
    let is_far = window_extent().is_none_or(|(_, height)| element.get_bounding_client_rect().top().abs() > height);
    if is_far || prefers("(prefers-reduced-motion: reduce)") { ScrollBehavior::Instant } else { ScrollBehavior::Smooth }
}

/// Whether a media query holds now.
#[must_use]
pub fn prefers(query: &str) -> bool {
    super::window().and_then(|window| window.match_media(query).ok()?).is_some_and(|list| list.matches())
}
