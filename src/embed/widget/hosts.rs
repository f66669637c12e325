//! Implements the chrome's [`Hosts`] with the loader's mount.
//! It must decide nothing: every call goes straight to `loader/mount.js`.

use crate::browser::object::object;
use crate::embed::loader_mount::LoaderMount;
use crate::ui::hosts::Hosts;
use web_sys::{AbortSignal, Element, HtmlElement, Node};

impl Hosts for LoaderMount {
    fn open(&self, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement {
        self.open_host(name, parent, before)
    }

    fn close(&self, base: &HtmlElement) {
        self.close_host(base);
    }

    fn endnotes(&self, base: &HtmlElement, language: &str) {
        self.ask("-documents", "endnotes", base, language);
    }

    fn quotes(&self, text: &Element, language: &str) {
        self.ask("-quotes", "attach", text, language);
    }

    fn quote(&self, passage: &Element, language: &str) {
        self.ask("-quotes", "quote", passage, language);
    }

    fn films(&self, text: &Element, language: &str) {
        self.ask("-films", "begin", text, language);
    }

    fn responses(&self, text: &Element, language: &str) {
        self.ask("-responses", "respond", text, language);
    }

    fn list_quotes(&self, text: &Element, language: &str) {
        self.ask("-quotes", "list", text, language);
    }

    fn address(&self) -> String {
        self.source()
    }

    fn signal(&self) -> AbortSignal {
        self.abort_signal()
    }

    fn progress_callback(&self) -> Box<dyn Fn(f64)> {
        let mount = self.again();
        Box::new(move |fraction| {
            mount.emit("progress", &object(&[("fraction", fraction.into())]));
        })
    }
}
