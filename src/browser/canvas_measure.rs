//! Measures text with `measureText` of a canvas; finds the ends of words, and their capitals, with the browser's own tables.
//! It implements the layout's port, and must draw nothing.

use super::locale;
use super::segmenter::WordSegmenter;
use crate::quotes::card::{Font, Measure, Metrics};
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = String)]
    type Words;
    #[wasm_bindgen(catch, method, js_name = toLocaleUpperCase)]
    fn capitals(this: &Words, locales: &js_sys::Array) -> Result<String, JsValue>;
}

/// Measures text as a canvas sets it.
#[derive(Debug)]
pub struct CanvasMeasure {
    /// None in a browser that gives no 2D context, to be private or because it is old: then no text has a size.
    context: Option<CanvasRenderingContext2d>,
    /// The font that the context has now: setting one is the expensive part.
    font: RefCell<Option<Font>>,
    language: String,
    segmenter: OnceCell<Option<WordSegmenter>>,
}

impl CanvasMeasure {
    /// A measure for words of a language, a BCP 47 tag.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let context = new_canvas().and_then(|canvas| context(&canvas));
        Self { context, font: RefCell::default(), language: language.to_owned(), segmenter: OnceCell::new() }
    }

    /// Whether the browser measures and draws on a canvas.
    #[must_use]
    pub fn can_draw(&self) -> bool {
        self.context.is_some()
    }
}

/// A canvas that is not in the page.
pub(super) fn new_canvas() -> Option<HtmlCanvasElement> {
    Some(super::document()?.create_element("canvas").ok()?.unchecked_into())
}

/// The canvas' 2D context, if the browser gives one.
pub(super) fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    context_with(canvas, &JsValue::UNDEFINED)
}

/// The canvas' 2D context, made with these options.
pub(super) fn context_with(canvas: &HtmlCanvasElement, options: &JsValue) -> Option<CanvasRenderingContext2d> {
    Some(canvas.get_context_with_context_options("2d", options).ok()??.unchecked_into())
}

impl Measure for CanvasMeasure {
    fn measure(&self, text: &str, font: &Font) -> Metrics {
        let Some(context) = &self.context else { return Metrics::default() };
        if self.font.borrow().as_ref() != Some(font) {
            context.set_font(&font.css());
            self.font.replace(Some(font.clone()));
        }
        let Ok(metrics) = context.measure_text(text) else { return Metrics::default() };
        Metrics { width: metrics.width(), ascent: metrics.actual_bounding_box_ascent(), descent: metrics.actual_bounding_box_descent() }
    }

    fn capitals(&self, text: &str) -> String {
        let words: Words = JsValue::from(text).unchecked_into();
        words.capitals(&locale::locales(&self.language)).unwrap_or_else(|_| text.to_owned())
    }

    fn word_ends(&self, text: &str) -> Vec<usize> {
        let segmenter = self.segmenter.get_or_init(|| WordSegmenter::new(&self.language));
        segmenter.as_ref().map(|segmenter| segmenter.ends(text)).unwrap_or_default()
    }
}
