//! The loader's request: where the article is, and the author's options, layer by layer.
//! It must not validate: it reads fields, and passes values on to later modules.

use crate::browser::json::JsonValue;
use crate::browser::object::field;
#[cfg(any(feature = "ui", feature = "documents", feature = "films"))]
use crate::config::switched;
#[cfg(any(feature = "ui", feature = "documents", feature = "posts", feature = "films", feature = "responses"))]
use crate::parse::json::Value;
use wasm_bindgen::JsValue;

/// The object that `loader.js` passes to every export it calls.
#[derive(Debug)]
pub(super) struct Request(JsValue);

impl Request {
    pub(super) fn new(request: JsValue) -> Self {
        Self(request)
    }

    pub(super) fn field(&self, name: &str) -> Option<JsValue> {
        field(&self.0, name)
    }

    /// A field that is text: the `address` from which the article was fetched; its `language` and `title`, as the widget has left them.
    #[cfg(any(feature = "documents", feature = "quotes", feature = "cards", feature = "films", feature = "responses"))]
    pub(super) fn text(&self, name: &str) -> Option<String> {
        crate::browser::object::text(&self.0, name)
    }

    #[cfg(any(feature = "ui", feature = "documents", feature = "posts", feature = "quotes", feature = "films", feature = "responses"))]
    fn is(&self, name: &str) -> bool {
        self.field(name).is_some_and(|value| value.is_truthy())
    }

    /// A fetched article in the published JSON, with the warnings of its parser; `None` if there is no such object.
    #[cfg(any(feature = "documents", feature = "posts"))]
    pub(super) fn parsed(&self) -> Option<JsonValue> {
        self.field("article").filter(JsValue::is_object).map(|_| JsonValue::from(self.0.clone()))
    }

    /// Leaves a value to the modules that come later.
    #[cfg(any(feature = "ui", feature = "documents"))]
    pub(super) fn leave(&self, name: &str, value: &JsValue) {
        crate::browser::object::put(&self.0, name, value);
    }

    /// Whether anything may be kept in this browser.
    #[cfg(any(feature = "quotes", feature = "films", feature = "responses"))]
    pub(super) fn may_keep(&self) -> bool {
        self.is("memory")
    }

    /// The strings that replace the English ones: the author's own over those of the translation.
    #[cfg(any(
        feature = "ui",
        feature = "documents",
        feature = "quotes",
        feature = "cards",
        feature = "films",
        feature = "paths",
        feature = "responses"
    ))]
    pub(super) fn words(&self) -> crate::strings::Overrides {
        self.field("words").map(|words| crate::strings::Overrides::read(&JsonValue::from(words))).unwrap_or_default()
    }

    /// A layer of options: `script` or `given`.
    #[cfg(any(feature = "ui", feature = "documents", feature = "posts"))]
    pub(super) fn layer(&self, name: &str) -> Option<JsonValue> {
        self.field(name).map(JsonValue::from)
    }

    /// Whether the page has been turned since the script tag was read, so that the tag was written for an earlier page.
    #[cfg(any(feature = "ui", feature = "documents", feature = "posts", feature = "films", feature = "responses"))]
    pub(super) fn is_for_later_page(&self) -> bool {
        self.is("turned")
    }

    /// An option as its author wrote it, from the first layer that has it: the call, the element, the JSON block, the script tag.
    #[cfg(any(feature = "ui", feature = "documents", feature = "films", feature = "responses"))]
    pub(super) fn written(&self, name: &str) -> Option<JsValue> {
        ["given", "own", "block", "script"].into_iter().find_map(|layer| given(&self.field(layer)?, name))
    }

    /// What the author says of films: whether they are listed, or which catalogue they are from. Nothing if that is left open, as by `auto`.
    #[cfg(any(feature = "ui", feature = "films"))]
    pub(super) fn films(&self) -> Option<JsValue> {
        self.written("films").filter(|films| films.as_string().as_deref().map(str::trim) != Some("auto"))
    }

    /// Whether the author switched an option off.
    #[cfg(any(feature = "documents", feature = "films"))]
    pub(super) fn is_off(&self, name: &str) -> bool {
        self.written(name).and_then(|value| value.as_bool().or_else(|| switched(&value.as_string()?))) == Some(false)
    }

    /// The same as [`Self::written`] for an option about the article: for such an option, the script tag counts only on the page it came with.
    #[cfg(any(feature = "ui", feature = "films", feature = "responses"))]
    pub(super) fn written_of_article(&self, name: &str) -> Option<JsValue> {
        self.written(name).filter(|_| !self.is_of_first_page(name))
    }

    /// The film under review, as an option or the article's document names it.
    #[cfg(any(feature = "ui", feature = "films"))]
    pub(super) fn film(&self) -> Option<JsValue> {
        self.written_of_article("film").or_else(|| field(&field(&self.field("article")?, "metadata")?, "films"))
    }

    /// Whether the author names places to ask for responses, or offers chips.
    #[cfg(feature = "ui")]
    pub(super) fn wants_responses(&self) -> bool {
        ["responses", "insights"].into_iter().any(|name| self.written(name).is_some_and(|value| is_on(&value)))
    }

    /// Whether an option is only in the script tag, and the page has been turned since.
    #[cfg(any(feature = "ui", feature = "films", feature = "responses"))]
    pub(super) fn is_of_first_page(&self, name: &str) -> bool {
        let is_newer =
            ["given", "own", "block"].into_iter().any(|layer| self.field(layer).is_some_and(|layer| given(&layer, name).is_some()));
        !is_newer && self.is_for_later_page()
    }

    /// Whether the author named no element, so that the post has to be found on the page.
    #[cfg(any(feature = "ui", feature = "documents", feature = "posts"))]
    pub(super) fn is_page(&self) -> bool {
        self.is("page")
    }
}

/// An option in a layer; an empty one counts as not given.
#[cfg(any(feature = "ui", feature = "documents", feature = "posts", feature = "films", feature = "responses"))]
pub(super) fn given(layer: &JsValue, name: &str) -> Option<JsValue> {
    field(layer, name).filter(|value| !JsonValue::from(value.clone()).is_blank())
}

/// Whether a value switches something on, as anything but `off` does.
#[cfg(feature = "ui")]
pub(super) fn is_on(value: &JsValue) -> bool {
    value.as_string().and_then(|word| switched(word.trim())).unwrap_or_else(|| value.is_truthy())
}
