//! The words of a quote and their context, after the W3C's Web Annotation Data Model.
//! Only the value and its construction; finding it again is the job of `locate`.

use std::ops::Range;

/// How many characters of context are kept on each side: as many as Hypothesis keeps and the W3C's examples show.
pub const CONTEXT: usize = 32;

/// A quote by its words: `TextQuoteSelector` of <https://www.w3.org/TR/annotation-model/#text-quote-selector>.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuoteSelector {
    /// The quote, character for character.
    pub exact: String,
    /// What stands before it, up to [`CONTEXT`] characters; empty at the start of the text.
    pub prefix: String,
    /// What stands after it, up to [`CONTEXT`] characters; empty at the end of the text.
    pub suffix: String,
}

impl TextQuoteSelector {
    /// The selector for a range of `text`, in bytes, trimmed of white space.
    ///
    /// `None` if the range is not within the text, does not lie on character bounds, or holds nothing but white space.
    ///
    /// ```
    /// use intertitle::quotes::anchor::TextQuoteSelector;
    /// let text = "The past is a story. We tell it to ourselves.";
    /// let selector = TextQuoteSelector::new(text, 4..12).unwrap();
    /// assert_eq!((selector.prefix.as_str(), selector.exact.as_str()), ("The ", "past is"));
    /// assert_eq!(TextQuoteSelector::new(text, 20..21), None);
    /// ```
    #[must_use]
    pub fn new(text: &str, range: Range<usize>) -> Option<Self> {
        let range = trimmed(text, range)?;
        let (before, exact, after) = (text.get(..range.start)?, text.get(range.clone())?, text.get(range.end..)?);
        Some(Self { exact: exact.to_owned(), prefix: last(before, CONTEXT).to_owned(), suffix: first(after, CONTEXT).to_owned() })
    }
}

/// The range trimmed of white space; `None` if nothing is left.
pub(in crate::quotes) fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let quote = text.get(range.clone())?;
    let start = range.start + (quote.len() - quote.trim_start().len());
    let end = start + quote.trim().len();
    (start < end).then_some(start..end)
}

/// The first `count` characters.
pub(super) fn first(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// The last `count` characters.
pub(in crate::quotes) fn last(text: &str, count: usize) -> &str {
    let start = count.checked_sub(1).map_or(text.len(), |nth| text.char_indices().rev().nth(nth).map_or(0, |(at, _)| at));
    text.get(start..).unwrap_or_default()
}
