//! Numbers in a language's own digits by `Intl.NumberFormat`.
//! A language it does not know writes them like English.

use super::locale;
use crate::ports::NumberFormat;
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
}

/// The number format of one language.
#[derive(Debug)]
pub struct IntlNumbers(Option<Format>);

impl IntlNumbers {
    /// The format of `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self(Format::new(&locale::locales(language)).ok())
    }
}

impl NumberFormat for IntlNumbers {
    fn format(&self, number: f64) -> String {
        self.0.as_ref().map_or_else(|| number.to_string(), |format| format.write(number))
    }
}
