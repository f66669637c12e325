//! The date in a post that no markup explains: a `<time>` alone or in a byline is the post's, one in prose or in a film's data is not.
//! Must look only at the line around it, and when in doubt choose none.

use crate::article::Date;
use crate::parse::html::element::Element;
use crate::seek::{self, holds};

/// A line that reaches this length, in bytes, is prose.
const LONGEST: usize = 160;

/// What says that a date is that of a film's release, in several languages: parts of words in lower case.
const RELEASES: [&str; 9] = ["releas", "premi", "opened", "opens", "kinostart", "sortie", "estren", "estreia", "uscita"];

/// Beginnings of a line that says when the post was published, in lower case.
const PUBLISHED: [&str; 4] = ["post", "pub", "written", "by "];

/// Finds the first such date.
#[derive(Debug, Default)]
pub(super) struct Dated {
    /// The text of the current line, with its white space folded.
    line: String,
    block: Block,
    /// The first date in it.
    waiting: Option<Date>,
    found: Option<Date>,
}

/// The block around the current line.
#[derive(Debug, Default)]
struct Block {
    depth: u32,
    /// Whether it is a `<dt>`, whose line its `<dd>` continues.
    is_term: bool,
}

impl Dated {
    /// Text follows.
    pub(super) fn text(&mut self, text: &str) {
        for word in text.split_whitespace() {
            // The rest of a long post need not be split into words: no more of this line is asked for.
            if self.line.len() > LONGEST || self.found.is_some() {
                return;
            }
            self.line.push_str(word);
            self.line.push(' ');
        }
    }

    /// A date follows.
    pub(super) fn date(&mut self, date: Date) {
        self.waiting.get_or_insert(date);
    }

    /// An element starts, `depth` levels deep.
    pub(super) fn open(&mut self, name: &str, depth: u32) {
        let is_block = Element::of(name).is_block();
        if is_block || name == "br" {
            self.end_line(name == "dd");
        }
        if is_block {
            self.block = Block { depth, is_term: name == "dt" };
        }
    }

    /// The element that is `depth` levels deep ends.
    pub(super) fn close(&mut self, depth: u32) {
        if depth == self.block.depth {
            self.end_line(self.block.is_term);
            // What follows belongs to the block around it.
            self.block = Block { depth: depth.saturating_sub(1), is_term: false };
        }
    }

    fn end_line(&mut self, goes_on: bool) {
        if let Some(date) = self.waiting.take().filter(|_| self.found.is_none() && !is_prose(&self.line)) {
            self.found = Some(date);
        }
        if !goes_on {
            self.line.clear();
        }
    }

    /// The date, if there is one.
    pub(super) fn finish(mut self) -> Option<Date> {
        self.end_line(false);
        self.found
    }
}

/// Whether a line says something about its date: a sentence, or that a film opened then.
fn is_prose(line: &str) -> bool {
    let line = line.trim_end().to_ascii_lowercase();
    if PUBLISHED.iter().any(|word| line.starts_with(word)) {
        return line.len() >= LONGEST;
    }
    let is_sentence = seek::ends_with_any(&line, ".!?…。") && seek::split(&line, b" ").nth(5).is_some();
    line.len() >= LONGEST || is_sentence || RELEASES.iter().any(|word| holds(&line, word))
}
