//! Stable ids: a block keeps its id as long as its kind and its first words stay the same, wherever it moves.
//! Ids come from content alone, never from position or time, so that a saved place survives an edit elsewhere.

use super::decimal::whole;
use super::roster::Roster;
use super::text::write_block_text;
use super::{Block, BlockKind, Footnote};
use crate::hash::{base36, fnv1a};
use std::fmt;

/// How many bytes of a block's text its id is computed from: about eight words.
const HEAD: usize = 48;

/// The greatest length of an author's id, in bytes.
const LONGEST: usize = 64;

/// How many bytes of such an id are kept when a number is appended.
const SUFFIXED: usize = LONGEST - 11;

/// A block's id: a short ASCII word, unique in its article, usable as an HTML id or a storage key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(transparent))]
pub struct BlockId(String);

impl BlockId {
    /// An id given by the author: 1 to 64 letters, digits, `-` and `_`; nothing for any other text.
    ///
    /// ```
    /// use intertitle::article::BlockId;
    /// assert_eq!(BlockId::new("the-city").unwrap().as_str(), "the-city");
    /// assert!(BlockId::new("two words").is_none());
    /// ```
    #[must_use]
    pub fn new(id: &str) -> Option<Self> {
        let good = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        (!id.is_empty() && id.len() <= LONGEST && id.bytes().all(good)).then(|| Self(id.to_owned()))
    }

    /// The id of a text: a letter for its kind, and a hash of its first bytes, white space left out.
    ///
    /// ```
    /// use intertitle::article::BlockId;
    /// let id = |text| BlockId::of_words('p', text);
    /// assert_eq!(id("Cut to black."), id(" Cut  to\nblack. "));
    /// assert_ne!(id("Cut to black."), id("Cut to white."));
    /// ```
    #[must_use]
    pub fn of_words(kind: char, text: &str) -> Self {
        let head = text.bytes().filter(|b| !b.is_ascii_whitespace()).take(HEAD);
        let mut id = String::from(kind);
        id.push_str(&base36(fnv1a(head).into()));
        Self(id)
    }

    /// The id of the `count`-th block that would otherwise have this id.
    fn numbered(&self, count: u32) -> Self {
        // The stem may already have the greatest length.
        let stem: String = self.0.chars().take(SUFFIXED).collect();
        Self([stem.as_str(), "-", &whole(count)].concat())
    }

    /// The id as text; empty until [`super::Article::new`] assigns one.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether no id has been assigned yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for BlockId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Gives an id to every block without one; the second block with the same words gets `-2`, the third `-3`.
pub(super) fn assign(blocks: &mut [Block], footnotes: &mut [Footnote]) {
    let mut seen = Seen::default();
    let mut give = |block: &mut Block| {
        let stem = if block.id.is_empty() { stem(&block.kind) } else { block.id.clone() };
        block.id = seen.free(stem);
    };
    Block::each(blocks, &mut give);
    footnotes.iter_mut().for_each(|footnote| Block::each(&mut footnote.blocks, &mut give));
}

/// Every id given, and how often it was requested.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    ids: Roster,
    counts: Vec<u32>,
}

impl Seen {
    /// The stem itself, or the first `stem-2`, `stem-3`… that is free.
    pub(crate) fn free(&mut self, stem: BlockId) -> BlockId {
        let first = self.ids.number(stem.as_str());
        let (mut id, mut number) = (stem.clone(), first);
        while number < self.counts.len() {
            let Some(count) = self.counts.get_mut(first) else { break };
            *count += 1;
            id = stem.numbered(*count);
            number = self.ids.number(id.as_str());
        }
        self.counts.push(1);
        id
    }
}

fn stem(kind: &BlockKind) -> BlockId {
    let letter = match kind {
        BlockKind::Paragraph { .. } => 'p',
        BlockKind::Heading { .. } => 'h',
        BlockKind::List { .. } => 'l',
        BlockKind::Quote { .. } => 'q',
        BlockKind::Figure { .. } => 'f',
        BlockKind::Code { .. } => 'c',
        BlockKind::Table(_) => 't',
        BlockKind::Break => 'b',
        BlockKind::Spoiler { .. } => 's',
        BlockKind::Embed { .. } => 'e',
    };
    let mut text = String::new();
    write_block_text(kind, &mut text, HEAD);
    BlockId::of_words(letter, &text)
}
