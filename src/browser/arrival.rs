//! Brings a reader to the quote that a link points at: finds its words, highlights them and scrolls to them.
//! It must not open what is covered unless the reader says so.

use super::boxed::boxed;
use super::elements;
use super::focus;
use super::highlight::{ARRIVED, Highlight};
use super::page_text::PageText;
use super::scroller;
use super::viewport;
use crate::quotes::arrival::scroll_by;
use crate::quotes::link;
use crate::reading::hold::Hold;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, Range};

/// What hides words until a reader opens it: the cover of a spoiler while it is closed, and a closed `<details>`.
const COVERS: &str = ".intertitle-cover, details:not([open])";

/// How many nested covers are opened at most.
const MOST_COVERS: usize = 16;

/// A quote that a link led to; dropping it ends its highlight.
#[derive(Debug)]
pub struct Arrived {
    /// Where its words are on the page.
    pub range: Range,
    /// The element that covers them, or some of them.
    pub cover: Option<Element>,
    /// How certain it is that these words are meant, up to 1 for exactly these words in their place.
    pub score: f64,
    /// The address that led there; empty if none did.
    pub address: String,
    held: Cell<Option<Hold>>,
    highlight: Option<Highlight>,
}

/// Whether an address points at words of the page at all; if not, the page need not be read.
#[must_use]
pub fn leads(address: &str) -> bool {
    let fragment = link::parse(address);
    fragment.token.is_some() || !fragment.directives.is_empty()
}

/// Finds and highlights the words at which `address` points; `None` if it points at none in this text.
///
/// It does not scroll: see [`Arrived::scroll_into_view`].
#[must_use]
pub fn arrive(page: &PageText, address: &str) -> Option<Arrived> {
    let found = link::arrive(&page.passages(), &link::parse(address))?;
    Some(Arrived { score: found.score, address: address.to_owned(), ..go(page, found.range)? })
}

/// The same for words whose place in the text is known, as when a reader chose them from a list.
#[must_use]
pub fn go(page: &PageText, offsets: std::ops::Range<usize>) -> Option<Arrived> {
    let range = page.range(offsets)?;
    let highlight = Highlight::new(ARRIVED, std::slice::from_ref(&range)).ok();
    Some(Arrived { cover: cover(&range), range, score: 1.0, address: String::new(), held: Cell::default(), highlight })
}

/// Whether anything covers words of a range; if so, they must not be shown elsewhere, either.
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

    /// Whether the words are still where they were found, and not taken into other nodes by the page.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.highlight.as_ref().is_none_or(Highlight::is_whole)
    }

    /// Opens whatever covers the words, as a click of the reader would, and brings them into view. Only to be called when the reader has said so.
    pub fn uncover(&mut self) {
        for _ in 0..MOST_COVERS {
            let Some(cover) = cover(&self.range) else { break };
            if cover.local_name() == "details" {
                let _ = cover.set_attribute("open", "");
            } else if let Some(cover) = cover.dyn_ref::<HtmlElement>() {
                cover.click();
            }
        }
        self.cover = None;
        self.scroll_into_view();
    }

    /// Brings the words, or their cover, to the middle of the window, at once and without motion, unless they are in view. Returns whether it
    /// scrolled. To be called once: after that, only the reader scrolls.
    pub fn scroll_into_view(&self) -> bool {
        if self.distance().is_none() {
            return false;
        }
        if let Some(element) = self.element() {
            // First the element, which also scrolls any box around it; then the words, for the element may be taller than the window.
            viewport::centre(&element);
            if let Some(left) = self.distance() {
                scroller::scroll_by(&element, left);
            }
        }
        true
    }

    /// Moves the keyboard and screen readers to the words, or to their cover. Only to be called when the reader has asked for them here.
    pub fn stand(&self) {
        if let Some(element) = self.element() {
            focus::stand_at(&element);
        }
    }

    /// Notes where in the window the words are, so that [`Arrived::settle`] can keep them there until the reader scrolls; `text` is the article's element.
    pub fn hold(&self, text: &Element) {
        self.held.set(self.seen(text));
    }

    /// Keeps the words where they were in the window, after something in the article has loaded. Not every browser does so itself.
    pub fn settle(&self, text: &Element) {
        // Asked at every scroll: nothing is measured unless something is held.
        let Some(held) = self.held.take() else { return };
        let Some(drift) = self.seen(text).and_then(|now| held.drift(now)) else { return };
        if drift != 0.0 {
            scroller::scroll_by(text, drift);
        }
        self.hold(text);
    }

    /// Lets the place go: a press may open something above it, and then the reader wants it elsewhere.
    pub fn let_go(&self) {
        self.held.take();
    }

    fn seen(&self, text: &Element) -> Option<Hold> {
        let top = -boxed(text)?.get_bounding_client_rect().top();
        Some(Hold { line: self.rect()?.top() + top, top })
    }

    /// How far to scroll to the words, in CSS pixels; `None` if they are in view, or not shown at all.
    fn distance(&self) -> Option<f64> {
        let rect = self.rect()?;
        scroll_by(rect.top(), rect.bottom(), super::window()?.inner_height().ok()?.as_f64()?)
    }

    /// The rectangle of the words, or of their cover.
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

/// Whether a range that reaches into a cover goes beyond the summary of a `<details>`.
fn goes_on(range: &Range, cover: &Element) -> bool {
    !elements::is_in_summary(cover, range.end_container().ok().as_ref())
}

/// The nearest closed cover around an element, itself included; but not a `<details>` in whose summary it stands.
fn closed(element: Option<&Element>) -> Option<Element> {
    let cover = element?.closest(COVERS).ok()??;
    if elements::is_in_summary(&cover, element.map(AsRef::as_ref)) { closed(cover.parent_element().as_ref()) } else { Some(cover) }
}
