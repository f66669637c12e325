//! The small card at a title: which film, by whom, why it is listed, where else it has a page.
//! It must not take the focus of its own accord, nor cover the words.

use super::entry::{self, Location};
use super::parts::button;
use super::{Manner, Place, style};
use crate::browser::build::{Builder, set, set_length};
use crate::browser::range_place::first_line;
use crate::browser::sheet::{self, Adopted};
use crate::browser::viewport;
use crate::browser::words::Words;
use crate::strings::Key;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The least distance of a card from the window's edge, in CSS pixels.
const MARGIN: f64 = 12.0;

/// A card, shown or not.
#[derive(Debug)]
pub(super) struct Card {
    build: Builder,
    /// The card itself. What it contains is only exposed to assistive technology while it is shown, so whoever listens to clicks does so here: an
    /// element around it that listened would be announced as something empty that can be clicked.
    pub(super) root: HtmlElement,
    film: HtmlElement,
    shown: Cell<Option<usize>>,
    /// The element that had the focus before it moved into the card.
    before: RefCell<Option<HtmlElement>>,
    _sheet: Adopted,
}

impl Card {
    /// Builds an empty card, hidden.
    pub(super) fn build(base: &HtmlElement, words: &Words, has_next: bool) -> Option<Self> {
        let build = Builder::new()?;
        let sheet = sheet::adopt(&base.get_root_node(), style::PROGRAMME).ok()?;
        let root = build.classed(base, "div", "card");
        set(&root, "part", "film-card");
        set(&root, "role", "group");
        set(&root, "tabindex", "-1");
        let film = build.element(&root, "div");
        let foot = build.classed(&root, "p", "card__foot");
        if has_next {
            button(&build, &foot, "next", words.text(Key::FILM_NEXT));
        }
        button(&build, &foot, "close", words.text(Key::CLOSE));
        root.set_hidden(true);
        Some(Self { build, root, film, shown: Cell::new(None), before: RefCell::default(), _sheet: sheet })
    }

    /// The number of the place for which it is shown.
    pub(super) fn shown(&self) -> Option<usize> {
        self.shown.get()
    }

    /// Shows the film of a place, beside the words that name it.
    pub(super) fn show(&self, at: usize, place: &Place, words: &Words, manner: &Manner) {
        self.film.set_text_content(None);
        entry::build(&self.build, &self.film, words, manner, &place.listed, Location::InCard);
        set(&self.root, "aria-label", place.listed.film.shown());
        self.root.set_hidden(false);
        self.shown.set(Some(at));
        self.place(place);
    }

    /// Places it under the first line of the words, or above that if there is no room below.
    fn place(&self, place: &Place) {
        let (Some(line), Some((scrolled, height))) = (first_line(&place.range), viewport::window_extent()) else { return };
        let rect = self.root.get_bounding_client_rect();
        let own = rect.height();
        let below = line.bottom() + 6.0;
        let top = if below + own > height && line.top() > own { line.top() - own - 6.0 } else { below };
        let widest = viewport::window_width().unwrap_or_default() - rect.width() - MARGIN;
        let left = line.left().min(widest).max(MARGIN);
        set_length(&self.root, "top", top + scrolled);
        // Sideways scrolling of the page is ignored: nobody reads like that.
        set_length(&self.root, "left", left);
    }

    /// Hides it; if the focus was inside, it goes back to where it was.
    pub(super) fn hide(&self) {
        let had_focus = self.has_focus();
        self.root.set_hidden(true);
        self.shown.set(None);
        if let Some(before) = self.before.take().filter(|_| had_focus) {
            let _ = before.focus();
        }
    }

    /// Moves the focus into the card.
    pub(super) fn focus(&self) {
        if !self.has_focus() {
            let active = crate::browser::document().and_then(|document| document.active_element());
            self.before.replace(active.map(inner));
        }
        let _ = self.root.focus();
    }

    /// Whether the focus is inside.
    pub(super) fn has_focus(&self) -> bool {
        self.root.matches(":focus-within").unwrap_or_default()
    }

    /// Whether an event's target is inside.
    pub(super) fn holds(&self, event: &Event) -> bool {
        let host = self.root.get_root_node().dyn_into::<web_sys::ShadowRoot>().map(|root| root.host());
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        matches!((host, target), (Ok(host), Some(target)) if host == target)
    }
}

/// The element that really has the focus: inside the shadow root, if the active element is one of our hosts.
fn inner(active: Element) -> HtmlElement {
    active.shadow_root().and_then(|root| root.active_element()).unwrap_or(active).unchecked_into()
}
