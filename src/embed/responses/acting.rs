//! What a reader does with one response without a form: likes it, deletes their own, fetches its text to change it.
//! Each is one request, sent once, whose outcome is told beside the response; it must not touch anything typed.

use super::session::Session;
use crate::browser::alive::with;
use crate::browser::exchange::{Exchange, Heard};
use crate::respond::Which;
use crate::responses::State;
use crate::responses::form::{Form, forget_edit};
use crate::responses::isso::{Write, Written};
use crate::strings::Key;
use std::rc::Rc;

/// What is being done with one response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Source,
    Delete,
    Like,
}

impl Session {
    /// Sends a request about one response.
    pub(super) fn act_on(self: &Rc<Self>, which: &Which, write: Write<'_>) {
        let Some(request) = self.isso(which.place).and_then(|isso| isso.request(&write)) else { return };
        let kind = match write {
            Write::Source(_) => Kind::Source,
            Write::Delete(_) => Kind::Delete,
            _ => Kind::Like,
        };
        // A second press while the request is under way sends none.
        if self.acting.borrow().iter().any(|(of, known, _)| (of, *known) == (which, kind)) {
            return;
        }
        self.report(which, &if kind == Kind::Source { String::new() } else { self.words.text(Key::RESPONSES_SENDING) });
        let (waiting, which) = (Rc::downgrade(self), which.clone());
        let of = which.clone();
        let heard = move |heard: Heard| {
            with(&waiting, |session| {
                session.acting.borrow_mut().retain(|(other, other_kind, _)| (other, *other_kind) != (&which, kind));
                session.acted(&which, kind, heard);
            });
        };
        let exchange = Exchange::begin(&request, Box::new(heard));
        self.acting.borrow_mut().push((of, kind, exchange));
    }

    fn acted(self: &Rc<Self>, which: &Which, kind: Kind, heard: Heard) {
        let Some(isso) = self.isso(which.place) else { return };
        let write = match kind {
            Kind::Source => Write::Source(&which.id),
            Kind::Delete => Write::Delete(&which.id),
            Kind::Like => Write::Like(&which.id),
        };
        match isso.written(&write, heard.map(|(answer, _)| answer)) {
            Written::Source(source) => {
                let form = Form::edit(&*self.storage, &self.known.key, &which.id, source);
                self.open_form(which.place, Some(which), form, &self.words.text(Key::RESPONSES_EDIT));
            }
            Written::Gone => {
                self.done.replace(Some((None, Key::RESPONSES_DELETED)));
                forget_edit(&*self.storage, &self.known.key, &which.id);
                self.note_waiting(&which.id, None);
                // It can no longer be changed, and its writer has confirmed the deletion: an open form for a change is closed.
                if self.open_writing().is_some_and(|writing| writing.is_change_of(which) && !writing.is_sending()) {
                    self.writing.take();
                }
                self.change(which, |responses, sum| {
                    let has_replies = responses.iter().any(|response| response.parent.as_deref() == Some(&which.id));
                    // A response waiting for moderation was never counted.
                    let was_counted = responses.iter().any(|known| known.id == which.id && known.state != State::Waiting);
                    *sum = sum.map(|sum| sum.saturating_sub(u32::from(was_counted)));
                    if let Some(known) = responses.iter_mut().find(|known| known.id == which.id).filter(|_| has_replies) {
                        *known = Rc::new(known.emptied(State::Deleted));
                    } else {
                        responses.retain(|known| known.id != which.id);
                    }
                });
                // The button that had the keyboard focus is gone.
                self.section(|section| section.focus_opener(None, false));
            }
            Written::Liked(likes, _) => {
                self.forget_answers(which.place);
                self.section(|section| section.liked(which, likes));
                self.report(which, "");
                self.announce(&self.words.count(Key::RESPONSES_LIKES, likes));
            }
            Written::NotYours => self.report(which, &self.words.text(Key::RESPONSES_NOT_YOURS)),
            Written::TooOften => self.report(which, &self.words.text(Key::RESPONSES_TOO_OFTEN)),
            _ => self.report(which, &self.words.fill(Key::RESPONSES_PLACE_FAILED, &[("place", "Isso")])),
        }
    }

    fn report(&self, which: &Which, words: &str) {
        self.section(|section| section.report(Some(which), words));
    }
}
