//! Waits for fonts that the page has declared, by `document.fonts`.
//! It must fetch no font that the page does not declare itself.

use super::promise;
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["document", "fonts"])]
    fn load(font: &str, text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["document", "fonts"])]
    fn check(font: &str, text: &str) -> Result<bool, JsValue>;
}

/// Whether every face of a CSS `font` that `text` needs is loaded, or can never be.
#[must_use]
pub fn is_loaded(font: &str, text: &str) -> bool {
    check(font, text).unwrap_or(true)
}

/// Calls `run` when each pair of `waited`, a CSS font and a text, has been loaded or has failed to.
pub fn loaded(waited: &[(String, String)], run: Box<dyn FnOnce()>) {
    let loading: Array = waited.iter().filter_map(|(font, text)| load(font, text).ok()).collect();
    promise::then(&Promise::all_settled(&loading), Box::new(|_| run()));
}
