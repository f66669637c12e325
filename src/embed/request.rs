//! What the loader asks for: where the article is, and what the author set, layer by layer.
//! It only reads fields; the core validates them.

use crate::browser::json::JsonValue;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The object that `loader.js` passes to `mount`, `build` and `endnotes`.
#[derive(Debug)]
pub(super) struct Request(JsValue);

impl Request {
    pub(super) fn new(request: JsValue) -> Self {
        Self(request)
    }

    /// The whole.
    #[cfg(feature = "documents")]
    pub(super) fn value(&self) -> JsValue {
        self.0.clone()
    }

    pub(super) fn field(&self, name: &str) -> Option<JsValue> {
        field(&self.0, name)
    }

    /// A layer of options: `script` or `given`.
    pub(super) fn layer(&self, name: &str) -> Option<JsonValue> {
        self.field(name).map(JsonValue::from)
    }

    /// Whether the script tag has outlived the page that it was written for.
    pub(super) fn has_turned(&self) -> bool {
        self.field("turned").is_some_and(|turned| turned.is_truthy())
    }

    /// Whether the post is to be found on the page.
    pub(super) fn is_page(&self) -> bool {
        self.field("page").is_some_and(|page| page.is_truthy())
    }
}

/// A field of a JavaScript object, if it is there.
pub(super) fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
