//! What the words and signs around a stretch of text say of it, whatever film it may name.
//! It must not weigh what they say, and looks no further than the line.

use super::Markup;
use super::evidence::Place;
use super::possible::years_in_brackets;
use super::telling::{self, is_one_of};
use super::tokens::Token;
use std::ops::Range;

/// Words behind a stretch among which a `by` names who made it.
const REACH: usize = 3;

impl<'a> Place<'a> {
    /// Whether one of up to `count` words before the stretch is in `list`.
    pub(super) fn follows(&self, count: usize, list: &str) -> bool {
        let first = self.possible.first;
        self.has(first.saturating_sub(count)..first, list)
    }

    /// Whether one of up to `count` words behind it is in `list`.
    pub(super) fn precedes(&self, count: usize, list: &str) -> bool {
        let next = self.possible.last + 1;
        self.has(next..self.line.tokens.len().min(next + count), list)
    }

    fn has(&self, tokens: Range<usize>, list: &str) -> bool {
        self.line.tokens.get(tokens).unwrap_or_default().iter().any(|token| is_one_of(self.word(token), list))
    }

    pub(super) fn word(&self, token: &Token) -> &'a str {
        self.prose.text.get(token.range.clone()).unwrap_or_default()
    }

    /// The token before the stretch.
    pub(super) fn previous(&self) -> Option<&'a Token> {
        self.line.tokens.get(self.possible.first.checked_sub(1)?)
    }

    /// Some tokens behind it.
    pub(super) fn next(&self) -> impl Iterator<Item = &'a Token> {
        self.line.tokens.iter().skip(self.possible.last + 1).take(REACH)
    }

    fn behind(&self) -> &'a str {
        self.prose.text.get(self.possible.range.end..self.line.range.end).unwrap_or_default()
    }

    /// The years in the brackets that follow at once.
    pub(super) fn years_in_brackets(&self) -> impl Iterator<Item = u16> + 'a {
        years_in_brackets(self.behind())
    }

    pub(super) fn has_brackets(&self) -> bool {
        self.years_in_brackets().next().is_some()
    }

    /// `said “Up”`, `“Close,” he said`.
    pub(super) fn is_said(&self) -> bool {
        let is_closed = || self.behind().strip_prefix(',').is_some_and(|rest| rest.starts_with(['”', '"', '’', '\'']));
        self.follows(1, telling::SAYING) || (is_closed() && self.precedes(2, telling::SAYING))
    }

    /// Whether the word before it says that it is no film.
    pub(super) fn is_called_other(&self) -> bool {
        self.follows(1, telling::OTHERS) || self.follows(1, telling::OTHERS_AT_ONCE)
    }

    /// Whether it may be the name of a place, of somebody who lived, or of a part.
    pub(super) fn is_a_name(&self) -> bool {
        is_one_of(&self.possible.key, telling::NAMES) || self.follows(1, telling::PLAYING)
    }

    /// Whether one word begins a sentence of which it is the subject, or a row of titles: a title does, a word seldom.
    pub(super) fn does_something(&self) -> bool {
        let is_marked = |markup: &Markup| matches!(markup, Markup::Emphasis | Markup::Title);
        let is_title = |next: &Token| next.capital && (next.speech || self.prose.around(&next.range).any(is_marked));
        self.possible.first == self.possible.last
            && !is_one_of(self.text(), telling::PRONOUNS)
            && (self.precedes(1, telling::DOING) || self.next().find(|next| self.word(next) != "and").is_some_and(is_title))
    }

    pub(super) fn belongs_to_the_next_word(&self) -> bool {
        // Of "It's" only the "It" may be marked.
        let parted = self.line.tokens.get(self.possible.last).is_none_or(|token| token.ends || self.possible.range.end < token.range.end);
        let is_small = |next: &Token| self.word(next).starts_with(char::is_lowercase);
        !parted && self.next().next().is_some_and(is_small) && !self.precedes(1, telling::AFTER_TITLES)
    }
}
