//! Numbers in a language's own digits, by `Intl.NumberFormat`.
//! In a language that it does not know they are written as in English.

use super::locale;
use crate::ports::NumberFormat;
use std::cell::OnceCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[derive(Debug)]
    #[wasm_bindgen(js_namespace = Intl, js_name = NumberFormat)]
    type Format;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl, js_class = "NumberFormat")]
    fn new(locales: &JsValue) -> Result<Format, JsValue>;
    #[wasm_bindgen(method, js_name = format)]
    fn write(this: &Format, number: f64) -> String;
    /// JavaScript's own conversion, which spares us that of `core::fmt`: 5 kB.
    #[wasm_bindgen(js_name = String)]
    fn plain(number: f64) -> String;
}

/// The number format of one language. Made when first used: the first on a page loads the browser's language data.
#[derive(Debug)]
pub struct IntlNumbers {
    language: String,
    format: OnceCell<Option<Format>>,
}

impl IntlNumbers {
    /// The format of `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self { language: language.to_owned(), format: OnceCell::new() }
    }
}

impl NumberFormat for IntlNumbers {
    fn format(&self, number: f64) -> String {
        let make = || Format::new(&locale::locales(&self.language)).ok();
        self.format.get_or_init(make).as_ref().map_or_else(|| plain(number), |format| format.write(number))
    }
}
