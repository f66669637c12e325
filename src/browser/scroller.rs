//! What an article scrolls in: the window, or a box of the page that has a scroll bar of its own.
//! It measures and moves what it is told to; where to, its caller knows.

use super::palette::{computed, value};
use super::viewport;
use web_sys::{Element, Event, ScrollBehavior, ScrollToOptions};

/// What an element scrolls in.
#[derive(Debug)]
pub struct Scroller(Option<Element>);

impl Scroller {
    /// The nearest box around `element`, or itself, that readers can scroll; the window where there is none. A body that scrolls in the window's
    /// place is taken for the window: which of them it is, only browsers can tell.
    #[must_use]
    pub fn around(element: &Element) -> Self {
        let outwards = std::iter::successors(Some(element.clone()), |element| element.parent_element());
        Self(outwards.take_while(|element| element.local_name() != "body").find(scrolls))
    }

    /// The upper edge on the page of what readers see of it, and its height, in CSS pixels.
    #[must_use]
    pub fn extent(&self) -> Option<(f64, f64)> {
        let (window, height) = viewport::window_extent()?;
        let Some(element) = &self.0 else { return Some((window, height)) };
        let upper = element.get_bounding_client_rect().top() + f64::from(element.client_top());
        let top = upper.max(0.0);
        Some((window + top, (upper + f64::from(element.client_height())).min(height) - top))
    }

    /// Scrolls on by so many CSS pixels, at once.
    pub fn scroll_by(&self, y: f64) {
        let options = ScrollToOptions::new();
        options.set_top(y);
        options.set_behavior(ScrollBehavior::Instant);
        match (&self.0, super::window()) {
            (Some(element), _) => element.scroll_by_with_scroll_to_options(&options),
            (None, Some(window)) => window.scroll_by_with_scroll_to_options(&options),
            (None, None) => {}
        }
    }
}

/// Whether `event` tells of something around `element`, or of itself, that was scrolled: not of a list beside it, or of a table in it.
#[must_use]
pub fn moves(event: &Event, element: &Element) -> bool {
    let scrolled: Option<Element> = wasm_bindgen::JsCast::dyn_into(event.composed_path().get(0)).ok();
    scrolled.is_none_or(|scrolled| scrolled.contains(Some(element)))
}

/// Not what wide tables alone can be scrolled in: of that some pixels stand out below as well.
fn scrolls(element: &Element) -> bool {
    element.scroll_height() > element.client_height() * 5 / 4
        && computed(element).is_some_and(|style| matches!(value(&style, "overflow-y").as_str(), "auto" | "scroll"))
}
