//! Lets a reader shorten a quote: words may be cut from its beginning and its end, and an ellipsis takes their place.
//! It must never let through a word that the author did not write, or part of a word.

use super::clusters::clusters;
use super::quoted::may_be_quoted;
use crate::reading::script::Script;

const ELLIPSIS: char = '…';

/// A quote as its reader has shortened it, or left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortened {
    /// The words that are left, with an ellipsis where others were cut.
    pub words: String,
    /// Whether the words left all stand within quotation marks, while the whole quote did not: then they are not the words of the quote's speaker.
    pub is_within_quotation: bool,
}

/// The quote as `edited` leaves it, with an ellipsis where words were cut; `None` if `edited` is empty or not an unbroken run of words of
/// `quote`.
///
/// White space and ellipses around `edited` do not matter; the quote's no-break spaces are kept, even if they were typed as plain spaces.
/// `word_ends` is [`super::card::Measure::word_ends`]: where words end in scripts without spaces; if it knows nothing, a cut is allowed
/// after any character.
///
/// ```
/// use intertitle::quotes::shorten::shorten;
/// let quote = "The dark forgives everyone who is “fashionably late”.";
/// let short = |edited: &str| shorten(quote, edited, &|_| Vec::new());
/// assert_eq!(short("the dark forgives"), None);
/// assert_eq!(short("The dark forgives").unwrap().words, "The dark forgives…");
/// assert_eq!(short("forgives everyone").unwrap().words, "…forgives everyone…");
/// assert!(short("fashionably late").unwrap().is_within_quotation);
/// ```
#[must_use]
pub fn shorten(quote: &str, edited: &str, word_ends: &dyn Fn(&str) -> Vec<usize>) -> Option<Shortened> {
    let (quote, edited) = (spaced_once(quote), spaced_once(edited));
    if length_of(&quote, &edited) == Some(quote.len()) {
        return Some(Shortened { words: quote, is_within_quotation: false });
    }
    // `cut` restores a full stop that belongs to the words.
    let kept = edited.trim_matches(|character| matches!(character, ELLIPSIS | '.' | '/') || is_space(character));
    // Punctuation alone is no quote, and ellipses around it would read as another quote's.
    if !kept.chars().any(Script::is_of_word) {
        return None;
    }
    let bounds = Bounds { text: &quote, word_ends };
    // Not `match_indices`: its matches never overlap.
    let end_of = |start: usize| Some(start + length_of(quote.get(start..)?, kept)?).filter(|end| bounds.hold(start, *end));
    let (start, end) = quote.char_indices().find_map(|(at, _)| Some((at, end_of(at)?)))?;
    let is_within_quotation = may_be_quoted(&quote, start..end) && !may_be_quoted(&quote, 0..quote.len());
    Some(Shortened { words: cut(&quote, start, end)?, is_within_quotation })
}

/// The quote from `start` to `end`, with ellipses for the words cut. Punctuation beyond the ends is restored where no words were cut.
fn cut(quote: &str, start: usize, end: usize) -> Option<String> {
    let (before, kept, after) = (quote.get(..start)?, quote.get(start..end)?, quote.get(end..)?);
    let has_words = |text: &str| text.chars().any(Script::is_of_word);
    let mut out = String::with_capacity(quote.len() + 6);
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

/// How many bytes of `text` match `words`, if it begins with them; all spaces are equal here, breaking or not.
fn length_of(text: &str, words: &str) -> Option<usize> {
    let mut rest = text.chars();
    let is_alike = |one: char, other: char| one == other || is_space(one) && is_space(other);
    words.chars().all(|character| rest.next().is_some_and(|next| is_alike(next, character))).then(|| text.len() - rest.as_str().len())
}

/// `kept` with an ellipsis at its end, instead of any punctuation that would look odd before one.
#[must_use]
pub(super) fn ended(kept: &str) -> String {
    let trimmed =
        kept.trim_end_matches([',', ';', ':', '.', '-', '–', '—', '/', ELLIPSIS, '、', '。', '，', '،', '؛', ' ', '\u{A0}', '\u{202F}']);
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
    /// Whether the text between two places consists of whole words.
    fn hold(&self, start: usize, end: usize) -> bool {
        self.is_bound(start) && self.is_bound(end)
    }

    fn is_bound(&self, at: usize) -> bool {
        let Some((before, after)) = self.text.split_at_checked(at) else { return false };
        let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return true };
        if is_space(last) || is_space(next) {
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

    /// Whether a word of a script without spaces ends here; `true` if `word_ends` knows nothing.
    fn ends_known_word(&self, at: usize) -> bool {
        let start = self.text.get(..at).and_then(|before| before.rfind(' ')).map_or(0, |space| space + 1);
        let end = self.text.get(at..).and_then(|after| after.find(' ')).map_or(self.text.len(), |space| at + space);
        let ends = self.text.get(start..end).map(self.word_ends).unwrap_or_default();
        ends.is_empty() || ends.contains(&(at - start))
    }
}

/// The text trimmed, with each run of breaking white space as one space.
fn spaced_once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|character: char| character.is_whitespace() && !is_unbreakable(character)).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn is_space(character: char) -> bool {
    character == ' ' || is_unbreakable(character)
}

/// French sets no-break spaces inside `« »` and before `; : ! ?`; other languages, between a number and its unit.
fn is_unbreakable(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

fn parts_words(character: char) -> bool {
    matches!(character, '–' | '—' | '/' | ELLIPSIS)
}

fn is_unspaced(character: char) -> bool {
    Script::of(character).is_counted_by_characters()
}
