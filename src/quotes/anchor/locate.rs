//! Finds a quote again: first by its very words, then by the most similar words in the most similar context.
//! It must not return a match that scores less than [`MIN_SCORE`]: no answer is better than a wrong one.

use super::super::fold::{fold_one, is_ignored};
use super::align::align;
use super::approximate::search;
use super::context::{likeness, similarity};
use super::selector::{CONTEXT, TextQuoteSelector, first, last, trimmed};
use crate::reading::script::Script;
use std::ops::Range;

/// The score that a place needs to count as the quote: chosen on one half of 91 articles and checked on the other, by `scripts/eval-anchor`.
pub const MIN_SCORE: f64 = 0.58;

/// A place with the quote's very words that scores this much is accepted without a fuzzy search: one of its contexts is intact, or both nearly so.
const SURE: f64 = 0.9;

/// How similar to the quote the words of a place must be: where the quote was deleted, its context alone must not match.
const LEAST_LIKE: f64 = 0.4;

/// The share of a pattern's characters, in eighths, that may be edited before a hit is ignored: beyond it, any text would match.
const MOST_EDITED: usize = 5;

/// A hit with more than this many quarters of the best hit's edits is ignored.
const MUCH_WORSE: usize = 5;

/// For how many places with the quote's very words the contexts are compared.
const COMPARED: usize = 16;

/// A quote of more characters than this is found by its two ends.
const LONG: usize = 512;

/// How many characters of each end of a long quote are looked for.
const END: usize = 256;

/// Where a quote is in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// In bytes of the text, on character bounds.
    pub range: Range<usize>,
    /// The confidence, [`MIN_SCORE`] to 1: about half of it is the words themselves, the rest their context.
    pub score: f64,
}

impl TextQuoteSelector {
    /// Where the quote is in `text`, which may have been edited since; `near` is the byte at which it once began, if known.
    ///
    /// Time is proportional to the text's length.
    ///
    /// ```
    /// use intertitle::quotes::anchor::TextQuoteSelector;
    /// let text = "The past is a story. We tell it to ourselves.";
    /// let selector = TextQuoteSelector::new(text, 0..20).unwrap();
    /// let edited = "She says: The past is just a story! We tell it to ourselves.";
    /// let found = selector.find(edited, None).unwrap();
    /// assert_eq!(edited.get(found.range), Some("The past is just a story!"));
    /// assert_eq!(selector.find("She says nothing at all. We tell it to ourselves.", None), None);
    /// ```
    #[must_use]
    pub fn find(&self, text: &str, near: Option<usize>) -> Option<Found> {
        let wanted = Wanted::new(self, near)?;
        let exact = wanted.best(text, wanted.exact_ranges(text));
        if let Some(found) = exact.as_ref().filter(|found| found.score >= SURE) {
            return Some(found.clone());
        }
        let fuzzy = if wanted.exact.len() > LONG { self.find_by_ends(text, near) } else { wanted.find_similar(text) };
        let best = [exact, fuzzy].into_iter().flatten().reduce(better)?;
        (best.score >= MIN_SCORE).then_some(best)
    }

    /// Finds a long quote by its first and its last words; the text between them may have changed.
    fn find_by_ends(&self, text: &str, near: Option<usize>) -> Option<Found> {
        let (head, tail) = (first(&self.exact, END), last(&self.exact, END));
        let (after_head, before_tail) = (self.exact.get(head.len()..)?, self.exact.get(..self.exact.len() - tail.len())?);
        let head = Self { exact: head.to_owned(), prefix: self.prefix.clone(), suffix: first(after_head, CONTEXT).to_owned() };
        let tail = Self { exact: tail.to_owned(), prefix: last(before_tail, CONTEXT).to_owned(), suffix: self.suffix.clone() };
        let (head, tail) = (head.find(text, near)?, tail.find(text, near.map(|start| start + before_tail.len()))?);
        let length = tail.range.end.checked_sub(head.range.start)?;
        let is_plausible = (self.exact.len() / 2..=self.exact.len() * 2).contains(&length);
        is_plausible.then(|| Found { range: head.range.start..tail.range.end, score: (head.score + tail.score) / 2.0 })
    }
}

/// A selector prepared for comparison.
struct Wanted<'a> {
    words: &'a str,
    /// Folded characters of the words.
    exact: Vec<char>,
    /// Folded characters before them, from the quote outwards.
    before: Vec<char>,
    /// Folded characters after them.
    after: Vec<char>,
    near: Option<usize>,
}

impl<'a> Wanted<'a> {
    fn new(selector: &'a TextQuoteSelector, near: Option<usize>) -> Option<Self> {
        let words = Some(selector.exact.trim()).filter(|words| !words.is_empty())?;
        Some(Self {
            words,
            exact: words.chars().map(fold_one).collect(),
            before: selector.prefix.chars().rev().take(2 * CONTEXT).map(fold_one).collect(),
            after: selector.suffix.chars().take(2 * CONTEXT).map(fold_one).collect(),
            near,
        })
    }

