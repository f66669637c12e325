//! Lists of language tags for `Intl`: the article's language first, then English.
//! They must contain no malformed tag, at which `Intl` throws.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = getCanonicalLocales)]
    fn canonical(tags: &Array) -> Result<Array, JsValue>;
}

/// The locales to pass to an `Intl` constructor for text in `language`.
#[must_use]
pub fn locales(language: &str) -> Array {
    canonical(&Array::of2(&language.into(), &"en".into())).unwrap_or_else(|_| Array::of1(&"en".into()))
}
