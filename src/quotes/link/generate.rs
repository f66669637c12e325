//! Generates the text directive for a range: the shortest that leads there and, if possible, nowhere else.
//! It must not return a directive before `resolve` has confirmed that it leads to the range; if none does, it returns none.

use super::bounds::WordBounds;
use super::directive::TextDirective;
use super::passages::{BARRIER, BREAK, Passages};
use super::resolve::Needles;
use crate::reading::script::Script;
use std::ops::Range;

/// The longest passage, in characters, that is linked word for word, as in GoogleChromeLabs' generator; a longer one is linked by its ends.
const LONGEST_EXACT: usize = 300;

/// How many words are tried at each end of a long passage, fewest first.
const ENDS: [usize; 3] = [4, 8, 16];

/// How many words of context are tried on each side, fewest first.
const CONTEXT: [usize; 4] = [3, 6, 12, 24];

/// How many words of context are tried at most to make the match unique, if the link leads to the passage already.
const ENOUGH: usize = 6;

/// A text directive and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landing {
    /// The directive.
    pub directive: TextDirective,
    /// The range of the text that it leads to: what was asked for, widened to whole words.
    pub range: Range<usize>,
}

impl Passages {
    /// A directive that leads to `range`, in bytes of the text, widened to whole words; `None` if there is none.
    ///
    /// The range is not widened any further: if its words occur more than once, the words before or after it tell it apart.
    ///
    /// ```
    /// use intertitle::quotes::link::{NoDictionary, Passages};
    /// let passages = Passages::new("It was late. It was late, and raining.".into(), vec![], &[]);
    /// let landing = passages.landing(13..24, &NoDictionary).unwrap();
    /// assert_eq!(landing.directive.encode(), "text=It%20was%20late%2E-,It%20was%20late");
    /// assert_eq!(passages.landing(12..13, &NoDictionary), None);
    /// ```
    #[must_use]
    pub fn landing(&self, range: Range<usize>, words: &dyn WordBounds) -> Option<Landing> {
        self.text().get(range.clone())?;
        let passage = self.whole_words(self.to_folded(range), words)?;
        let attempt = Attempt { passages: self, words, passage: passage.clone() };
        let directive = attempt.directive()?;
        Some(Landing { directive, range: self.range_of(passage) })
    }

    /// The range of the folded text, widened to word bounds; `None` if it holds nothing that can be searched for.
    fn whole_words(&self, range: Range<usize>, words: &dyn WordBounds) -> Option<Range<usize>> {
        let stops = [' ', BREAK, BARRIER];
        let passage = self.folded().get(range.clone())?;
        let mut start = range.start + (passage.len() - passage.trim_start_matches(stops).len());
        let mut end = start + passage.trim_matches(stops).len();
        if !self.folded().get(start..end)?.contains(is_searchable) {
            return None;
        }
        while !self.is_bound(start, words) {
            start -= self.folded().get(..start)?.chars().next_back()?.len_utf8();
        }
        while !self.is_bound(end, words) {
            end += self.folded().get(end..)?.chars().next()?.len_utf8();
        }
        (!self.is_followed_by_format(end)).then_some(start..end)
    }
}

/// Whether somebody might search for this character alone: a letter, a digit, an emoji.
fn is_searchable(character: char) -> bool {
    character.is_ascii_digit() || Script::of(character) != Script::Common || u32::from(character) >= 0x2190 && character != BARRIER
}

struct Attempt<'a> {
    passages: &'a Passages,
    words: &'a dyn WordBounds,
    passage: Range<usize>,
}

