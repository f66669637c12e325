//! Finds the column of the text and fits what follows the article into it: in many themes each paragraph has a width, not their container.
//! It must not change the text.

use super::build::set_length;
use super::elements;
use web_sys::{Element, HtmlElement};

/// The paragraphs of running text.
const PARAGRAPHS: &str = "p:not(:is(header, footer, aside, blockquote, figure, li, details) p)";

/// How many paragraphs, from the first, are searched for a typical one.
const FIRST: usize = 12;

/// The element to whose end our boxes are added, and a typical paragraph of `text`: the longest of the first ones, which is neither a dek nor a byline.
///
/// That element is the paragraph's container. If the text goes on in another container, as with page builders that make a section of every few
/// paragraphs, it is the element around both; and in an article that we built, the one that also holds the boxes after the text.
#[must_use]
pub fn of(text: &Element) -> (Element, Option<Element>) {
    let all = elements::all(text, PARAGRAPHS);
    let length = |paragraph: &Element| paragraph.text_content().unwrap_or_default().len();
    let (mut longest, mut at) = (0, 0);
    for (number, paragraph) in all.iter().enumerate().take(FIRST) {
        let length = length(paragraph);
        if length > longest {
            (longest, at) = (length, number);
        }
    }
    let mut rest = all.into_iter().skip(at);
    let paragraph = rest.next().filter(|_| longest > 0);
    let mut parent = paragraph.as_ref().and_then(|paragraph| paragraph.parent_element()).unwrap_or_else(|| text.clone());
    let kind = parent.class_name();
    for later in rest {
        let Some(home) = later.parent_element() else { continue };
        // A short line in an element around may be tags or a link: what comes after it is no longer the article.
        if is_alike(&home.class_name(), &kind) || home.contains(Some(&parent)) && length(&later) > longest / 4 {
            parent = around(parent, &later);
        }
    }
    let has_boxes = parent.next_element_sibling().is_some_and(|next| next.class_name() == "intertitle-endnotes");
    let outer = parent.parent_element().filter(|_| has_boxes);
    (outer.unwrap_or(parent), paragraph)
}

/// The nearest element, from `parent` outwards, that also holds `last`.
#[must_use]
pub fn around(mut parent: Element, last: &Element) -> Element {
    while !parent.contains(Some(last)) {
        let Some(outer) = parent.parent_element() else { break };
        parent = outer;
    }
    parent
}

/// Whether two classes are the same but for a last digit: DokuWiki numbers the levels of its sections.
fn is_alike(one: &str, other: &str) -> bool {
    match (one.as_bytes().split_last(), other.as_bytes().split_last()) {
        (Some((a, one)), Some((b, other))) => one == other && (a == b || a.is_ascii_digit() && b.is_ascii_digit()),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Gives `base` the width of `paragraph`, and centres it if the paragraph is in the middle of the width that `base` has had so far: all there is.
///
/// A paragraph that is hidden for now, in a tab or behind the page's own preloader, has no width to give.
pub fn fit(base: &HtmlElement, paragraph: &Element) {
    let (own, column) = (base.get_bounding_client_rect(), paragraph.get_bounding_client_rect());
    if column.width() == 0.0 {
        return;
    }
    let is_centred = (own.left() + own.right() - column.left() - column.right()).abs() < 2.0;
    set_length(base, "max-inline-size", column.width().ceil());
    let _ = base.style().set_property("margin-inline", if is_centred { "auto" } else { "0" });
}
