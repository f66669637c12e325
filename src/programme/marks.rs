//! Marks titles in the text: a quiet mark under each, and a card at it by mouse, finger or keyboard.
//! It must not touch the page's nodes, and follows WCAG 1.4.13: a card can be dismissed and hovered, and stays until dismissed or left.

use super::card::Card;
use super::{Manner, Place};
use crate::browser::elements;
use crate::browser::highlight::{FILMS, Highlight};
use crate::browser::listener::Listener;
use crate::browser::range_place::line_at;
use crate::browser::selection;
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

/// How long a pointer must rest on a title before its card is shown: one that only passes means nothing.
const INTENT_MS: i32 = 180;

/// How long the pointer may be away from title and card before the card is hidden.
const GRACE_MS: i32 = 300;

/// Elements on which a click is the page's own business.
const TAKEN: &str = "a, button, input, select, textarea, summary, label";

/// The marks of one article; dropping this removes them.
#[derive(Debug)]
pub struct Marks {
    shared: Rc<Shared>,
    _listeners: Vec<Listener>,
    _highlight: Option<Highlight>,
}

#[derive(Debug)]
struct Shared {
    places: Vec<Place>,
    card: Card,
    words: Rc<Words>,
    manner: Manner,
    /// The timer of [`INTENT_MS`] or [`GRACE_MS`].
    waiting: RefCell<Option<Timer>>,
}

impl Marks {
    /// Marks `places` in `text`; cards are drawn in `base`, an empty element in a shadow root of the page's own.
    #[must_use]
    pub fn open(
        base: &HtmlElement,
        text: &Element,
        places: Vec<Place>,
        words: &Rc<Words>,
        manner: &Manner,
        signal: &AbortSignal,
    ) -> Option<Self> {
        let ranges: Vec<_> = places.iter().map(|place| place.range.clone()).collect();
        let card = Card::build(base, words, places.len() > 1)?;
        let shared = Rc::new(Shared { places, card, words: Rc::clone(words), manner: manner.clone(), waiting: RefCell::default() });
        let highlight = Highlight::new(FILMS, &ranges).ok();
        let document = crate::browser::document()?;
        let listen = |target: &web_sys::EventTarget, kind, run: fn(&Rc<Shared>, &Event)| {
            let shared = Rc::clone(&shared);
            Listener::passive(target, kind, signal, Box::new(move |event| run(&shared, &event)))
        };
        let listeners = vec![
            listen(text, "pointermove", Shared::moved),
            listen(text, "pointerleave", Shared::left),
            listen(text, "click", Shared::clicked),
            listen(base, "pointerenter", |shared, _| drop(shared.waiting.take())),
            listen(base, "pointerleave", Shared::left),
            listen(&shared.card.root, "click", Shared::pressed),
            listen(&document, "keydown", Shared::key),
            listen(&document, "pointerdown", Shared::elsewhere),
        ];
        Some(Self { shared, _listeners: listeners, _highlight: highlight })
    }

    /// Goes to the first place that names the film of that id, or to the first of all places, and moves the focus into its card.
    pub fn go(&self, id: Option<&str>) {
        let at = id.and_then(|id| self.shared.places.iter().position(|place| place.listed.film.id == id)).unwrap_or_default();
        self.shared.go(at);
    }
}

impl Shared {
    /// The place at a point of the window.
    fn at(&self, x: f64, y: f64) -> Option<usize> {
        self.places.iter().position(|place| line_at(&place.range, x, y).is_some())
    }

    fn show(&self, at: usize) {
        if let Some(place) = self.places.get(at) {
            self.card.show(at, place, &self.words, &self.manner);
        }
    }

    /// Waits for the pointer to rest: while it moves, nothing is measured.
    fn moved(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<MouseEvent>().filter(|event| event.buttons() == 0) else { return };
        let (x, y) = point(event);
        let wait = if self.card.shown().is_some() { GRACE_MS } else { INTENT_MS };
        self.later(wait, move |shared| match shared.at(x, y) {
            Some(at) if shared.card.shown() != Some(at) => shared.show(at),
            None if !shared.card.has_focus() => shared.card.hide(),
            _ => {}
        });
    }

    fn left(self: &Rc<Self>, _event: &Event) {
        if !self.card.has_focus() {
            self.later(GRACE_MS, |shared| shared.card.hide());
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        if elements::hit(event, TAKEN).is_some() || selection::range().is_some() {
            return;
        }
        if let Some(at) = self.under(event) {
            self.waiting.take();
            self.show(at);
        }
    }

    fn key(self: &Rc<Self>, event: &Event) {
        if self.card.shown().is_some() && event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            self.waiting.take();
            self.card.hide();
        }
    }

    /// Hides the card at a press outside card and titles.
    fn elsewhere(self: &Rc<Self>, event: &Event) {
        if self.card.shown().is_some() && !self.card.holds(event) && self.under(event).is_none() {
            self.card.hide();
        }
    }

    fn under(&self, event: &Event) -> Option<usize> {
        let (x, y) = point(event.dyn_ref::<MouseEvent>()?);
        self.at(x, y)
    }

    /// Handles a button of the card.
    fn pressed(self: &Rc<Self>, event: &Event) {
        match elements::hit(event, "button").and_then(|button| button.get_attribute("value")).as_deref() {
            Some("next") => self.go(self.card.shown().map_or(0, |at| (at + 1) % self.places.len().max(1))),
            Some("close") => self.card.hide(),
            _ => {}
        }
    }

    fn go(&self, at: usize) {
        let Some(place) = self.places.get(at) else { return };
        crate::browser::range_place::reveal(&place.range);
        self.show(at);
        self.card.focus();
    }

    fn later(self: &Rc<Self>, milliseconds: i32, run: impl FnOnce(&Rc<Self>) + 'static) {
        self.waiting.replace(Timer::of(self, milliseconds, run));
    }
}

fn point(event: &MouseEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
