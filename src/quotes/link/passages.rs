//! The text of a page as a browser's search walks it, folded for comparing, with offsets that map back.
//! It must not know directives; it answers where lines end and which place belongs to which.

use super::super::fold::{Folded, fold, is_ignored};
use super::needle::push;
use crate::article::Article;
use std::ops::Range;

/// What stops a match, though white space between a passage and its context may hold it.
pub(super) const BREAK: char = '\n';

/// What stops a match and parts a passage from its context.
pub(super) const BARRIER: char = '\u{FFFC}';

/// A page's text, from its first word to its last, as far as a browser finds words in it.
///
/// Give the whole page where it can be had, not the article alone: a browser takes the first match of the page, menus included.
/// Blocks and hard line breaks (`<br>`, a line's end in `<pre>`) are parted by `\n`, cells by a tab, as in [`crate::article::PlainText`].
/// Leave out what no browser finds: what is not displayed, what a style sheet draws, and the chrome of this widget.
#[derive(Clone, Debug, Default)]
pub struct Passages {
    text: String,
    marks: Vec<Placed>,
    folded: String,
    shifts: Vec<Shift>,
}

/// Characters that the page shows in a text but that are not of it: a footnote's mark. To a browser they are part of the word before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, in bytes of the text.
    pub at: usize,
    /// What it shows.
    pub text: String,
}

#[derive(Clone, Debug)]
struct Placed {
    /// Where it begins in the folded text.
    folded: usize,
    mark: Mark,
}

/// From here on, one byte of the folded text is one byte of the text, until the next shift.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shift {
    folded: usize,
    text: usize,
}

impl Passages {
    /// The passages of `text`, with its footnote marks, and with barriers: places over which nothing is matched and no context is taken,
    /// such as an image in a line, `<ruby>`, or the bounds of covered words.
    ///
    /// Marks and barriers that are not on character bounds of the text are left out.
    ///
    /// ```
    /// use intertitle::quotes::link::{Mark, NoDictionary, Passages};
    /// let passages = Passages::new("Ten thousand seats. Nobody came.".into(), vec![Mark { at: 18, text: "1".into() }], &[]);
    /// // To a browser the last word is "seats1".
    /// let landing = passages.landing(4..18, &NoDictionary).unwrap();
    /// assert_eq!(landing.directive.encode(), "text=thousand%20seats1");
    /// ```
    #[must_use]
    pub fn new(text: String, mut marks: Vec<Mark>, barriers: &[usize]) -> Self {
        let is_within = |at: usize| text.is_char_boundary(at);
        marks.retain(|mark| is_within(mark.at));
        marks.sort_by_key(|mark| mark.at);
        let mut barriers: Vec<usize> = barriers.iter().copied().filter(|at| is_within(*at)).collect();
        barriers.sort_unstable();
        let mut fold = Folding::default();
        fold.folded.reserve(text.len());
        let (mut marks, mut barriers, mut done) = (marks.into_iter().peekable(), barriers.into_iter().peekable(), 0);
        loop {
            let next_mark = marks.peek().map_or(text.len(), |mark| mark.at);
            let next = next_mark.min(barriers.peek().copied().unwrap_or(text.len()));
            fold.stretch(done, text.get(done..next).unwrap_or_default());
            done = next;
            if let Some(mark) = marks.next_if(|mark| mark.at == done) {
                fold.mark(mark);
            } else if barriers.next_if(|barrier| *barrier == done).is_some() {
                fold.barrier(done);
            } else {
                break;
            }
        }
        fold.folded.make_ascii_lowercase();
        Self { text, marks: fold.marks, folded: fold.folded, shifts: fold.shifts }
    }

    /// The passages of an article that this widget shows: footnote marks are drawn by the style sheet there, so that a browser finds none.
    ///
    /// Offsets are those of [`crate::article::PlainText`]. Images in a line and covered words leave no trace in the plain text:
    /// who walks the page's nodes knows of them.
    #[must_use]
    pub fn of_article(article: &Article) -> Self {
        Self::new(article.plain_text().as_str().to_owned(), Vec::new(), &[])
    }

    /// The text, without marks.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// The line around a place of the folded text: as far as a match may reach.
    pub(super) fn line(&self, at: usize) -> Range<usize> {
        let (before, after) = (self.folded.get(..at).unwrap_or_default(), self.folded.get(at..).unwrap_or_default());
        let start = before.rfind([BREAK, BARRIER]).map_or(0, |stop| stop + before.get(stop..).map_or(0, first_length));
        start..at + after.find([BREAK, BARRIER]).unwrap_or(after.len())
    }

    /// The range of the folded text for a range of the text: marks before it are not of it, nor are those after it.
    pub(super) fn to_folded(&self, range: Range<usize>) -> Range<usize> {
        let at_start = self.shifts.partition_point(|shift| shift.text <= range.start);
        let at_end = self.shifts.partition_point(|shift| shift.text < range.end);
        let place = |shifts: usize, text: usize| {
            let shift = shifts.checked_sub(1).and_then(|index| self.shifts.get(index));
            let limit = self.shifts.get(shifts).map_or(self.folded.len(), |next| next.folded);
            shift.map_or(0, |shift| (shift.folded + (text - shift.text)).min(limit))
        };
        let (start, end) = (place(at_start, range.start), place(at_end, range.end));
        floor(&self.folded, start)..ceiling(&self.folded, end.max(start))
    }

