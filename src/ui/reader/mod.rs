//! The reader of one article: where they are, how much is left, and what they ask for in the dock.
//! It computes nothing itself: the core says what a layout means, and a signal carries that to the dock.

mod following;
mod foremost;
mod holding;
mod kept_place;
mod view;

pub use following::Following;

use super::dock::DockState;
use super::hosts::Hosts;
use crate::browser::viewport;
use crate::browser::words::Words;
use crate::reading::outline::{self, Entry};
use crate::reading::places::ArticleKey;
use crate::reading::position::Arrival;
use crate::reading::progress::{Progress, TimeLeft};
use crate::reading::time::Measure;
use crate::strings::Key;
use holding::Held;
use kept_place::KeptPlace;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use view::Layout;
use web_sys::Element;

/// What stands between paragraphs, and is not meant by "Quote this paragraph".
const NO_PROSE: &str = "figure,pre,table,h1,h2,h3,h4";

/// The reader of one article: where they are in it, and what follows from that.
pub struct Reader {
    article: Article,
    words: Rc<Words>,
    hosts: Rc<dyn Hosts>,
    state: RwSignal<DockState>,
    wanted: Wanted,
    /// Whether any of the article is in view.
    is_near: Cell<bool>,
    /// Tells the page how far the reader is, 0 to 1.
    on_progress: Box<dyn Fn(f64)>,
    /// The whole hundredths that the page was last told: it is told only when they change.
    reported: Cell<u32>,
    layout: RefCell<Option<Layout>>,
    kept: KeptPlace,
    held: Cell<Option<Held>>,
}

/// The article that a [`Reader`] follows.
#[derive(Debug)]
pub struct Article {
    /// The article's box.
    pub root: Element,
    /// The element that holds its text: the same, unless that has no box.
    pub text: Element,
    /// The elements of its passages, in reading order, as many as `measure` has.
    pub blocks: Vec<Element>,
    /// The language of its text, a BCP 47 tag.
    pub language: String,
    /// How long each block takes to read.
    pub measure: Measure,
    /// Its headings.
    pub entries: Vec<Entry>,
}

/// What the dock shows to this reader.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// How they came to the page, noted when the article was mounted: by the time the dock is made they may have scrolled far.
    pub arrival: Arrival,
    /// Whether to show the time left, while reading.
    pub time_left: bool,
    /// Whether to show the whole reading time, before reading: where the byline had no room for it.
    pub reading_time: bool,
}

impl Reader {
    /// A reader who is not followed yet.
    #[must_use]
    pub fn new(
        article: Article,
        words: Rc<Words>,
        state: RwSignal<DockState>,
        key: Option<ArticleKey>,
        wanted: Wanted,
        hosts: Rc<dyn Hosts>,
    ) -> Rc<Self> {
        Rc::new(Self {
            is_near: Cell::default(),
            article,
            words,
            state,
            wanted,
            on_progress: hosts.progress_callback(),
            hosts,
            reported: Cell::new(0),
            layout: RefCell::default(),
            kept: KeptPlace::of(key),
            held: Cell::default(),
        })
    }

    /// Reads the layout and tells the dock.
    fn update(self: &Rc<Self>) {
        if !self.is_near.get() {
            return self.answer(String::new());
        }
        self.settle();
        let Some(view) = self.view() else { return };
        let Some(progress) = view.progress() else { return };
        self.set(DockState {
            is_shown: self.is_foremost(),
            fraction: progress.fraction,
            left: self.left(&progress),
            outcome: String::new(),
            value: self.value(&progress),
            here: view.place().and_then(|place| outline::current(&self.article.entries, place.index)),
            has_offer: self.kept.has_offer(),
        });
        if self.kept.has_offer() && !self.state.with_untracked(|state| state.has_offer) {
            self.rest();
        }
        // Last: a listener may take the article away, and with it everything the dock is drawn from.
        let hundredths = (progress.fraction * 100.0) as u32;
        if self.reported.replace(hundredths) != hundredths {
            (self.on_progress)(progress.fraction);
        }
    }

    /// Tells the dock, if anything has changed: nothing is drawn twice.
    fn set(&self, mut state: DockState) {
        self.state.maybe_update(|old| {
            // What comes along with its live region is not announced: the offer comes once the dock is there.
            state.has_offer &= old.is_shown;
            if state.has_offer && !old.has_offer {
                state.outcome = self.words.text(Key::RESUME_OFFER).to_owned();
            }
            let is_new = *old != state;
            *old = state;
            is_new
        });
    }

    /// Shows the outcome of the reader's last action or, without one, whether there is a place to go back to; away from the article, nothing.
    fn answer(&self, outcome: String) {
        let mut state = self.state.get_untracked();
        state.is_shown &= self.is_near.get();
        // On a phone there is no room for both.
        state.has_offer = outcome.is_empty() && self.kept.has_offer();
        state.outcome = outcome;
        self.set(state);
    }

    fn left(&self, progress: &Progress) -> String {
        if self.wanted.reading_time && progress.fraction == 0.0 {
            return self.words.count(Key::READING_TIME, self.article.measure.minutes());
        }
        if !self.wanted.time_left {
            return String::new();
        }
        match progress.time_left() {
            TimeLeft::Minutes(minutes) => self.words.count(Key::TIME_LEFT, minutes),
            TimeLeft::UnderAMinute => self.words.text(Key::UNDER_A_MINUTE_LEFT).to_owned(),
            TimeLeft::Done => self.words.text(Key::FINISHED).to_owned(),
        }
    }

    fn value(&self, progress: &Progress) -> String {
        let total = self.article.measure.minutes();
        self.words.count_of(Key::PROGRESS_VALUE, progress.minutes_read(total), total)
    }

    /// Goes to a heading.
    pub fn go(&self, entry: usize) {
        let Some(index) = self.article.entries.get(entry).map(|entry| entry.index) else { return };
        if let Some(block) = self.article.blocks.get(index) {
            viewport::go_to(block);
            self.hold(index);
        }
    }

    /// Asks for a quote card of the paragraph at the reading line, or of the next one; where none follows, of the last one before.
    pub fn quote(&self) {
        let Some(here) = self.view().and_then(|view| view.place()) else { return };
        let Article { blocks, language, .. } = &self.article;
        let mut meant = None;
        for (index, block) in blocks.iter().enumerate() {
            if block.matches(NO_PROSE) == Ok(false) {
                meant = Some(block);
                if index >= here.index {
                    break;
                }
            }
        }
        if let Some(block) = meant {
            self.hosts.quote(block, language);
        }
    }

    /// Asks for the list of the article's quotes.
    pub fn list_quotes(&self) {
        self.hosts.list_quotes(&self.article.text, &self.article.language);
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("article", &self.article).finish_non_exhaustive()
    }
}
