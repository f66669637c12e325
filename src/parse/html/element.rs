//! What an element's name means to a reader of text: the one place that knows HTML's names.
//! Says nothing of classes or roles: a name alone.

/// The elements that are treated alike, under the name of the first of them.
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
    /// Shown as its words are, like every element that HTML does not know.
    Inline,
    /// Like [`Self::Inline`], and too common to be asked for more than its class.
    Plain,
    // Things in a line.
    LineBreak,
    Image,
    Source,
    /// The reading of a character, above or beside it.
    Annotation,
    // Things that live elsewhere.
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
    /// With its level.
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

impl Element {
    /// The meaning of a name in lower case.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "a" => Self::Anchor,
            "cite" => Self::Cite,
            "code" | "tt" | "samp" => Self::Code,
            "em" | "i" => Self::Emphasis,
            "q" => Self::Quotation,
            "small" => Self::Small,
            "span" => Self::Span,
            "s" | "del" | "strike" => Self::Strike,
            "strong" | "b" => Self::Strong,
            "sup" => Self::Superscript,
            "time" => Self::Time,
            "ins" | "u" | "sub" | "mark" | "abbr" | "picture" | "wbr" => Self::Plain,
            "br" => Self::LineBreak,
            "img" | "amp-img" => Self::Image,
            "source" | "track" => Self::Source,
            "rt" | "rp" | "rtc" => Self::Annotation,
            "iframe" | "embed" | "object" | "amp-iframe" => Self::Frame,
            "video" | "audio" => Self::Media,
            "address" | "center" | "dl" | "hgroup" | "legend" => Self::Block,
            "html" | "body" | "main" => Self::Body,
            "article" => Self::Article,
            "aside" => Self::Aside,
            "blockquote" => Self::Blockquote,
            "caption" => Self::Caption,
            "td" => Self::Cell,
            "dd" => Self::Description,
            "details" => Self::Details,
            "div" => Self::Div,
            "figure" => Self::Figure,
            "figcaption" => Self::FigureCaption,
            "footer" => Self::Footer,
            "header" => Self::Header,
            "th" => Self::HeaderCell,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "li" => Self::Item,
            "nav" | "menu" => Self::Navigation,
            "ol" => Self::OrderedList,
            "p" => Self::Paragraph,
            "pre" => Self::Preformatted,
            "tr" => Self::Row,
            "thead" | "tbody" | "tfoot" => Self::RowGroup,
            "hr" => Self::Rule,
            "section" => Self::Section,
            "summary" => Self::Summary,
            "table" => Self::Table,
            "dt" => Self::Term,
            "ul" | "dir" => Self::UnorderedList,
            "form" | "button" | "input" | "select" | "option" | "textarea" | "dialog" | "label" | "fieldset" | "datalist" | "progress"
            | "meter" => Self::Control,
            "script" | "style" | "template" | "svg" | "canvas" | "head" | "link" | "meta" | "title" | "base" | "map" | "noframes" => {
                Self::Machinery
            }
            "noscript" => Self::Noscript,
            _ => Self::Inline,
        }
    }

    /// Whether browsers part lines before and after it.
    pub(crate) fn is_block(self) -> bool {
        use Element::{
            Article, Aside, Block, Blockquote, Body, Caption, Cell, Description, Details, Div, Figure, FigureCaption, Footer, Header,
            HeaderCell, Heading, Item, Navigation, OrderedList, Paragraph, Preformatted, Row, RowGroup, Section, Summary, Table, Term,
            UnorderedList,
        };
        matches!(
            self,
            Block
                | Body
                | Article
                | Aside
                | Blockquote
                | Caption
                | Cell
                | Description
                | Details
                | Div
                | Figure
                | FigureCaption
                | Footer
                | Header
                | HeaderCell
                | Heading(_)
                | Item
                | Navigation
                | OrderedList
                | Paragraph
                | Preformatted
                | Row
                | RowGroup
                | Section
                | Summary
                | Table
                | Term
                | UnorderedList
        )
    }

    /// Whether there are too many of them on a page to ask each for more than its class.
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
