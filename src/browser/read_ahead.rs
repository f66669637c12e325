//! Reads the page in short parts while the reader makes up their mind, so that a long post does not keep a click waiting.
//! It must never return a stale reading: a page that has changed meanwhile is read anew when the result is asked for.

use super::observer::Changes;
use super::tasks::Tasks;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// How many nodes are read in one task: about five milliseconds on an ordinary phone.
pub const PART: usize = 150;

/// A reading that can be taken in parts.
pub trait Parts: Sized + 'static {
    /// The result of the whole reading.
    type Whole: 'static;

    /// Begins to read what stands inside `root`.
    fn begin(root: &Element) -> Self;

    /// Reads one part.
    fn advance(self) -> Step<Self>;
}

/// The state after one part.
#[derive(Debug)]
pub enum Step<P: Parts> {
    /// There is more to read.
    More(P),
    /// All is read.
    Done(P::Whole),
}

/// A reading of the page that has begun; dropping it ends it.
pub struct ReadAhead<P: Parts> {
    root: Element,
    stage: Rc<RefCell<Stage<P>>>,
    changes: Option<Changes>,
    tasks: Tasks,
}

enum Stage<P: Parts> {
    /// Nothing that is still valid.
    Stale,
    Begun(P),
    Read(P::Whole),
}

impl<P: Parts> Stage<P> {
    /// Reads one more part. Returns whether there is another.
    fn advance(self) -> (Self, bool) {
        match self {
            Self::Begun(parts) => match parts.advance() {
                Step::More(parts) => (Self::Begun(parts), true),
                Step::Done(whole) => (Self::Read(whole), false),
            },
            other => (other, false),
        }
    }
}

impl<P: Parts> ReadAhead<P> {
    /// Begins to read what stands inside `root`.
    #[must_use]
    pub fn begin(root: Element) -> Self {
        let stage = Rc::new(RefCell::new(Stage::Begun(P::begin(&root))));
        let changed = Rc::downgrade(&stage);
        let stale = move || {
            if let Some(stage) = changed.upgrade() {
                stage.replace(Stage::Stale);
            }
        };
        let changes = Changes::inside(&root, Box::new(stale)).ok();
        let read = Rc::downgrade(&stage);
        let part = move || {
            let Some(stage) = read.upgrade() else { return false };
            let (now, more) = stage.replace(Stage::Stale).advance();
            stage.replace(now);
            more
        };
        Self { root, stage, changes, tasks: Tasks::begin(Box::new(part)) }
    }

    /// Whether the page has changed since.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        matches!(*self.stage.borrow(), Stage::Stale)
    }

    /// Whether it is a reading of what stands inside `root`.
    #[must_use]
    pub fn is_of(&self, root: &Element) -> bool {
        self.root.is_same_node(Some(root))
    }

    /// The whole reading; what has not been read yet is read now.
    #[must_use]
    pub fn take(self) -> P::Whole {
        drop(self.tasks);
        let mut stage = self.stage.replace(Stage::Stale);
        // Without an observer it may be stale unnoticed.
        if matches!(stage, Stage::Stale) || self.changes.is_none() {
            stage = Stage::Begun(P::begin(&self.root));
        }
        loop {
            match stage.advance() {
                (Stage::Read(whole), _) => return whole,
                (next, _) => stage = next,
            }
        }
    }
}

impl<P: Parts> std::fmt::Debug for ReadAhead<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReadAhead").field("root", &self.root).finish_non_exhaustive()
    }
}
