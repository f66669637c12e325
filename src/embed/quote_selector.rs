//! A quote as modules hand it to one another: `{exact, prefix, suffix}`.
//! It must not check that the quote is there: whoever reads it looks for it.

use crate::browser::object::{object, text};
use crate::quotes::anchor::TextQuoteSelector;
use wasm_bindgen::JsValue;

/// The quote in such an object.
pub(super) fn read(quote: &JsValue) -> TextQuoteSelector {
    let [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map(|name| text(quote, name).unwrap_or_default());
    TextQuoteSelector { exact, prefix, suffix }
}

/// The object for a quote.
pub(super) fn written(TextQuoteSelector { exact, prefix, suffix }: &TextQuoteSelector) -> JsValue {
    object(&[("exact", exact.into()), ("prefix", prefix.into()), ("suffix", suffix.into())])
}
