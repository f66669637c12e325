//! Finds where words end in scripts without spaces, by `Intl.Segmenter`, which has the browser's dictionaries.
//! It must not decide what the bounds are used for.

use super::locale;
use super::object::{object, text};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[derive(Debug)]
    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locales: &JsValue, options: &JsValue) -> Result<Segmenter, JsValue>;
    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> js_sys::Object;
}

/// The browser's words of one language.
#[derive(Debug)]
pub struct WordSegmenter(Segmenter);

impl WordSegmenter {
    /// A segmenter for `language`, a BCP 47 tag; `None` if the browser has none.
    #[must_use]
    pub fn new(language: &str) -> Option<Self> {
        let options = object(&[("granularity", "word".into())]);
        Segmenter::new(&locale::locales(language), &options).ok().map(Self)
    }

    /// Where the segments of `words` end: offsets in bytes, ascending.
    #[must_use]
    pub fn ends(&self, words: &str) -> Vec<usize> {
        let length = |segment: JsValue| text(&segment, "segment").map(|word| word.len());
        let lengths = js_sys::Array::from(&self.0.segment(words)).into_iter().filter_map(length);
        lengths
            .scan(0, |end, length| {
                *end += length;
                Some(*end)
            })
            .collect()
    }
}
