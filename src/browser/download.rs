//! Hands a file to the reader: a `blob:` address on an `<a download>`.
//! It must fetch nothing, and must not keep the address beyond its use.

use super::js_error::OrUnavailable;
use crate::error::Error;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlElement, Url};

/// How long the address is kept: browsers may begin to read it long after the click, once they have asked where to save the file.
const KEPT_MS: i32 = 40_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_namespace = URL, js_name = revokeObjectURL)]
    static REVOKE: Function;
}

/// Offers `blob` as a file of that name.
///
/// # Errors
/// If the browser makes no address for it.
pub fn save(blob: &Blob, name: &str) -> Result<(), Error> {
    const API: &str = "URL.createObjectURL";
    let window = super::window().ok_or_else(|| Error::new(API, "there is no window"))?;
    let document = window.document().ok_or_else(|| Error::new(API, "there is no document"))?;
    let address = Url::create_object_url_with_blob(blob).or_unavailable(API)?;
    let link: HtmlElement = document.create_element("a").or_unavailable(API)?.unchecked_into();
    let _ = link.set_attribute("href", &address);
    let _ = link.set_attribute("download", name);
    link.click();
    // Passed to the timer directly, so that it runs whatever becomes of this module.
    REVOKE
        .with(|revoke| window.set_timeout_with_callback_and_timeout_and_arguments_1(revoke, KEPT_MS, &address.into()))
        .or_unavailable(API)
        .map(drop)
}
