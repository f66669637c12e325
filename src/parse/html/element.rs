//! What an element's name means to a reader of text: the only module that knows HTML's element names.
//! Reads the name alone, not classes or roles.

use crate::seek::meaning;

/// Elements that are treated alike, under the name of the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    // Words in a line.
    Anchor,
    Cite,
    Code,
    Emphasis,
    Quotation,
    Small,
    Span,
    Strike,
    Strong,
    Superscript,
    Time,
    /// Shown as its words alone, like every element unknown to HTML.
    Inline,
    /// Like [`Self::Inline`], but so common that only its class is read.
    Plain,
    // Objects within a line.
    LineBreak,
    Image,
    Source,
    /// Annotates the pronunciation of a character, above or beside it.
    Annotation,
    // Embedded content.
    Frame,
    Media,
    // Blocks.
    Block,
    Body,
    Article,
    Aside,
    Blockquote,
    Caption,
    Cell,
    Description,
    Details,
    Div,
    Figure,
    FigureCaption,
    Footer,
    Header,
    HeaderCell,
    /// With its level, 1 to 6.
    Heading(u8),
    Item,
    Navigation,
    OrderedList,
    Paragraph,
    Preformatted,
    Row,
    RowGroup,
    Rule,
    Section,
    Summary,
    Table,
    Term,
    UnorderedList,
    // Not for readers.
    Control,
    Machinery,
    Noscript,
}

/// The names that HTML knows, grouped by meaning; the commonest first, because every tag is looked up.
const NAMES: &[(Element, &str)] = &[
    (Element::Paragraph, "p"),
    (Element::Anchor, "a"),
    (Element::Span, "span"),
    (Element::Div, "div"),
    (Element::LineBreak, "br"),
    (Element::Item, "li"),
    (Element::Emphasis, "em i"),
    (Element::Strong, "strong b"),
    (Element::Cite, "cite"),
    (Element::Code, "code tt samp"),
    (Element::Quotation, "q"),
    (Element::Small, "small"),
    (Element::Strike, "s del strike"),
    (Element::Superscript, "sup"),
    (Element::Time, "time"),
    (Element::Plain, "ins u sub mark abbr picture wbr"),
    (Element::Image, "img amp-img"),
    (Element::Source, "source track"),
    (Element::Annotation, "rt rp rtc"),
    (Element::Frame, "iframe embed object amp-iframe"),
    (Element::Media, "video audio"),
    (Element::Block, "address center dl fieldset hgroup legend"),
    (Element::Body, "html body main"),
    (Element::Article, "article"),
    (Element::Aside, "aside"),
    (Element::Blockquote, "blockquote"),
    (Element::Caption, "caption"),
    (Element::Cell, "td"),
    (Element::Description, "dd"),
    (Element::Details, "details"),
    (Element::Figure, "figure"),
    (Element::FigureCaption, "figcaption"),
    (Element::Footer, "footer"),
    (Element::Header, "header"),
    (Element::HeaderCell, "th"),
    (Element::Heading(1), "h1"),
    (Element::Heading(2), "h2"),
    (Element::Heading(3), "h3"),
    (Element::Heading(4), "h4"),
    (Element::Heading(5), "h5"),
    (Element::Heading(6), "h6"),
    (Element::Navigation, "nav menu"),
    (Element::OrderedList, "ol"),
    (Element::Preformatted, "pre"),
    (Element::Row, "tr"),
    (Element::RowGroup, "thead tbody tfoot"),
    (Element::Rule, "hr"),
    (Element::Section, "section"),
    (Element::Summary, "summary"),
    (Element::Table, "table"),
    (Element::Term, "dt"),
    (Element::UnorderedList, "ul dir"),
    (Element::Control, "form button input select option textarea dialog label datalist progress meter"),
    (Element::Machinery, "script style template svg canvas head link meta title base map noframes annotation annotation-xml"),
    (Element::Noscript, "noscript"),
];

impl Element {
    /// The meaning of a name in lower case.
    pub(crate) fn of(name: &str) -> Self {
        meaning(NAMES, name).unwrap_or(Self::Inline)
    }

    /// Whether browsers break the line before and after it.
    pub(crate) fn is_block(self) -> bool {
        matches!(
            self,
            Self::Block
                | Self::Body
                | Self::Article
                | Self::Aside
                | Self::Blockquote
                | Self::Caption
                | Self::Cell
                | Self::Description
                | Self::Details
                | Self::Div
                | Self::Figure
                | Self::FigureCaption
                | Self::Footer
                | Self::Header
                | Self::HeaderCell
                | Self::Heading(_)
                | Self::Item
                | Self::Navigation
                | Self::OrderedList
                | Self::Paragraph
                | Self::Preformatted
                | Self::Row
                | Self::RowGroup
                | Self::Section
                | Self::Summary
                | Self::Table
                | Self::Term
                | Self::UnorderedList
        )
    }

    /// Whether it is so common on pages that only its class is read.
    pub(crate) fn is_plain(self) -> bool {
        matches!(
            self,
            Self::Plain
                | Self::Emphasis
                | Self::Strong
                | Self::Strike
                | Self::Cite
                | Self::Code
                | Self::Quotation
                | Self::Small
                | Self::LineBreak
                | Self::Image
                | Self::Source
                | Self::Row
                | Self::RowGroup
                | Self::Cell
                | Self::HeaderCell
        )
    }
}
