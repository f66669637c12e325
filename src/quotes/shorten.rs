//! A quote that its reader makes shorter: words may go from its beginning and its end, and an ellipsis stands where they stood.
//! It must never let a word through that the author did not write, or part of one.

use super::card::clusters;
use crate::reading::script::Script;

const ELLIPSIS: char = '…';

/// The quote as `edited` leaves it, with an ellipsis where words were cut; nothing if `edited` is anything but a run of the words of
/// `quote`, or empty.
///
/// White space and ellipses around what is left do not matter. `word_ends` is [`super::card::Measure::word_ends`]: where words end in
/// scripts that do not space them; without an answer, these may be cut after any character.
///
/// ```
/// use intertitle::quotes::shorten::shorten;
/// let unknown = |_: &str| Vec::new();
/// let quote = "The dark forgives everyone who is late.";
/// assert_eq!(shorten(quote, "the dark forgives", &unknown), None);
/// assert_eq!(shorten(quote, "The dark forgives", &unknown).as_deref(), Some("The dark forgives…"));
/// assert_eq!(shorten(quote, "forgives everyone who is late.", &unknown).as_deref(), Some("…forgives everyone who is late."));
/// ```
#[must_use]
pub fn shorten(quote: &str, edited: &str, word_ends: &dyn Fn(&str) -> Vec<usize>) -> Option<String> {
    let (quote, edited) = (spaced_once(quote), spaced_once(edited));
    if edited == quote {
        return Some(quote);
    }
    // A full stop that belongs to the words comes back below.
    let kept = edited.trim_matches([ELLIPSIS, '.', ' ']);
    // Marks alone are no quote, and what is put around them would be read as another one's.
    if !kept.chars().any(Script::is_of_word) {
        return None;
    }
    let bounds = Bounds { text: &quote, word_ends };
    // Not `match_indices`: its matches never overlap.
    let occurs = |start: usize| quote.get(start..).is_some_and(|rest| rest.starts_with(kept)) && bounds.hold(start, start + kept.len());
    let start = quote.char_indices().map(|(at, _)| at).find(|at| occurs(*at))?;
    let end = start + kept.len();
    let (before, after) = (quote.get(..start)?, quote.get(end..)?);
    let has_words = |text: &str| text.chars().any(Script::is_of_word);
    let mut out = String::with_capacity(quote.len() + 6);
    // Punctuation is not cut: it comes back, unless its words are gone.
    if has_words(before) {
        out.push(ELLIPSIS);
    } else {
        out.push_str(before);
    }
    if has_words(after) {
        out.push_str(&ended(kept));
    } else {
        out.push_str(kept);
        out.push_str(after);
    }
    Some(out)
}

/// `kept` with an ellipsis after it, in place of punctuation that would stand oddly before one.
#[must_use]
pub(super) fn ended(kept: &str) -> String {
    let trimmed = kept.trim_end_matches([',', ';', ':', '.', '-', '–', '—', ELLIPSIS, '、', '。', '，', '،', '؛', ' ']);
    let mut short = if trimmed.is_empty() { kept } else { trimmed }.to_owned();
    short.push(ELLIPSIS);
    short
}

/// Where the words of a quote begin and end.
struct Bounds<'a> {
    text: &'a str,
    word_ends: &'a dyn Fn(&str) -> Vec<usize>,
}

impl Bounds<'_> {
    /// Whether whole words lie between two places.
    fn hold(&self, start: usize, end: usize) -> bool {
        self.is_bound(start) && self.is_bound(end)
    }

    fn is_bound(&self, at: usize) -> bool {
        let Some((before, after)) = self.text.split_at_checked(at) else { return false };
        let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return true };
        if last == ' ' || next == ' ' {
            return true;
        }
        if !self.is_between_clusters(at) {
            return false;
        }
        if is_unspaced(last) || is_unspaced(next) {
            return self.ends_known_word(at);
        }
        match (Script::is_of_word(last), Script::is_of_word(next)) {
            (true, true) => false,
            // A mark between two letters joins them: `don’t`, `well-lit`, `10,000`.
            (true, false) => parts_words(next) || !after.chars().nth(1).is_some_and(Script::is_of_word),
            (false, true) => parts_words(last) || !before.chars().nth_back(1).is_some_and(Script::is_of_word),
            (false, false) => true,
        }
    }

    fn is_between_clusters(&self, at: usize) -> bool {
        let mut ends = clusters(self.text).scan(0, |end, cluster| {
            *end += cluster.len();
            Some(*end)
        });
        ends.any(|end| end == at)
    }

    /// Whether a word of a script without spaces ends here, as far as anyone knows.
    fn ends_known_word(&self, at: usize) -> bool {
        let start = self.text.get(..at).and_then(|before| before.rfind(' ')).map_or(0, |space| space + 1);
        let end = self.text.get(at..).and_then(|after| after.find(' ')).map_or(self.text.len(), |space| at + space);
        let ends = self.text.get(start..end).map(self.word_ends).unwrap_or_default();
        ends.is_empty() || ends.contains(&(at - start))
    }
}

/// The text with each run of white space as one space, and none around it.
fn spaced_once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn parts_words(character: char) -> bool {
    matches!(character, '–' | '—' | '/' | ELLIPSIS)
}

fn is_unspaced(character: char) -> bool {
    Script::of(character).is_counted_by_characters()
}
