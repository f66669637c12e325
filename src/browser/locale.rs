//! Language tags that `Intl` will take: it throws at a malformed one.
//! The article's language first, then English.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = getCanonicalLocales)]
    fn canonical(tags: &Array) -> Result<Array, JsValue>;
}

/// What to pass to an `Intl` constructor for text in `language`.
#[must_use]
pub fn locales(language: &str) -> Array {
    canonical(&Array::of2(&language.into(), &"en".into())).unwrap_or_else(|_| Array::of1(&"en".into()))
}
