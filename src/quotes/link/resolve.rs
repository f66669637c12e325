//! Where a text directive leads: the search that the specification defines, over passages instead of nodes.
//! It must match wherever any browser might, so that no browser finds an earlier match than this one.
//!
//! The steps are those of "find a range from a text directive", <https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive>.

use super::directive::TextDirective;
use super::needle::folded;
use super::passages::{BREAK, Passages};
use std::ops::Range;

/// How many places one search may examine: a text that repeats one word a hundred thousand times must not block the page.
const MOST_PLACES: u32 = 20_000;

/// The search terms of a directive, folded.
pub(super) struct Needles {
    prefix: Option<String>,
    start: String,
    end: Option<String>,
    suffix: Option<String>,
}

impl Needles {
    pub(super) fn of(directive: &TextDirective) -> Self {
        let part = |part: &Option<String>| part.as_deref().map(folded);
        Self {
            prefix: part(&directive.prefix),
            start: folded(&directive.start),
            end: part(&directive.end),
            suffix: part(&directive.suffix),
        }
    }

    fn is_empty(&self) -> bool {
        let parts = [self.prefix.as_ref(), Some(&self.start), self.end.as_ref(), self.suffix.as_ref()];
        parts.into_iter().flatten().any(String::is_empty)
    }
}

/// Where a match of a search term must end.
#[derive(Clone, Copy, PartialEq)]
enum Ends {
    Anywhere,
    AtBound,
}

impl Ends {
    fn at_bound_if(condition: bool) -> Self {
        if condition { Self::AtBound } else { Self::Anywhere }
    }

    fn allow(self, passages: &Passages, end: usize) -> bool {
        self == Self::Anywhere || passages.may_be_bound(end)
    }
}

/// A match of a directive, in the folded text.
pub(super) struct Match {
    /// The passage, without its context.
    pub(super) range: Range<usize>,
    /// Where the search for the next match starts.
    pub(super) next: usize,
}

impl Passages {
    /// The range of the text that a directive leads to: the first match that any browser might find.
    ///
    /// ```
    /// use intertitle::quotes::link::{Passages, TextDirective};
    /// let passages = Passages::new("Café.\nThe café closes. The CAFE opens.".into(), vec![], &[]);
    /// let directive = TextDirective::parse("text=the-,cafe,-opens").unwrap();
    /// assert_eq!(passages.text().get(passages.resolve(&directive).unwrap()), Some("CAFE"));
    /// ```
    #[must_use]
    pub fn resolve(&self, directive: &TextDirective) -> Option<Range<usize>> {
        Some(self.range_of(self.first(&Needles::of(directive), 0)?.range))
    }

    /// The first match whose prefix, or whose start if it has no prefix, is at `from` or later.
    pub(super) fn first(&self, needles: &Needles, from: usize) -> Option<Match> {
        if needles.is_empty() {
            return None;
        }
        let mut search = Search { passages: self, left: MOST_PLACES };
        let mut from = from;
        loop {
            let start = match &needles.prefix {
                None => {
                    let start = search.find(&needles.start, from, needles.ends_of_start())?;
                    from = self.after(start.start);
                    start
                }
                Some(prefix) => {
                    let prefix = search.find(prefix, from, Ends::Anywhere)?;
                    from = self.after(prefix.start);
                    let at = self.skip_gap(prefix.end);
                    let Some(start) = self.matched(&needles.start, at, needles.ends_of_start()) else { continue };
                    start
                }
            };
            match &needles.end {
                None if self.is_followed_by(start.end, needles) => return Some(Match { range: start, next: from }),
                None => {}
                Some(end) => return Some(Match { range: search.find_end(end, start, needles)?, next: from }),
            }
        }
    }

    /// `at` moved past white space and breaks, but not past a barrier.
    fn skip_gap(&self, at: usize) -> usize {
        let rest = self.folded().get(at..).unwrap_or_default();
        at + (rest.len() - rest.trim_start_matches([' ', BREAK]).len())
    }

    fn is_followed_by(&self, end: usize, needles: &Needles) -> bool {
        needles.suffix.as_ref().is_none_or(|suffix| self.matched(suffix, self.skip_gap(end), Ends::AtBound).is_some())
    }

    /// The range of `needle` if it stands at this very place.
    fn matched(&self, needle: &str, at: usize, ends: Ends) -> Option<Range<usize>> {
        let end = at + needle.len();
        let is_here = self.folded().get(at..).is_some_and(|rest| rest.starts_with(needle));
        (is_here && ends.allow(self, end)).then_some(at..end)
    }

    fn after(&self, at: usize) -> usize {
        at + self.folded().get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    }
}

impl Needles {
    /// Where the match of the start must end.
    fn ends_of_start(&self) -> Ends {
        Ends::at_bound_if(self.end.is_some() || self.suffix.is_none())
    }
}

struct Search<'a> {
    passages: &'a Passages,
    left: u32,
}

impl Search<'_> {
    /// The first match at `from` or later that begins a word.
    fn find(&mut self, needle: &str, mut from: usize, ends: Ends) -> Option<Range<usize>> {
        loop {
            self.left = self.left.checked_sub(1)?;
            let at = from + self.passages.folded().get(from..)?.find(needle)?;
            let is_match = self.passages.may_be_bound(at) && ends.allow(self.passages, at + needle.len());
            if is_match {
                return Some(at..at + needle.len());
            }
            from = self.passages.after(at);
        }
    }

    fn find_end(&mut self, end: &str, start: Range<usize>, needles: &Needles) -> Option<Range<usize>> {
        let mut from = start.end;
        loop {
            let found = self.find(end, from, Ends::at_bound_if(needles.suffix.is_none()))?;
            if self.passages.is_followed_by(found.end, needles) {
                return Some(start.start..found.end);
            }
            from = self.passages.after(found.start);
        }
    }
}
