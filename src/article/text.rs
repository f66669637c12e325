//! The plain text of an article, with offsets that map back to its blocks.
//! What a reader would hear: no footnote marks, no image descriptions, no markup.

use super::inline::push_words;
use super::{Article, Block, BlockId, BlockKind, Cell, Inline};

/// An article as one string: blocks separated by an empty line, cells by a tab, line breaks kept.
///
/// Offsets are UTF-8 bytes and always lie on character boundaries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainText {
    text: String,
    spans: Vec<Span>,
}

/// A run of the plain text that is one leaf (a text or code run) of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where the run starts in the plain text, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// The innermost block that contains it.
    pub block: BlockId,
    /// Which leaf of that block it is, from 0, in reading order.
    pub leaf: u32,
}

impl PlainText {
    pub(super) fn of(article: &Article) -> Self {
        let mut plain = Self::default();
        plain.blocks(&article.blocks);
        for footnote in &article.footnotes {
            plain.blocks(&footnote.blocks);
        }
        plain
    }

    /// The whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The runs that make up the text, in order; they never overlap.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The run at `offset` and the distance into it, in bytes; for a separator, the end of the run before it.
    ///
    /// ```
    /// use intertitle::article::{Article, Block, BlockKind, Inline};
    /// let paragraph = |text| Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] });
    /// let article = Article::new(Default::default(), vec![paragraph("One."), paragraph("Two.")], vec![]);
    /// let plain = article.plain_text();
    /// let (span, within) = plain.locate(7).unwrap();
    /// assert_eq!((&span.block, within), (&article.blocks[1].id, 1));
    /// assert_eq!(plain.offset_of(&span.block, span.leaf, within), Some(7));
    /// ```
    #[must_use]
    pub fn locate(&self, offset: usize) -> Option<(&Span, usize)> {
        if offset > self.text.len() {
            return None;
        }
        let after = self.spans.partition_point(|span| span.start <= offset);
        let span = self.spans.get(after.checked_sub(1)?)?;
        Some((span, offset.min(span.end) - span.start))
    }

    /// The offset in the whole text of a place within a block's leaf; the inverse of [`Self::locate`].
    #[must_use]
    pub fn offset_of(&self, block: &BlockId, leaf: u32, within: usize) -> Option<usize> {
        let span = self.spans.iter().find(|span| span.block == *block && span.leaf == leaf)?;
        let offset = span.start + within;
        (offset <= span.end && self.text.is_char_boundary(offset)).then_some(offset)
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let mut leaf = Leaf { block: &block.id, next: 0 };
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => self.paragraph(content, &mut leaf),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Quote { blocks, attribution, .. } => {
                self.blocks(blocks);
                self.paragraph(attribution, &mut leaf);
            }
            BlockKind::Figure { caption, credit, .. } => {
                self.paragraph(caption, &mut leaf);
                self.paragraph(credit, &mut leaf);
            }
            BlockKind::Code { text, .. } => {
                self.part();
                self.leaf(text, &mut leaf);
            }
            BlockKind::Table(table) => {
                self.paragraph(&table.caption, &mut leaf);
                std::iter::once(&table.head).chain(&table.rows).for_each(|row| self.row(row, &mut leaf));
            }
            BlockKind::Spoiler { summary, blocks } => {
                self.paragraph(summary, &mut leaf);
                self.blocks(blocks);
            }
            BlockKind::Embed { title, .. } => {
                self.part();
                self.leaf(title, &mut leaf);
            }
            BlockKind::Break => {}
        }
    }

    fn paragraph(&mut self, content: &[Inline], leaf: &mut Leaf<'_>) {
        self.part();
        self.inlines(content, leaf);
    }

    fn row(&mut self, cells: &[Cell], leaf: &mut Leaf<'_>) {
        self.part();
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                self.text.push('\t');
            }
            self.inlines(&cell.content, leaf);
        }
    }

    fn inlines(&mut self, inlines: &[Inline], leaf: &mut Leaf<'_>) {
        for inline in inlines {
            match inline {
                Inline::Text { text } | Inline::Code { text } => self.leaf(text, leaf),
                Inline::LineBreak => self.text.push('\n'),
                other => self.inlines(other.content(), leaf),
            }
        }
    }

    fn leaf(&mut self, text: &str, leaf: &mut Leaf<'_>) {
        let start = self.text.len();
        self.text.push_str(text);
        if !text.is_empty() {
            self.spans.push(Span { start, end: self.text.len(), block: leaf.block.clone(), leaf: leaf.next });
        }
        leaf.next += 1;
    }

    /// Starts a new block: an empty line, unless nothing has been written since the last.
    fn part(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push_str("\n\n");
        }
    }
}

struct Leaf<'a> {
    block: &'a BlockId,
    next: u32,
}

/// Appends a block's text until `limit` bytes are exceeded; nested blocks are not separated.
pub(super) fn write_block_text(kind: &BlockKind, out: &mut String, limit: usize) {
    let blocks = |blocks: &[Block], out: &mut String| blocks.iter().for_each(|b| write_block_text(&b.kind, out, limit));
    if out.len() >= limit {
        return;
    }
    match kind {
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => push_words(content, " ", out),
        BlockKind::List { items, .. } => items.iter().for_each(|item| blocks(&item.blocks, out)),
        BlockKind::Quote { blocks: inner, .. } | BlockKind::Spoiler { blocks: inner, .. } => blocks(inner, out),
        BlockKind::Figure { images, caption, .. } => {
            images.iter().for_each(|image| out.push_str(&image.src));
            push_words(caption, " ", out);
        }
        BlockKind::Code { text, .. } => out.push_str(text),
        BlockKind::Table(table) => {
            table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| push_words(&cell.content, " ", out))
        }
        BlockKind::Break => {}
        BlockKind::Embed { href, .. } => out.push_str(href),
    }
}

/// Text with each run of white space folded into one space, and none at its ends.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
