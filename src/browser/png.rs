//! Encodes a canvas as a PNG, by `toBlob`.
//! It must not draw on that canvas.

use super::canvas_measure::{context_with, new_canvas};
use super::card_canvas::fit;
use super::js_error::OrUnavailable;
use super::object::object;
use super::promise::{Hear, settled};
use crate::error::Error;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// A PNG that is being encoded. It can be handed on before it is finished.
#[derive(Clone, Debug)]
pub struct Png(Promise);

/// Makes PNGs of opaque images, by way of a canvas of its own without an alpha channel: a PNG without one has a twelfth fewer bytes and is
/// encoded a fifth faster. Cards are not drawn on such a canvas directly, because there browsers antialias text with coloured edges.
#[derive(Debug)]
pub struct Encoder(Option<(HtmlCanvasElement, CanvasRenderingContext2d)>);

impl Default for Encoder {
    /// An encoder with a canvas of its own; one that encodes nothing where the browser gives no 2D context.
    fn default() -> Self {
        let opaque = object(&[("alpha", JsValue::FALSE)]);
        Self(new_canvas().and_then(|canvas| Some((canvas.clone(), context_with(&canvas, &opaque)?))))
    }
}

impl Encoder {
    /// Begins to encode what is now on `drawn`.
    #[must_use]
    pub fn encode(&self, drawn: &HtmlCanvasElement) -> Png {
        // A failure resolves without a blob: a rejection that nothing awaits yet would be reported as an unhandled error of the page.
        let encode = &mut |done: js_sys::Function, _| {
            let begun = self.0.as_ref().and_then(|(canvas, context)| {
                fit(canvas, drawn.width(), drawn.height());
                context.draw_image_with_html_canvas_element(drawn, 0.0, 0.0).ok()?;
                canvas.to_blob(&done).ok()
            });
            if begun.is_none() {
                let _ = done.call0(&JsValue::UNDEFINED);
            }
        };
        Png(Promise::new(encode))
    }
}

impl Png {
    /// The promise of a `Blob`, as a clipboard takes it.
    pub fn promise(&self) -> &Promise {
        &self.0
    }

    /// Hands the encoded image to `hear`, or an error if the browser could not encode it, as for lack of memory.
    pub fn blob(&self, hear: Hear<Result<Blob, Error>>) {
        let encoded = |outcome: Result<JsValue, JsValue>| {
            let blob = outcome.or_unavailable("canvas.toBlob")?;
            blob.dyn_into().map_err(|_| Error::new("canvas.toBlob", "the image could not be encoded"))
        };
        settled(&self.0, Box::new(move |outcome| hear(encoded(outcome))));
    }
}
