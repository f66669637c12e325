//! The quotes that the author marked: quotations, pull quotes, and words worth quoting inside a paragraph.
//! It must not give anything away: what holds a spoiler, or stands in one, is left out.

use super::attribution::{self, Attribution};
use crate::article::{Article, Block, BlockId, BlockKind, Inline, PlainText};
use std::ops::Range;

/// A quote that the author marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The block that it is, or stands in.
    pub block: BlockId,
    /// Where it stands in the article's plain text, in bytes.
    pub range: Range<usize>,
    /// Its words; the paragraphs of a longer quotation are parted by an empty line.
    pub text: String,
    /// Whose words they are.
    pub attribution: Attribution,
    /// A pull quote set apart from the text, whose words the text may hold a second time.
    pub pull: bool,
}

/// What the author of `article`, whose plain text is `plain`, marked for quoting, in reading order.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// let marked = Inline::Marked { content: vec![Inline::text("Listening is harder than speaking.")] };
/// let content = vec![Inline::text("He listens. "), marked];
/// let article = Article::new(Default::default(), vec![Block::new(BlockKind::Paragraph { content })], vec![]);
/// let quotes = intertitle::quotes::marked::marked(&article, &article.plain_text());
/// assert_eq!(quotes[0].text, "Listening is harder than speaking.");
/// ```
#[must_use]
pub fn marked(article: &Article, plain: &PlainText) -> Vec<Marked> {
    let mut search = Search { article, plain, found: Vec::new() };
    search.blocks(&article.blocks);
    search.found
}

struct Search<'a> {
    article: &'a Article,
    plain: &'a PlainText,
    found: Vec<Marked>,
}

impl Search<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph { content } => self.inlines(&block.id, content, &mut 0),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
                BlockKind::Quote { blocks, pull, .. } if !blocks.iter().any(gives_away) => self.quote(block, blocks, *pull),
                _ => {}
            }
        }
    }

    fn quote(&mut self, quote: &Block, blocks: &[Block], pull: bool) {
        let mut ids = Vec::new();
        collect(blocks, &mut ids);
        let mut inside = self.plain.spans().iter().filter(|span| ids.contains(&&span.block));
        let Some(first) = inside.next() else { return };
        let range = first.start..inside.next_back().unwrap_or(first).end;
        self.push(&quote.id, range, pull);
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
                    if let Some((start, end)) = ends.filter(|_| !content.iter().any(covers)) {
                        self.push(block, start..end, false);
                    }
                }
                Inline::Spoiler { content } => *leaf += leaves(content),
                other => self.inlines(block, other.content(), leaf),
            }
        }
    }

    fn push(&mut self, block: &BlockId, range: Range<usize>, pull: bool) {
        let Some(text) = self.plain.as_str().get(range.clone()).map(str::to_owned) else { return };
        let attribution = attribution::of(self.article, self.plain, range.clone());
        self.found.push(Marked { block: block.clone(), range, text, attribution, pull });
    }
}

/// How many leaves of text stand in a line.
fn leaves(content: &[Inline]) -> u32 {
    content
        .iter()
        .map(|inline| if matches!(inline, Inline::Text { .. } | Inline::Code { .. }) { 1 } else { leaves(inline.content()) })
        .sum()
}

/// The ids of blocks and of all inside them.
fn collect<'a>(blocks: &'a [Block], ids: &mut Vec<&'a BlockId>) {
    for block in blocks {
        ids.push(&block.id);
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| collect(&item.blocks, ids)),
            BlockKind::Quote { blocks, .. } => collect(blocks, ids),
            _ => {}
        }
    }
}

/// Whether a block covers anything.
fn gives_away(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Spoiler { .. } => true,
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => content.iter().any(covers),
        BlockKind::List { items, .. } => items.iter().any(|item| item.blocks.iter().any(gives_away)),
        BlockKind::Quote { blocks, .. } => blocks.iter().any(gives_away),
        _ => false,
    }
}

fn covers(inline: &Inline) -> bool {
    matches!(inline, Inline::Spoiler { .. }) || inline.content().iter().any(covers)
}
