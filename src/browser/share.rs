//! The system's own dialog to share a file, where there is one (Web Share, level 2).
//! It must be opened only from a click, and never learns where the reader shared the file.

use super::js_error::OrUnavailable;
use super::object::{self, object};
use super::promise::{Hear, settled};
use crate::error::Error;
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use web_sys::Blob;

const API: &str = "navigator.share";

#[wasm_bindgen]
extern "C" {
    type File;
    #[wasm_bindgen(catch, constructor)]
    fn new(parts: &Array, name: &str, options: &JsValue) -> Result<File, JsValue>;
    /// Throws if the browser has no such method.
    #[wasm_bindgen(catch, js_namespace = navigator, js_name = canShare)]
    fn can_share(data: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    fn share(data: &JsValue) -> Result<Promise, JsValue>;
}

/// The outcome of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The file was handed over.
    Done,
    /// The reader closed the dialog.
    Cancelled,
}

/// Whether PNG files can be shared here.
#[must_use]
pub fn takes_files() -> bool {
    data(&Array::new(), "card.png", "").and_then(|data| can_share(&data)).unwrap_or(false)
}

/// Shares `png` as a file named `name`, along with `text`; `hear` is called with the outcome, or with why the browser refuses.
pub fn image(png: &Blob, name: &str, text: &str, hear: Hear<Result<Shared, Error>>) {
    let told = |outcome: Result<JsValue, JsValue>| match outcome {
        Ok(_) => Ok(Shared::Done),
        Err(thrown) if is_abort(&thrown) => Ok(Shared::Cancelled),
        Err(thrown) => Err(thrown).or_unavailable(API),
    };
    match data(&Array::of1(png), name, text).and_then(|data| share(&data)) {
        Ok(sharing) => settled(&sharing, Box::new(move |outcome| hear(told(outcome)))),
        Err(thrown) => hear(told(Err(thrown))),
    }
}

fn data(parts: &Array, name: &str, text: &str) -> Result<JsValue, JsValue> {
    let file = File::new(parts, name, &object(&[("type", "image/png".into())]))?;
    let text = Some(text).filter(|text| !text.is_empty());
    Ok(object(&[("files", Array::of1(&file).into()), ("text", text.into())]))
}

fn is_abort(thrown: &JsValue) -> bool {
    object::text(thrown, "name").is_some_and(|name| name == "AbortError")
}
