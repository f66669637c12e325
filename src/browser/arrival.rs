//! A reader comes by a link to a quote: its words are found, brought into view and highlighted.
//! What is covered stays covered: whether to open it is the reader's to say.

use super::elements;
use super::highlight::{ARRIVED, Highlight};
use super::page_text::PageText;
use crate::quotes::arrival::scroll_by;
use crate::quotes::link;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, Range, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions};

/// What hides words until a reader opens it: the cover of a spoiler while it is closed, and a closed `<details>`.
const COVERS: &str = ".intertitle-cover, details:not([open])";

/// How many covers within one another are opened.
const MOST_COVERS: usize = 16;

/// A quote that a link led to; dropped, it is highlighted no more.
#[derive(Debug)]
pub struct Arrived {
    /// Where its words are on the page.
    pub range: Range,
    /// What covers them, or some of them.
    pub cover: Option<Element>,
    /// How sure it is that they are meant: 1 for the very words in their place.
    pub score: f64,
    _highlight: Option<Highlight>,
}

/// Whether an address asks for words of the page at all: reading them is for whoever does.
#[must_use]
pub fn leads(address: &str) -> bool {
    let fragment = link::parse(address);
    fragment.token.is_some() || !fragment.directives.is_empty()
}

/// Finds and highlights the words that `address` leads to; `None` where it leads to none in this text.
///
/// It does not scroll: see [`Arrived::scroll_into_view`].
#[must_use]
pub fn arrive(page: &PageText, address: &str) -> Option<Arrived> {
    let found = link::arrive(&page.passages(), &link::parse(address))?;
    Some(Arrived { score: found.score, ..go(page, found.range)? })
}

/// The same for words whose place in the text is known, as a reader chose them from a list.
#[must_use]
pub fn go(page: &PageText, offsets: std::ops::Range<usize>) -> Option<Arrived> {
    let range = page.range(offsets)?;
    let highlight = Highlight::new(ARRIVED, std::slice::from_ref(&range)).ok();
    Some(Arrived { cover: cover(&range), range, score: 1.0, _highlight: highlight })
}

/// Whether anything covers words of a range: those are not to be shown elsewhere, either.
#[must_use]
pub fn is_covered(range: &Range) -> bool {
    cover(range).is_some()
}

impl Arrived {
    /// Whether anything still covers the words.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        is_covered(&self.range)
    }

    /// Opens whatever covers the words, as the reader would, and brings them into view: for when the reader has said so.
    pub fn uncover(&mut self) {
        for _ in 0..MOST_COVERS {
            let Some(cover) = cover(&self.range) else { break };
            if cover.local_name() == "details" {
                let _ = cover.set_attribute("open", "");
            } else if let Some(cover) = cover.dyn_ref::<HtmlElement>() {
                cover.click();
                let _ = cover.focus();
            }
        }
        self.cover = None;
        self.scroll_into_view();
    }

    /// Brings the words, or what covers them, to the middle of the window, at once and without motion, unless they are in view; whether it
    /// scrolled. To be called once: from then on the reader scrolls.
    pub fn scroll_into_view(&self) -> bool {
        if self.distance().is_none() {
            return false;
        }
        if let Some(element) = self.element() {
            // The element first, for what scrolls in a box of its own; then its words, for it may be higher than the window.
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            options.set_inline(ScrollLogicalPosition::Nearest);
            options.set_behavior(ScrollBehavior::Instant);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
        if let (Some(window), Some(left)) = (super::window(), self.distance()) {
            let options = ScrollToOptions::new();
            options.set_top(left);
            options.set_behavior(ScrollBehavior::Instant);
            window.scroll_by_with_scroll_to_options(&options);
        }
        true
    }

    /// How far the words are from where they should be; `None` where they are in view, or are not shown.
    fn distance(&self) -> Option<f64> {
        let rect = self.rect()?;
        scroll_by(rect.top(), rect.bottom(), super::window()?.inner_height().ok()?.as_f64()?)
    }

    /// Where the words are shown, or what covers them.
    fn rect(&self) -> Option<DomRect> {
        let rects = [Some(self.range.get_bounding_client_rect()), self.cover.as_ref().map(Element::get_bounding_client_rect)];
        rects.into_iter().flatten().find(|rect| rect.height() > 0.0)
    }

    fn element(&self) -> Option<Element> {
        let start = self.range.start_container().ok()?;
        self.cover.clone().or_else(|| start.parent_element())
    }
}

/// The outermost cover around the words, or else the first among them.
fn cover(range: &Range) -> Option<Element> {
    let inside = range.common_ancestor_container().ok()?;
    let around = inside.dyn_ref::<Element>().cloned().or_else(|| inside.parent_element());
    let outermost = std::iter::successors(closed(around.as_ref()), |cover| closed(cover.parent_element().as_ref())).last();
    outermost.or_else(|| {
        let inside = inside.dyn_ref::<Element>()?;
        elements::all(inside, COVERS).into_iter().find(|cover| range.intersects_node(cover).unwrap_or(false) && goes_on(range, cover))
    })
}

/// Whether a range that takes in something of a cover goes further than the summary of a `<details>`, which is shown.
fn goes_on(range: &Range, cover: &Element) -> bool {
    let summary = cover.first_element_child().filter(|summary| summary.local_name() == "summary");
    let end = range.end_container().ok();
    !summary.is_some_and(|summary| summary.contains(end.as_ref()))
}

/// The nearest closed cover around an element, itself included; not the `<details>` whose summary it stands in, for that is shown.
fn closed(element: Option<&Element>) -> Option<Element> {
    let cover = element?.closest(COVERS).ok()??;
    let summary = element?.closest("summary").ok()?;
    let is_shown = summary.and_then(|summary| summary.parent_element()).is_some_and(|parent| parent == cover);
    if is_shown { closed(cover.parent_element().as_ref()) } else { Some(cover) }
}
