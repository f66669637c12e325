//! What the loader asks for: where the article is, and what the author set, layer by layer.
//! It only reads fields; the core validates them.

use crate::browser::json::JsonValue;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// The object that `loader.js` passes to `mount`, `build` and `endnotes`.
#[derive(Debug)]
pub(super) struct Request(JsValue);

/// Where the documents' module has built a fetched article.
#[derive(Debug)]
pub(super) struct Built {
    /// The `<article>`.
    pub(super) root: Element,
    /// What holds its text.
    pub(super) text: Element,
    /// The line of author and dates.
    pub(super) byline: Element,
}

impl Request {
    pub(super) fn new(request: JsValue) -> Self {
        Self(request)
    }

    fn field(&self, name: &str) -> Option<JsValue> {
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

    /// A fetched article in the published JSON, with what its parser had to say of it.
    pub(super) fn parsed(&self) -> Option<JsonValue> {
        self.field("article").map(|_| JsonValue::from(self.0.clone()))
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

    /// The article that was built from a document.
    pub(super) fn built(&self) -> Option<Built> {
        let built = self.field("built")?;
        let element = |name| field(&built, name)?.dyn_into().ok();
        Some(Built { root: element("root")?, text: element("text")?, byline: element("byline")? })
    }

    /// The title in its document.
    pub(super) fn title(&self) -> Option<String> {
        field(&self.field("built")?, "title")?.as_string()
    }

    /// The author's own reading time in its document, in minutes.
    pub(super) fn minutes(&self) -> Option<u32> {
        field(&self.field("built")?, "minutes")?.as_f64().map(|minutes| minutes as u32)
    }
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
