//! Splits a paragraph into sentences by a few rules of punctuation.
//! When in doubt it leaves two sentences together: it must not cut one in two.

use super::anchor::trimmed;
use crate::seek;
use std::ops::Range;

/// Abbreviations, without their last full stop, that a capital may follow inside a sentence.
const ABBREVIATIONS: [&str; 43] = [
    "pt", "pvt", "cpl", "cmdr", "adm", "insp", "mr", "mrs", "ms", "mx", "dr", "prof", "st", "jr", "sr", "rev", "hon", "gen", "col", "capt",
    "lt", "sgt", "sen", "rep", "gov", "mt", "vs", "etc", "cf", "ca", "approx", "vol", "dir", "inc", "ltd", "co", "corp", "bros", "nr",
    "bzw", "mme", "dept", "feat",
];

/// Those that may be words, or end sentences, unless a number follows.
const BEFORE_NUMBERS: [&str; 21] = [
    "ep", "chap", "no", "nos", "fig", "pp", "ch", "ed", "art", "sec", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct",
    "nov", "dec",
];

/// What may stand between a stop and the end of its sentence. English opening marks are closing marks in German.
const CLOSERS: [char; 17] = ['"', '\'', '”', '’', '“', '‘', '»', '«', '›', '‹', ')', ']', '」', '』', '）', '】', '》'];

/// Within how many characters of a stop the next sentence has its first letter: a text of nothing but stops would else take quadratic time.
const NEAR: usize = 99;

/// The byte ranges of the sentences of `text`, a paragraph or less, without the white space around them.
///
/// A sentence ends after a stop and any closing quotation marks and brackets after it, and always at a line break. A full stop does not end a
/// sentence after an abbreviation or an initial, in a number, or before a lower-case letter.
///
/// ```
/// use intertitle::quotes::sentences::sentences;
/// let text = "K. K. Barrett built it for 2.5 million. “Nobody asked!” Why?";
/// let all: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(all, ["K. K. Barrett built it for 2.5 million.", "“Nobody asked!”", "Why?"]);
/// ```
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices();
    while let Some((at, character)) = rest.next() {
        let end = match character {
            '\n' => at,
            stop if is_stop(stop) => after_closers(text, at),
            _ => continue,
        };
        if end == at || ends_sentence(text, start, at, end) {
            found.extend(trimmed(text, start..end));
            start = end;
        }
        // If the first of several stops does not end the sentence, none of them does.
        while rest.clone().next().is_some_and(|(next, _)| next < end) {
            rest.next();
        }
    }
    found.extend(trimmed(text, start..text.len()));
    found
}

/// Whether `character` may end a sentence.
pub(super) fn is_stop(character: char) -> bool {
    // In this order: Latin, Arabic, Urdu, Hindi, Armenian, Amharic, Burmese, Khmer.
    matches!(character, '.' | '!' | '?' | '…' | '؟' | '۔' | '।' | '։' | '።' | '။' | '។') || is_wide_stop(character)
}

/// The stops of scripts that put no space after them.
fn is_wide_stop(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '｡')
}

/// Whether `character` may close a quotation or a bracket after a stop.
pub(super) fn is_closer(character: char) -> bool {
    CLOSERS.contains(&character)
}

/// The end of the run of stops and closing marks that begins at `at`.
fn after_closers(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let closed = rest.trim_start_matches(|character| is_stop(character) || is_closer(character));
    rest.len() - after_french_mark(closed).len() + at
}

/// French sets a space before its closing mark: `« Non ! »`. A mark directly followed by a word is a German opening mark.
fn after_french_mark(rest: &str) -> &str {
    let marked = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']).and_then(|rest| rest.strip_prefix('»'));
    marked.filter(|after| after.is_empty() || after.starts_with(char::is_whitespace)).unwrap_or(rest)
}

/// Whether the stop at `at`, whose closing marks end at `end`, ends the sentence that began at `start`.
fn ends_sentence(text: &str, start: usize, at: usize, end: usize) -> bool {
    let stops = text.get(at..end).unwrap_or_default();
    let next = text.get(end..).unwrap_or_default();
    if next.trim_start().is_empty() || stops.chars().any(is_wide_stop) {
        return true;
    }
    if !next.starts_with(char::is_whitespace) {
        return false;
    }
    let begins = next.chars().take(NEAR).find(|character| character.is_alphanumeric());
    if begins.is_none_or(char::is_lowercase) {
        return false;
    }
    let numbered = begins.is_some_and(char::is_numeric);
    stops != "." || !is_abbreviation(text.get(start..at).unwrap_or_default(), numbered)
}

/// Whether `sentence`, cut before a full stop, ends with an abbreviation or an initial; some count only when a number follows (`numbered`).
fn is_abbreviation(sentence: &str, numbered: bool) -> bool {
    let word = sentence.rsplit(|character: char| !(character.is_alphanumeric() || character == '.')).next().unwrap_or_default();
    let pieces = |longest: usize| !word.is_empty() && seek::split(word, b".").all(|piece| is_short(piece, longest));
    let is_one_of = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    // Ranks that are words of other languages without their capitals: "it" and "May" in Danish.
    let is_rank = matches!(word, "Det" | "Maj");
    pieces(1) || word.contains('.') && pieces(2) || is_rank || is_one_of(&ABBREVIATIONS) || numbered && is_one_of(&BEFORE_NUMBERS)
}

/// Whether a piece between two full stops is at most `longest` letters and nothing else: an initial, or half of `p.m.`
fn is_short(piece: &str, longest: usize) -> bool {
    (1..=longest).contains(&piece.chars().count()) && piece.chars().all(char::is_alphabetic)
}
