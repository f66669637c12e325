//! The outline of an article: its headings, with gaps between levels closed.
//! Only headings of the article itself: one inside a quotation is not its structure, one inside a spoiler would give it away.

use super::passages::{Kind, Passage};
use crate::article::BlockId;

/// How many headings make an outline worth showing.
pub const WORTH_SHOWING: usize = 3;

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The heading's passage.
    pub block: BlockId,
    /// Which passage it is, from 0.
    pub index: usize,
    /// How deeply it is nested, from 0, without gaps: `h2 h4 h2` is 0, 1, 0.
    pub depth: usize,
    /// Its words, spoilers replaced by an ellipsis.
    pub text: String,
}

/// The headings among passages; those without words are left out.
///
/// ```
/// use intertitle::{article::{Article, Block, BlockKind, Inline}, reading::{outline, passages}};
/// let heading = |level, text| Block::new(BlockKind::Heading { level, content: vec![Inline::text(text)] });
/// let article = Article::new(Default::default(), vec![heading(2, "One"), heading(4, "One a"), heading(2, "Two")], vec![]);
/// let entries = outline::of(&passages::of(&article));
/// assert_eq!(entries.iter().map(|entry| entry.depth).collect::<Vec<_>>(), [0, 1, 0]);
/// assert!(outline::is_worth_showing(&entries));
/// ```
#[must_use]
pub fn of(passages: &[Passage]) -> Vec<Entry> {
    let mut open: Vec<u8> = Vec::new();
    let mut entries = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        let Kind::Heading { level, title } = &passage.kind else { continue };
        if title.is_empty() {
            continue;
        }
        while open.last().is_some_and(|outer| outer >= level) {
            open.pop();
        }
        entries.push(Entry { block: passage.id.clone(), index, depth: open.len(), text: title.clone() });
        open.push(*level);
    }
    entries
}

/// Whether an outline helps: with fewer than [`WORTH_SHOWING`] headings it only takes up space.
///
/// ```
/// use intertitle::reading::outline::{Entry, WORTH_SHOWING, is_worth_showing};
/// let entries = vec![Entry { block: Default::default(), index: 0, depth: 0, text: "The city".into() }; WORTH_SHOWING];
/// assert!(is_worth_showing(&entries) && !is_worth_showing(&entries[1..]));
/// ```
#[must_use]
pub fn is_worth_showing(entries: &[Entry]) -> bool {
    entries.len() >= WORTH_SHOWING
}

/// The entry whose section holds passage `index`; `None` before the first heading.
///
/// ```
/// use intertitle::reading::outline::{Entry, current};
/// let entry = |index| Entry { block: Default::default(), index, depth: 0, text: "The city".into() };
/// let entries = [entry(2), entry(5)];
/// assert_eq!([1, 2, 4, 9].map(|passage| current(&entries, passage)), [None, Some(0), Some(0), Some(1)]);
/// ```
#[must_use]
pub fn current(entries: &[Entry], index: usize) -> Option<usize> {
    entries.partition_point(|entry| entry.index <= index).checked_sub(1)
}
