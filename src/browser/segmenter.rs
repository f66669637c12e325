//! Words by `Intl.Segmenter`, which every engine carries: no tables in the WebAssembly.
//! Where it is missing, words are what stands between white space: too few in some languages, never none.

use super::locale;
use crate::ports::WordCounter;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    #[derive(Debug)]
    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locales: &JsValue, options: &JsValue) -> Result<Segmenter, JsValue>;
    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;

    type Segment;
    #[wasm_bindgen(method, getter, js_name = isWordLike)]
    fn is_word_like(this: &Segment) -> bool;
}

/// The browser's own word boundaries for one language.
#[derive(Debug)]
pub struct IntlWords(Option<Segmenter>);

impl IntlWords {
    /// A counter for text in `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let options = Object::new();
        let _ = Reflect::set(&options, &"granularity".into(), &"word".into());
        Self(Segmenter::new(&locale::locales(language), &options).ok())
    }
}

impl WordCounter for IntlWords {
    fn words(&self, text: &str) -> u32 {
        let segments = self.0.as_ref().and_then(|segmenter| js_sys::try_iter(&segmenter.segment(text)).ok()?);
        let count = match segments {
            Some(segments) => segments.flatten().filter(|segment| segment.unchecked_ref::<Segment>().is_word_like()).count(),
            None => text.split_whitespace().count(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}
