//! The words of a line as linking sees them: where they are, whether they have a capital, whether they begin a sentence.
//! It must not be used to count words ([`crate::reading::words`] does): `Her's` and `M*A*S*H` are one token each.

use super::quoted::OPENING;
use super::word_lists::is_one_of;
use crate::quotes::fold::is_ignored;
use std::ops::Range;

/// A run of characters between white space, without the punctuation around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// From its first letter or digit to its last, in bytes of the text, without a possessive `'s`. Empty for a lone dash.
    pub(super) range: Range<usize>,
    /// The end including a possessive `'s`, or the apostrophe of `Haynes'`; without one, the end of `range`.
    pub(super) end: usize,
    /// The whole token with the punctuation around it.
    pub(super) whole: Range<usize>,
    /// Whether it begins with a capital, a digit, or a letter of a script without case.
    pub(super) capital: bool,
    /// Whether it begins a sentence.
    pub(super) initial: bool,
    /// Whether an opening quotation mark stands before it.
    pub(super) speech: bool,
    /// Whether a possessive `'s` or punctuation follows.
    pub(super) ends: bool,
}

impl Token {
    /// Whether a possessive `'s` ends it.
    pub(super) fn is_possessive(&self) -> bool {
        self.range.end < self.end
    }
}

/// The tokens of a line of `text`.
pub(super) fn tokens(text: &str, line: Range<usize>) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut initial = true;
    let mut at = line.start;
    for run in text.get(line).unwrap_or_default().split(char::is_whitespace) {
        let start = at;
        at += run.len();
        // The separator is one character of white space, which may have several bytes.
        let separator = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if !run.is_empty() {
            let mut from = start;
            // Dashes and `/` separate words even without spaces.
            for piece in run.split_inclusive(&['—', '/', '–'][..]) {
                let token = token(piece, from, initial);
                from += piece.len();
                // A space parts French marks from what they hold, « Her », but these are no words between it and its neighbours.
                if !matches!(piece, "«" | "»") {
                    initial = ends_sentence(piece, &token);
                    found.push(token);
                }
            }
        }
        at += separator;
    }
    found
}

fn token(piece: &str, start: usize, initial: bool) -> Token {
    let core = piece.trim_start_matches(|character: char| !character.is_alphanumeric());
    let before = piece.len() - core.len();
    // The accent of a last letter may be a character of its own.
    let core = core.trim_end_matches(|character: char| !character.is_alphanumeric() && !is_ignored(character));
    let name = owner(core);
    let from = start + before;
    let opens_speech = piece.get(..before).is_some_and(|signs| signs.contains(OPENING));
    let behind = piece.get(before + core.len()..).unwrap_or_default();
    let plural = if name.ends_with('s') && matches!(behind, "'" | "’") { behind.len() } else { 0 };
    Token {
        range: from..from + name.len(),
        end: from + core.len() + plural,
        whole: start..start + piece.len(),
        capital: name
            .starts_with(|first: char| first.is_uppercase() || first.is_numeric() || (first.is_alphabetic() && !first.is_lowercase())),
        initial,
        speech: opens_speech,
        ends: name.len() < core.len() || !behind.is_empty(),
    }
}

/// After these words `'s` is not a possessive: it's, who's.
const CONTRACTED: &str = "it he she that this who what where there here how let";

/// `word` without a possessive `'s`, with either apostrophe; all of it if it has none.
pub(super) fn owner(word: &str) -> &str {
    let owner = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    owner.filter(|owner| !is_one_of(owner, CONTRACTED)).unwrap_or(word)
}

fn ends_sentence(piece: &str, token: &Token) -> bool {
    let signs = piece.trim_end_matches(&['"', '”', '“', '’', '\'', ')', ']', '»'][..]);
    signs.ends_with(&['.', '!', '?', '…', ':', '。', '！', '？', '•'][..])
        && !(signs.ends_with('.') && token.range.len() == 1 && token.capital)
        || token.range.is_empty() && matches!(signs, "-" | "–" | "—" | "*")
}

/// The ranges of the lines of a text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        start..start + line.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(&str, bool, bool)> {
        tokens(text, 0..text.len())
            .into_iter()
            .map(|token| (text.get(token.range.clone()).unwrap_or_default(), token.capital, token.initial || token.speech))
            .collect()
    }

    #[test]
    fn words_lose_the_signs_around_them_and_keep_those_inside() {
        assert_eq!(shown("See M*A*S*H, (1970)!"), [("See", true, true), ("M*A*S*H", true, false), ("1970", true, false)]);
        assert_eq!(shown("in Her’s wake"), [("in", false, true), ("Her", true, false), ("wake", false, false)]);
        assert_eq!(shown("that it’s Her's"), [("that", false, true), ("it’s", false, false), ("Her", true, false)]);
        assert_eq!(shown("“Fane\u{301},” he"), [("Fane\u{301}", true, true), ("he", false, false)]);
        assert_eq!(shown("« Her » est"), [("Her", true, true), ("est", false, false)]);
        assert_eq!(shown("a — b"), [("a", false, true), ("", false, false), ("b", false, true)]);
    }

    #[test]
    fn a_sentence_begins_after_its_end_and_at_speech() {
        let initial = |text: &'static str| -> Vec<&str> { shown(text).into_iter().filter(|it| it.2).map(|it| it.0).collect() };
        assert_eq!(initial("One two. Three? “Four five.” Six"), ["One", "Three", "Four", "Six"]);
        assert_eq!(initial("By J. Smith"), ["By"]);
    }
}
