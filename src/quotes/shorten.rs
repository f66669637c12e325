//! A quote that its reader makes shorter: words may go from its beginning and its end, and an ellipsis stands where they stood.
//! It must never let a word through that the author did not write, or part of one.

use super::card::clusters;
use super::quoted::may_be_quoted;
use crate::reading::script::Script;

const ELLIPSIS: char = '…';

/// A quote of which a reader has cut something, or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortened {
    /// The words that are left, with an ellipsis where others were.
    pub words: String,
    /// Whether what is left stands within quotation marks that the whole reaches out of: somebody else's words, and not those of the whole's speaker.
    pub is_within_quotation: bool,
}

/// The quote as `edited` leaves it, with an ellipsis where words were cut; nothing if `edited` is anything but a run of the words of
/// `quote`, or empty.
///
/// White space and ellipses around what is left do not matter; spaces at which no line may end are kept, though they were typed as others.
/// `word_ends` is [`super::card::Measure::word_ends`]: where words end in scripts that do not space them; without an answer, these may be cut
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
    // A full stop that belongs to the words comes back below.
    let kept = edited.trim_matches(|character| matches!(character, ELLIPSIS | '.') || is_space(character));
    // Marks alone are no quote, and what is put around them would be read as another one's.
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

/// What stands from `start` to `end`, with ellipses for the words around it. Punctuation is not cut: it comes back, unless its words are gone.
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

/// How much of `text` is `words`, which it begins with; spaces are alike, whether a line may end at them or not.
fn length_of(text: &str, words: &str) -> Option<usize> {
    let mut rest = text.chars();
    let is_alike = |one: char, other: char| one == other || is_space(one) && is_space(other);
    words.chars().all(|character| rest.next().is_some_and(|next| is_alike(next, character))).then(|| text.len() - rest.as_str().len())
}

/// `kept` with an ellipsis after it, in place of punctuation that would stand oddly before one.
#[must_use]
pub(super) fn ended(kept: &str) -> String {
    let trimmed =
        kept.trim_end_matches([',', ';', ':', '.', '-', '–', '—', ELLIPSIS, '、', '。', '，', '،', '؛', ' ', '\u{A0}', '\u{202F}']);
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

    /// Whether a word of a script without spaces ends here, as far as anyone knows.
    fn ends_known_word(&self, at: usize) -> bool {
        let start = self.text.get(..at).and_then(|before| before.rfind(' ')).map_or(0, |space| space + 1);
        let end = self.text.get(at..).and_then(|after| after.find(' ')).map_or(self.text.len(), |space| at + space);
        let ends = self.text.get(start..end).map(self.word_ends).unwrap_or_default();
        ends.is_empty() || ends.contains(&(at - start))
    }
}

/// The text with each run of white space at which a line may end as one space, and none around it.
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

/// French sets such spaces inside `« »` and before `; : ! ?`, others between a number and its unit.
fn is_unbreakable(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

fn parts_words(character: char) -> bool {
    matches!(character, '–' | '—' | '/' | ELLIPSIS)
}

fn is_unspaced(character: char) -> bool {
    Script::of(character).is_counted_by_characters()
}
