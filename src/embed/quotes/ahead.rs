//! The page's text, read in short parts while the reader makes up their mind: a long post must not keep a click waiting.
//! A page that changes meanwhile is read anew when it is asked for; what is given out is never stale.

use crate::browser::observer::Changes;
use crate::browser::page_text::{PageText, Reading};
use crate::browser::timer::Timer;
use crate::quotes::link::Passages;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// How many nodes are read in one task: about five milliseconds of an ordinary phone.
const PART: usize = 150;

/// A reading of the page that has begun; dropped, it ends.
#[derive(Debug)]
pub(super) struct Ahead {
    root: Element,
    stage: Rc<RefCell<Stage>>,
    _changes: Option<Changes>,
    next: Rc<RefCell<Option<Timer>>>,
}

#[derive(Debug)]
enum Stage {
    /// Nothing that holds.
    Stale,
    Reading(Reading),
    Read(PageText),
    Ready(PageText, Passages),
}

impl Stage {
    /// One part more; whether there is another.
    fn advance(self) -> (Self, bool) {
        match self {
            Self::Reading(mut reading) => {
                if reading.advance(PART) {
                    (Self::Read(reading.finish()), true)
                } else {
                    (Self::Reading(reading), true)
                }
            }
            Self::Read(page) => {
                let passages = page.passages();
                (Self::Ready(page, passages), false)
            }
            other => (other, false),
        }
    }
}

impl Ahead {
    /// Begins to read what stands inside `root`.
    pub(super) fn begin(root: Element) -> Self {
        let stage = Rc::new(RefCell::new(Stage::Reading(Reading::begin(&root))));
        let changed = Rc::downgrade(&stage);
        let stale = move || {
            if let Some(stage) = changed.upgrade() {
                stage.replace(Stage::Stale);
            }
        };
        let changes = Changes::watch(&root, Box::new(stale)).ok();
        let next = Rc::default();
        go_on(&stage, &next);
        Self { root, stage, _changes: changes, next }
    }

    /// Whether the page has changed since.
    pub(super) fn is_stale(&self) -> bool {
        matches!(*self.stage.borrow(), Stage::Stale)
    }

    /// The page's text; what is not read yet is read now.
    pub(super) fn take(self) -> (PageText, Passages) {
        self.next.take();
        let mut stage = self.stage.replace(Stage::Stale);
        // Without an observer nobody would have said that it is stale.
        if matches!(stage, Stage::Stale) || self._changes.is_none() {
            stage = Stage::Reading(Reading::begin(&self.root));
        }
        loop {
            match stage.advance() {
                (Stage::Ready(page, passages), _) => return (page, passages),
                (next, _) => stage = next,
            }
        }
    }
}

/// The next part, in a task of its own.
fn go_on(stage: &Rc<RefCell<Stage>>, next: &Rc<RefCell<Option<Timer>>>) {
    let (stage, slot) = (Rc::downgrade(stage), Rc::downgrade(next));
    let part = move || {
        let (Some(stage), Some(slot)) = (stage.upgrade(), slot.upgrade()) else { return };
        let (now, more) = stage.replace(Stage::Stale).advance();
        stage.replace(now);
        if more {
            go_on(&stage, &slot);
        }
    };
    // The timer that runs now must outlive its own work.
    let running = next.replace(Timer::after(0, Box::new(part)));
    if let Some(running) = running {
        wasm_bindgen_futures::spawn_local(async move { drop(running) });
    }
}
