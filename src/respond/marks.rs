//! Marks beside passages that responses are about: each shows how many there are, and leads to the first.
//! They must never lie in the text, but beside the column; where that has no margin, as mere numbers at the window's edge.

use super::{Which, style};
use crate::article::{read_count, whole};
use crate::browser::build::{Builder, set, set_length};
use crate::browser::listener::Listener;
use crate::browser::range_place::first_line;
use crate::browser::sheet::{self, Adopted};
use crate::browser::timer::Timer;
use crate::browser::viewport;
use crate::browser::words::Words;
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, Event, HtmlElement, Range};

/// The distance of a mark from the column, and its width, in CSS pixels.
const GAP: f64 = 10.0;
const WIDTH: f64 = 30.0;

/// The width of a mark where there is no room beside the column, in CSS pixels: a number at the window's edge, without a background.
const NARROW: f64 = 24.0;

/// How long the page must rest before the marks are moved to where their words are now.
const REST_MS: i32 = 120;

/// A passage, and the responses about it.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Where the passage is.
    pub range: Range,
    /// Its first words, by which the mark is told from others; none if they must not be said.
    pub words: String,
    /// How many responses are about it.
    pub count: u32,
    /// The first of them.
    pub first: Which,
}

/// The marks. Dropping this makes them inert; the loader takes their host away.
#[derive(Debug)]
pub struct Marks {
    _listeners: [Listener; 2],
    _sheet: Adopted,
}

struct Placed {
    column: Element,
    marks: Vec<(HtmlElement, Range)>,
    resting: RefCell<Option<Timer>>,
}

impl Marks {
    /// Puts a mark beside each passage, in `base`, an empty element in a shadow root at the end of the page; `column` is the column of the text.
    #[must_use]
    pub fn open(
        base: &HtmlElement,
        column: &Element,
        passages: Vec<Passage>,
        words: &Words,
        signal: &AbortSignal,
        asked: Box<dyn Fn(Which)>,
    ) -> Option<Self> {
        let build = Builder::new()?;
        let sheet = sheet::adopt(&base.get_root_node(), style::RESPONSES).ok()?;
        let mut marks = Vec::new();
        let mut firsts = Vec::new();
        for (at, passage) in passages.into_iter().enumerate() {
            let number = whole(u32::try_from(at).unwrap_or_default());
            let mark = build.button(base, "mark", &number, &words.number(passage.count.into()));
            set(&mark, "part", "passage-mark");
            let colon = if passage.words.is_empty() { "" } else { ": " };
            set(&mark, "aria-label", &[&words.count(Key::RESPONSES_PASSAGE_RESPONSES, passage.count), colon, &passage.words].concat());
            marks.push((mark, passage.range));
            firsts.push(passage.first);
        }
        let placed = Rc::new(Placed { column: column.clone(), marks, resting: RefCell::default() });
        placed.place();
        let window = crate::browser::window()?;
        let pressed = move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let at = target.and_then(|target| read_count(&target.get_attribute("value")?));
            if let Some(first) = at.and_then(|at| firsts.get(usize::try_from(at).ok()?)) {
                asked(first.clone());
            }
        };
        let click = Listener::passive(base, "click", signal, Box::new(pressed));
        let moved = Listener::passive(&window, "scroll resize load", signal, Box::new(move |_| placed.soon()));
        Some(Self { _listeners: [click, moved], _sheet: sheet })
    }
}

impl Placed {
    /// Places the marks once the page rests.
    fn soon(self: &Rc<Self>) {
        self.resting.replace(Timer::of(self, REST_MS, |placed| placed.place()));
    }

    /// Places each mark beside the first line of its passage, in the margin; where there is none, at the window's edge.
    fn place(&self) {
        let Some((scrolled, _)) = viewport::window_extent() else { return };
        let window = viewport::window_width().unwrap_or_default();
        let column = self.column.get_bounding_client_rect();
        let is_rtl = self.column.matches(":dir(rtl)").unwrap_or_default();
        let beside = if is_rtl { column.left() - GAP - WIDTH } else { column.right() + GAP };
        let is_narrow = beside < 0.0 || beside + WIDTH > window;
        let left = match (is_narrow, is_rtl) {
            (false, _) => beside,
            (true, true) => 0.0,
            (true, false) => window - NARROW,
        };
        // All are measured before any is moved, so that the browser lays out once.
        let tops: Vec<Option<f64>> = self.marks.iter().map(|(_, range)| first_line(range).map(|line| line.top())).collect();
        for ((mark, _), top) in self.marks.iter().zip(tops) {
            mark.set_hidden(top.is_none());
            let _ = mark.toggle_attribute_with_force("data-narrow", is_narrow);
            set_length(mark, "top", top.unwrap_or_default() + scrolled);
            set_length(mark, "left", left);
        }
    }
}
