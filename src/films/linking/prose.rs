//! An article as linking sees it: one text, its lines, and the ranges of its markup.
//! What it holds must not depend on whether the article came from a page or from a file.

use super::marks::Marks;
use crate::article::{Article, Block, BlockKind, Inline};
use crate::quotes::flow::Flow;
use std::ops::Range;

/// What markup says about a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// `<em>`, `<i>`: a title, a foreign word, or stress.
    Emphasis,
    /// `<cite>`: the title of a work.
    Title,
    /// A link, and where it leads.
    Link {
        /// The address, as written.
        href: String,
    },
    /// The author says which film it is, `data-intertitle-film="Her (2013)"`; or, with an empty name, that it is not a film.
    Film {
        /// The name: title, title and year, or id.
        name: String,
    },
    /// A heading, in which capitals prove nothing.
    Heading,
    /// Code, or a spoiler: no title is looked for in it.
    Other,
}

/// A stretch of text that is marked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// Its markup.
    pub markup: Markup,
}

/// A text with its markup. Lines are separated by `\n`; no title crosses them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The text.
    pub text: String,
    /// Its markup, in the order of the text.
    pub spans: Vec<Span>,
}

impl Prose {
    /// The prose of an article. Offsets are those of its plain text.
    ///
    /// ```
    /// use intertitle::article::{Article, Block, BlockKind, Inline};
    /// use intertitle::films::linking::{Markup, Prose};
    /// let content = vec![Inline::text("He made "), Inline::Title { content: vec![Inline::text("Her")] }];
    /// let article = Article::new(Default::default(), vec![Block::new(BlockKind::Paragraph { content })], vec![]);
    /// let prose = Prose::of_article(&article);
    /// assert_eq!(&prose.text[prose.spans[0].range.clone()], "Her");
    /// assert_eq!(prose.spans[0].markup, Markup::Title);
    /// ```
    #[must_use]
    pub fn of_article(article: &Article) -> Self {
        let mut leaves = Leaves::default();
        leaves.blocks(&article.blocks);
        article.footnotes.iter().for_each(|footnote| leaves.blocks(&footnote.blocks));
        let plain = article.plain_text();
        let places: Vec<Range<usize>> = plain.spans().iter().map(|span| span.start..span.end).collect();
        let range = |leaves: Range<usize>| Some(places.get(leaves.start)?.start..places.get(leaves.end.checked_sub(1)?)?.end);
        let spans = leaves.found.into_iter().filter_map(|(of, markup)| Some(Span { range: range(of)?, markup })).collect();
        Self { text: plain.as_str().to_owned(), spans }
    }

    /// The prose of a page, from the `flow` and the `marks` of the same events. Offsets are those of the flow's text.
    #[must_use]
    pub fn of_page(flow: &Flow, marks: Marks) -> Self {
        let mut spans = Vec::new();
        for (nodes, markup) in marks.finish() {
            if let Some(range) = flow.of_nodes(nodes) {
                spans.push(Span { range, markup });
            }
        }
        Self { text: flow.text().to_owned(), spans }
    }

    /// The markup that covers all of a stretch.
    pub(super) fn around(&self, range: &Range<usize>) -> impl Iterator<Item = &Markup> {
        let covers = |span: &&Span| span.range.start <= range.start && range.end <= span.range.end;
        self.spans.iter().filter(covers).map(|span| &span.markup)
    }
}

/// Counts the leaves of an article in the order of its plain text, and records which of them each markup covers.
#[derive(Default)]
struct Leaves {
    /// How many leaves with text have been passed.
    count: usize,
    found: Vec<(Range<usize>, Markup)>,
}

impl Leaves {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph { content } => self.inlines(content),
            BlockKind::Heading { content, .. } => self.marked(Markup::Heading, |leaves| leaves.inlines(content)),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Quote { blocks, attribution, .. } => {
                self.blocks(blocks);
                self.inlines(attribution);
            }
            BlockKind::Figure { caption, credit, .. } => {
                self.inlines(caption);
                self.inlines(credit);
            }
            BlockKind::Code { text, .. } => self.marked(Markup::Other, |leaves| leaves.leaf(text)),
            BlockKind::Table(table) => {
                self.inlines(&table.caption);
                table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(&cell.content));
            }
            BlockKind::Spoiler { summary, blocks } => {
                self.inlines(summary);
                self.marked(Markup::Other, |leaves| leaves.blocks(blocks));
            }
            BlockKind::Embed { title, .. } => self.marked(Markup::Other, |leaves| leaves.leaf(title)),
            BlockKind::Break => {}
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            let markup = match inline {
                Inline::Emphasis { .. } => Some(Markup::Emphasis),
                Inline::Title { .. } => Some(Markup::Title),
                Inline::Link { href, .. } => Some(Markup::Link { href: href.clone() }),
                Inline::Code { .. } | Inline::Spoiler { .. } => Some(Markup::Other),
                _ => None,
            };
            let within = |leaves: &mut Self| match inline {
                Inline::Text { text } | Inline::Code { text } => leaves.leaf(text),
                other => leaves.inlines(other.content()),
            };
            match markup {
                Some(markup) => self.marked(markup, within),
                None => within(self),
            }
        }
    }

    fn leaf(&mut self, text: &str) {
        self.count += usize::from(!text.is_empty());
    }

    fn marked(&mut self, markup: Markup, within: impl FnOnce(&mut Self)) {
        let (start, at) = (self.count, self.found.len());
        within(self);
        if start < self.count {
            self.found.insert(at, (start..self.count, markup));
        }
    }
}
