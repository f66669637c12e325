//! Waits for a font that the page has declared, by `document.fonts`.
//! It fetches no font that the page does not name itself.

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

/// Whether every face that `text` needs of a CSS `font` is there, or will never be.
#[must_use]
pub fn is_loaded(font: &str, text: &str) -> bool {
    check(font, text).unwrap_or(true)
}

/// Runs `run` when each text of `waited` can be set in the CSS font before it, or is known never to be.
pub fn loaded(waited: &[(String, String)], run: Box<dyn FnOnce()>) {
    let loading: Array = waited.iter().filter_map(|(font, text)| load(font, text).ok()).collect();
    promise::then(&Promise::all_settled(&loading), Box::new(|_| run()));
}
