//! What the reader is still to be told: what became of something they did, and how the places have answered.
//! It must not announce anything itself, only tell what is news.

use crate::respond::Which;
use crate::strings::Key;
use std::cell::RefCell;

/// What has not been announced yet, and what was announced last.
#[derive(Debug, Default)]
pub(super) struct News {
    done: RefCell<Option<Done>>,
    last: RefCell<String>,
}

/// What the reader has just done.
#[derive(Debug)]
pub(super) struct Done {
    /// The response that they wrote, if any.
    pub(super) which: Option<Which>,
    /// The words to announce once everything is shown.
    pub(super) words: Key,
}

impl News {
    /// Notes what the reader has just done.
    pub(super) fn done(&self, which: Option<Which>, words: Key) {
        self.done.replace(Some(Done { which, words }));
    }

    /// What the reader has done, once.
    pub(super) fn take_done(&self) -> Option<Done> {
        self.done.take()
    }

    /// Whether this is not what was announced last about the places' answers: that a place still fails is no news.
    pub(super) fn is_new(&self, words: &str) -> bool {
        self.last.replace(words.to_owned()) != words
    }

    /// The reader has asked again, so that the answer is news even if it is the same.
    pub(super) fn ask_again(&self) {
        self.last.take();
    }
}
