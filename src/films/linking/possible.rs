//! Finds the stretches of a text that may be titles, before any film is looked up.
//! It must not decide: it lists what is worth looking up, and how promising each stretch is by itself.

use super::quoted::{CLOSING, OPENING, quoted};
use super::tokens::{Token, lines, owner, tokens};
use super::{Markup, Prose};
use crate::films::{YEARS, title_key};
use std::cmp::Reverse;
use std::ops::Range;

/// The most words of an unmarked title.
const WORDS: usize = 9;

/// The most bytes of a title.
const BYTES: usize = 120;

/// The most that [`Possible::promise`] can be.
pub(super) const MOST: u8 = 15;

/// A line as linking sees it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) range: Range<usize>,
    pub(super) tokens: Vec<Token>,
    /// Whether it is a heading or written like one: then capitals prove nothing.
    pub(super) is_title_case: bool,
}

/// How a stretch stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct How {
    /// In italics.
    pub(super) emphasis: bool,
    /// In `<cite>` or quotation marks.
    pub(super) title: bool,
    /// Linked, or named by the author.
    pub(super) authored: bool,
}

impl How {
    pub(super) fn is_marked(self) -> bool {
        self.emphasis || self.title
    }

    pub(super) fn is_plain(self) -> bool {
        !self.emphasis && !self.title && !self.authored
    }
}

/// A stretch that may be a title.
#[derive(Clone, Debug)]
pub struct Possible {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// Its [`title_key()`], by which films are looked up.
    pub key: String,
    /// How promising it is before any film is known, from 0: look up the most promising first.
    pub promise: u8,
    pub(super) how: How,
    /// The index of its line, and of its first and last token in that line.
    pub(super) line: usize,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Possible {
    /// Whether markup and a year beside it say that it is a title.
    pub(super) fn is_dated_title(&self) -> bool {
        // Markup gives three points, words three at most: more than six means that there is a year.
        self.how.is_marked() && self.promise > 6
    }
}

/// The lines of `prose`, and the stretches in them that may be titles, in the order of the text; where several begin together, the longest first.
pub(super) fn possible(prose: &Prose) -> (Vec<Line>, Vec<Possible>) {
    let text = prose.text.as_str();
    let (mut all, mut found) = (Vec::new(), Vec::new());
    for range in lines(text) {
        let tokens = tokens(text, range.clone());
        let is_title_case = prose.around(&range).any(|markup| *markup == Markup::Heading) || is_title_case(text, &tokens);
        let line = Line { range, tokens, is_title_case };
        let mut finder = Finder { prose, line: &line, number: all.len(), titles: Vec::new(), found: Vec::new() };
        finder.marked();
        finder.plain();
        found.append(&mut finder.found);
        all.push(line);
    }
    (all, found)
}

struct Finder<'a> {
    prose: &'a Prose,
    line: &'a Line,
    number: usize,
    /// Marked stretches that look like titles, whichever films they may name.
    titles: Vec<Range<usize>>,
    found: Vec<Possible>,
}

