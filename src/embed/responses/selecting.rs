//! Remembers which words of the article the reader selected last, because a press on a button may clear the selection, and quotes them in the form.
//! It must not look at a selection outside the article.

use super::session::Session;
use crate::browser::alive::{each_time, once};
use crate::browser::listener::Listener;
use crate::browser::object::text;
use crate::browser::{promise, selection};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Range;

/// The words of the article that the reader selected last.
#[derive(Debug, Default)]
pub(super) struct Selected {
    range: RefCell<Option<Range>>,
    listener: RefCell<Option<Listener>>,
}

impl Selected {
    pub(super) fn is_some(&self) -> bool {
        self.range.borrow().is_some()
    }
}

impl Session {
    /// Begins to remember which words of the article were selected last.
    pub(super) fn follow_selection(self: &Rc<Self>) {
        let Some(document) = crate::browser::document() else { return };
        let selected = each_time(self, |session, _| session.note_selection());
        let listener = Listener::passive(&document, "selectionchange", &self.mount.abort_signal(), Box::new(selected));
        self.selected.listener.replace(Some(listener));
        self.note_selection();
    }

    fn note_selection(&self) {
        if selection::is_inside(&self.text)
            && let Some(range) = selection::range()
        {
            self.selected.range.replace(Some(range.clone_range()));
            if let Some(writing) = self.open_writing() {
                writing.offer_quote();
            }
        }
    }

    /// Puts the words that the reader selected in the article, and the link that lands on them, into the form.
    pub(super) fn quote(self: &Rc<Self>) {
        let Some(range) = self.selected.range.borrow().clone() else { return };
        let cited = once(self, |session, cited: JsValue| {
            if let (Some(words), Some(link), Some(writing)) = (text(&cited, "text"), text(&cited, "link"), session.open_writing()) {
                writing.quote(session, &words, &link);
            }
        });
        promise::then(&self.mount.ask_with("-quotes", "passage", &self.text, &range), cited);
    }
}