impl Attempt<'_> {
    fn directive(&self) -> Option<TextDirective> {
        let cores = self.cores();
        let mut landed = None;
        for core in &cores {
            if self.accepts(core, &mut landed) {
                return landed;
            }
        }
        // The longest ends are the least likely to recur.
        let core = cores.last()?;
        for count in CONTEXT {
            // If the link leads to the passage already, and even its context recurs elsewhere, a longer link is not worth it.
            if landed.is_some() && count > ENOUGH {
                break;
            }
            let (prefix, suffix) = (self.prefix(count), self.suffix(count));
            for (prefix, suffix) in [(&prefix, &None), (&None, &suffix), (&prefix, &suffix)] {
                let with_context = TextDirective { prefix: prefix.clone(), suffix: suffix.clone(), ..core.clone() };
                if self.accepts(&with_context, &mut landed) {
                    return landed;
                }
            }
        }
        landed
    }

    /// Whether the directive leads to the passage and nowhere else. Records it in `landed` if so, or if it is the first that leads there at all.
    fn accepts(&self, directive: &TextDirective, landed: &mut Option<TextDirective>) -> bool {
        let needles = Needles::of(directive);
        let Some(found) = self.passages.first(&needles, 0).filter(|found| found.range == self.passage) else { return false };
        let is_only = self.passages.first(&needles, found.next).is_none();
        if is_only || landed.is_none() {
            *landed = Some(directive.clone());
        }
        is_only
    }

    /// The candidate directives without context: the passage word for word, or its ends.
    fn cores(&self) -> Vec<TextDirective> {
        let first_line = self.passages.line(self.passage.start);
        let is_one_line = self.passage.end <= first_line.end;
        let exact = is_one_line.then(|| self.passages.written(self.passage.clone())).filter(|exact| exact.chars().count() <= LONGEST_EXACT);
        if let Some(start) = exact {
            return vec![TextDirective { start, ..Default::default() }];
        }
        let mut cores: Vec<TextDirective> = ENDS.iter().filter_map(|count| self.ends(*count, &first_line)).collect();
        cores.dedup();
        cores
    }

    fn ends(&self, count: usize, first_line: &Range<usize>) -> Option<TextDirective> {
        let Range { start, end } = self.passage;
        let head = start..self.forward(start, count, first_line.end.min(end));
        let last_line = self.passages.line(end);
        let tail = self.back(end, count, last_line.start.max(head.end))..end;
        if self.passages.is_followed_by_format(head.end) {
            return None;
        }
        let (head, tail) = (self.passages.written(head), self.passages.written(tail));
        (!tail.is_empty()).then(|| TextDirective { start: head, end: Some(tail), ..Default::default() })
    }

    /// Up to `count` words before the passage, on one line; none across a barrier.
    fn prefix(&self, count: usize) -> Option<String> {
        let before = self.passages.folded().get(..self.passage.start)?;
        let end = before.trim_end_matches([' ', BREAK]).len();
        let start = self.back(end, count, self.passages.line(end).start);
        self.context(start..end)
    }

    /// Up to `count` words after the passage, on one line; none across a barrier.
    fn suffix(&self, count: usize) -> Option<String> {
        let after = self.passages.folded().get(self.passage.end..)?;
        let start = self.passage.end + (after.len() - after.trim_start_matches([' ', BREAK]).len());
        let end = self.forward(start, count, self.passages.line(start).end);
        self.context(start..end)
    }

    /// The words of a range as context; `None` if it is empty.
    fn context(&self, range: Range<usize>) -> Option<String> {
        (!range.is_empty() && !self.passages.is_followed_by_format(range.end)).then(|| self.passages.written(range))
    }

    /// Where `count` words from `at` on end, but not after `limit`, which is a word bound.
    fn forward(&self, at: usize, count: usize, limit: usize) -> usize {
        let next = |at: usize| self.passages.folded().get(at..limit)?.chars().next().map(|next| (at + next.len_utf8(), next));
        self.pass(at, count, &next)
    }

    /// Where `count` words before `at` begin, but not before `limit`, which is a word bound.
    fn back(&self, at: usize, count: usize, limit: usize) -> usize {
        let next = |at: usize| self.passages.folded().get(limit..at)?.chars().next_back().map(|next| (at - next.len_utf8(), next));
        self.pass(at, count, &next)
    }

    /// Passes `count` words from `at` on, by `next`, which returns each character and where it takes us, until there is none.
    fn pass(&self, mut at: usize, count: usize, next: &dyn Fn(usize) -> Option<(usize, char)>) -> usize {
        for _ in 0..count {
            let mut has_word = false;
            while let Some((there, character)) = next(at) {
                has_word |= is_searchable(character);
                at = there;
                if has_word && self.passages.is_bound(at, self.words) {
                    break;
                }
            }
        }
        at
    }
}
