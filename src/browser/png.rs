//! A canvas as a PNG, by `toBlob`.
//! It must not draw on it.

use super::js_error::OrUnavailable;
use crate::error::Error;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlCanvasElement};

/// A PNG that is being made. It can be handed on before it is there.
#[derive(Clone, Debug)]
pub struct Png(pub(super) Promise);

impl Png {
    /// Begins to encode what is on `canvas` now.
    #[must_use]
    pub fn of(canvas: &HtmlCanvasElement) -> Self {
        let encode = &mut |done: js_sys::Function, failed: js_sys::Function| {
            if canvas.to_blob(&done).is_err() {
                let _ = failed.call0(&wasm_bindgen::JsValue::UNDEFINED);
            }
        };
        Self(Promise::new(encode))
    }

    /// The encoded image.
    ///
    /// # Errors
    /// Where the browser could not encode it, as for want of memory.
    pub async fn blob(&self) -> Result<Blob, Error> {
        let blob = JsFuture::from(self.0.clone()).await.or_unavailable("canvas.toBlob")?;
        blob.dyn_into().map_err(|_| Error::unavailable("canvas.toBlob", "the image could not be encoded"))
    }
}
