//! Takes the places' answers to the section: asks each place, puts all answers together, a few responses in each task, and shows them.
//! A place that fails must cost its own responses and nothing else; the author is told why.

use super::asking::Asking;
use super::news::Done;
use super::session::Session;
use crate::browser::alive::with;
use crate::browser::moments;
use crate::browser::tasks::Tasks;
use crate::fields::push_apart;
use crate::respond::{Manner, Which, failure};
use crate::responses::conversation::{Conversation, Gathering};
use crate::responses::place::Rules;
use crate::responses::settings::Pictures;
use crate::responses::{Response, Thread, busy, cache, own};
use crate::strings::Key;
use std::rc::Rc;

/// A place and what it has answered.
#[derive(Debug)]
pub(super) struct PlaceState {
    pub(super) thread: Thread,
    pub(super) rules: Option<Rules>,
    pub(super) has_answered: bool,
    pub(super) asking: Option<Rc<Asking>>,
}

impl Session {
    /// Asks a place, from the beginning.
    pub(super) fn ask(self: &Rc<Self>, number: usize) {
        let Some(source) = self.known.sources.get(number) else { return };
        let waiting = Rc::downgrade(self);
        let on_answer = move |thread, rules| with(&waiting, |session| session.answered(number, thread, rules));
        let asking = Asking::begin(source, &self.answers, Box::new(on_answer));
        if let Some(place) = self.places.borrow_mut().get_mut(number) {
            place.asking = Some(asking);
        }
    }

    /// Asks a place that has failed, even if it asked to be left alone: the reader wants it.
    pub(super) fn ask_anyway(self: &Rc<Self>, number: usize) {
        if let Some(fault) = self.places.borrow().get(number).and_then(|place| place.thread.fault.as_ref()) {
            busy::forget(&*self.answers, &fault.host);
        }
        self.ask(number);
    }

    fn answered(self: &Rc<Self>, number: usize, mut thread: Thread, rules: Option<Rules>) {
        let waiting = self.add_waiting(number, &mut thread);
        // Warn only once: that it still fails is no news.
        let is_known = self.places.borrow().get(number).is_some_and(|place| place.thread.fault.is_some());
        if let Some(fault) = thread.fault.as_ref().filter(|_| !is_known) {
            self.mount.warn(&["responses: ", &fault.to_string()].concat());
        }
        if let Some(place) = self.places.borrow_mut().get_mut(number) {
            place.has_answered = true;
            place.rules = rules.or(place.rules);
            place.thread.renew(thread);
        }
        self.show();
        waiting.into_iter().for_each(|id| self.ask_after(&Which { place: number, id }));
    }

    /// Changes a place's responses, and shows the result.
    pub(super) fn change(self: &Rc<Self>, which: &Which, change: impl FnOnce(&mut Vec<Rc<Response>>, &mut Option<u32>)) {
        if let Some(place) = self.places.borrow_mut().get_mut(which.place) {
            change(&mut place.thread.responses, &mut place.thread.sum);
        }
        self.show_change(which);
    }

    fn show_change(self: &Rc<Self>, which: &Which) {
        self.forget_answers(which.place);
        self.section(|section| {
            section.stop();
            section.forget(which);
        });
        let is_asked =
            |place: &PlaceState| place.thread.fault.is_some() || place.asking.as_ref().is_some_and(|asking| asking.is_under_way());
        if self.places.borrow().get(which.place).is_some_and(is_asked) {
            // The answer under way may be from before the change, and a place that has taken it no longer fails.
            self.ask(which.place);
        }
        self.show();
    }

    /// Forgets a place's kept answers, which are no longer true.
    pub(super) fn forget_answers(&self, place: usize) {
        if let Some(isso) = self.isso(place) {
            cache::forget(&*self.answers, &isso.comments_request().address);
        }
    }

    /// Puts together the answers so far, a few responses in each task, and shows them.
    pub(super) fn show(self: &Rc<Self>) {
        let (threads, is_waiting) = {
            let places = self.places.borrow();
            let threads = places.iter().map(|place| place.thread.clone()).collect();
            (threads, places.iter().any(|place| !place.has_answered))
        };
        let settings = &self.known.settings;
        let mut gathering = Some(Gathering::new(threads, &[&self.known.article, &self.known.page], &settings.hidden, settings.order));
        let waiting = Rc::downgrade(self);
        let step = move || {
            let is_more = gathering.as_mut().is_some_and(Gathering::step);
            if !is_more && let Some(gathering) = gathering.take() {
                with(&waiting, |session| session.gathered(Rc::new(gathering.into_conversation()), is_waiting));
            }
            is_more
        };
        self.gathering.replace(Some(Tasks::steps(Box::new(step))));
    }

    fn gathered(self: &Rc<Self>, conversation: Rc<Conversation>, is_waiting: bool) {
        let (waiting, shown) = (Rc::downgrade(self), Rc::clone(&conversation));
        let done = move || {
            with(&waiting, |session| {
                if is_waiting {
                    session.arrive();
                } else {
                    session.shown(&shown);
                }
            });
        };
        let manner = self.manner();
        self.section(|section| section.show(conversation, manner, is_waiting, Box::new(done)));
    }

    /// Called when every response is on the page.
    fn shown(self: &Rc<Self>, conversation: &Rc<Conversation>) {
        self.answer_what_is_there();
        self.save_lost(conversation);
        self.mark_passages(conversation);
        if !self.arrive() {
            let mut news = String::new();
            for failed in conversation.places.iter().filter_map(|place| failure(place, &self.words)) {
                push_apart(&mut news, &failed, " ");
            }
            if news.is_empty() {
                news.push_str(self.words.text(if conversation.is_empty() { Key::RESPONSES_NONE } else { Key::RESPONSES_LOADED }));
            }
            if self.news.is_new(&news) {
                self.section(|section| section.announce_here(&news));
            }
        }
    }

    /// Brings the reader to what they have written, and announces what became of it. Returns whether there was anything.
    fn arrive(&self) -> bool {
        let Some(Done { which, words }) = self.news.take_done() else { return false };
        // A reader who is already writing again is not interrupted.
        if let Some(which) = which.filter(|_| self.writing.borrow().is_none()) {
            self.section(|section| section.go_to(&which));
        }
        self.announce(self.words.text(words));
        true
    }

    /// The ids of the responses that the reader may still edit.
    pub(super) fn own(&self) -> Vec<String> {
        moments::now().map(|now| own::ids(&*self.storage, &self.known.key, now)).unwrap_or_default()
    }

    fn manner(&self) -> Manner {
        let places = self.places.borrow();
        Manner {
            now: moments::now(),
            language: Some(self.language.clone()).filter(|language| language != self.words.language()),
            writes: (0..places.len()).filter(|number| self.isso(*number).is_some()).collect(),
            may_reply_to_self: places.iter().filter_map(|place| place.rules).any(|rules| rules.may_reply_to_self),
            own: self.own(),
            pictures: self.has_pictures.get(),
            offers_pictures: self.known.settings.pictures == Pictures::Ask,
        }
    }
}
