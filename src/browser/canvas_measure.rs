//! Measures text with `measureText` of a canvas; finds the ends of words, and their capitals, with the browser's own tables.
//! It implements the layout's port, and must draw nothing.

use super::js_error::OrUnavailable;
use super::locale;
use super::segmenter::WordSegmenter;
use crate::error::Error;
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
    context: CanvasRenderingContext2d,
    /// The font that the context has now: setting one is the expensive part.
    font: RefCell<Option<Font>>,
    language: String,
    segmenter: OnceCell<Option<WordSegmenter>>,
}

impl CanvasMeasure {
    /// A measure for words of a language, a BCP 47 tag.
    ///
    /// # Errors
    /// If the browser gives no 2D context.
    pub fn new(language: &str) -> Result<Self, Error> {
        Ok(Self { context: context(&new_canvas()?)?, font: RefCell::default(), language: language.to_owned(), segmenter: OnceCell::new() })
    }
}

/// A canvas that is not in the page.
pub(super) fn new_canvas() -> Result<HtmlCanvasElement, Error> {
    let canvas = super::document().and_then(|document| document.create_element("canvas").ok());
    Ok(canvas.ok_or_else(|| Error::unavailable("canvas", "there is no document"))?.unchecked_into())
}

/// The canvas' 2D context.
pub(super) fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, Error> {
    context_with(canvas, &JsValue::UNDEFINED)
}

/// The canvas' 2D context, made with these options.
pub(super) fn context_with(canvas: &HtmlCanvasElement, options: &JsValue) -> Result<CanvasRenderingContext2d, Error> {
    let context = canvas.get_context_with_context_options("2d", options).or_unavailable("canvas")?;
    Ok(context.ok_or_else(|| Error::unavailable("canvas", "this browser gives no 2D context"))?.unchecked_into())
}

impl Measure for CanvasMeasure {
    fn measure(&self, text: &str, font: &Font) -> Metrics {
        if self.font.borrow().as_ref() != Some(font) {
            self.context.set_font(&font.css());
            self.font.replace(Some(font.clone()));
        }
        let Ok(metrics) = self.context.measure_text(text) else { return Metrics::default() };
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
