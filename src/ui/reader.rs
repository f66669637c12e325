//! Follows the reader through one article: where they are, how much is left, where to continue another day.
//! It computes nothing itself: the core says what a layout means, and a signal carries that to the dock.

use super::dock::DockState;
use super::foremost::Contender;
use super::hosts::Hosts;
use crate::browser::extents::{self, Area};
use crate::browser::frame::Frame;
use crate::browser::listener::Listener;
use crate::browser::observer::Sight;
use crate::browser::scroller;
use crate::browser::storage::LocalStorage;
use crate::browser::timer::Timer;
use crate::browser::viewport;
use crate::browser::words::Words;
use crate::reading::hold::Hold;
use crate::reading::outline::{self, Entry};
use crate::reading::places::{self, ArticleKey};
use crate::reading::position::{Arrival, Position};
use crate::reading::progress::{Extent, Place, Progress, TimeLeft, Viewport};
use crate::reading::time::Measure;
use crate::strings::Key;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::Element;

/// How long the reader must rest before their place is kept.
const REST_MS: i32 = 800;

/// What stands between paragraphs, and is not meant by "Quote this paragraph".
const NO_PROSE: &str = "figure,pre,table,h1,h2,h3,h4";

/// The reader of one article: where they are in it, and what follows from that.
pub struct Reader {
    /// The article's box.
    root: Element,
    /// Its top-level blocks, in order, as many as `measure` has.
    blocks: Vec<Element>,
    /// The language of its text.
    language: String,
    /// How long each block takes to read.
    measure: Measure,
    /// Its headings.
    entries: Vec<Entry>,
    words: Rc<Words>,
    hosts: Rc<dyn Hosts>,
    state: RwSignal<DockState>,
    /// The key under which the place is kept; none where nothing may be kept.
    key: Option<ArticleKey>,
    wanted: Wanted,
    contender: Rc<Contender>,
    /// Tells the page how far the reader is, 0 to 1.
    on_progress: Box<dyn Fn(f64)>,
    /// The whole hundredths that the page was last told: it is told only when they change.
    reported: Cell<u32>,
    layout: RefCell<Option<Layout>>,
    offer: RefCell<Option<Position>>,
    held: Cell<Option<(usize, Hold)>>,
    moved: Cell<bool>,
    rest: RefCell<Option<Timer>>,
}

/// The layout when it was last measured: the root's size, and the blocks' extents below its upper edge.
#[derive(Clone, Debug)]
struct Layout {
    size: (f64, f64),
    extents: Rc<[Extent]>,
}

/// The article that a [`Reader`] follows.
#[derive(Debug)]
pub struct Article {
    /// The article's box.
    pub root: Element,
    /// Its top-level blocks, in order, as many as `measure` has.
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

/// A reader being followed, until this is dropped.
#[derive(Debug)]
pub struct Following {
    reader: Rc<Reader>,
    _listeners: [Listener; 4],
    _sight: Option<Sight>,
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
        let Article { root, blocks, language, measure, entries } = article;
        Rc::new(Self {
            contender: Contender::new(root.clone()),
            root,
            blocks,
            language,
            measure,
            entries,
            words,
            state,
            key,
            wanted,
            on_progress: hosts.progress_callback(),
            hosts,
            reported: Cell::new(0),
            layout: RefCell::default(),
            offer: RefCell::default(),
            held: Cell::default(),
            moved: Cell::new(false),
            rest: RefCell::default(),
        })
    }