    /// Where the words stand unchanged; of more than [`COMPARED`] places, those with the longest runs of unchanged context beside them.
    fn exact_ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<(usize, Range<usize>)> = Vec::new();
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|rest| rest.find(self.words)) {
            let range = from + at..from + at + self.words.len();
            // They may overlap: `never, never` stands twice in `never, never, never`.
            from = range.start + self.words.chars().next().map_or(1, char::len_utf8);
            let beside = |expected: &[char], actual: &mut dyn Iterator<Item = char>| {
                expected.iter().zip(actual).take_while(|(one, other)| **one == fold_one(*other)).count()
            };
            let before = beside(&self.before, &mut text.get(..range.start).unwrap_or_default().chars().rev());
            let after = beside(&self.after, &mut text.get(range.end..).unwrap_or_default().chars());
            let place = ranges.partition_point(|(equal, _)| *equal >= before + after);
            if place < COMPARED {
                ranges.insert(place, (before + after, range));
                ranges.truncate(COMPARED);
            }
        }
        ranges.into_iter().map(|(_, range)| range).collect()
    }

    /// The best place with similar words: within their context, or else anywhere.
    fn find_similar(&self, text: &str) -> Option<Found> {
        let mut whole: Vec<char> = self.before.iter().rev().copied().collect();
        let quote = whole.len()..whole.len() + self.exact.len();
        whole.extend(self.exact.iter().chain(&self.after));
        let in_context = self.best(text, similar_ranges(&whole, quote, text));
        if in_context.as_ref().is_some_and(|found| found.score >= MIN_SCORE) {
            return in_context;
        }
        self.best(text, similar_ranges(&self.exact, 0..self.exact.len(), text))
    }

    fn best(&self, text: &str, ranges: Vec<Range<usize>>) -> Option<Found> {
        ranges.into_iter().filter_map(|range| self.scored(text, range)).reduce(better)
    }

    /// The weights are those of Hypothesis: 50 for the words, 20 for each context, 2 for the position.
    fn scored(&self, text: &str, range: Range<usize>) -> Option<Found> {
        let found: Vec<char> = text.get(range.clone())?.chars().map(fold_one).collect();
        let words = if found == self.exact { 1.0 } else { likeness(&self.exact, &found) };
        if words < LEAST_LIKE {
            return None;
        }
        let mut parts = vec![(50.0, words)];
        if !self.before.is_empty() {
            parts.push((20.0, similarity(&self.before, text.get(..range.start)?.chars().rev().map(fold_one))));
        }
        if !self.after.is_empty() {
            parts.push((20.0, similarity(&self.after, text.get(range.end..)?.chars().map(fold_one))));
        }
        if let Some(near) = self.near {
            parts.push((2.0, 1.0 - (near.abs_diff(range.start) as f64 / text.len() as f64).min(1.0)));
        }
        let all: f64 = parts.iter().map(|(weight, _)| weight).sum();
        Some(Found { range, score: parts.iter().map(|(weight, part)| weight * part).sum::<f64>() / all })
    }
}

/// The one with the higher score; the first if they are equal.
fn better(one: Found, other: Found) -> Found {
    if other.score > one.score { other } else { one }
}

/// Where the quote lies in the best hits of `pattern`, which contains it at `quote`.
fn similar_ranges(pattern: &[char], quote: Range<usize>, text: &str) -> Vec<Range<usize>> {
    let hits = search(pattern, text);
    let best = hits.first().map_or(0, |hit| hit.distance);
    let limit = (pattern.len() * MOST_EDITED / 8).min(best * MUCH_WORSE / 4);
    let mut ranges = Vec::new();
    for hit in hits.iter().filter(|hit| hit.distance <= limit) {
        let window = last(text.get(..hit.end).unwrap_or_default(), pattern.len() + hit.distance).len();
        ranges.extend(aligned(pattern, quote.clone(), text, hit.end - window..hit.end));
    }
    ranges
}

/// The range of `text` that the quote is aligned with inside `window`, widened to whole words.
fn aligned(pattern: &[char], quote: Range<usize>, text: &str, window: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(window.clone())?;
    let characters: Vec<char> = words.chars().map(fold_one).collect();
    let range = align(pattern, quote, &characters)?;
    let byte = |index: usize| window.start + words.char_indices().nth(index).map_or(words.len(), |(at, _)| at);
    let (start, end) = (byte(range.start), byte(range.end));
    let range = trimmed(text, start..end)?;
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let (head, tail) = (text.get(range.start..)?.starts_with(is_of_word), text.get(..range.end)?.ends_with(is_of_word));
    let cut_before = if head { before.len() - before.trim_end_matches(is_of_word).len() } else { 0 };
    let cut_after = if tail { after.len() - after.trim_start_matches(is_of_word).len() } else { 0 };
    Some(range.start - cut_before..range.end + cut_after)
}

/// Whether a character belongs to a word of a script that separates words by white space; accents that are characters of their own do.
fn is_of_word(character: char) -> bool {
    character.is_ascii_digit()
        || is_ignored(character)
        || !matches!(Script::of(character), Script::Common | Script::Han | Script::Kana | Script::Unspaced)
}
