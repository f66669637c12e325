//! Blocks under construction: the open scopes, and what has been gathered in each.
//! Only values; [`super::finish`] decides what each becomes when it ends.

use super::table::{CellStart, TableDraft};
use crate::article::{Block, BlockId, Image, Inline, ListItem};

/// An element that gathers blocks.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    /// What has been gathered, top to bottom.
    pub(super) blocks: Vec<Block>,
}

/// What a [`Scope`] becomes.
#[derive(Debug)]
pub(super) enum ScopeKind {
    /// The article.
    Root,
    Quote(QuoteDraft),
    Spoiler {
        summary: Vec<Inline>,
    },
    /// A disclosure that hides no spoiler: its summary and its blocks stay in the text.
    Details {
        summary: Vec<Inline>,
    },
    List {
        start: Option<u32>,
        items: Vec<ListItem>,
    },
    Item,
    /// A paragraph that Word wrote for an item of a list.
    Pasted,
    Figure(FigureDraft),
    Table(TableDraft),
    Cell(CellStart),
    Heading {
        level: u8,
        /// The author's id, or none.
        id: BlockId,
    },
    /// A term of a description list.
    Term,
    Caption,
    Credit,
    Summary,
    Attribution,
    /// Preformatted text, kept as written.
    Pre {
        language: Option<String>,
        text: String,
        /// Whether part of it is a spoiler, and therefore all of it: code cannot be divided.
        covered: bool,
    },
    /// A film or a sound that plays elsewhere.
    Media {
        src: Option<String>,
        title: String,
    },
    /// The list of footnotes, and how many footnotes there were before it.
    Notes {
        before: usize,
    },
    Footnote {
        label: String,
    },
}

/// A quotation under construction.
#[derive(Debug, Default)]
pub(super) struct QuoteDraft {
    pub(super) cite: Option<String>,
    pub(super) pull: bool,
    pub(super) attribution: Vec<Inline>,
}

/// A figure under construction.
#[derive(Debug, Default)]
pub(super) struct FigureDraft {
    /// Whether its quotation is a pull quote.
    pub(super) pull: bool,
    pub(super) caption: Vec<Inline>,
    pub(super) credit: Vec<Inline>,
    /// The image in its `<noscript>`, used if there is no other.
    pub(super) fallback: Option<Image>,
}

impl ScopeKind {
    /// Whether it can contain only words.
    pub(super) fn holds_words(&self) -> bool {
        matches!(self, Self::Heading { .. } | Self::Term | Self::Caption | Self::Credit | Self::Summary | Self::Attribution)
    }

    /// Whether it can contain any kind of block.
    pub(super) fn holds_blocks(&self) -> bool {
        !self.holds_words() && !matches!(self, Self::Pre { .. } | Self::Media { .. })
    }

    /// Whether it is part of its parent, such as an item or a cell: a spoiler goes inside it, since between the two it would separate them.
    pub(super) fn is_part(&self) -> bool {
        let holds_words = self.holds_words() && !matches!(self, Self::Heading { .. });
        holds_words || matches!(self, Self::Item | Self::Cell(_) | Self::Footnote { .. })
    }

    pub(super) fn figure_mut(&mut self) -> Option<&mut FigureDraft> {
        if let Self::Figure(figure) = self { Some(figure) } else { None }
    }

    pub(super) fn quote_mut(&mut self) -> Option<&mut QuoteDraft> {
        if let Self::Quote(quote) = self { Some(quote) } else { None }
    }

    pub(super) fn summary_mut(&mut self) -> Option<&mut Vec<Inline>> {
        if let Self::Spoiler { summary } | Self::Details { summary } = self { Some(summary) } else { None }
    }

    /// Whether it is a figure.
    pub(super) fn is_figure(&self) -> bool {
        matches!(self, Self::Figure(_))
    }
}
