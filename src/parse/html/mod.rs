//! HTML as a stream of events, and the reader that makes an article of it.
//! The browser's nodes, a native parser and raw HTML inside Markdown feed the same reader; nothing here may know which one does.

mod boilerplate;
pub(crate) mod element;
pub(crate) mod entities;
mod event;
pub(crate) mod layout;
mod reader;
mod tokenizer;

pub use boilerplate::{Boilerplate, Names, classify};
pub use entities::decode_entities;
pub use event::{Attributes, Event};
#[cfg(feature = "markdown")]
pub(crate) use reader::announces;
pub(crate) use reader::{
    Format, LONGEST_ATTRIBUTION, Line, MAX_BEFORE_TITLE, MAX_BYLINE_WORDS, credit_start, dash, is_permalink_sign, is_speech, part_line,
};
pub use reader::{Reader, Reading};
/// The classes of a footnote mark.
pub(crate) const FOOTNOTE_MARK: &str = "footnote-ref footnote-anchor footnote-reference footnote fnref fn-ref noteref";

/// The classes of the link from a footnote back to its mark.
pub(crate) const FOOTNOTE_RETURN: &str =
    "footnote-backref footnote-back reversefootnote footnote-number fn-backref data-footnote-backref footnote-return footnote-backlink";

/// The classes of an element that holds the footnotes.
pub(crate) const FOOTNOTES: &str = "footnotes wp-block-footnotes footnotes-list endnotes footnote-definition intertitle-notes";

/// The classes that mark a run of words or a block as a spoiler.
pub(crate) const COVERED: &str = "spoiler spoilers spoiler-text md-spoiler-text bb-spoiler bbspoiler su-spoiler intertitle-spoiler";

/// The classes of an element that holds a picture and its caption without being a `<figure>`.
pub(crate) const FIGURE: &str = "wp-caption tr-caption-container figure";

/// The classes that make a quotation a pull quote, which repeats the text.
pub(crate) const PULL_QUOTE: &str = "pullquote pull-quote wp-block-pullquote graf--pullquote block-pullquote intertitle-pull";

/// Whether a control is text all the same: a heading that opens its section, or the button inside such a heading.
pub(crate) fn opens_section(element: element::Element, in_heading: bool, attributes: &dyn Attributes) -> bool {
    let folds = || attributes.has("aria-expanded") || attributes.has("aria-controls");
    matches!(element, element::Element::Heading(_)) || in_heading && element == element::Element::Control && folds()
}

/// Whether a link in the form of a button invites to subscribe or share, as Substack adds them: it is not the author's text.
pub(crate) fn is_invitation(names: &Names, href: &str) -> bool {
    names.has_class("button") && ["/subscribe?", "action=share"].iter().any(|part| crate::seek::holds(href, part))
}

pub use tokenizer::{Sink, Tokenizer};