impl Finder<'_> {
    /// Finds stretches in markup or quotation marks.
    fn marked(&mut self) {
        let line = self.line.range.clone();
        let within = |range: &Range<usize>| line.start <= range.start && range.end <= line.end;
        for span in self.prose.spans.iter().filter(|span| within(&span.range)) {
            let how = match &span.markup {
                Markup::Emphasis => How { emphasis: true, ..How::default() },
                Markup::Title => How { title: true, ..How::default() },
                Markup::Link { .. } => How { authored: true, ..How::default() },
                Markup::Film { name } => {
                    // The marked words do not matter: they may be "his first film".
                    self.push(span.range.clone(), How { authored: true, ..How::default() }, Some(key_of(name)), None);
                    continue;
                }
                Markup::Heading | Markup::Other => continue,
            };
            self.push_marked(span.range.clone(), how);
        }
        for range in quoted(&self.prose.text, self.line.range.clone()) {
            self.push_marked(range, How { title: true, ..How::default() });
        }
    }

    /// Adds a marked stretch: as it is, since some titles end with `'s`, and without a possessive `'s`.
    fn push_marked(&mut self, range: Range<usize>, how: How) {
        let prose = self.prose;
        let range = trimmed(&prose.text, range);
        let whole = prose.text.get(range.clone()).unwrap_or_default();
        let owner = owner(whole);
        if owner.len() < whole.len() {
            self.push(trimmed(&prose.text, range.start..range.start + owner.len()), how, None, None);
        }
        if self.reads_as_title(&range) {
            self.titles.push(range.clone());
        }
        self.push(range, how, None, None);
    }

    /// Whether a stretch of several words is written like a title: with capitals, except for short words.
    fn reads_as_title(&self, range: &Range<usize>) -> bool {
        let Some((first, last)) = self.tokens_of(range).filter(|_| range.len() <= BYTES) else { return false };
        let tokens = self.line.tokens.get(first..=last).unwrap_or_default();
        first < last
            && tokens.first().is_some_and(|token| token.capital)
            && tokens.iter().all(|token| token.capital || token.range.len() <= 4)
    }

    /// Finds runs of capitalised words, and all parts of such runs; in a line where all words have capitals, only those with a year or brackets after
    /// them.
    fn plain(&mut self) {
        let tokens = &self.line.tokens;
        for (first, from) in tokens.iter().enumerate().filter(|(_, token)| token.capital) {
            let run = tokens.get(first..).unwrap_or_default();
            let goes_on = run.windows(2).take(WORDS - 1).take_while(|pair| matches!(pair, [one, next] if self.is_one_name(one, next)));
            let longest = first + goes_on.count();
            // Longer ones first: the linker takes the first that is a title.
            for (last, to) in tokens.iter().enumerate().take(longest + 1).skip(first).rev() {
                if to.capital && (!self.line.is_title_case || self.year_near(last) || self.is_before_a_sign(last)) {
                    self.push_plain(from.range.start..to.end, (first, last));
                    if to.is_possessive() {
                        self.push_plain(from.range.start..to.range.end, (first, last));
                    }
                }
            }
        }
    }

    /// Adds an unmarked stretch, unless it is one that is marked as a title, or part of it: `Sunrise` in *Before Sunrise* is no film.
    fn push_plain(&mut self, range: Range<usize>, at: (usize, usize)) {
        let is_within = |title: &Range<usize>| title.start <= range.start && range.end <= title.end;
        if !self.titles.iter().any(is_within) {
            self.push(range, How::default(), None, Some(at));
        }
    }

    /// Whether two neighbouring words may belong to one unmarked title.
    fn is_one_name(&self, one: &Token, next: &Token) -> bool {
        let text = self.prose.text.as_str();
        let between = text.get(one.range.end..next.range.start).unwrap_or_default();
        let is_abbreviation = one.capital && one.range.len() <= 3;
        let parts = |sign: char| {
            matches!(sign, '!' | '?' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | ';' | '…' | '—') || (sign == '.' && !is_abbreviation)
        };
        // A short lower-case word may hold a title together: of, and, the, in.
        let holds = next.capital || next.range.len() <= 4;
        !between.contains(parts) && holds
    }

    /// Adds a stretch; `at` is its first and last token, if known.
    fn push(&mut self, range: Range<usize>, how: How, key: Option<String>, at: Option<(usize, usize)>) {
        let Some(text) = self.prose.text.get(range.clone()).filter(|text| !text.is_empty() && text.len() <= BYTES) else { return };
        let is_closed = |markup: &Markup| matches!(markup, Markup::Other) || matches!(markup, Markup::Film { name } if name.is_empty());
        if self.prose.around(&range).any(is_closed) {
            return;
        }
        let Some((first, last)) = at.or_else(|| self.tokens_of(&range)) else { return };
        let words = u8::try_from((last - first + 1).min(3)).unwrap_or_default();
        let promise = words
            + if how.authored { 6 } else { 0 }
            + if how.is_marked() { 3 } else { 0 }
            + if self.year_near(last) || self.has_brackets(range.end) { 3 } else { 0 };
        let key = key.unwrap_or_else(|| title_key(text));
        let after = self.found.partition_point(|other| (other.range.start, Reverse(other.range.end)) <= (range.start, Reverse(range.end)));
        self.found.insert(after, Possible { key, range, promise, how, line: self.number, first, last });
    }

    /// The indices of the first and the last token of a stretch.
    fn tokens_of(&self, range: &Range<usize>) -> Option<(usize, usize)> {
        let tokens = &self.line.tokens;
        let first = tokens.partition_point(|token| token.whole.end <= range.start);
        let last = tokens.partition_point(|token| token.whole.start < range.end).checked_sub(1)?;
        (first <= last).then_some((first, last))
    }

    /// Whether the next word has a sign before it, as the first one in brackets has.
    fn is_before_a_sign(&self, last: usize) -> bool {
        self.line.tokens.get(last + 1).is_some_and(|next| next.whole.start < next.range.start)
    }

    /// Whether a year in brackets follows, even in a script without spaces, where it is part of the same token.
    fn has_brackets(&self, end: usize) -> bool {
        self.prose.text.get(end..self.line.range.end).is_some_and(|behind| years_in_brackets(behind).next().is_some())
    }

    fn year_near(&self, last: usize) -> bool {
        self.line.tokens.iter().skip(last + 1).take(3).any(|token| year(&self.prose.text, token).is_some())
    }
}

