//! The port through which links learn where words end in scripts without spaces, by the browser's dictionaries.
//! A browser without them knows no words there, and links are made only up to spaces and punctuation.

use super::segmenter::WordSegmenter;
use crate::quotes::link::{NoDictionary, WordBounds};
use std::cell::RefCell;

/// The browser's words of one language.
#[derive(Debug)]
struct IntlWordBounds {
    segmenter: WordSegmenter,
    /// The line that was asked about last, and where its words end, in bytes: one line is asked about often.
    last: RefCell<(String, Vec<usize>)>,
}

/// The word bounds of `language`, a BCP 47 tag: the browser's, or else none.
#[must_use]
pub fn of(language: &str) -> Box<dyn WordBounds> {
    match WordSegmenter::new(language) {
        Some(segmenter) => Box::new(IntlWordBounds { segmenter, last: RefCell::default() }),
        None => Box::new(NoDictionary),
    }
}

impl WordBounds for IntlWordBounds {
    fn is_bound(&self, line: &str, at: usize) -> bool {
        let mut last = self.last.borrow_mut();
        if last.0 != line {
            *last = (line.to_owned(), self.segmenter.ends(line));
        }
        at == 0 || last.1.binary_search(&at).is_ok()
    }
}
