//! A host with an empty base in its shadow root, as the loader makes them, for one test of what is shown in it.
//! Dropping it must remove it, with its listeners and what actions in it have left in the browser's storage.

use super::support::element;
use intertitle::browser::document;
use intertitle::browser::palette::{computed, value};
use intertitle::browser::storage::LocalStorage;
use intertitle::browser::words::Words;
use intertitle::films::seen;
use intertitle::ports::Storage;
use intertitle::strings::Overrides;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortController, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// The host, and what has been asked for in it.
pub(crate) struct Host<T = ()> {
    pub host: HtmlElement,
    pub root: ShadowRoot,
    pub base: HtmlElement,
    pub controller: AbortController,
    pub asked: Rc<RefCell<Vec<T>>>,
}

impl<T> Host<T> {
    pub(crate) fn new() -> Self {
        let (host, base) = (element("intertitle-host"), element("div"));
        base.set_attribute("part", "base").unwrap();
        document().unwrap().body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        root.append_child(&base).unwrap();
        Self { host, root, base, controller: AbortController::new().unwrap(), asked: Rc::default() }
    }

    pub(crate) fn find(&self, selector: &str) -> HtmlElement {
        self.root.query_selector(selector).unwrap().unwrap_or_else(|| panic!("there is no {selector}")).unchecked_into()
    }

    /// A computed style value of the first element that `selector` matches.
    pub(crate) fn looks(&self, selector: &str, property: &str) -> String {
        value(&computed(&self.find(selector)).unwrap(), property)
    }

    pub(crate) fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }
}

impl<T> Drop for Host<T> {
    fn drop(&mut self) {
        self.controller.abort();
        self.host.remove();
        LocalStorage.remove(seen::STORAGE_KEY);
    }
}

/// The built-in words, in English.
pub(crate) fn words() -> Rc<Words> {
    Rc::new(Words::new("en", Overrides::default()))
}
