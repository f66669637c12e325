//! Counts the words of a text that arrives in pieces, and tells prose from labels.
//! An estimate for comparing parts of one page; the reading time has its own, exact count.

use crate::reading::script::Script;

/// A block of text (a paragraph, or the text between two of them) while it is being read.
#[derive(Debug, Default)]
pub(super) struct Block {
    letters: u32,
    words: u32,
    linked: u32,
    stops: u32,
    inside: bool,
    /// The full stops at its end; three mark an excerpt.
    dots: u32,
}

/// What a container holds, in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Words of sentences.
    pub(super) prose: u32,
    /// Words of anything else: labels, lists of links, buttons.
    pub(super) noise: u32,
    /// Blocks of prose.
    pub(super) blocks: u32,
    /// How many of those break off: "…".
    pub(super) cut: u32,
    /// Headings that are links: the titles of other pages.
    pub(super) titles: u32,
}

impl Tally {
    pub(super) fn add(&mut self, other: Self) {
        self.prose = self.prose.saturating_add(other.prose);
        self.noise = self.noise.saturating_add(other.noise);
        self.blocks = self.blocks.saturating_add(other.blocks);
        self.cut = self.cut.saturating_add(other.cut);
        self.titles = self.titles.saturating_add(other.titles);
    }
}

impl Block {
    /// Adds a piece of text; `linked` if it is part of a link.
    pub(super) fn push(&mut self, text: &str, linked: bool) {
        let before = self.count();
        for c in text.chars() {
            self.dots = match c {
                '.' => self.dots + 1,
                '…' => 3,
                _ if c.is_whitespace() || c == ']' => self.dots,
                _ => 0,
            };
            if c.is_whitespace() {
                self.inside = false;
            } else if Script::of(c).is_counted_by_characters() {
                self.letters += 1;
                self.inside = false;
            } else {
                self.stops += u32::from(matches!(c, '.' | ',' | ';' | '?' | '!' | '…' | '،' | '।'));
                if !self.inside && Script::is_of_word(c) {
                    self.words += 1;
                    self.inside = true;
                }
            }
            self.stops += u32::from(matches!(c, '。' | '、' | '，'));
        }
        if linked {
            self.linked += self.count() - before;
        }
    }

    /// Words so far; two characters of a script without spaces count as one word.
    fn count(&self) -> u32 {
        self.words + self.letters / 2
    }

    /// The tally of the block, which is then empty for the next one. In a `paragraph` element a few words are enough for prose;
    /// text directly in a container must look like a sentence, and text with a link that breaks off is a teaser.
    pub(super) fn finish(&mut self, paragraph: bool) -> Tally {
        let block = std::mem::take(self);
        let words = block.count();
        let label = block.linked * 2 > words || (block.linked > 0 && block.dots >= 3);
        let sentence = words >= 10 && block.stops > 0;
        if words > 0 && !label && (paragraph || sentence) {
            Tally { prose: words, blocks: 1, cut: u32::from(block.dots >= 3), ..Tally::default() }
        } else {
            Tally { noise: words, ..Tally::default() }
        }
    }

    /// The tally of a block that is a heading: neither prose nor noise, but perhaps the title of another page.
    pub(super) fn finish_heading(&mut self) -> Tally {
        let block = std::mem::take(self);
        let linked = block.linked > 0 && block.linked == block.count();
        Tally { titles: u32::from(linked), ..Tally::default() }
    }
}
