//! The paragraphs in which quotes are looked for, with the parts of them that are hidden.
//! It must not open a spoiler: the paragraphs of a spoiler block are left out entirely.

use crate::article::{Article, Block, BlockId, BlockKind, Inline, PlainText};
use std::ops::Range;

/// A paragraph with text in it.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    /// Its block.
    pub(super) block: &'a BlockId,
    /// Its place in the plain text, in bytes.
    pub(super) range: Range<usize>,
    /// The parts of it that must not be quoted, in bytes of the plain text: covered, struck out, code, or marked for quoting already.
    pub(super) hidden: Vec<Range<usize>>,
    /// Whether it is running text of the article, not part of a list or a quotation.
    pub(super) running: bool,
}

impl Passage<'_> {
    /// Whether nothing hidden lies in `range`.
    pub(super) fn shows(&self, range: &Range<usize>) -> bool {
        self.hidden.iter().all(|hidden| hidden.end <= range.start || range.end <= hidden.start)
    }
}

/// The paragraphs of an article outside its spoilers and footnotes, in reading order.
pub(super) fn passages<'a>(article: &'a Article, plain: &PlainText) -> Vec<Passage<'a>> {
    let mut walk = Walk { plain, at: 0, found: Vec::new() };
    walk.blocks(&article.blocks, true);
    walk.found
}

struct Walk<'a, 'p> {
    plain: &'p PlainText,
    /// The first span of the plain text that has not been consumed.
    at: usize,
    found: Vec<Passage<'a>>,
}

impl<'a> Walk<'a, '_> {
    fn blocks(&mut self, blocks: &'a [Block], running: bool) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph { content } if has_text(content) => self.paragraph(&block.id, content, running),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks, false)),
                BlockKind::Quote { blocks, .. } => self.blocks(blocks, false),
                BlockKind::Paragraph { .. }
                | BlockKind::Heading { .. }
                | BlockKind::Figure { .. }
                | BlockKind::Code { .. }
                | BlockKind::Table(_)
                | BlockKind::Break
                | BlockKind::Spoiler { .. }
                | BlockKind::Embed { .. } => {}
            }
        }
    }

    fn paragraph(&mut self, block: &'a BlockId, content: &[Inline], running: bool) {
        let ahead = self.plain.spans().get(self.at..).unwrap_or_default();
        let skipped = ahead.iter().position(|span| span.block == *block).unwrap_or(ahead.len());
        let ahead = ahead.get(skipped..).unwrap_or_default();
        let length = ahead.iter().take_while(|span| span.block == *block).count();
        let spans = ahead.get(..length).unwrap_or_default();
        self.at += skipped + length;
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return };
        let (mut leaves, mut next) = (Vec::new(), 0);
        hidden_leaves(content, false, &mut next, &mut leaves);
        let hidden = spans.iter().filter(|span| leaves.contains(&span.leaf)).map(|span| span.start..span.end).collect();
        self.found.push(Passage { block, range: first.start..last.end, hidden, running });
    }
}

fn has_text(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Text { text } | Inline::Code { text } => !text.is_empty(),
        other => has_text(other.content()),
    })
}

/// Collects the numbers of the leaves that must not be quoted, counted as in [`crate::article::Span::leaf`].
fn hidden_leaves(content: &[Inline], hidden: bool, next: &mut u32, leaves: &mut Vec<u32>) {
    for inline in content {
        match inline {
            Inline::Text { .. } | Inline::Code { .. } => {
                if hidden || matches!(inline, Inline::Code { .. }) {
                    leaves.push(*next);
                }
                *next += 1;
            }
            Inline::Spoiler { content } | Inline::Strike { content } | Inline::Marked { content } => {
                hidden_leaves(content, true, next, leaves)
            }
            other => hidden_leaves(other.content(), hidden, next, leaves),
        }
    }
}