/// The key for a film as an author names it: by title, title and year, or id.
fn key_of(name: &str) -> String {
    let is_year = |year: &str| year.len() >= 4 && year.starts_with(|first: char| first.is_ascii_digit());
    match name.rsplit_once('-') {
        Some((title, year)) if is_year(year) && !name.contains(' ') => title_key(&title.replace('-', " ")),
        _ => title_key(crate::article::title_and_year(name).0),
    }
}

/// The year that a token stands for, if a film may have been made in it.
pub(super) fn year(text: &str, token: &Token) -> Option<u16> {
    let digits = text.get(token.range.clone()).filter(|digits| digits.len() == 4)?;
    digits.parse().ok().filter(|year| YEARS.contains(year))
}

/// What is in the brackets at the beginning of `behind`; only white space and closing punctuation may stand before them.
pub(super) fn in_brackets(behind: &str) -> &str {
    let is_between =
        |sign: char| matches!(sign, '”' | '"' | '’' | '»' | ',' | '.' | '!' | '?' | '…' | '」' | '』' | '》') || sign.is_whitespace();
    let inside = behind.trim_start_matches(is_between).strip_prefix(&['(', '（'][..]).and_then(|rest| rest.split(&[')', '）'][..]).next());
    inside.unwrap_or_default()
}

/// The years in these brackets.
pub(super) fn years_in_brackets(behind: &str) -> impl Iterator<Item = u16> + '_ {
    let year = |word: &str| word.parse().ok().filter(|year| word.len() == 4 && YEARS.contains(year));
    in_brackets(behind).split(|sign: char| !sign.is_ascii_digit()).filter_map(year)
}

/// A stretch without white space around it, punctuation and a year in brackets at its end, and quotation marks around the whole.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let whole = text.get(range.clone()).unwrap_or_default();
    let from = range.start + (whole.len() - whole.trim_start().len());
    let trimmed = whole.trim().trim_end_matches(&[',', ';', ':'][..]);
    let trimmed = if trimmed.ends_with("..") { trimmed } else { trimmed.strip_suffix('.').unwrap_or(trimmed) };
    let (title, year) = crate::article::title_and_year(trimmed);
    let length = if year.is_some() { title.len() } else { trimmed.len() };
    // Quotation marks inside the markup are not part of the title.
    let title = text.get(from..from + length).unwrap_or_default();
    let front = title.len() - title.trim_start_matches(OPENING).len();
    let back = title.len() - title.trim_end_matches(CLOSING).len();
    if front > 0 && back > 0 && front + back < length { from + front..from + length - back } else { from..from + length }
}

/// Whether most words of a line have capitals, as in headings.
fn is_title_case(text: &str, tokens: &[Token]) -> bool {
    let long =
        |token: &&Token| text.get(token.range.clone()).is_some_and(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 3);
    let all = tokens.iter().filter(long).count();
    let capital = tokens.iter().filter(long).filter(|token| token.capital).count();
    let cased = text.contains(char::is_lowercase);
    // A sentence full of names is no heading.
    let is_sentence = tokens.last().and_then(|token| text.get(token.whole.clone())).is_some_and(|last| last.ends_with('.'));
    cased && !is_sentence && all > 3 && capital * 10 >= all * 8
}
