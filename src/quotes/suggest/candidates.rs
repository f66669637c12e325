//! The sentences of an article that may be suggested at all.
//! It applies the rules that a score cannot express; it must not rank.

use super::alone::{is_appeal, stands_alone};
use super::passage::Passage;
use super::score;
use crate::article::{Article, BlockId, PlainText};
use crate::quotes::interview::first_turn;
use crate::quotes::marked::marked;
use crate::quotes::quoted::{are_quoted, quotations};
use crate::quotes::sentences::{is_closer, sentences};
use crate::seek;
use std::ops::Range;

/// A sentence that may be suggested.
#[derive(Debug)]
pub(super) struct Candidate<'a> {
    /// Its paragraph.
    pub(super) block: &'a BlockId,
    /// The index of that paragraph among the passages.
    pub(super) passage: usize,
    /// Where it stands in the plain text, in bytes.
    pub(super) range: Range<usize>,
    /// How quotable it is.
    pub(super) score: f32,
}

/// The sentences of the running text that stand alone, scored.
pub(super) fn candidates<'a>(article: &Article, passages: &[Passage<'a>], plain: &PlainText) -> Vec<Candidate<'a>> {
    let set_apart = marked(article, plain);
    let mut found = Vec::new();
    if first_turn(article).is_some() {
        return found;
    }
    for (index, passage) in passages.iter().enumerate().filter(|(_, passage)| passage.running) {
        let text = plain.as_str().get(passage.range.clone()).unwrap_or_default();
        // After a colon, the next paragraph may be the words of whoever was announced, even without quotation marks.
        if plain.as_str().get(..passage.range.start).is_some_and(|before| before.trim_end().ends_with(':')) || is_appeal(text) {
            continue;
        }
        let (ranges, (quoted, _)) = (sentences(text), quotations(text));
        for (at, range) in ranges.iter().enumerate() {
            let sentence = text.get(range.clone()).unwrap_or_default();
            let before = at.checked_sub(1).and_then(|before| text.get(ranges.get(before)?.clone()));
            let whole = passage.range.start + range.start..passage.range.start + range.end;
            // Pull quotes are seldom taken from an article's first sentence (Bohn and Ling 2020): the reader has just read it.
            let opens = index == 0 && at == 0;
            let answers = before.is_some_and(is_question);
            let is_asked = is_question(sentence) && at + 1 < ranges.len();
            let is_repeated = |quote: &str| seek::holds(quote, sentence.trim_end_matches(is_closer));
            let repeated = || set_apart.iter().any(|quote| plain.as_str().get(quote.clone()).is_some_and(is_repeated));
            let is_authors = passage.shows(&whole) && !are_quoted(text, range.clone(), &quoted);
            if !opens && !answers && !is_asked && is_authors && stands_alone(sentence) && !repeated() {
                found.push(Candidate { block: passage.block, passage: index, range: whole, score: score(sentence) });
            }
        }
    }
    found
}

fn is_question(sentence: &str) -> bool {
    sentence.trim_end_matches(is_closer).ends_with('?')
}
