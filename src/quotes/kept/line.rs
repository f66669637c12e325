//! A kept quote as a line in storage: words, prefix and suffix.
//! It must read back exactly what it wrote, and reject everything else.

use crate::quotes::anchor::TextQuoteSelector;
use crate::{fields, hash};

/// The line of a quote, without a line break.
pub(super) fn encode(selector: &TextQuoteSelector) -> String {
    fields::join(&[&selector.exact, &selector.prefix, &selector.suffix])
}

/// The quote in a line; `None` for what [`encode`] did not write.
pub(super) fn decode(line: &str) -> Option<TextQuoteSelector> {
    let [exact, prefix, suffix] = fields::split(line)?;
    (!exact.trim().is_empty()).then_some(TextQuoteSelector { exact, prefix, suffix })
}

/// The id of a line's quote.
pub(super) fn id(line: &str) -> String {
    hash::short(line)
}
