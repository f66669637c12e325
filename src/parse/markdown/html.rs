//! A block of raw HTML as pulldown-cmark gives it: line by line, without the marks of the quote or list around it.
//! It must not read the HTML; it only knows where each line comes from.

/// Raw HTML, and where it comes from.
#[derive(Debug, Default)]
pub(super) struct Html {
    pub(super) text: String,
    /// Of each line where it begins in the text, and where in what was read.
    lines: Vec<(usize, usize)>,
}

impl Html {
    /// Adds a line that begins at `at`.
    pub(super) fn push(&mut self, line: &str, at: usize) {
        self.lines.push((self.text.len(), at));
        self.text.push_str(line);
    }

    /// Where the byte at `within` of the text comes from.
    pub(super) fn origin(&self, within: usize) -> usize {
        let after = self.lines.partition_point(|(begin, _)| *begin <= within);
        let line = after.checked_sub(1).and_then(|line| self.lines.get(line));
        line.map_or(within, |(begin, at)| at + (within - begin))
    }
}
