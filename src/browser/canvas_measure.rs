//! How wide text is, by `measureText` of a canvas; where words end, by `Intl.Segmenter`.
//! Implements the layout's port; it draws nothing.

use super::js_error::OrUnavailable;
use super::locale;
use crate::error::Error;
use crate::quotes::card::{Font, Measure, Metrics};
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

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

/// Measures text as a canvas sets it.
#[derive(Debug)]
pub struct CanvasMeasure {
    context: CanvasRenderingContext2d,
    /// The font that the context has: setting one is what costs.
    font: RefCell<Option<Font>>,
    language: String,
    segmenter: OnceCell<Option<Segmenter>>,
}

impl CanvasMeasure {
    /// A measure for words of a language, a BCP 47 tag.
    ///
    /// # Errors
    /// Where the browser draws on no canvas.
    pub fn new(language: &str) -> Result<Self, Error> {
        let canvas = super::document().and_then(|document| document.create_element("canvas").ok());
        let canvas: HtmlCanvasElement = canvas.ok_or_else(|| Error::unavailable("canvas", "there is no document"))?.unchecked_into();
        Ok(Self { context: context(&canvas)?, font: RefCell::default(), language: language.to_owned(), segmenter: OnceCell::new() })
    }
}

/// The canvas' pen.
pub(super) fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, Error> {
    let context = canvas.get_context("2d").or_unavailable("canvas")?;
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

    fn word_ends(&self, text: &str) -> Vec<usize> {
        let make = || Segmenter::new(&locale::locales(&self.language), &granularity()).ok();
        let Some(segmenter) = self.segmenter.get_or_init(make) else { return Vec::new() };
        let segments = js_sys::Array::from(&segmenter.segment(text));
        let length = |segment: JsValue| js_sys::Reflect::get(&segment, &"segment".into()).ok()?.as_string().map(|word| word.len());
        let lengths = segments.iter().filter_map(length);
        lengths
            .scan(0, |end, length| {
                *end += length;
                Some(*end)
            })
            .collect()
    }
}

fn granularity() -> JsValue {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"granularity".into(), &"word".into());
    options.into()
}
