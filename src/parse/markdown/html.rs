//! A block of raw HTML as pulldown-cmark gives it: line by line, without the markers of the quote or list around it.
//! It must not parse the HTML; it only knows where each line comes from.

use crate::seek::holds;

/// Raw HTML, and where it comes from.
#[derive(Debug, Default)]
pub(super) struct Html {
    pub(super) text: String,
    /// For each line, its offset in `text` and its offset in the source.
    lines: Vec<(usize, usize)>,
}

impl Html {
    /// Adds a line that begins at `at`.
    pub(super) fn push(&mut self, line: &str, at: usize) {
        self.lines.push((self.text.len(), at));
        self.text.push_str(line);
    }

    /// The offset in the source of the byte at `within` of the text.
    pub(super) fn origin(&self, within: usize) -> usize {
        let after = self.lines.partition_point(|(begin, _)| *begin <= within);
        let line = after.checked_sub(1).and_then(|line| self.lines.get(line));
        line.map_or(within, |(begin, at)| at + (within - begin))
    }

    /// The offset in the source of its end.
    pub(super) fn end(&self) -> usize {
        self.origin(self.text.len())
    }

    /// Whether it is a comment that is never closed.
    pub(super) fn is_open_comment(&self) -> bool {
        self.text.starts_with("<!--") && !holds(&self.text, "-->")
    }
}
