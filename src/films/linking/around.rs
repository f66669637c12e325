//! What the words and punctuation around a stretch of text say about it, whatever film it may name.
//! It must not weigh what they say, nor look beyond the line.

use super::Markup;
use super::evidence::Place;
use super::possible::{in_brackets, years_in_brackets};
use super::quoted::CLOSING;
use super::tokens::Token;
use super::word_lists::{self, is_one_of};
use std::ops::Range;

/// Within how many words after a stretch a `by` names its maker.
const REACH: usize = 3;

impl<'a> Place<'a> {
    /// Whether one of up to `count` words before the stretch is in `list`.
    pub(super) fn follows(&self, count: usize, list: &str) -> bool {
        let first = self.possible.first;
        self.has(first.saturating_sub(count)..first, list)
    }

    /// Whether one of up to `count` words after it is in `list`.
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

    /// The first [`REACH`] tokens after it.
    pub(super) fn next(&self) -> &'a [Token] {
        let rest = self.line.tokens.get(self.possible.last + 1..).unwrap_or_default();
        rest.get(..REACH).unwrap_or(rest)
    }

    fn behind(&self) -> &'a str {
        self.prose.text.get(self.possible.range.end..self.line.range.end).unwrap_or_default()
    }

    /// Whether the two words before it tell one film from its namesakes: "the 2018", "2018's".
    pub(super) fn is_one_of_several(&self) -> bool {
        let first = self.possible.first;
        let tells = |token: &Token| token.is_possessive() || is_one_of(self.word(token), word_lists::ARTICLES);
        self.line.tokens.get(first.saturating_sub(2)..first).unwrap_or_default().iter().any(tells)
    }

    /// What is in brackets that follow immediately.
    pub(super) fn in_brackets(&self) -> &'a str {
        in_brackets(self.behind())
    }

    /// The years in these brackets.
    pub(super) fn years_in_brackets(&self) -> impl Iterator<Item = u16> + 'a {
        years_in_brackets(self.behind())
    }

    pub(super) fn has_brackets(&self) -> bool {
        self.years_in_brackets().next().is_some()
    }

    /// Whether it is reported speech: `said “Up”`, `“Close,” he said`.
    pub(super) fn is_said(&self) -> bool {
        let is_closed = || self.behind().strip_prefix(',').is_some_and(|rest| rest.starts_with(CLOSING));
        self.follows(1, word_lists::SAYING) || (is_closed() && self.precedes(2, word_lists::SAYING))
    }

    /// Whether words near it say that something other than a film is meant.
    pub(super) fn is_near_another_work(&self) -> bool {
        self.follows(4, word_lists::OTHERS_BEFORE) || self.follows(4, word_lists::OTHERS) || self.precedes(4, word_lists::OTHERS)
    }

    /// Whether the word before it, in the same sentence, says that it is something other than a film, or a new one where its makers are not `here`.
    pub(super) fn is_called_something_else(&self, here: bool) -> bool {
        let called = |list| self.follows(1, list);
        // "On Broadway, *Sunset Boulevard*", "the TV show *Fargo*".
        let is_staged =
            self.line.tokens.get(self.possible.first).is_some_and(|first| !first.initial) && self.follows(2, word_lists::STAGES);
        is_staged
            || self.previous().is_some_and(|word| !word.ends)
                && (called(word_lists::OTHERS) || called(word_lists::OTHERS_AT_ONCE) || (!here && called(word_lists::NEW)))
    }

    /// Whether it may be the name of a place, a historical person, or a character.
    pub(super) fn may_be_another_name(&self) -> bool {
        is_one_of(&self.possible.key, word_lists::NAMES) || self.follows(1, word_lists::PLAYING)
    }

    /// Whether it is one word that is the subject of a sentence, or begins a row of titles: titles do so, other words seldom.
    pub(super) fn is_subject_or_begins_a_row(&self) -> bool {
        let is_marked = |markup: &Markup| matches!(markup, Markup::Emphasis | Markup::Title);
        let is_title = |next: &Token| next.capital && (next.speech || self.prose.around(&next.range).any(is_marked));
        self.possible.first == self.possible.last
            && !is_one_of(self.text(), word_lists::PRONOUNS)
            && (self.precedes(1, word_lists::DOING) || self.next().iter().find(|next| self.word(next) != "and").is_some_and(is_title))
    }

    pub(super) fn belongs_to_the_next_word(&self) -> bool {
        // In "It's" only the "It" may be marked.
        let is_split = self.line.tokens.get(self.possible.last).is_none_or(|token| token.ends || self.possible.range.end < token.range.end);
        let is_small = |next: &Token| self.word(next).starts_with(char::is_lowercase);
        !is_split && self.next().first().is_some_and(is_small) && !self.precedes(1, word_lists::AFTER_TITLES)
    }
}
