//! The content of one paragraph, heading or cell, collected until it ends, so that it can be examined as a whole.
//! Finds `||spoilers||`; [`super::paragraph`] decides what a paragraph as a whole is.

use super::paragraph::is_line_break;
use crate::parse::html::dash;
use pulldown_cmark::Event;
use std::ops::Range;

/// A piece of a line.
#[derive(Clone, Debug)]
pub(super) enum Piece<'a> {
    /// Words.
    Text(String),
    /// Any other event of pulldown-cmark.
    Markup(Event<'a>),
    /// An inline spoiler starts.
    SpoilerStart,
    /// An inline spoiler ends.
    SpoilerEnd,
}

/// Pieces with the offsets they come from.
#[derive(Clone, Debug, Default)]
pub(super) struct Line<'a> {
    pub(super) pieces: Vec<(Piece<'a>, Range<usize>)>,
}

impl<'a> Line<'a> {
    /// Adds the next event; text that directly follows text is joined to it.
    pub(super) fn push(&mut self, event: Event<'a>, range: Range<usize>) {
        let Event::Text(more) = event else {
            self.pieces.push((Piece::Markup(event), range));
            return;
        };
        match self.pieces.last_mut() {
            Some((Piece::Text(text), before)) if before.end == range.start => {
                text.push_str(&more);
                before.end = range.end;
            }
            _ => self.pieces.push((Piece::Text(more.into_string()), range)),
        }
    }

