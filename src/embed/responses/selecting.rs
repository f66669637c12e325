//! Remembers which words of the article the reader selected last, because a press on a button may clear the selection.
//! It must only look: the form decides what is done with them.

use super::session::Session;
use crate::browser::alive::with;
use crate::browser::listener::Listener;
use crate::browser::selection;
use std::rc::Rc;

impl Session {
    /// Begins to remember which words of the article were selected last.
    pub(super) fn follow_selection(self: &Rc<Self>) {
        let Some(document) = crate::browser::document() else { return };
        let following = Rc::downgrade(self);
        let selected = move |_| with(&following, |session| session.note_selection());
        let listener = Listener::passive(&document, "selectionchange", &self.mount.abort_signal(), Box::new(selected));
        self.listeners.borrow_mut().push(listener);
        self.note_selection();
    }

    fn note_selection(&self) {
        if selection::is_inside(&self.text)
            && let Some(range) = selection::range()
        {
            self.selected.replace(Some(range.clone_range()));
            self.offer_quote();
        }
    }
}
