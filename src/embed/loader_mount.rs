//! Bindings to the loader's side of a mounted article, the class `Mount` of `loader/mount.js`.
//! The names must agree with those there; nothing else may call into the loader.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{AbortSignal, Element, HtmlElement, Node};

#[wasm_bindgen]
extern "C" {
    /// `Mount` of `loader/mount.js`.
    #[derive(Debug)]
    pub type LoaderMount;

    /// A new host in `parent`, before `before` or at its end; returns its base.
    #[wasm_bindgen(method, js_name = open)]
    pub fn open_host(this: &LoaderMount, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement;
    /// Takes away the host of this base.
    #[wasm_bindgen(method, js_name = close)]
    pub fn close_host(this: &LoaderMount, base: &HtmlElement);
    /// Calls an export of another module with the mount, its request and these two arguments, fetching the module first if necessary.
    #[wasm_bindgen(method)]
    pub fn ask(this: &LoaderMount, module: &str, export: &str, element: &Element, language: &str);
    /// The same with a value that says what is wanted; resolves to what the export returns, or to nothing if the module cannot be loaded.
    #[wasm_bindgen(method, js_name = ask)]
    pub fn ask_with(this: &LoaderMount, module: &str, export: &str, element: &Element, what: &JsValue) -> js_sys::Promise;

    /// Makes the element in the page's own DOM for a fetched article, in place of the author's fallback.
    #[wasm_bindgen(method)]
    pub fn surface(this: &LoaderMount) -> HtmlElement;
    /// Claims this text for the mount; returns false if another mount has it, and then this one is gone.
    #[wasm_bindgen(method)]
    pub fn claim(this: &LoaderMount, text: &Element) -> bool;
    /// The element that was mounted.
    #[wasm_bindgen(method, getter)]
    pub fn element(this: &LoaderMount) -> Element;
    /// The signal that ends every listener of this mount.
    #[wasm_bindgen(method, getter, js_name = signal)]
    pub fn abort_signal(this: &LoaderMount) -> AbortSignal;
    /// The page's address as it was opened, without its fragment unless that is a route.
    #[wasm_bindgen(method, getter)]
    fn page(this: &LoaderMount) -> String;
    /// The address under which a browser remembers the article: that of its file or page, with a name for it if it is one of several there.
    #[wasm_bindgen(method, getter)]
    pub fn source(this: &LoaderMount) -> String;
    /// The element that holds the article's text, once it has been found.
    #[wasm_bindgen(method, getter)]
    pub fn text(this: &LoaderMount) -> Option<Element>;
    /// A number that no other article of the page has.
    #[wasm_bindgen(method, getter)]
    pub fn number(this: &LoaderMount) -> u32;
    /// Dispatches `intertitle:<name>` on the mounted element.
    #[wasm_bindgen(method)]
    pub fn emit(this: &LoaderMount, name: &str, detail: &JsValue);
    /// Leaves the article alone, and tells the author why.
    #[wasm_bindgen(method)]
    pub fn fail(this: &LoaderMount, code: &str, message: &str);
    /// Warns the author in the console.
    #[wasm_bindgen(method)]
    pub fn warn(this: &LoaderMount, message: &str);
}

impl LoaderMount {
    /// Another reference to the same mount.
    #[cfg(any(feature = "ui", feature = "quotes", feature = "cards"))]
    pub(super) fn again(&self) -> Self {
        JsValue::clone(self).into()
    }

    /// A new host with the article's look, for words in `language`; returns its base.
    #[cfg(any(feature = "quotes", feature = "cards", feature = "films", feature = "responses"))]
    pub(super) fn open_dressed(&self, name: &str, parent: &Node, before: Option<&Node>, language: &str) -> HtmlElement {
        let base = self.open_host(name, parent, before);
        self.ask("", "dress", &base, language);
        base
    }

    /// Whether this is the only article of its page, so that what the page says of itself applies to it.
    #[cfg(any(feature = "ui", feature = "films", feature = "responses"))]
    pub(super) fn is_alone(&self) -> bool {
        self.source() == self.page()
    }

    /// The address at which readers find the article, without campaign parameters.
    #[cfg(any(feature = "quotes", feature = "paths", feature = "responses"))]
    pub(super) fn page_address(&self) -> String {
        crate::parse::campaign::without(&self.page())
    }
}
