//! Keeps the block to which a reader was taken in its place in the window, while something in the article loads. Not every browser does so itself.
//! It must let go once the reader scrolls, by wheel or finger or in any other way, or presses anything in the article: then they want it elsewhere.

use super::Reader;
use crate::browser::scroller;
use crate::reading::hold::Hold;

/// The block to which the reader was taken, and where it and the window were then.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    index: usize,
    hold: Hold,
}

impl Reader {
    fn hold_of(&self, index: usize) -> Option<Hold> {
        self.view()?.hold(index)
    }

    /// Notes where in the window a block is, so that [`Self::settle`] can keep it there.
    pub(super) fn hold(&self, index: usize) {
        self.held.set(self.hold_of(index).map(|hold| Held { index, hold }));
    }

    /// Puts the block back where it was in the window, after something in the article has loaded.
    pub(super) fn settle(&self) {
        let Some(Held { index, hold }) = self.held.take() else { return };
        let Some(drift) = self.hold_of(index).and_then(|now| hold.drift(now)) else { return };
        if drift != 0.0 {
            scroller::scroll_by(&self.article.root, drift);
        }
        self.hold(index);
    }

    /// Lets the block go wherever it will.
    pub(super) fn let_go(&self) {
        self.held.take();
    }
}
