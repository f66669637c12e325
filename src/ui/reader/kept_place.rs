//! The place at which a reader stopped: kept once they rest, offered when they come back.
//! It must never take them there unasked, nor keep anything where the author or the reader wants nothing kept.

use super::{Reader, foremost};
use crate::browser::scroller;
use crate::browser::storage::LocalStorage;
use crate::browser::timer::Timer;
use crate::browser::viewport;
use crate::reading::places::{self, ArticleKey};
use crate::reading::position::Position;
use crate::strings::Key;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How long the reader must rest before their place is kept.
const REST_MS: i32 = 800;

/// What is known of the reader's place in this browser.
#[derive(Debug)]
pub(super) struct KeptPlace {
    /// The key under which it is kept; none where nothing may be kept.
    key: Option<ArticleKey>,
    /// The place that the reader is offered to go back to.
    offer: RefCell<Option<Position>>,
    /// Whether they have moved since it was last kept.
    has_moved: Cell<bool>,
    rest: RefCell<Option<Timer>>,
}

impl KeptPlace {
    pub(super) fn of(key: Option<ArticleKey>) -> Self {
        Self { key, offer: RefCell::default(), has_moved: Cell::default(), rest: RefCell::default() }
    }

    /// Whether there is a place to offer.
    pub(super) fn has_offer(&self) -> bool {
        self.offer.borrow().is_some()
    }

    /// Keeps and offers nothing of what was so far.
    fn forget(&self) {
        self.offer.take();
        self.rest.take();
        self.has_moved.set(false);
    }
}

impl Reader {
    /// Offers to continue, if there is a place worth it.
    pub(super) fn recall(&self) {
        let Some(position) = self.kept.key.as_ref().and_then(|key| places::get(&LocalStorage, key)) else { return };
        if position.is_worth_offering(self.wanted.arrival) && position.place(&self.article.measure).is_some() {
            self.kept.offer.replace(Some(position));
        }
    }

    /// Goes back to where the reader left off.
    pub fn resume(&self) {
        let offer = self.kept.offer.take();
        self.answer(String::new());
        let Some(place) = offer.and_then(|position| position.place(&self.article.measure)) else { return };
        let Some(block) = self.article.blocks.get(place.index) else { return };
        // To the block, whatever it scrolls in; then to the very place in it.
        viewport::leap_to(block);
        if let Some(way) = self.view().and_then(|view| view.way_to(place)) {
            scroller::scroll_by(&self.article.root, way);
        }
        self.hold(place.index);
    }

    /// Declines the offer to go back.
    pub fn dismiss(&self) {
        self.kept.offer.take();
        self.answer(String::new());
    }

    /// Forgets every place kept in this browser, those of the page's other articles included, and says so.
    pub fn forget(&self) {
        foremost::each(|reader| {
            reader.kept.forget();
            reader.answer(String::new());
        });
        places::forget_all(&LocalStorage);
        self.answer(self.words.text(Key::FORGOTTEN).to_owned());
    }

    /// Notes that the reader has moved, and keeps the place once they rest.
    pub(super) fn moved(self: &Rc<Self>) {
        self.kept.has_moved.set(true);
        self.rest();
    }

    /// Calls [`Self::keep`] once the reader rests.
    pub(super) fn rest(self: &Rc<Self>) {
        self.kept.rest.replace(Timer::of(self, REST_MS, |reader| reader.keep()));
    }

    /// Keeps the place, if the reader has moved since; while they are offered one, only a place further on, and otherwise the offer is shown.
    pub(super) fn keep(&self) {
        let KeptPlace { key, offer, has_moved, .. } = &self.kept;
        let (Some(key), true) = (key, has_moved.replace(false)) else { return self.answer(String::new()) };
        let Some(view) = self.view() else { return };
        let (Some(place), Some(progress)) = (view.place(), view.progress()) else { return };
        if offer.borrow().as_ref().is_some_and(|offer| progress.fraction <= offer.fraction()) {
            return self.answer(String::new());
        }
        if let Some(position) = Position::new(&self.article.measure, place, progress.fraction) {
            places::keep(&LocalStorage, key, &position);
        }
    }
}
