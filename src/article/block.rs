//! The blocks that an article is built of, top to bottom.
//! Only values: nothing here knows where they came from or how they will look.

use super::{BlockId, Inline};

/// A block and its stable id.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Block {
    /// Stable as long as the block's first words stay the same; assigned if absent.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "BlockId::is_empty"))]
    pub id: BlockId,
    /// What kind of block it is, with its content.
    #[cfg_attr(feature = "native", serde(flatten))]
    pub kind: BlockKind,
}

impl Block {
    /// A block that has no id yet.
    #[must_use]
    pub fn new(kind: BlockKind) -> Self {
        Self { id: BlockId::default(), kind }
    }

    /// Whether `is` says so of blocks inside it: an item's, or those that it quotes or covers. They come in the order of the text.
    pub(crate) fn any_inside<'a>(&'a self, is: &mut dyn FnMut(&'a [Self]) -> bool) -> bool {
        match &self.kind {
            BlockKind::List { items, .. } => items.iter().any(|item| is(&item.blocks)),
            BlockKind::Quote { blocks, .. } | BlockKind::Spoiler { blocks, .. } => is(blocks),
            BlockKind::Paragraph { .. }
            | BlockKind::Heading { .. }
            | BlockKind::Figure { .. }
            | BlockKind::Code { .. }
            | BlockKind::Table(_)
            | BlockKind::Break
            | BlockKind::Embed { .. } => false,
        }
    }

    /// Calls `act` on every block, and on those inside it after it.
    pub(crate) fn each(blocks: &mut [Self], act: &mut dyn FnMut(&mut Self)) {
        for block in blocks {
            act(block);
            match &mut block.kind {
                BlockKind::List { items, .. } => items.iter_mut().for_each(|item| Self::each(&mut item.blocks, act)),
                BlockKind::Quote { blocks, .. } | BlockKind::Spoiler { blocks, .. } => Self::each(blocks, act),
                BlockKind::Paragraph { .. }
                | BlockKind::Heading { .. }
                | BlockKind::Figure { .. }
                | BlockKind::Code { .. }
                | BlockKind::Table(_)
                | BlockKind::Break
                | BlockKind::Embed { .. } => {}
            }
        }
    }
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(tag = "type", rename_all = "camelCase"))]
pub enum BlockKind {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A heading inside the article.
    Heading {
        /// 2 to 6 (1 is for the article's title, and is read as 2 here).
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// The first number of an ordered list; none for bullets.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
        start: Option<u32>,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Who said it, and where.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
        attribution: Vec<Inline>,
        /// The address of the source.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
        cite: Option<String>,
        /// A pull quote set apart from the text, which may repeat its words.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "std::ops::Not::not"))]
        pull: bool,
    },
    /// Images with a caption.
    Figure {
        /// One or more images.
        images: Vec<Image>,
        /// What the author says of them.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
        caption: Vec<Inline>,
        /// To whom they are credited.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
        credit: Vec<Inline>,
    },
    /// Code, line breaks kept.
    Code {
        /// The name of the programming language.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
        language: Option<String>,
        /// The code, without its last line break.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A thematic break.
    Break,
    /// Blocks that give something away, covered until the reader asks.
    Spoiler {
        /// The label on the cover; the default one if empty.
        #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
        summary: Vec<Inline>,
        /// What is covered.
        blocks: Vec<Block>,
    },
    /// Something that lives elsewhere (a video, a post), shown as a link: nothing is fetched from it.
    Embed {
        /// Its address.
        href: String,
        /// Its title, or its host.
        title: String,
    },
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct ListItem {
    /// Its blocks; in a tight list, paragraphs too.
    pub blocks: Vec<Block>,
}

/// An image.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Image {
    /// Its address.
    pub src: String,
    /// What it shows, for those who do not see it; empty for decoration.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "String::is_empty"))]
    pub alt: String,
    /// Width in CSS pixels, if known.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub width: Option<u32>,
    /// Height in CSS pixels, if known.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub height: Option<u32>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Table {
    /// Its caption.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub caption: Vec<Inline>,
    /// One alignment per column; missing ones are [`Alignment::Start`].
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub alignments: Vec<Alignment>,
    /// The header row; empty if there is none.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub head: Vec<Cell>,
    /// The other rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Cell {
    /// Its text.
    pub content: Vec<Inline>,
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub enum Alignment {
    /// At the start of the line.
    #[default]
    Start,
    /// Centred.
    Center,
    /// At the end of the line: numbers.
    End,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Footnote {
    /// What [`Inline::FootnoteRef`] names; unique in the article.
    pub label: String,
    /// Its text.
    pub blocks: Vec<Block>,
}