    /// Starts following.
    #[must_use]
    pub fn follow(self: &Rc<Self>, hosts: &dyn Hosts) -> Option<Following> {
        let window = crate::browser::window()?;
        let weak = Rc::downgrade(self);
        let frame = Rc::new(Frame::new(on(&weak, Reader::update)));
        let ask = |frame: &Rc<Frame>| {
            let frame = Rc::clone(frame);
            move || frame.request()
        };
        let signal = hosts.signal();
        let (scrolled, moved) = (ask(&frame), weak.clone());
        let scroll = Listener::passive(
            &window,
            "scroll",
            &signal,
            Box::new(move |event| {
                let reader = moved.upgrade().filter(|reader| scroller::moves(&event, &reader.root));
                if let Some(reader) = reader {
                    reader.moved.set(true);
                    reader.rest();
                    scrolled();
                }
            }),
        );
        let (resized, loaded, left) = (ask(&frame), weak.clone(), weak.clone());
        let resize = Listener::passive(&window, "resize", &signal, Box::new(move |_| resized()));
        let load = Listener::passive(
            &self.root,
            "load click",
            &signal,
            Box::new(move |event| {
                let Some(reader) = loaded.upgrade() else { return };
                if event.type_() == "load" {
                    reader.settle();
                } else {
                    // A press may open something above the place, and then the reader wants it elsewhere.
                    reader.held.take();
                }
            }),
        );
        let leave = Listener::passive(
            &window,
            "pagehide",
            &signal,
            Box::new(move |_| {
                if let Some(reader) = left.upgrade() {
                    reader.keep();
                }
            }),
        );
        let (contender, seen) = (Rc::clone(&self.contender), ask(&frame));
        let sight = Sight::watch(
            &self.root,
            Box::new(move |near| {
                contender.set_near(near);
                seen();
            }),
        );
        self.recall();
        Some(Following { reader: Rc::clone(self), _listeners: [scroll, resize, load, leave], _sight: sight.ok() })
    }

    /// Reads the layout and tells the dock.
    fn update(&self) {
        if !self.contender.is_near() {
            return self.set(DockState { is_shown: false, ..self.state.get_untracked() });
        }
        let Some((layout, window)) = self.layout() else { return };
        let Some(progress) = Progress::at(&layout.extents, window) else { return };
        self.set(DockState {
            is_shown: self.contender.is_foremost(),
            fraction: progress.fraction,
            left: self.left(&progress),
            outcome: String::new(),
            value: self.value(&progress),
            here: Place::at(&layout.extents, window).and_then(|place| outline::current(&self.entries, place.index)),
            has_offer: self.state.with_untracked(|state| state.has_offer),
        });
        // Last: a listener may take the article away, and with it everything the dock is drawn from.
        let hundredths = (progress.fraction * 100.0) as u32;
        if self.reported.replace(hundredths) != hundredths {
            (self.on_progress)(progress.fraction);
        }
    }

    /// Tells the dock, if anything has changed: nothing is drawn twice.
    fn set(&self, state: DockState) {
        if self.state.with_untracked(|old| *old != state) {
            self.state.set(state);
        }
    }

    /// Shows whether there is a place to go back to, and the outcome of the reader's last action.
    fn answer(&self, has_offer: bool, outcome: String) {
        self.set(DockState { has_offer, outcome, ..self.state.get_untracked() });
    }

    /// The blocks' extents and the window, both measured from the root's upper edge, so that a banner above the article changes nothing.
    /// Measured again when the root's size has changed: an image has loaded, the window was turned.
    fn layout(&self) -> Option<(Layout, Viewport)> {
        let Area { top: origin, size } = extents::area(&self.root);
        let mut layout = self.layout.borrow_mut();
        if layout.as_ref().is_none_or(|layout| layout.size != size) {
            *layout = Some(Layout { size, extents: self.measured(origin).into() });
        }
        let (top, height) = viewport::window_extent()?;
        Some((layout.clone()?, Viewport { top: top - origin, height }))
    }

    fn measured(&self, origin: f64) -> Vec<Extent> {
        let edges = extents::below(origin, self.blocks.iter());
        edges.into_iter().zip(&self.measure.blocks).map(|((top, bottom), block)| Extent { top, bottom, seconds: block.seconds }).collect()
    }

    fn left(&self, progress: &Progress) -> String {
        if self.wanted.reading_time && progress.fraction == 0.0 {
            return self.words.count(Key::READING_TIME, self.measure.minutes());
        }
        if !self.wanted.time_left {
            return String::new();
        }
        match progress.time_left() {
            TimeLeft::Minutes(minutes) => self.words.count(Key::TIME_LEFT, minutes),
            TimeLeft::UnderAMinute => self.words.text(Key::UNDER_A_MINUTE_LEFT),
            TimeLeft::Done => self.words.text(Key::FINISHED),
        }
    }

    fn value(&self, progress: &Progress) -> String {
        let total = self.measure.minutes();
        self.words.count_of(Key::PROGRESS_VALUE, progress.minutes_read(total), total)
    }

