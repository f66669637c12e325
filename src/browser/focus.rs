//! The keyboard focus.
//! It must move only for a reader who pressed something.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, ShadowRoot};

const TABINDEX: &str = "tabindex";

/// Moves the focus from what was pressed to the element before the nearest `container` around it: from a menu back to its button.
pub fn before(event: &Event, container: &str) {
    let pressed = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let container = pressed.and_then(|pressed| pressed.closest(container).ok()?);
    if let Some(button) = container.and_then(|container| container.previous_element_sibling()?.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// Moves the keyboard's and screen readers' starting point to an element, as following a link would.
pub fn stand_at(element: &Element) {
    if let Some(selection) = super::window().and_then(|window| window.get_selection().ok()?) {
        let _ = selection.collapse_with_offset(Some(element), 0);
    }
    lend(element);
}

/// The same, but leaves the selection as it is.
pub fn lend(element: &Element) {
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

/// Calls `run`, which moves elements of `root`, and then gives the focus back to the element that had it: browsers take it from a moved element.
pub fn keep(root: &ShadowRoot, run: impl FnOnce()) {
    let had = root.active_element();
    run();
    if let Some(had) = had.filter(|had| root.active_element().as_ref() != Some(had)) {
        let _ = had.unchecked_into::<HtmlElement>().focus();
    }
}

/// Whether no element of the page has the focus.
#[must_use]
pub fn is_nowhere() -> bool {
    super::document().and_then(|document| document.active_element()).is_none_or(|element| element.local_name() == "body")
}

/// Whether `element` has the focus.
#[must_use]
pub fn is_on(element: &Element) -> bool {
    element.matches(":focus").is_ok_and(|is_on| is_on)
}
