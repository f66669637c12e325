//! Finds the column of the text and fits what follows the article into it: in many themes each paragraph has a width, not their container.
//! It must not change the text.

use super::elements;
use super::palette::{computed, value};
use crate::article::whole;
use web_sys::{Element, HtmlElement};

/// How many paragraphs are searched for a typical one.
const FIRST: u32 = 12;

/// The container of the paragraphs of `text`, and a typical one: the longest of the first, which is neither a dek nor a byline.
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

/// Gives `base` the width and horizontal position of `paragraph`, which is in the same container.
pub fn fit(base: &HtmlElement, paragraph: &Element) {
    let Some(style) = computed(paragraph) else { return };
    let own = base.style();
    let width = paragraph.get_bounding_client_rect().width().ceil() as u32;
    let (start, end) = (value(&style, "margin-left"), value(&style, "margin-right"));
    // `auto` computes to pixels, so equal margins on both sides mean a centred column.
    let centred = start == end && start != "0px";
    let _ = own.set_property("max-inline-size", &[&whole(width), "px"].concat());
    let _ = own.set_property("margin-inline", if centred { "auto" } else { "0" });
}
