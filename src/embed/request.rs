//! What the loader asks for: where the article is, and what the author set, layer by layer.
//! It only reads fields; the core validates them.

use crate::browser::json::JsonValue;
use crate::parse::{Parsed, json};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Document;

/// The object that `loader.js` passes to `mount`.
#[derive(Debug)]
pub(super) struct Request(JsValue);

impl Request {
    pub(super) fn new(request: JsValue) -> Self {
        Self(request)
    }

    fn field(&self, name: &str) -> Option<JsValue> {
        Reflect::get(&self.0, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
    }

    /// A layer of options: `script`, `attributes` or `given`.
    pub(super) fn layer(&self, name: &str) -> Option<JsonValue> {
        self.field(name).map(JsonValue::from)
    }

    /// The author's JSON block, as text.
    pub(super) fn block(&self) -> Option<String> {
        self.field("block")?.as_string()
    }

    /// A fetched article in the published JSON, with what its parser had to say of it.
    pub(super) fn parsed(&self) -> Option<Parsed> {
        self.field("article").map(|_| json::read_parsed(&JsonValue::from(self.0.clone())))
    }

    /// A fetched HTML document, inert.
    pub(super) fn document(&self) -> Option<Document> {
        self.field("document")?.dyn_into().ok()
    }

    /// The address that the article was fetched from.
    pub(super) fn address(&self) -> Option<String> {
        self.field("address")?.as_string()
    }

    /// Whether the post is to be found on the page.
    pub(super) fn is_page(&self) -> bool {
        self.field("page").is_some_and(|page| page.is_truthy())
    }
}
