//! Word bounds as a browser's search sees them: those that every browser sees for the linked passage, those that any browser may see for its rivals.
//! It must not ask the dictionary (a port) except in scripts that do not separate words by spaces.

use super::passages::{BARRIER, BREAK, Passages, has_no_shape};
use crate::reading::script::Script;
use crate::reading::words::{Class, joins};

/// The word bounds of scripts without spaces: `Intl.Segmenter` in a browser.
pub trait WordBounds {
    /// Whether a word ends at `at`, in bytes of `line`.
    fn is_bound(&self, line: &str, at: usize) -> bool;
}

/// Knows no words: Chinese, Japanese or Thai is divided only at punctuation or spaces.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDictionary;

impl WordBounds for NoDictionary {
    fn is_bound(&self, _line: &str, _at: usize) -> bool {
        false
    }
}

impl Passages {
    /// Whether some browser might see a bound at `at` of the folded text: anywhere except inside a word of a script with spaces.
    pub(super) fn may_be_bound(&self, at: usize) -> bool {
        let (before, after) = self.sides(at);
        let inside = |side: &[char; 2]| side.first().is_some_and(|character| is_of_spaced_word(*character));
        !(inside(&before) && inside(&after))
    }

    /// Whether every browser sees a bound at `at` of the folded text.
    pub(super) fn is_bound(&self, at: usize, words: &dyn WordBounds) -> bool {
        let (before, after) = self.sides(at);
        let ([last, _], [next, _]) = (before, after);
        if [last, next].into_iter().any(|side| matches!(side, ' ' | BREAK | BARRIER)) {
            return true;
        }
        let is_joined = self.text().get(..self.to_text(at)).is_some_and(|text| text.ends_with('\u{200D}'));
        !is_joined && parts_words(before, after).unwrap_or_else(|| self.ask(at, words))
    }

    fn ask(&self, at: usize, words: &dyn WordBounds) -> bool {
        let line = self.range_of(self.line(at));
        let within = self.to_text(at).saturating_sub(line.start);
        self.text().get(line).is_some_and(|line| words.is_bound(line, within))
    }

    /// Whether the text before `at` of the folded text is followed by an invisible character, such as U+2060: by UAX 29 that belongs to
    /// the character before it, so that no browser sees a bound in between. The zero-width space, however, does separate words.
    pub(super) fn is_followed_by_format(&self, at: usize) -> bool {
        let end = at.checked_sub(1).map_or(0, |last| self.range_of(last..at).end);
        let last = self.text().get(..end).and_then(|text| text.chars().next_back());
        last.is_some_and(|character| has_no_shape(character) && character != '\u{200B}')
    }

    /// The two characters before `at` and the two after it, nearest first; a break where there is none.
    fn sides(&self, at: usize) -> ([char; 2], [char; 2]) {
        let mut before = self.folded().get(..at).unwrap_or_default().chars().rev();
        let mut after = self.folded().get(at..).unwrap_or_default().chars();
        let mut next = || after.next().unwrap_or(BREAK);
        let mut last = || before.next().unwrap_or(BREAK);
        ([last(), last()], [next(), next()])
    }
}

/// Whether a word ends between the two characters before and the two after a place, nearest first, combining marks skipped, the nearest no white
/// space; `None` if only a dictionary knows.
pub(in crate::quotes) fn parts_words([before, further_before]: [char; 2], [after, further_after]: [char; 2]) -> Option<bool> {
    if is_inside_sign(before, after) {
        return Some(false);
    }
    let (last, next) = (Class::of(before), Class::of(after));
    if last.is_of_word() && next.is_of_word() {
        let unspaced = [before, after].into_iter().any(|side| Script::of(side).is_counted_by_characters());
        return if unspaced { None } else { Some(false) };
    }
    let joined_after = last.is_of_word() && joins(last, next, Class::of(further_after));
    let joined_before = next.is_of_word() && joins(Class::of(further_before), last, next);
    Some(!joined_after && !joined_before)
}

/// Whether an emoji of several characters would be cut: one with a skin tone, or a flag of two letters.
fn is_inside_sign(before: char, after: char) -> bool {
    let is_letter_of_flag = |character: char| matches!(character, '\u{1F1E6}'..='\u{1F1FF}');
    matches!(after, '\u{1F3FB}'..='\u{1F3FF}') || is_letter_of_flag(before) && is_letter_of_flag(after)
}

fn is_of_spaced_word(character: char) -> bool {
    let script = Script::of(character);
    character.is_ascii_digit() || !(script == Script::Common || script.is_counted_by_characters())
}
