//! The units of text that a reader takes in, one after another: paragraphs, headings, list items, table cells, pictures, code blocks.
//! Only what matters for text and time is kept; structure is left to the article ([`crate::article`]).
//!
//! A post on the page yields its passages straight from its events ([`Reader`]): following the reader's progress does not take a whole tree.
//! An article in a file yields the same passages ([`of`]), so that the command line and the page show the same time.

mod article;
mod reader;

pub use article::of;
pub use reader::{Reader, Reading};

use crate::article::{BlockId, Seen};

/// Images narrower than this, in CSS pixels, are icons and take no time.
pub const ICON: u32 = 100;

/// A unit of text that a reader takes in at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its id, from its kind and its first words, so that it is found again after an edit elsewhere.
    pub id: BlockId,
    /// What kind of passage it is.
    pub kind: Kind,
    /// Its words, with white space as it was written. No footnote marks, no credits, no pull quotes.
    pub text: String,
    /// Pictures that take time to look at.
    pub images: u32,
}

/// What a [`Passage`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Running text, or the text of a list item, a table cell or a caption.
    Words,
    /// A heading of the article itself: one inside a quotation is not its structure, one inside a spoiler would give it away.
    Heading {
        /// From 1 to 6.
        level: u8,
        /// Its words on one line, spoilers replaced by an ellipsis.
        title: String,
    },
    /// A code block, timed by its lines.
    Code,
    /// Pictures, with any text between them.
    Pictures,
}

impl Passage {
    fn new(kind: Kind, text: String, images: u32) -> Self {
        Self { id: BlockId::default(), kind, text, images }
    }

    /// Whether there is nothing in it to read or to look at.
    fn is_empty(&self) -> bool {
        self.images == 0 && self.text.trim().is_empty()
    }
}

/// Gives every passage its id; the second with the same words gets `-2`, the third `-3`.
fn settle(passages: &mut [Passage]) {
    let mut seen = Seen::default();
    for passage in passages {
        let letter = match passage.kind {
            Kind::Words => 'p',
            Kind::Heading { .. } => 'h',
            Kind::Code => 'c',
            Kind::Pictures => 'f',
        };
        passage.id = seen.free(BlockId::of_words(letter, &passage.text));
    }
}
