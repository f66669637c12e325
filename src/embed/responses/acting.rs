//! What a reader does with one response without a form: likes it, deletes their own, fetches its text to change it.
//! Each is one request, sent once, whose outcome is told beside the response; it must not touch anything typed.

use super::requests::Purpose;
use super::session::Session;
use crate::browser::exchange::Heard;
use crate::respond::Which;
use crate::responses::form::{Form, forget_edit};
use crate::responses::isso::{Write, Written};
use crate::responses::{FaultKind, State, own};
use crate::strings::Key;
use std::rc::Rc;

/// What a reader does with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Fetches its text as it was written, to change it.
    Source,
    Delete,
    Like,
}

impl Deed {
    fn write(self, id: &str) -> Write<'_> {
        match self {
            Self::Source => Write::Source(id),
            Self::Delete => Write::Delete(id),
            Self::Like => Write::Like(id),
        }
    }
}

impl Session {
    /// Sends a request about one response; while one for the same is under way, sends none.
    pub(super) fn act_on(self: &Rc<Self>, which: &Which, deed: Deed) {
        let Some(request) = self.isso(which.place).and_then(|isso| isso.request(&deed.write(&which.id))) else { return };
        let purpose = Purpose::Deed(deed);
        if self.requests.is_under_way(which, purpose) {
            return;
        }
        self.report(which, if deed == Deed::Source { "" } else { self.words.text(Key::RESPONSES_SENDING) });
        self.ask_about(which, purpose, &request, Box::new(move |session, which, heard| session.acted(which, deed, heard)));
    }

    fn acted(self: &Rc<Self>, which: &Which, deed: Deed, heard: Heard) {
        let Some(isso) = self.isso(which.place) else { return };
        match isso.written(&deed.write(&which.id), heard.map(|(answer, _)| answer)) {
            Written::Source(source) => {
                let form = Form::edit(&*self.storage, &self.known.key, &which.id, source);
                self.open_form(which.place, Some(which), form, self.words.text(Key::RESPONSES_EDIT));
            }
            Written::Gone => self.deleted(which),
            Written::Liked(likes, _) => {
                self.forget_answers(which.place);
                self.section(|section| section.liked(which, likes));
                self.report(which, "");
                self.announce(&self.words.count(Key::RESPONSES_LIKES, likes));
            }
            Written::NotYours => self.report(which, self.words.text(Key::RESPONSES_NOT_YOURS)),
            Written::TooOften => self.report(which, self.words.text(Key::RESPONSES_TOO_OFTEN)),
            // The moderator has deleted it while the reader was looking at it.
            Written::Failed(fault) if fault.kind == FaultKind::Missing => self.report(which, self.words.text(Key::RESPONSES_DELETED)),
            written => {
                self.warn_of(&written);
                self.report(which, &self.words.fill(Key::RESPONSES_PLACE_FAILED, &[("place", "Isso")]));
            }
        }
    }

    /// Takes away a response that its writer has deleted; what others answered stays, under an empty one.
    fn deleted(self: &Rc<Self>, which: &Which) {
        self.news.done(None, Key::RESPONSES_DELETED);
        forget_edit(&*self.storage, &self.known.key, &which.id);
        self.note_waiting(&which.id, None);
        own::forget(&*self.storage, &self.known.key, &which.id);
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

    fn report(&self, which: &Which, words: &str) {
        self.section(|section| section.report(Some(which), words));
    }
}
