//! The level of our own headings, so that screen readers find them below the post's title and not beside it.
//! It must only read the page.

use super::elements;
use web_sys::{Element, Node};

/// All headings.
macro_rules! headings {
    () => {
        "h1,h2,h3,h4,h5,h6"
    };
}

/// The name of a heading's element, from `h2` to `h6`: an `h1` is the page's.
#[must_use]
pub fn name(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// The level below that of the post's title, from 2 to 7 ([`name`] makes an `h6` of the last). The title is the heading with which `text` begins, after
/// whatever its `<header>` says first, unless others of its level follow, and otherwise the last heading before `text`; without either, the level is 2.
#[must_use]
pub fn below_title(text: &Element) -> u8 {
    let begins = elements::first(text, concat!(headings!(), ",p:not(header p)"), 1).pop();
    let inside = begins.filter(|first| level(first).is_some() && elements::first(text, &first.local_name(), 2).len() == 1);
    let before = || {
        let page = super::document()?;
        let precedes = |heading: &Element| text.compare_document_position(heading) & Node::DOCUMENT_POSITION_PRECEDING != 0;
        elements::all(&page, headings!()).into_iter().rfind(precedes)
    };
    inside.or_else(before).and_then(|title| level(&title)).map_or(2, |level| level + 1)
}

fn level(heading: &Element) -> Option<u8> {
    match heading.local_name().as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}
