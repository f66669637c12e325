//! Words by Unicode's word boundaries (UAX 29), for an author's machine and the tests.
//! No dictionary is needed: Han and Thai are counted by characters before they get here.

use crate::ports::WordCounter;
use unicode_segmentation::UnicodeSegmentation;

/// unicode-segmentation as a [`WordCounter`].
///
/// ```
/// use intertitle::{native::words::UnicodeWords, ports::WordCounter};
/// assert_eq!(UnicodeWords.words("Cinema—always cinema—lives on."), 5);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct UnicodeWords;

impl WordCounter for UnicodeWords {
    fn words(&self, text: &str) -> u32 {
        u32::try_from(text.unicode_words().count()).unwrap_or(u32::MAX)
    }
}
