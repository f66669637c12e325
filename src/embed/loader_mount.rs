//! The loader's side of a mounted article, as it is declared in `loader/mount.js`.
//! Names here and there must agree; nothing else may call into the loader.

use crate::ui::hosts::Hosts;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, Element, HtmlElement, Node};

#[wasm_bindgen]
extern "C" {
    /// `Mount` of `loader/mount.js`.
    pub type LoaderMount;

    #[wasm_bindgen(method, js_name = open)]
    fn open_host(this: &LoaderMount, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement;
    #[wasm_bindgen(method, js_name = close)]
    fn close_host(this: &LoaderMount, base: &HtmlElement);
    #[wasm_bindgen(method, js_name = surface)]
    fn open_surface(this: &LoaderMount) -> HtmlElement;
    #[wasm_bindgen(method, getter, js_name = element)]
    fn mounted(this: &LoaderMount) -> Element;
    #[wasm_bindgen(method, getter, js_name = signal)]
    fn abort_signal(this: &LoaderMount) -> AbortSignal;
    #[wasm_bindgen(method, getter, js_name = source)]
    fn page_address(this: &LoaderMount) -> String;
    /// A word that no other article of the page uses.
    #[wasm_bindgen(method, getter)]
    pub fn scope(this: &LoaderMount) -> String;
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
    /// Another reference to the same mount.
    pub(super) fn again(&self) -> Self {
        JsValue::clone(self).unchecked_into()
    }
}

impl Hosts for LoaderMount {
    fn open(&self, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement {
        self.open_host(name, parent, before)
    }

    fn close(&self, base: &HtmlElement) {
        self.close_host(base);
    }

    fn surface(&self) -> HtmlElement {
        self.open_surface()
    }

    fn element(&self) -> Element {
        self.mounted()
    }

    fn address(&self) -> String {
        self.page_address()
    }

    fn signal(&self) -> AbortSignal {
        self.abort_signal()
    }

    fn progress_teller(&self) -> Box<dyn Fn(f64)> {
        let mount = self.again();
        Box::new(move |fraction| {
            let detail = Object::new();
            let _ = Reflect::set(&detail, &"fraction".into(), &fraction.into());
            mount.emit("progress", &detail);
        })
    }
}
