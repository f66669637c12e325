//! The outline of an article: its headings, levels evened out.
//! Only headings of the article itself: one inside a quotation is not its structure, one inside a spoiler would give it away.

use crate::article::{Article, BlockId, BlockKind, Inline};

/// How many headings make an outline worth showing.
pub const WORTH_SHOWING: usize = 3;

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The heading's block.
    pub block: BlockId,
    /// Which top-level block it is, from 0.
    pub index: usize,
    /// How deep it stands, from 0, without gaps: `h2 h4 h2` is 0, 1, 0.
    pub depth: usize,
    /// Its words; covered ones as an ellipsis.
    pub text: String,
}

/// The headings of an article in reading order; those without words are left out.
///
/// ```
/// use intertitle::{article::{Article, Block, BlockKind, Inline}, reading::outline};
/// let heading = |level, text| Block::new(BlockKind::Heading { level, content: vec![Inline::text(text)] });
/// let article = Article::new(Default::default(), vec![heading(2, "One"), heading(4, "One a"), heading(2, "Two")], vec![]);
/// let entries = outline::of(&article);
/// assert_eq!(entries.iter().map(|entry| entry.depth).collect::<Vec<_>>(), [0, 1, 0]);
/// assert!(outline::is_worth_showing(&entries));
/// ```
#[must_use]
pub fn of(article: &Article) -> Vec<Entry> {
    let mut open: Vec<u8> = Vec::new();
    let mut entries = Vec::new();
    for (index, block) in article.blocks.iter().enumerate() {
        let BlockKind::Heading { level, content } = &block.kind else { continue };
        let mut text = String::new();
        write(content, &mut text);
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        while open.last().is_some_and(|outer| outer >= level) {
            open.pop();
        }
        entries.push(Entry { block: block.id.clone(), index, depth: open.len(), text: text.to_owned() });
        open.push(*level);
    }
    entries
}

/// Whether an outline helps: with fewer than [`WORTH_SHOWING`] headings it only takes room.
#[must_use]
pub fn is_worth_showing(entries: &[Entry]) -> bool {
    entries.len() >= WORTH_SHOWING
}

/// Which entry the reader is under when they are at top-level block `index`; `None` before the first heading.
#[must_use]
pub fn current(entries: &[Entry], index: usize) -> Option<usize> {
    entries.partition_point(|entry| entry.index <= index).checked_sub(1)
}

fn write(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text: leaf } | Inline::Code { text: leaf } => text.push_str(leaf),
            Inline::LineBreak | Inline::Image(_) => text.push(' '),
            Inline::Spoiler { .. } => text.push('…'),
            other => write(other.content(), text),
        }
    }
}
