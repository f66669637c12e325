//! Widens a selection to whole words: nobody means to quote half of one.
//! A word is what browsers take for one; for scripts without spaces a dictionary is asked, and without one it must not widen anything.

use super::link::{WordBounds, parts_words};
use crate::reading::words::Class;
use std::ops::Range;

/// `range` of `text`, in bytes, widened so that the words at its ends are whole: an elided article (`l’`) belongs to its word, as do vowel signs.
///
/// ```
/// use intertitle::quotes::link::NoDictionary;
/// use intertitle::quotes::whole_words::widened;
/// let whole = |text: &'static str, range| &text[widened(text, range, &NoDictionary)];
/// assert_eq!(whole("It is not that the world has caught up.", 4..12), "is not that");
/// assert_eq!(whole("De l’amour fou", 7..9), "l’amour");
/// assert_eq!(whole("彼女の声", 0..3), "彼");
/// ```
#[must_use]
pub fn widened(text: &str, range: Range<usize>, words: &dyn WordBounds) -> Range<usize> {
    let whole = WholeWords { text, words };
    let length = |character: Option<char>| character.map(char::len_utf8);
    let back = |at: usize| length(text.get(..at)?.chars().next_back()).map(|length| at - length);
    let on = |at: usize| length(text.get(at..)?.chars().next()).map(|length| at + length);
    whole.bound(range.start, &back)..whole.bound(range.end, &on)
}

/// Where the words of a text end.
struct WholeWords<'a> {
    text: &'a str,
    words: &'a dyn WordBounds,
}

/// Whether a word ends at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Surely,
    /// Not according to the dictionary, which may know no words of the script.
    Unknown,
    Not,
}

impl WholeWords<'_> {
    /// The first place from `at` on, by `step`, that is a word bound; `at` itself if only a dictionary could tell, and there is none.
    fn bound(&self, at: usize, step: &dyn Fn(usize) -> Option<usize>) -> usize {
        let (mut place, mut asked) = (at, false);
        loop {
            match self.end(place) {
                End::Surely => break,
                End::Unknown => asked = true,
                End::Not => {}
            }
            let Some(next) = step(place) else { break };
            place = next;
        }
        // A dictionary that knows the script also reports the bound at the end of a line; if it does not, nothing is known.
        if asked && !self.is_word_end(place) { at } else { place }
    }

    fn end(&self, at: usize) -> End {
        let Some((before, after)) = self.text.split_at_checked(at) else { return End::Surely };
        let is_mark = |character: &char| Class::of(*character) == Class::Mark;
        let (mut back, mut on) = (before.chars().rev().filter(|last| !is_mark(last)), after.chars().filter(|next| !is_mark(next)));
        let (Some(last), Some(next)) = (back.next(), on.next()) else { return End::Surely };
        if last.is_whitespace() || after.starts_with(char::is_whitespace) {
            return End::Surely;
        }
        if before.ends_with('\u{200D}') || after.starts_with(|next| is_mark(&next)) {
            return End::Not;
        }
        match parts_words([last, back.next().unwrap_or(' ')], [next, on.next().unwrap_or(' ')]) {
            Some(true) => End::Surely,
            Some(false) => End::Not,
            None if self.is_word_end(at) => End::Surely,
            None => End::Unknown,
        }
    }

    /// Whether the dictionary sees a word end at `at` in the line around it.
    fn is_word_end(&self, at: usize) -> bool {
        let breaks = ['\n', '\t'];
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        let start = before.rfind(breaks).map_or(0, |start| start + 1);
        let end = after.find(breaks).map_or(self.text.len(), |end| at + end);
        self.text.get(start..end).is_some_and(|line| self.words.is_bound(line, at - start))
    }
}
