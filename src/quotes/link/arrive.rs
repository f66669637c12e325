//! Finds the quote that a link names in the article as it is now.
//! It tries certain matches before likely ones, and must not settle for less than a likely one.

use super::super::anchor::{Found, TextQuoteSelector};
use super::directive::TextDirective;
use super::fragment::Fragment;
use super::passages::Passages;
use super::token::ELSEWHERE;

/// The most bytes that a passage may span if only its two ends are known.
const LONGEST_BETWEEN: usize = 20_000;

/// How similar a place must be to the words of a directive. If these are few, other sentences may share most of them by chance ("leaving is slow",
/// "leaving his house"); if they are many, hardly.
const LEAST_SHORT: f64 = 0.8;
const LEAST_LONG: f64 = 0.68;

/// From how many bytes on the words count as many.
const LONG: usize = 80;

/// The place that a fragment leads to, with a score: 1 for the very words in their place.
///
/// Tried in this order: the token, by the hash of all its letters; the directives, as a browser reads them; their words, edited or moved. A guess
/// from the token's first words and the letters around the quote is made only without a directive: one that leads nowhere shows that the words
/// are gone.
///
/// ```
/// use intertitle::quotes::link::{Passages, arrive, parse};
/// let fragment = parse("#:~:text=leaving%20is%20slow,-You%20pack");
/// let edited = Passages::new("What films forget: that leaving is so slow. You pack for a week.".into(), vec![], &[]);
/// let found = arrive(&edited, &fragment).unwrap();
/// assert_eq!(edited.text().get(found.range), Some("leaving is so slow"));
/// ```
#[must_use]
pub fn arrive(passages: &Passages, fragment: &Fragment) -> Option<Found> {
    let text = passages.text();
    let token = fragment.token.as_ref();
    // A token, if there is one, would have found the very words already. The ends of a long quote may have moved far apart.
    let score = if token.is_some() { ELSEWHERE } else { 1.0 };
    let is_plausible =
        |found: &Found| token.is_none_or(|token| text.get(found.range.clone()).is_some_and(|words| token.is_about_as_long(words)));
    let directed = |directive: &TextDirective| Some(Found { range: passages.resolve(directive)?, score }).filter(is_plausible);
    let likely = |directive: &TextDirective| like(directive, text).filter(is_plausible);
    let exact = token.and_then(|token| token.find(text)).or_else(|| fragment.directives.iter().find_map(directed));
    let guessed = || token.filter(|_| fragment.directives.is_empty())?.guess(text);
    exact.or_else(|| fragment.directives.iter().find_map(likely)).or_else(guessed)
}

/// Where the words of a directive, or its two ends, are in a text that was edited.
fn like(directive: &TextDirective, text: &str) -> Option<Found> {
    let (prefix, suffix) = (directive.prefix.clone().unwrap_or_default(), directive.suffix.clone().unwrap_or_default());
    let start = TextQuoteSelector { exact: directive.start.clone(), prefix: spaced_after(prefix), suffix: String::new() };
    let Some(end) = directive.end.clone() else { return found(&TextQuoteSelector { suffix: spaced_before(suffix), ..start }, text, None) };
    let start = found(&start, text, None)?;
    let after = text.get(start.range.end..)?;
    let end = found(&TextQuoteSelector { exact: end, prefix: String::new(), suffix: spaced_before(suffix) }, after, Some(0))?;
    let range = start.range.start..start.range.end + end.range.end;
    (range.len() <= LONGEST_BETWEEN).then(|| Found { range, score: start.score.min(end.score) })
}

/// Finds words with little or no context: they must match more closely than a quote with its full context.
fn found(words: &TextQuoteSelector, text: &str, near: Option<usize>) -> Option<Found> {
    let least = if words.exact.len() < LONG { LEAST_SHORT } else { LEAST_LONG };
    words.find(text, near).filter(|found| found.score >= least)
}

/// A directive's context lacks the space between it and the passage: puts it back.
fn spaced_after(prefix: String) -> String {
    if prefix.is_empty() { prefix } else { prefix + " " }
}

fn spaced_before(suffix: String) -> String {
    if suffix.is_empty() { suffix } else { String::from(" ") + &suffix }
}
