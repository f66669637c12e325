//! Plural forms, by `Intl.PluralRules`.
//! A language that it does not know has the plurals of English.

use super::locale;
use crate::ports;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[derive(Debug)]
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locales: &JsValue) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: u32) -> String;
}

/// The plural rules of one language.
#[derive(Debug)]
pub struct IntlPlurals(Option<PluralRules>);

impl IntlPlurals {
    /// The rules of `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self(PluralRules::new(&locale::locales(language)).ok())
    }
}

impl ports::PluralRules for IntlPlurals {
    fn category(&self, number: u32) -> &'static str {
        let category = self.0.as_ref().map(|rules| rules.select(number));
        match category.as_deref() {
            Some("zero") => "zero",
            Some("one") => "one",
            Some("two") => "two",
            Some("few") => "few",
            Some("many") => "many",
            Some(_) => "other",
            None if number == 1 => "one",
            None => "other",
        }
    }
}