    /// Where a place of the folded text is in the text.
    pub(super) fn to_text(&self, at: usize) -> usize {
        let shifts = self.shifts.partition_point(|shift| shift.folded <= at);
        floor(&self.text, self.unfolded(shifts, at))
    }

    /// The range of the text for a range of the folded text that is not empty.
    pub(super) fn range_of(&self, folded: Range<usize>) -> Range<usize> {
        let shifts = self.shifts.partition_point(|shift| shift.folded < folded.end);
        let end = ceiling(&self.text, self.unfolded(shifts, folded.end));
        let after = self.text.get(end..).unwrap_or_default();
        let ignored = after.len() - after.trim_start_matches(is_ignored).len();
        self.to_text(folded.start)..end + ignored
    }

    fn unfolded(&self, shifts: usize, at: usize) -> usize {
        let shift = shifts.checked_sub(1).and_then(|index| self.shifts.get(index));
        let limit = self.shifts.get(shifts).map_or(self.text.len(), |next| next.text);
        shift.map_or(0, |shift| (shift.text + (at - shift.folded)).min(limit))
    }

    /// What stands in a range of the folded text, as a directive must say it: with marks, single spaces, and nothing without a shape.
    pub(super) fn written(&self, folded: Range<usize>) -> String {
        let range = self.range_of(folded.clone());
        let first = self.marks.partition_point(|placed| placed.folded < folded.start);
        let marks = self.marks.iter().skip(first).take_while(|placed| placed.folded < folded.end).map(|placed| &placed.mark);
        let mut out = String::new();
        let mut append = |text: &str| {
            for character in text.chars().filter(|character| !has_no_shape(*character)) {
                match character.is_whitespace() {
                    true if out.is_empty() || out.ends_with(' ') => {}
                    true => out.push(' '),
                    false => out.push(character),
                }
            }
        };
        let mut at = range.start;
        for mark in marks {
            append(self.text.get(at..mark.at.max(at)).unwrap_or_default());
            append(&mark.text);
            at = mark.at.max(at);
        }
        append(self.text.get(at..range.end).unwrap_or_default());
        out.truncate(out.trim_end().len());
        out
    }
}

/// What a browser's search passes over and a link need not carry. Joiners stay: emoji and some scripts are written with them.
pub(super) fn has_no_shape(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceiling(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The folded text while it grows.
#[derive(Default)]
struct Folding {
    folded: String,
    shifts: Vec<Shift>,
    marks: Vec<Placed>,
    /// White space that has been met and not yet written: where it began, and what it comes to.
    gap: Option<(usize, char)>,
}

impl Folding {
    /// Takes a stretch of text that begins at `at`. ASCII letters keep their case for now: all at once is faster.
    fn stretch(&mut self, mut at: usize, mut text: &str) {
        while let Some(character) = text.chars().next() {
            let plain = text.bytes().position(|byte| !byte.is_ascii_graphic()).unwrap_or(text.len());
            let taken = if plain > 0 { plain } else { character.len_utf8() };
            let (head, rest) = text.split_at_checked(taken).unwrap_or((text, ""));
            if plain > 0 {
                self.close_gap();
                self.note(at);
                self.folded.push_str(head);
            } else {
                self.character(at, character);
            }
            (at, text) = (at + taken, rest);
        }
    }

    fn character(&mut self, at: usize, character: char) {
        if matches!(character, '\n' | '\t') {
            let start = self.gap.map_or(at, |(start, _)| start);
            self.gap = Some((start, BREAK));
            return;
        }
        match fold(character) {
            Folded::Ignored => {}
            Folded::Space => self.gap = self.gap.or(Some((at, ' '))),
            folded => {
                self.close_gap();
                self.note(at);
                push(folded, &mut self.folded);
            }
        }
    }

    fn mark(&mut self, mark: Mark) {
        self.close_gap();
        self.note(mark.at);
        let placed = Placed { folded: self.folded.len(), mark };
        for character in placed.mark.text.chars() {
            push(fold(character), &mut self.folded);
        }
        self.marks.push(placed);
    }

    fn barrier(&mut self, at: usize) {
        self.gap = None;
        self.note(at);
        self.folded.push(BARRIER);
    }

    fn close_gap(&mut self) {
        if let Some((start, character)) = self.gap.take()
            && !self.folded.is_empty()
        {
            self.note(start);
            self.folded.push(character);
        }
    }

    /// Says that what is written next stands at `text`.
    fn note(&mut self, text: usize) {
        let shift = Shift { folded: self.folded.len(), text };
        let goes_on = self.shifts.last().is_some_and(|last| shift.folded - last.folded == text - last.text);
        if !goes_on {
            self.shifts.push(shift);
        }
    }
}
