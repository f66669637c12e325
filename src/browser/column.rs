//! The column that the text stands in, copied for what follows it.
//! On many themes the width belongs to each paragraph, not to what holds them.

use super::palette::{computed, value};
use crate::article::whole;
use web_sys::{Element, HtmlElement};

/// Gives `base` the width and place of `paragraph`, its neighbour in the same container.
pub fn fit(base: &HtmlElement, paragraph: &Element) {
    let Some(style) = computed(paragraph) else { return };
    let own = base.style();
    let width = paragraph.get_bounding_client_rect().width().ceil() as u32;
    let (start, end) = (value(&style, "margin-left"), value(&style, "margin-right"));
    // A computed `auto` is what is left over: equal margins on both sides are a column in the middle.
    let centred = start == end && start != "0px";
    let _ = own.set_property("max-inline-size", &[&whole(width), "px"].concat());
    let _ = own.set_property("margin-inline", if centred { "auto" } else { "0" });
}
