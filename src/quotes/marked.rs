//! The quotes that the author marked: quotations, pull quotes, and words worth quoting inside a paragraph.
//! It must not give anything away: a quote that holds a spoiler, or stands in one, is left out.

use crate::article::{Article, Block, BlockId, BlockKind, Inline, PlainText};
use std::ops::Range;

/// The ranges of `article`'s plain text, in bytes and in reading order, that its author marked for quoting; the paragraphs of a longer
/// quotation form one range.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// let marked = Inline::Marked { content: vec![Inline::text("Listening is harder than speaking.")] };
/// let content = vec![Inline::text("He listens. "), marked];
/// let article = Article::new(Default::default(), vec![Block::new(BlockKind::Paragraph { content })], vec![]);
/// let plain = article.plain_text();
/// let quotes = intertitle::quotes::marked::marked(&article, &plain);
/// assert_eq!(&plain.as_str()[quotes[0].clone()], "Listening is harder than speaking.");
/// ```
#[must_use]
pub fn marked(article: &Article, plain: &PlainText) -> Vec<Range<usize>> {
    let mut search = Search { plain, found: Vec::new() };
    search.blocks(&article.blocks);
    search.found
}

struct Search<'a> {
    plain: &'a PlainText,
    found: Vec<Range<usize>>,
}

impl Search<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph { content } => self.inlines(&block.id, content, &mut 0),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
                BlockKind::Quote { blocks, .. } if !blocks.iter().any(block_holds_spoiler) => self.quote(blocks),
                BlockKind::Quote { .. }
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

    fn quote(&mut self, blocks: &[Block]) {
        let mut ids = Vec::new();
        collect(blocks, &mut ids);
        let mut inside = self.plain.spans().iter().filter(|span| ids.contains(&&span.block));
        let Some(first) = inside.next() else { return };
        self.found.push(first.start..inside.next_back().unwrap_or(first).end);
    }

    /// The marked runs of a line; `leaf` counts as [`crate::article::Span::leaf`] does.
    fn inlines(&mut self, block: &BlockId, content: &[Inline], leaf: &mut u32) {
        for inline in content {
            let first = *leaf;
            match inline {
                Inline::Text { .. } | Inline::Code { .. } => *leaf += 1,
                Inline::Marked { content } => {
                    *leaf += leaves(content);
                    let mut inside = self.plain.spans().iter().filter(|span| span.block == *block && (first..*leaf).contains(&span.leaf));
                    let ends = inside.next().map(|one| (one.start, inside.next_back().unwrap_or(one).end));
                    if let Some((start, end)) = ends.filter(|_| !content.iter().any(holds_spoiler)) {
                        self.found.push(start..end);
                    }
                }
                Inline::Spoiler { content } => *leaf += leaves(content),
                other => self.inlines(block, other.content(), leaf),
            }
        }
    }
}

/// How many leaves of text a line has.
fn leaves(content: &[Inline]) -> u32 {
    content
        .iter()
        .map(|inline| if matches!(inline, Inline::Text { .. } | Inline::Code { .. }) { 1 } else { leaves(inline.content()) })
        .sum()
}

/// Collects the ids of blocks and of all blocks inside them; there is no spoiler among these.
fn collect<'a>(blocks: &'a [Block], ids: &mut Vec<&'a BlockId>) {
    for block in blocks {
        ids.push(&block.id);
        block.any_inside(&mut |blocks| {
            collect(blocks, ids);
            false
        });
    }
}

/// Whether a block holds a spoiler.
fn block_holds_spoiler(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Spoiler { .. } => true,
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => content.iter().any(holds_spoiler),
        _ => block.any_inside(&mut |blocks| blocks.iter().any(block_holds_spoiler)),
    }
}

fn holds_spoiler(inline: &Inline) -> bool {
    matches!(inline, Inline::Spoiler { .. }) || inline.content().iter().any(holds_spoiler)
}
