//! A canvas as a PNG, by `toBlob`.
//! It must not draw on it.

use super::js_error::OrUnavailable;
use super::promise::{Hear, settled};
use crate::error::Error;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlCanvasElement};

/// A PNG that is being made. It can be handed on before it is there.
#[derive(Clone, Debug)]
pub struct Png(Promise);

impl Png {
    /// Begins to encode what is on `canvas` now.
    #[must_use]
    pub fn of(canvas: &HtmlCanvasElement) -> Self {
        let encode = &mut |done: js_sys::Function, failed: js_sys::Function| {
            if canvas.to_blob(&done).is_err() {
                let _ = failed.call0(&JsValue::UNDEFINED);
            }
        };
        Self(Promise::new(encode))
    }

    /// The promise of a `Blob`, as a clipboard takes it.
    pub fn promise(&self) -> &Promise {
        &self.0
    }

    /// Hands the encoded image to `hear`; an error where the browser could not encode it, as for want of memory.
    pub fn blob(&self, hear: Hear<Result<Blob, Error>>) {
        let encoded = |outcome: Result<JsValue, JsValue>| {
            let blob = outcome.or_unavailable("canvas.toBlob")?;
            blob.dyn_into().map_err(|_| Error::unavailable("canvas.toBlob", "the image could not be encoded"))
        };
        settled(&self.0, Box::new(move |outcome| hear(encoded(outcome))));
    }
}
