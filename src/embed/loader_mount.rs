//! The loader's side of a mounted article, as it is declared in `loader/mount.js`.
//! Names here and there must agree; nothing else may call into the loader.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{AbortSignal, Element, HtmlElement, Node, Range};

#[wasm_bindgen]
extern "C" {
    /// `Mount` of `loader/mount.js`.
    #[derive(Debug)]
    pub type LoaderMount;

    /// A new host in `parent`, before `before` or at its end; returns its base.
    #[wasm_bindgen(method, js_name = open)]
    pub fn open_host(this: &LoaderMount, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement;
    /// Takes a host away, named by its base.
    #[wasm_bindgen(method, js_name = close)]
    pub fn close_host(this: &LoaderMount, base: &HtmlElement);
    /// Calls an export of another module with the mount, its request and these two; the module is fetched if it has to be.
    #[wasm_bindgen(method)]
    pub fn ask(this: &LoaderMount, module: &str, export: &str, element: &Element, language: &str);
    /// The same for a quote; resolves to what the export returns.
    #[wasm_bindgen(method, js_name = ask)]
    pub fn ask_citation(
        this: &LoaderMount,
        module: &str,
        export: &str,
        text: &Element,
        exact: &str,
        prefix: &str,
        suffix: &str,
    ) -> js_sys::Promise;
    /// The same for the quotes of an article; resolves to what the export returns.
    #[wasm_bindgen(method, js_name = ask)]
    pub fn ask_offers(this: &LoaderMount, module: &str, export: &str, text: &Element, kept: &js_sys::Array) -> js_sys::Promise;
    /// The same with an object that says what is wanted; resolves to what the export returns, or to nothing where the module is missing.
    #[wasm_bindgen(method, js_name = ask)]
    pub fn ask_with(this: &LoaderMount, module: &str, export: &str, element: &Element, draft: &js_sys::Object) -> js_sys::Promise;
    /// The same for words of an article; resolves to what the export returns.
    #[wasm_bindgen(method, js_name = ask)]
    pub fn ask_passage(this: &LoaderMount, module: &str, export: &str, text: &Element, range: &Range) -> js_sys::Promise;
    /// The same for what keeps a quote; resolves to whether it is kept.
    #[wasm_bindgen(method, js_name = ask)]
    pub fn ask_keep(this: &LoaderMount, module: &str, export: &str, exact: &str, prefix: &str, suffix: &str) -> js_sys::Promise;
    /// The element in the page's own DOM for a fetched article, in place of the author's fallback.
    #[wasm_bindgen(method)]
    pub fn surface(this: &LoaderMount) -> HtmlElement;
    /// Takes this text as the mount's; false where it is another's: then this mount is gone.
    #[wasm_bindgen(method)]
    pub fn claim(this: &LoaderMount, text: &Element) -> bool;
    /// The element that was mounted.
    #[wasm_bindgen(method, getter)]
    pub fn element(this: &LoaderMount) -> Element;
    /// Ends every listener of this mount.
    #[wasm_bindgen(method, getter, js_name = signal)]
    pub fn abort_signal(this: &LoaderMount) -> AbortSignal;
    /// The page's address as it was opened, without its fragment.
    #[wasm_bindgen(method, getter)]
    fn page(this: &LoaderMount) -> String;
    /// What names the article among all that a browser remembers: the address of its file or page, and which of several on the page it is.
    #[wasm_bindgen(method, getter)]
    pub fn source(this: &LoaderMount) -> String;
    /// What holds the article's text, once it was found.
    #[wasm_bindgen(method, getter)]
    pub fn text(this: &LoaderMount) -> Option<Element>;
    /// What no other article of the page has.
    #[wasm_bindgen(method, getter)]
    pub fn number(this: &LoaderMount) -> u32;
    /// Tells the page: `intertitle:<name>` on the mounted element.
    #[wasm_bindgen(method)]
    pub fn emit(this: &LoaderMount, name: &str, detail: &JsValue);
    /// Tells the author why an article is left alone.
    #[wasm_bindgen(method)]
    pub fn fail(this: &LoaderMount, code: &str, message: &str);
    /// Tells the author what could be better.
    #[wasm_bindgen(method)]
    pub fn warn(this: &LoaderMount, message: &str);
}

impl LoaderMount {
    /// Whether this is the one article of its page, so that what the page says of itself is said of it.
    #[cfg(any(feature = "ui", feature = "films", feature = "responses"))]
    pub(super) fn is_alone(&self) -> bool {
        self.source() == self.page()
    }

    /// The address that readers find the article at, without what a campaign has put there.
    #[cfg(any(feature = "quotes", feature = "paths", feature = "responses"))]
    pub(super) fn page_address(&self) -> String {
        crate::parse::campaign::without(&self.page())
    }
}
