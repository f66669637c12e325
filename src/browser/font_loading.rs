//! Waits for a font that the page has declared, by `document.fonts`.
//! It fetches no font that the page does not name itself.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["document", "fonts"])]
    fn load(font: &str, text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["document", "fonts"])]
    fn check(font: &str, text: &str) -> Result<bool, JsValue>;
}

/// Whether every face that `text` needs of a CSS `font` is there, or will never be.
#[must_use]
pub fn is_loaded(font: &str, text: &str) -> bool {
    check(font, text).unwrap_or(true)
}

/// Waits until `text` can be set in a CSS `font`; returns as well where it cannot.
pub async fn loaded(font: &str, text: &str) {
    if let Ok(loading) = load(font, text) {
        let _ = JsFuture::from(loading).await;
    }
}
