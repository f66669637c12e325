//! Where the reader is: how far the page is scrolled, and how high the window is, in CSS pixels.
//! It must not scroll unless the reader asked.

use super::palette::{computed, value};
use super::{elements, scroller};
use web_sys::{DomRect, Element, Node, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

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

/// Scrolls to an element, below what the page keeps at the window's upper edge, and moves the starting point there. What folds the element away is
/// opened: the reader asked for it.
pub fn go_to(element: &Element) {
    let mut inside = Some(element.clone());
    while let Some(closed) = inside.and_then(|inside| inside.closest("details:not([open])").ok().flatten()) {
        if !elements::is_in_summary(&closed, Some(element)) {
            let _ = closed.set_attribute("open", "");
        }
        inside = closed.parent_element();
    }
    let before = element.get_bounding_client_rect().top();
    let behaviour = behaviour(before);
    leap_to(element);
    let after = element.get_bounding_client_rect();
    let covered = covered(element, &after);
    if behaviour == ScrollBehavior::Smooth {
        // Back to where the reader was, and from there to the place that is known now.
        scroller::scroll_by(element, after.top() - before);
        if (element.get_bounding_client_rect().top() - before).abs() < 1.0 {
            return scroller::scroll(element, before - after.top() - covered, behaviour);
        }
        // More than one box has scrolled.
        into_view(element, ScrollLogicalPosition::Start);
    }
    scroller::scroll_by(element, -covered);
}

/// Scrolls to an element at once, wherever it then is in the window, and moves the starting point there.
pub fn leap_to(element: &Element) {
    super::focus::stand_at(element);
    let ends = [super::root(), super::document().and_then(|page| page.body()).map(Element::from)];
    let [root, body] = ends.map(|end| {
        let end = end?;
        let overflow = value(&computed(&end)?, "overflow-y");
        Some((end.scroll_top(), overflow, end))
    });
    into_view(element, ScrollLogicalPosition::Start);
    // Readers could not scroll back what is hidden: the article scrolls in a box, and what is above the box would be gone. The window overflows as the
    // body says, unless the root itself says how.
    let is = |end: &Option<(i32, String, Element)>, how: &str| end.as_ref().is_some_and(|(_, overflow, _)| overflow == how);
    let is_body_hidden = is(&body, "hidden");
    let is_root_hidden = is(&root, "hidden") || (is_body_hidden && is(&root, "visible"));
    for (top, _, end) in [root.filter(|_| is_root_hidden), body.filter(|_| is_body_hidden)].into_iter().flatten() {
        end.set_scroll_top(top);
    }
}

/// Brings an element to the middle of the window, at once and without motion.
pub fn centre(element: &Element) {
    into_view(element, ScrollLogicalPosition::Center);
}

fn into_view(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// More than the height of the progress bar, in CSS pixels.
const HAIRLINE: f32 = 5.0;

/// How much of an element at `rect` is under something in front of it, from its upper edge, in CSS pixels: a header that stays when the page is
/// scrolled, and for which its author has not left room by `scroll-padding`. A picture beside the element, or whatever fills half the window, is none.
fn covered(element: &Element, rect: &DomRect) -> f64 {
    let mut bottom = rect.top();
    let x = ((rect.left() + rect.right()) / 2.0) as f32;
    if let (Some(page), Some(parent), Some((_, height))) = (super::document(), element.parent_element(), window_extent()) {
        // Beyond the hairline at the window's edge.
        while let Some(front) = page.element_from_point(x, bottom as f32 + HAIRLINE) {
            let end = front.get_bounding_client_rect().bottom();
            // Our own hosts have no height; the menu in which the reader has chosen the element is about to close. What follows in the text, or is
            // beside the element, is no header.
            let follows = element.compare_document_position(&front) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
            if end <= bottom || follows || parent.contains(Some(&front)) || front.contains(Some(element)) {
                return bottom - rect.top();
            }
            if end > height / 2.0 {
                break;
            }
            bottom = end;
        }
    }
    0.0
}

/// Smooth only if it is not far to `top`, and the reader has not asked for less motion. On a long way images load and move the element, and a smooth
/// scroll would end at where it was.
fn behaviour(top: f64) -> ScrollBehavior {
    let is_far = window_extent().is_none_or(|(_, height)| top.abs() > height);
    if is_far || super::media_query::holds("(prefers-reduced-motion: reduce)") { ScrollBehavior::Instant } else { ScrollBehavior::Smooth }
}
