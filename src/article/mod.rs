//! The article as a typed tree: metadata, blocks, inlines, and the plain text with offsets that map back.
//! The vocabulary of every other module; it must not parse, fetch, measure or touch a page.

mod block;
mod calendar;
mod decimal;
mod film;
mod id;
mod inline;
mod language;
mod metadata;
mod overlay;
mod roster;
mod text;

pub use block::{Alignment, Block, BlockKind, Cell, Footnote, Image, ListItem, Table};
pub(crate) use calendar::Day;
pub use calendar::Unit;
pub(crate) use decimal::{parse_decimal, push_whole, read_count, read_whole, whole};
pub use film::{Film, title_and_year};
pub use id::BlockId;
pub(crate) use id::Seen;
pub use inline::Inline;
pub(crate) use language::{comma, is_among};
pub use language::{is_right_to_left, language_of, language_tag};
pub use metadata::{Author, Date, Hero, Link, Metadata, Rating, Review, Series};
pub(crate) use roster::Roster;
pub(crate) use text::one_line;
pub use text::{PlainText, Span};

/// A piece of writing with its metadata.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// let blocks = vec![Block::new(BlockKind::Paragraph { content: vec![Inline::text("Cut to black.")] })];
/// let article = Article::new(Default::default(), blocks, vec![]);
/// assert_eq!(article.plain_text().as_str(), "Cut to black.");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Article {
    /// Title, author, dates, film and everything else that is not text.
    pub metadata: Metadata,
    /// The text, in reading order.
    pub blocks: Vec<Block>,
    /// The footnotes, in the order of their first reference.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub footnotes: Vec<Footnote>,
}

impl Article {
    /// An article, every block of which is given its id ([`BlockId`]).
    #[must_use]
    pub fn new(metadata: Metadata, mut blocks: Vec<Block>, mut footnotes: Vec<Footnote>) -> Self {
        id::assign(&mut blocks, &mut footnotes);
        Self { metadata, blocks, footnotes }
    }

    /// The text as a reader would hear it, with offsets that map back to blocks.
    #[must_use]
    pub fn plain_text(&self) -> PlainText {
        PlainText::of(self)
    }
}
