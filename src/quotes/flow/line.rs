//! Finds the attribution lines under quotations: `— Someone, Book`, a `<footer>`, a `<cite>` or a `<small>` on a line of its own, the caption below;
//! and the captions of pictures.
//! It must only say where they stand; what they mean is for [`crate::quotes::attribution`] to say.

use crate::parse::html::{LONGEST_ATTRIBUTION, dash, is_speech};
use std::ops::Range;

/// Follows the elements of a page while it is read. `()` follows nothing, and costs a module that needs no lines none of their code.
pub trait Track {
    /// An element begins at byte `start` of the text.
    fn start(&mut self, _name: &str, _depth: usize, _start: usize) {}

    /// An element ends; returns the attribution line if it was one, or if it was a quotation that holds one.
    fn end(&mut self, _depth: usize, _text: &str) -> Option<Range<usize>> {
        None
    }

    /// The captions of pictures, in bytes of the text, without the line break before them.
    fn captions(self) -> Vec<Range<usize>>;
}

impl Track for () {
    fn captions(self) -> Vec<Range<usize>> {
        Vec::new()
    }
}

/// Tracks the quotations of a page.
#[derive(Debug, Default)]
pub struct Lines {
    open: Vec<Open>,
    /// Where the last quotation ended, in bytes of the text.
    ended: Option<usize>,
    /// The captions of pictures so far.
    captions: Vec<Range<usize>>,
}

/// An open quotation, or an open element that may be the line under one.
#[derive(Debug)]
struct Open {
    /// How many elements are open around it.
    depth: usize,
    /// Where it begins, in bytes of the text.
    start: usize,
    what: What,
}

#[derive(Debug, PartialEq, Eq)]
enum What {
    /// With the range of the last part of it that may be its attribution line.
    Quotation(Option<Range<usize>>),
    Line,
    /// And whether a quotation ended right before it.
    Caption(bool),
}

impl Track for Lines {
    fn start(&mut self, name: &str, depth: usize, start: usize) {
        let in_quotation = || self.open.iter().any(|open| matches!(open.what, What::Quotation(_)));
        let what = match name {
            "blockquote" => What::Quotation(None),
            "figcaption" => What::Caption(self.ended == Some(start)),
            "footer" | "cite" if in_quotation() => What::Line,
            "small" if self.open.last().is_some_and(|open| open.depth + 1 == depth && matches!(open.what, What::Quotation(_))) => {
                What::Line
            }
            _ => return,
        };
        self.open.push(Open { depth, start, what });
    }

    fn end(&mut self, depth: usize, text: &str) -> Option<Range<usize>> {
        let Open { start, what, .. } = self.open.pop_if(|open| open.depth == depth)?;
        match what {
            What::Caption(is_of_quotation) => {
                let line = own_line(text, start..text.len(), 0);
                if is_of_quotation {
                    return line;
                }
                self.captions.extend(line);
                None
            }
            What::Line => {
                if let Some(What::Quotation(line)) = self.open.last_mut().map(|open| &mut open.what) {
                    *line = Some(start..text.len());
                }
                None
            }
            What::Quotation(line) => {
                self.ended = Some(text.len());
                line.clone().and_then(|line| own_line(text, line, start)).or_else(|| after_dash(text, start, line))
            }
        }
    }

    fn captions(self) -> Vec<Range<usize>> {
        self.captions
    }
}

/// `part` without the line break before it, if it ends the text and stands on a line of its own after other words of the quotation that begins at
/// `from`.
fn own_line(text: &str, part: Range<usize>, from: usize) -> Option<Range<usize>> {
    let shown = text.get(part.clone())?.strip_prefix('\n')?;
    (part.end == text.len() && part.start > from && !shown.is_empty()).then_some(part.start + 1..part.end)
}

/// The last of several lines from `start` on, if it begins with a dash. It is no speech if all after the dash is the `part` in a `<cite>`.
fn after_dash(text: &str, start: usize, part: Option<Range<usize>>) -> Option<Range<usize>> {
    let (before, line) = text.get(start..)?.rsplit_once('\n')?;
    let is_cited = part.and_then(|part| text.get(part)).is_some_and(|part| line.get(dash(line)..) == Some(part.trim_start()));
    let is_line = dash(line) > 0 && !before.is_empty() && line.len() <= LONGEST_ATTRIBUTION && (is_cited || !is_speech(before, line));
    is_line.then_some(text.len() - line.len()..text.len())
}