    /// Offers to continue, if there is a place worth it.
    fn recall(&self) {
        let Some(position) = self.key.as_ref().and_then(|key| places::get(&LocalStorage, key)) else { return };
        if position.is_worth_offering(self.wanted.arrival) && position.place(&self.measure).is_some() {
            self.offer.replace(Some(position));
            self.answer(true, String::new());
        }
    }

    /// Goes back to where the reader left off.
    pub fn resume(&self) {
        self.answer(false, String::new());
        let Some(place) = self.offer.take().and_then(|position| position.place(&self.measure)) else { return };
        let Some(block) = self.blocks.get(place.index) else { return };
        // To the block, whatever it scrolls in; then to the very place in it.
        viewport::leap_to(block);
        let Some((layout, window)) = self.layout() else { return };
        if let Some(top) = place.scroll_top(&layout.extents, window.height) {
            scroller::scroll_by(&self.root, top - window.top);
        }
        self.hold(place.index);
    }

    /// Where a block and the window are.
    fn seen(&self, index: usize) -> Option<Hold> {
        let (layout, window) = self.layout()?;
        Some(Hold { line: layout.extents.get(index)?.top, top: window.top })
    }

    /// Notes where in the window a block is, so that [`Reader::settle`] can keep it there until the reader scrolls.
    fn hold(&self, index: usize) {
        self.held.set(self.seen(index).map(|hold| (index, hold)));
    }

    /// Keeps the block to which the reader was taken where it was in the window, after something in the article has loaded. Not every browser does so itself.
    fn settle(&self) {
        let Some((index, held)) = self.held.take() else { return };
        let Some(drift) = self.seen(index).and_then(|now| held.drift(now)) else { return };
        if drift != 0.0 {
            scroller::scroll_by(&self.root, drift);
        }
        self.hold(index);
    }

    /// Declines the offer to go back.
    pub fn dismiss(&self) {
        self.answer(false, String::new());
        self.offer.take();
    }

    /// Goes to a heading.
    pub fn go(&self, entry: usize) {
        let Some(index) = self.entries.get(entry).map(|entry| entry.index) else { return };
        if let Some(block) = self.blocks.get(index) {
            viewport::go_to(block);
            self.hold(index);
        }
    }

    /// Asks for a quote card of the paragraph at the reading line, or of the next one.
    pub fn quote(&self) {
        let Some(here) = self.layout().and_then(|(layout, window)| Place::at(&layout.extents, window)) else { return };
        let mut onwards = self.blocks.iter().skip(here.index);
        if let Some(block) = onwards.find(|block| block.matches(NO_PROSE) == Ok(false)) {
            self.hosts.quotes(&self.root, &self.language);
            self.hosts.quote(block, &self.language);
        }
    }

    /// Asks for the list of the article's quotes.
    pub fn list_quotes(&self) {
        self.hosts.list_quotes(&self.root, &self.language);
    }

    /// Forgets every place kept in this browser, and says so.
    pub fn forget(&self) {
        self.offer.take();
        self.rest.take();
        self.moved.set(false);
        places::forget_all(&LocalStorage);
        self.answer(false, self.words.text(Key::FORGOTTEN));
    }

    /// Keeps the place once the reader rests.
    fn rest(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        self.rest.replace(Timer::after(REST_MS, on(&weak, Reader::keep)));
    }

    /// Keeps the place, if the reader has moved since; while they are offered one, only a place further on.
    fn keep(&self) {
        let (Some(key), true) = (&self.key, self.moved.replace(false)) else { return };
        let Some((layout, window)) = self.layout() else { return };
        let (Some(place), Some(progress)) = (Place::at(&layout.extents, window), Progress::at(&layout.extents, window)) else { return };
        if self.offer.borrow().as_ref().is_some_and(|offer| progress.fraction <= offer.fraction()) {
            return;
        }
        if let Some(position) = Position::new(&self.measure, place, progress.fraction) {
            places::keep(&LocalStorage, key, &position);
        }
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("root", &self.root).finish_non_exhaustive()
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.reader.rest.take();
    }
}

/// A callback that does nothing once the reader is gone.
fn on(reader: &Weak<Reader>, run: fn(&Reader)) -> Box<dyn FnMut()> {
    let reader = reader.clone();
    Box::new(move || {
        if let Some(reader) = reader.upgrade() {
            run(&reader);
        }
    })
}
