//! This reader's marks: kept in this browser, and counted where the author says so.
//! It must not show a count that it could not fetch, nor drop a mark that could not be counted.

use super::session::Session;
use crate::browser::alive::once;
use crate::browser::exchange::{Exchange, Heard};
use crate::respond::Chip;
use crate::responses::insights::{self, Change, Shared, Words as ChipWords};
use crate::responses::place::Request;
use crate::responses::{Thread, address};
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::Rc;

/// The reader's marks, and the requests to count them.
#[derive(Debug, Default)]
pub(super) struct Marking {
    shared: Option<Shared>,
    /// The last answer to a request for counts: an Isso's comments, one for each chip.
    thread: RefCell<Option<Thread>>,
    /// The marks of this page view; where nothing may be kept they are only here.
    marked: RefCell<Vec<String>>,
    /// Changes still to be sent. One at a time, because a request to an Isso depends on its last answer.
    untold: RefCell<Vec<Change>>,
    exchange: RefCell<Option<Exchange>>,
}

impl Marking {
    pub(super) fn new(insights_at: &str, article: &str, marked: Vec<String>) -> Self {
        let shared = if insights_at.is_empty() { None } else { Shared::at(insights_at, article) };
        Self { shared, marked: RefCell::new(marked), ..Self::default() }
    }

    /// The host that counts the marks.
    pub(super) fn host(&self) -> Option<String> {
        match self.shared.as_ref()? {
            Shared::Isso(isso) => address::host(&isso.comments_request().address).map(str::to_owned),
            Shared::Endpoint(endpoint, _) => address::host(endpoint).map(str::to_owned),
        }
    }

    /// The chips as they are shown.
    pub(super) fn chips(&self, offered: &[insights::Chip], words: &crate::browser::words::Words) -> Vec<Chip> {
        let marked = self.marked.borrow();
        let shown = |chip: &insights::Chip| {
            let words = match &chip.words {
                ChipWords::Own(words) => words.clone(),
                ChipWords::OfKey => words.text(insights::words_of(&chip.key)?),
            };
            Some(Chip { is_marked: marked.contains(&chip.key), key: chip.key.clone(), words })
        };
        offered.iter().filter_map(shown).collect()
    }

    /// Asks how often each chip was marked.
    pub(super) fn count(session: &Rc<Session>) {
        let request = session.marking.shared.as_ref().and_then(Shared::counts_request);
        if let Some(request) = request {
            Self::ask(session, &request, Session::counted);
        }
    }

    /// Sends the next mark, unless a request is under way.
    fn tell_next(session: &Rc<Session>) {
        let marking = &session.marking;
        let Some(shared) = marking.shared.as_ref().filter(|_| marking.exchange.borrow().is_none()) else { return };
        if marking.thread.borrow().is_none() && shared.votes_in_thread() && !marking.untold.borrow().is_empty() {
            return Self::count(session);
        }
        while !marking.untold.borrow().is_empty() {
            let change = marking.untold.borrow_mut().remove(0);
            let request = {
                let thread = marking.thread.borrow();
                shared.mark_request(&change, thread.as_ref(), &session.known.title)
            };
            if let Some(request) = request {
                return Self::ask(session, &request, Session::told);
            }
        }
    }

    /// Sends a request; `hear` is called with its answer, and then the next mark is sent.
    fn ask(session: &Rc<Session>, request: &Request, hear: fn(&Rc<Session>, Heard)) {
        let heard = once(session, move |session, heard| {
            session.marking.exchange.take();
            hear(session, heard);
            Self::tell_next(session);
        });
        session.marking.exchange.replace(Some(Exchange::begin(request, heard)));
    }
}

impl Session {
    /// Marks a chip, or takes its mark back.
    pub(super) fn mark(self: &Rc<Self>, chip: &str) {
        let is_marked = !take_out(&self.marking.marked, |known| known == chip);
        if is_marked {
            self.marking.marked.borrow_mut().push(chip.to_owned());
        }
        // Another tab may have marked it, or unmarked it, meanwhile.
        let kept = insights::marked(&*self.storage, &self.known.key).iter().any(|known| known == chip);
        if kept != is_marked {
            insights::toggle(&*self.storage, &self.known.key, chip);
        }
        self.section(|section| section.mark(chip, is_marked));
        if !take_out(&self.marking.untold, |change| change.chip == chip) {
            self.marking.untold.borrow_mut().push(Change { chip: chip.to_owned(), is_marked });
        }
        Marking::tell_next(self);
    }

    /// Takes the answer to a request for counts.
    fn counted(self: &Rc<Self>, heard: Heard) {
        let Some(shared) = &self.marking.shared else { return };
        // Without its thread nothing can be sent to an Isso.
        if !self.show_counts(shared, heard) && shared.votes_in_thread() && !self.marking.untold.take().is_empty() {
            self.not_counted(Key::RESPONSES_PLACE_FAILED);
        }
    }

    /// Takes the answer to a mark that was sent.
    fn told(self: &Rc<Self>, heard: Heard) {
        let Some(shared) = &self.marking.shared else { return };
        if shared.votes_in_thread() {
            match heard.map(|(answer, _)| answer.status) {
                // An Isso's answer to a vote does not list the chips, so the counts are asked for again.
                Ok(..400) => Marking::count(self),
                // Isso's guard limits requests per minute, and comments from one network.
                Ok(403 | 429) => self.not_counted(Key::RESPONSES_PLACE_LIMITED),
                _ => self.not_counted(Key::RESPONSES_PLACE_FAILED),
            }
        } else if !self.show_counts(shared, heard) {
            self.not_counted(Key::RESPONSES_PLACE_FAILED);
        }
    }

    /// Shows the counts in an answer. Returns whether there are any; if not, the author is told why.
    fn show_counts(&self, shared: &Shared, heard: Heard) -> bool {
        match shared.counts(heard.map(|(answer, _)| answer)) {
            Ok((counted, thread)) => {
                self.section(|section| section.counts(&counted));
                self.marking.thread.replace(thread);
                true
            }
            Err(fault) => {
                self.mount.warn(&["insights: ", &fault.to_string()].concat());
                false
            }
        }
    }

    fn not_counted(&self, why: Key) {
        let host = self.marking.host().unwrap_or_default();
        let told = self.words.fill(why, &[("place", &host)]);
        self.section(|section| section.not_counted(&told));
    }
}

/// Takes out of a list what `is_it`. Returns whether anything was.
fn take_out<T>(list: &RefCell<Vec<T>>, is_it: impl Fn(&T) -> bool) -> bool {
    let mut list = list.borrow_mut();
    let before = list.len();
    list.retain(|one| !is_it(one));
    list.len() < before
}