    /// Keeps the lines of a dialogue apart: those that begin with a dash, as the first one does.
    pub(super) fn part_dialogue(&mut self) {
        let is_said = |line: Option<&(Piece<'_>, Range<usize>)>| matches!(line, Some((Piece::Text(text), _)) if dash(text) > 0);
        if !is_said(self.pieces.first()) {
            return;
        }
        for at in 1..self.pieces.len() {
            let ends = is_said(self.pieces.get(at + 1));
            if let Some((piece @ Piece::Markup(Event::SoftBreak), _)) = self.pieces.get_mut(at).filter(|_| ends) {
                *piece = Piece::Markup(Event::HardBreak);
            }
        }
    }

    /// Gives a heading back the words that pulldown-cmark took for attributes: `## Her {2013}`. `{.lead}`, `{-}`, `{: .lead}` and `{key=value}`
    /// are attributes to pandoc, Kramdown or Hugo.
    pub(super) fn keep_braces(&mut self, source: &str, heading: &Range<usize>) {
        let from = self.pieces.last().map_or(heading.start, |(_, range)| range.end);
        let rest = source.get(from..heading.end).unwrap_or_default();
        let Some((words, _)) = rest.split_once('{').and_then(|(_, rest)| rest.split_once('}')) else { return };
        if !words.trim_start().starts_with(['.', ':', '-', '#']) && !words.contains('=') {
            self.push(Event::Text([" {", words, "}"].concat().into()), from..from);
        }
    }

    /// Marks the `||spoilers||`: both bars must be in the same element, without white space next to them on the inside. Returns, with their
    /// offsets, strings that look like a bar or a footnote mark but are none.
    pub(super) fn mark(&mut self, source: &str) -> Vec<(usize, String)> {
        self.leave_attributes_out(source);
        let mut strays = self.marks_without_note(source);
        self.mark_spoilers(source, &mut strays);
        strays
    }

    /// Removes the attributes that Kramdown reads after an image, a link and the like, or on a line of their own: `{: .lead}`. They are not text,
    /// but `{: .spoiler}` covers what is before it: the element, or the whole paragraph.
    fn leave_attributes_out(&mut self, source: &str) {
        let mut is_covered = false;
        for (piece, range) in std::mem::take(&mut self.pieces) {
            let found = match &piece {
                Piece::Text(text) if !is_escaped(0, &range, source) => text.strip_prefix("{:").and_then(|list| list.split_once('}')),
                _ => None,
            };
            let covers = found.is_some_and(|(list, _)| list.split_ascii_whitespace().any(|one| one == ".spoiler"));
            let after = found.map(|(_, after)| after.to_owned());
            let begins_line = self.pieces.last().map(|(before, _)| is_line_break(before));
            match (after, begins_line) {
                (Some(after), Some(false)) => {
                    // Of an element in HTML only the end is known.
                    if covers && !matches!(self.pieces.last(), Some((Piece::Markup(Event::InlineHtml(_)), _))) {
                        self.cover(self.last_element(), range.clone());
                    }
                    if !after.is_empty() {
                        self.pieces.push((Piece::Text(after), range));
                    }
                }
                (Some(after), _) if after.trim().is_empty() => {
                    if begins_line == Some(true) {
                        self.pieces.pop();
                    }
                    is_covered |= covers;
                }
                _ => self.pieces.push((piece, range)),
            }
        }
        if is_covered {
            self.cover(0, 0..0);
        }
    }

    /// Makes a spoiler of all pieces from the one at `from` on.
    fn cover(&mut self, from: usize, range: Range<usize>) {
        self.pieces.insert(from, (Piece::SpoilerStart, range.clone()));
        self.pieces.push((Piece::SpoilerEnd, range));
    }

    /// Where the element that ends last begins.
    fn last_element(&self) -> usize {
        let mut depth = 0;
        let begins = |(piece, _): &(Piece<'_>, _)| {
            match piece {
                Piece::Markup(Event::End(_)) => depth += 1,
                Piece::Markup(Event::Start(_)) => depth -= 1,
                _ => {}
            }
            depth == 0
        };
        self.pieces.iter().rposition(begins).unwrap_or(0)
    }

    fn mark_spoilers(&mut self, source: &str, strays: &mut Vec<(usize, String)>) {
        let has_bars = |(piece, _): &(Piece<'_>, _)| matches!(piece, Piece::Text(text) if text.contains("||"));
        if !self.pieces.iter().any(has_bars) {
            return;
        }
        let mut marks: Vec<Mark> = Vec::new();
        for (open, close) in self.pairs(source, strays) {
            for mark in [Mark { piece: open.piece, at: open.at, opens: true }, Mark { piece: close.piece, at: close.at, opens: false }] {
                marks.insert(marks.partition_point(|other| *other < mark), mark);
            }
        }
        let mut marks = marks.into_iter().peekable();
        let mut pieces = Vec::with_capacity(self.pieces.len() + 4);
        for (index, (piece, range)) in std::mem::take(&mut self.pieces).into_iter().enumerate() {
            let Piece::Text(text) = &piece else {
                pieces.push((piece, range));
                continue;
            };
            let mut from = 0;
            let part = |from: usize, to: usize| {
                let part = text.get(from..to).filter(|part| !part.is_empty());
                part.map(|part| (Piece::Text(part.to_owned()), range.clone()))
            };
            while let Some(Mark { at, opens, .. }) = marks.next_if(|mark| mark.piece == index) {
                pieces.extend(part(from, at));
                pieces.push((if opens { Piece::SpoilerStart } else { Piece::SpoilerEnd }, range.clone()));
                from = at + 2;
            }
            pieces.extend(part(from, text.len()));
        }
        self.pieces = pieces;
    }

    /// Every `[^label]` without a footnote; to pulldown-cmark it is just text.
    fn marks_without_note(&self, source: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (piece, range) in &self.pieces {
            let Piece::Text(text) = piece else { continue };
            for (at, place) in places(text, "[^", range, source) {
                let rest = text.get(at + 2..).unwrap_or_default();
                let label = rest.find(['[', ']']).and_then(|end| rest.split_at_checked(end)).filter(|(_, end)| end.starts_with(']'));
                let Some((label, _)) = label.filter(|(label, _)| !label.is_empty() && !is_escaped(at, range, source)) else { continue };
                let message = ["no footnote has the label `", label, "`; it is shown as written"].concat();
                found.push((place, message));
            }
        }
        found
    }

    /// The bars that form pairs. Within each open element, a first bar waits for its second.
    fn pairs(&self, source: &str, strays: &mut Vec<(usize, String)>) -> Vec<(Bars, Bars)> {
        let mut waiting: Vec<Option<Bars>> = vec![None];
        let mut pairs = Vec::new();
        let mut stray = |bars: Bars| {
            let message = "this `||` has no partner in the same words; it is shown as written";
            strays.push((bars.place, message.to_owned()));
        };
        for (index, (piece, range)) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Markup(Event::Start(_)) => waiting.push(None),
                Piece::Markup(Event::End(_)) if waiting.len() > 1 => waiting.pop().flatten().into_iter().for_each(&mut stray),
                Piece::Text(text) => {
                    let Some(first) = waiting.last_mut() else { continue };
                    for bars in self.bars(index, text, range, source) {
                        match first.take() {
                            Some(open) if bars.closes => pairs.push((open, bars)),
                            None if bars.opens => *first = Some(bars),
                            unchanged => {
                                *first = unchanged;
                                // With white space on both sides it is just a sign.
                                if bars.opens || bars.closes {
                                    stray(bars);
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        waiting.into_iter().flatten().for_each(stray);
        pairs
    }

    /// Every `||` of a text that is neither part of a longer run nor escaped.
    fn bars(&self, piece: usize, text: &str, range: &Range<usize>, source: &str) -> Vec<Bars> {
        let mut found = Vec::new();
        for (at, place) in places(text, "||", range, source) {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + 2..).and_then(|after| after.chars().next());
            if before == Some('|') || after == Some('|') || is_escaped(at, range, source) {
                continue;
            }
            let closes = before.map_or_else(|| self.is_solid(piece.checked_sub(1)), |c| !c.is_whitespace());
            let opens = after.map_or_else(|| self.is_solid(piece.checked_add(1)), |c| !c.is_whitespace());
            found.push(Bars { piece, at, place, opens, closes });
        }
        found
    }

    /// Whether there is a neighbouring piece and it is no line break.
    fn is_solid(&self, piece: Option<usize>) -> bool {
        let piece = piece.and_then(|index| self.pieces.get(index));
        piece.is_some_and(|(piece, _)| !matches!(piece, Piece::Markup(Event::SoftBreak | Event::HardBreak)))
    }
}

/// Whether `at` is the start of the piece and a backslash precedes it.
fn is_escaped(at: usize, range: &Range<usize>, source: &str) -> bool {
    at == 0 && range.start.checked_sub(1).is_some_and(|before| source.as_bytes().get(before) == Some(&b'\\'))
}

/// Where each `sign` in the text of a piece is: its offset there, and in the source, where an entity is longer than what it stands for.
fn places<'t>(text: &'t str, sign: &'t str, range: &Range<usize>, source: &'t str) -> impl Iterator<Item = (usize, usize)> {
    let start = range.start;
    let written = source.get(range.clone()).unwrap_or_default().match_indices(sign).map(move |(at, _)| start + at);
    // A sign that is written as an entity itself is only known to be in the piece.
    text.match_indices(sign).map(|(at, _)| at).zip(written.chain(std::iter::repeat(start)))
}

/// Two bars: the piece they are in, where in it, and where in the source.
struct Bars {
    piece: usize,
    at: usize,
    place: usize,
    opens: bool,
    closes: bool,
}

/// Where a spoiler begins or ends; in the order of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    piece: usize,
    at: usize,
    opens: bool,
}

/// The words of some pieces, without markup: an image's alternative text, a title.
pub(super) fn words(pieces: &[(Piece<'_>, Range<usize>)]) -> String {
    text(pieces, ' ')
}

/// The words of some pieces, with `between` for each line break.
pub(super) fn text(pieces: &[(Piece<'_>, Range<usize>)], between: char) -> String {
    let mut out = String::new();
    for (piece, _) in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Markup(Event::Code(text)) => out.push_str(text),
            Piece::Markup(Event::SoftBreak | Event::HardBreak) => out.push(between),
            _ => {}
        }
    }
    out
}

/// Whether the line break at `index` is between two Chinese or Japanese characters, which are written without spaces.
pub(super) fn joins_east_asian(pieces: &[(Piece<'_>, Range<usize>)], index: usize) -> bool {
    let text = |index: Option<usize>| match index.and_then(|index| pieces.get(index)) {
        Some((Piece::Text(text), _)) => text.as_str(),
        _ => "",
    };
    let before = text(index.checked_sub(1)).chars().next_back();
    let after = text(index.checked_add(1)).chars().next();
    before.is_some_and(is_east_asian) && after.is_some_and(is_east_asian)
}

/// CJK punctuation, kana, Han and full-width forms; not Hangul, which spaces its words.
fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}
