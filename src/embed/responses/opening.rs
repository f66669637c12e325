//! Which form is opened when a reader wants to write: a new response, a reply, or a change of what they wrote before.
//! It must open no form over another that is being sent, and lose no draft, not even one whose place in the conversation has gone.

use super::acting::Deed;
use super::requests::Purpose;
use super::session::Session;
use super::writing::Writing;
use crate::browser::alive::each_time;
use crate::respond::{Setup, ShownForm, Which};
use crate::responses::conversation::{Conversation, Entry};
use crate::responses::form::{Form, save_lost, writer};
use crate::responses::place::Rules;
use crate::responses::{Response, State};
use crate::strings::Key;
use std::rc::Rc;

impl Session {
    /// Opens a form for a new response.
    pub(super) fn write(self: &Rc<Self>) {
        if let Some(place) = self.first_isso() {
            let title = self.words.text(Key::RESPONSES_WRITE);
            self.open_form(place, None, Form::open(&*self.storage, &self.known.key, None), title);
        }
    }

    /// Opens a form for a reply.
    pub(super) fn reply(self: &Rc<Self>, which: &Which) {
        let title = self.words.fill(Key::RESPONSES_REPLY_TO, &[("name", &self.name_of(which))]);
        let form = Form::open(&*self.storage, &self.known.key, Some(&which.id));
        self.open_form(which.place, Some(which), form, &title);
    }

    /// The first place where readers can write.
    fn first_isso(&self) -> Option<usize> {
        (0..self.known.sources.len()).find(|number| self.isso(*number).is_some())
    }

    fn name_of(&self, which: &Which) -> String {
        let name = self.response(which).map(|response| response.author.name.clone()).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| self.words.text(Key::RESPONSES_ANONYMOUS).to_owned())
    }

    pub(super) fn response(&self, which: &Which) -> Option<Rc<Response>> {
        let places = self.places.borrow();
        places.get(which.place)?.thread.responses.iter().find(|response| response.id == which.id).cloned()
    }

    pub(super) fn rules(&self, place: usize) -> Rules {
        self.places.borrow().get(place).and_then(|place| place.rules).unwrap_or_default()
    }

    /// Opens a form under a response, or above all of them. A form already open is closed and its draft kept; while one is being sent, nothing opens.
    pub(super) fn open_form(self: &Rc<Self>, place: usize, which: Option<&Which>, form: Form, title: &str) {
        if self.must_wait() {
            return;
        }
        // The same form, if already open, is left as it is, with its undo history.
        if let Some(open) = self.open_writing().filter(|open| open.is_about(place, which, form.is_change())) {
            return open.focus();
        }
        self.writing.take();
        // A form for a change that was asked for earlier must not open over this one.
        self.requests.call_off(Purpose::Deed(Deed::Source));
        let Some(slot) = self.section(|section| section.slot(which)) else { return };
        let is_draft = form.is_resumed();
        let setup = Setup {
            title,
            rules: self.rules(place),
            // Not for a change: Isso takes no e-mail address with one, so the writer would be remembered without it.
            remembers: (self.known.may_keep && !form.is_change()).then(|| writer(&*self.storage).is_some()),
            has_selection: self.selected.is_some(),
        };
        let act = Box::new(each_time(self, Self::act));
        let shown = ShownForm::open(&slot, &form, &setup, &self.words, &self.mount.abort_signal(), act);
        if let Some(shown) = &shown {
            shown.focus();
            if is_draft {
                shown.report(self.words.text(Key::RESPONSES_DRAFT_KEPT));
            }
        }
        self.writing.replace(Some(Rc::new(Writing::new(place, which.cloned(), form, shown))));
    }

    /// Turns kept replies and edits that can no longer be sent into a draft for the article, once the comments have been read. An open form holds words
    /// of its own, which it would keep over that draft.
    pub(super) fn save_lost(&self, conversation: &Conversation) {
        let Some(place) = self.first_isso().filter(|_| self.open_writing().is_none()) else { return };
        let is_whole = conversation.places.get(place).is_some_and(|place| place.fault.is_none() && !place.is_cut);
        if is_whole {
            let own = self.own();
            let is_there = |id: &str, is_change: bool| {
                let of_id = |entry: &&Entry| entry.place == place && entry.response.id == id;
                let may_be_sent =
                    |entry: &Entry| if is_change { own.iter().any(|own| own == id) } else { entry.response.state == State::Shown };
                conversation.entries.iter().find(of_id).is_some_and(may_be_sent)
            };
            save_lost(&*self.storage, &self.known.key, &is_there);
        }
    }
}
