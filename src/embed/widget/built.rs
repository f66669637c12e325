//! What the documents' module has left on the request about an article that it built.
//! It must only read fields of the request.

use crate::browser::object::{field, number, text};
use crate::embed::request::Request;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where the documents' module has built a fetched article.
#[derive(Debug)]
pub(super) struct Built {
    /// The `<article>`.
    pub(super) root: Element,
    /// The element that holds its text.
    pub(super) text: Element,
    /// The line of author and dates.
    pub(super) byline: Element,
}

impl Request {
    /// The article that was built from a document.
    pub(super) fn built(&self) -> Option<Built> {
        let built = self.field("built")?;
        let element = |name| field(&built, name)?.dyn_into().ok();
        Some(Built { root: element("root")?, text: element("text")?, byline: element("byline")? })
    }

    /// The title in its document.
    pub(super) fn title(&self) -> Option<String> {
        text(&self.field("built")?, "title")
    }

    /// Whether the address points at words that the browser searched for before the article was built.
    pub(super) fn is_sought(&self) -> bool {
        self.field("built").and_then(|built| field(&built, "sought")).is_some_and(|sought| sought.is_truthy())
    }

    /// The author's own reading time in its document, in minutes.
    pub(super) fn minutes(&self) -> Option<u32> {
        number(&self.field("built")?, "minutes").map(|minutes| minutes as u32)
    }
}
