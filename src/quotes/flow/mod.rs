//! The running text of a page as a browser's search sees it, mapped back to the text nodes it came from.
//! It must not hold nodes: it numbers them, and the caller that walks the page keeps them.

mod line;
mod one_line;
mod reader;

pub use line::{Lines, Track};
pub use reader::Reader;
pub(crate) use reader::is_covered;

use super::link::{Mark, Passages};
use std::cmp::Ordering;
use std::ops::Range;

/// A place in a text node, as a DOM range has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which text node: the n-th that was read.
    pub node: usize,
    /// The offset in it, in UTF-16 code units.
    pub offset: u32,
}

/// A boundary of a DOM range, which may lie in an element or outside the text that was read.
pub struct Boundary<'a> {
    /// How a place in the text compares with the boundary.
    pub compare: &'a dyn Fn(Place) -> Ordering,
    /// The boundary's own offset; it is used only if the boundary lies inside a text node.
    pub offset: u32,
}

/// The text: each run of white space is one space; blocks and hard line breaks are separated by `\n`, table cells by `\t`.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    text: String,
    stretches: Vec<Stretch>,
    marks: Vec<Mark>,
    barriers: Vec<usize>,
    /// The hard line breaks within paragraphs, in bytes of the text; two in a row separate paragraphs instead.
    breaks: Vec<usize>,
    /// The lines under quotations, in bytes of the text.
    lines: Vec<Range<usize>>,
    /// The captions of pictures, in bytes of the text.
    captions: Vec<Range<usize>>,
}

/// A part of the text that one text node holds character for character.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stretch {
    /// In bytes of the text.
    range: Range<usize>,
    node: usize,
    /// In UTF-16 code units of the node.
    start: u32,
    end: u32,
}

impl Flow {
    /// The text, without footnote marks.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as passages, for links into the page.
    #[must_use]
    pub fn passages(&self) -> Passages {
        Passages::new(self.text.clone(), self.marks.clone(), &self.barriers)
    }

    /// The range, in bytes of the text, without the attribution line or the caption that it begins or ends in: such a line says whose the words are, or
    /// what a picture shows, and is not part of them. A range that holds nothing but the line is meant to, and stays.
    ///
    /// ```
    /// use intertitle::parse::html::Event;
    /// use intertitle::quotes::flow::Reader;
    /// let mut reader = Reader::default();
    /// reader.event(&Event::Open { name: "blockquote", attributes: &() });
    /// for text in ["Leaving is slow.", "— Ada Quill"] {
    ///     reader.event(&Event::Open { name: "p", attributes: &() });
    ///     reader.event(&Event::Text(text));
    ///     reader.event(&Event::Close);
    /// }
    /// reader.event(&Event::Close);
    /// let flow = reader.finish();
    /// assert_eq!(flow.text().get(flow.without_line(0..flow.text().len())), Some("Leaving is slow."));
    /// ```
    #[must_use]
    pub fn without_line(&self, range: Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = range;
        for line in self.lines.iter().chain(&self.captions) {
            // One byte less: there is a line break between the words and their attribution.
            if start < line.start && line.contains(&end.saturating_sub(1)) {
                end = line.start - 1;
            } else if line.contains(&start) && end > line.end {
                start = line.end;
            }
        }
        start..end
    }

    /// The first and the last place of a range of the text, in bytes; white space that is in no text node is left out.
    ///
    /// `None` if nothing is left, or the range is not within the text.
    #[must_use]
    pub fn places(&self, range: Range<usize>) -> Option<(Place, Place)> {
        self.text.get(range.clone())?;
        let first = self.stretches.get(self.stretches.partition_point(|stretch| stretch.range.end <= range.start))?;
        let last = self.stretches.get(self.stretches.partition_point(|stretch| stretch.range.start < range.end).checked_sub(1)?)?;
        let (start, end) = (range.start.max(first.range.start), range.end.min(last.range.end));
        let place = |stretch: &Stretch, at: usize| Place { node: stretch.node, offset: self.offset(stretch, at) };
        (start < end).then(|| (place(first, start), place(last, end)))
    }

    /// The range of the text, in bytes, that a run of text nodes holds; `None` if they hold none of it.
    #[must_use]
    pub fn of_nodes(&self, nodes: Range<usize>) -> Option<Range<usize>> {
        let first = self.stretches.get(self.stretches.partition_point(|stretch| stretch.node < nodes.start))?;
        let last = self.stretches.get(self.stretches.partition_point(|stretch| stretch.node < nodes.end).checked_sub(1)?)?;
        (first.range.start < last.range.end).then_some(first.range.start..last.range.end)
    }

    /// The range of the text, in bytes, between two boundaries; `None` if there is no text between them.
    ///
    /// A boundary inside a character includes the whole of it.
    #[must_use]
    pub fn range(&self, start: &Boundary<'_>, end: &Boundary<'_>) -> Option<Range<usize>> {
        let is_before = |place: Place, boundary: &Boundary<'_>| (boundary.compare)(place) == Ordering::Less;
        let is_up_to = |place: Place, boundary: &Boundary<'_>| (boundary.compare)(place) != Ordering::Greater;
        let first = self.stretches.get(self.stretches.partition_point(|stretch| is_up_to(stretch.last(), start)))?;
        let last = self.stretches.get(self.stretches.partition_point(|stretch| is_before(stretch.first(), end)).checked_sub(1)?)?;
        let from = if is_before(first.first(), start) { self.byte(first, start.offset, Round::Down) } else { first.range.start };
        let to = if is_up_to(last.last(), end) { last.range.end } else { self.byte(last, end.offset, Round::Up) };
        (from < to).then_some(from..to)
    }

    /// The UTF-16 offset in its node of a byte of a stretch.
    fn offset(&self, stretch: &Stretch, at: usize) -> u32 {
        let before = self.text.get(stretch.range.start..at).unwrap_or_default();
        stretch.start + utf16(before)
    }

    /// The byte of the text at a UTF-16 offset in a stretch's node; an offset inside a character is moved to the character's start or end.
    fn byte(&self, stretch: &Stretch, offset: u32, round: Round) -> usize {
        let mut at = stretch.start;
        for (byte, character) in self.text.get(stretch.range.clone()).unwrap_or_default().char_indices() {
            let next = at + units(character);
            if at >= offset || next > offset && round == Round::Down {
                return stretch.range.start + byte;
            }
            at = next;
        }
        stretch.range.end
    }
}

/// Which end of a character an offset inside it stands for.
#[derive(Clone, Copy, PartialEq)]
enum Round {
    Down,
    Up,
}

impl Stretch {
    fn first(&self) -> Place {
        Place { node: self.node, offset: self.start }
    }

    fn last(&self) -> Place {
        Place { node: self.node, offset: self.end }
    }
}

fn units(character: char) -> u32 {
    if character.len_utf16() == 2 { 2 } else { 1 }
}

/// The length of a text in UTF-16 code units.
fn utf16(text: &str) -> u32 {
    // One unit for the first byte of each character, and one more if the character has four bytes.
    text.bytes().map(|byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0)).sum()
}

impl std::fmt::Debug for Boundary<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Boundary").field("offset", &self.offset).finish_non_exhaustive()
    }
}
