//! The column that the text stands in, copied for what follows it.
//! On many themes the width belongs to each paragraph, not to what holds them.

use super::elements;
use super::palette::{computed, value};
use crate::article::whole;
use web_sys::{Element, HtmlElement};

/// How many paragraphs are looked at for a typical one.
const FIRST: u32 = 12;

/// What holds the paragraphs of `text`, and one of them: of the first ones the longest, which is neither a dek nor a byline.
#[must_use]
pub fn of(text: &Element) -> (Element, Option<Element>) {
    let found = elements::first(text, "p:not(:is(header, footer, aside, blockquote, figure, li, details) p)", FIRST);
    let mut longest: (usize, Option<Element>) = (0, None);
    for paragraph in found {
        let length = paragraph.text_content().unwrap_or_default().len();
        if length > longest.0 {
            longest = (length, Some(paragraph));
        }
    }
    let (_, paragraph) = longest;
    let parent = paragraph.as_ref().and_then(|paragraph| paragraph.parent_element()).unwrap_or_else(|| text.clone());
    (parent, paragraph)
}

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
