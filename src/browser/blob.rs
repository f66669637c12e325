//! Text as a file in memory.
//! It must not leave the browser.

use super::js_error::OrUnavailable;
use crate::error::Error;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag};

/// A blob of `text` in UTF-8, with the media type `kind`.
///
/// # Errors
/// If the browser refuses to make one.
pub fn of_text(text: &str, kind: &str) -> Result<Blob, Error> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts: JsValue = js_sys::Array::of1(&text.into()).into();
    Blob::new_with_str_sequence_and_options(&parts, &options).or_unavailable("Blob")
}
