//! Waits for the first sign that a reader wants to quote, and calls for what makes quote cards.
//! That is a module of its own, so that a post which nobody quotes never pays for it; nothing of it may be known here.

use super::hosts::Hosts;
use crate::browser::listener::Listener;
use crate::browser::selection;
use crate::browser::storage::LocalStorage;
use crate::ports::Storage;
use crate::quotes::kept;
use crate::reading::places::ArticleKey;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;

/// What the fragment of a link to a quote begins with.
const TOKEN: &str = "#q=";

/// What is known of the article and its page.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    /// Whether anything may be kept in this browser.
    pub keeps: bool,
    /// Whether the article came to the page after the browser had looked for words that the address names.
    pub sought: bool,
}

/// The wait; dropped, it is over.
#[derive(Debug)]
pub struct Quoting {
    _listener: Listener,
}

impl Quoting {
    /// Waits until words of `text` are selected, or calls at once if the page was opened by the link of a quote, or the reader has kept
    /// quotes of it.
    #[must_use]
    pub fn watch(text: &Element, hosts: &Rc<dyn Hosts>, language: &str, here: Here) -> Option<Self> {
        let document = crate::browser::document()?;
        let called = Rc::new(Cell::new(false));
        let call = {
            let (text, hosts, language, called) = (text.clone(), Rc::clone(hosts), language.to_owned(), Rc::clone(&called));
            move || {
                if !called.replace(true) {
                    hosts.quotes(&text, &language);
                }
            }
        };
        let hash = crate::browser::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        let has_kept = || here.keeps && LocalStorage.get(&kept::key(&ArticleKey::of(&hosts.address()))).is_some();
        if hash.starts_with(TOKEN) || here.sought || has_kept() {
            call();
        }
        let root = text.clone();
        let selected = move || {
            if !called.get() && selection::is_inside(&root) {
                call();
            }
        };
        let listener = Listener::passive(&document, "selectionchange", &hosts.signal(), Box::new(move |_| selected()));
        Some(Self { _listener: listener })
    }
}
