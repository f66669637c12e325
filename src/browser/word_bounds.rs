//! Implements the port by which links learn where words end in scripts without spaces, with the browser's dictionaries.
//! It must not guess: without dictionaries, links in such scripts end only at spaces and punctuation.

use super::segmenter::WordSegmenter;
use crate::quotes::link::{NoDictionary, WordBounds};
use std::cell::RefCell;

/// The browser's words of one language.
#[derive(Debug)]
struct IntlWordBounds {
    segmenter: WordSegmenter,
    /// The last line asked about, and where its words end, in bytes: the same line is asked about repeatedly.
    last: RefCell<(String, Vec<usize>)>,
}

/// The word bounds of `language`, a BCP 47 tag; none if the browser has no segmenter.
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
