//! This reader's marks: kept in this browser, and counted where the author says so.
//! It must not show a count that it could not fetch, nor drop a mark that could not be counted.

use super::session::Session;
use crate::browser::alive::once;
use crate::browser::exchange::{Exchange, Heard};
use crate::browser::moments;
use crate::respond::{Chip, failure_of};
use crate::responses::insights::{self, Change, Comments, Shared, Words as ChipWords, is_untold, note_untold, take_untold};
use crate::responses::place::Request;
use crate::responses::{Fault, address, busy};
use std::cell::RefCell;
use std::rc::Rc;

/// The reader's marks, and the requests to count them.
#[derive(Debug, Default)]
pub(super) struct Marking {
    shared: Option<Shared>,
    /// The last answer with counts: of an Isso, its comments, one for each chip. Without one, nothing is sent: the place may not work at all.
    answer: RefCell<Option<Comments>>,
    /// The marks of this page view; where nothing may be kept they are only here.
    marked: RefCell<Vec<String>>,
    /// The request under way. One at a time, because a request to an Isso depends on its last answer.
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
                ChipWords::OfKey => words.text(insights::words_of(&chip.key)?).to_owned(),
            };
            Some(Chip { is_marked: marked.contains(&chip.key), key: chip.key.clone(), words })
        };
        offered.iter().filter_map(shown).collect()
    }

    /// Asks how often each chip was marked; then sends the marks that wait.
    pub(super) fn count(session: &Rc<Session>) {
        let request = session.marking.shared.as_ref().and_then(Shared::counts_request);
        if let Some(request) = request {
            Self::ask(session, &request, None);
        }
    }

    /// Sends the next mark, unless a request is under way.
    fn tell_next(session: &Rc<Session>) {
        let marking = &session.marking;
        let Some(shared) = marking.shared.as_ref().filter(|_| marking.exchange.borrow().is_none()) else { return };
        if marking.answer.borrow().is_none() {
            return Self::count(session);
        }
        while let Some(change) = take_untold(&*session.storage, &session.known.key) {
            let request = marking.answer.borrow().as_ref().and_then(|known| shared.mark_request(&change, known, &session.known.title));
            if let Some(request) = request {
                return Self::ask(session, &request, Some(change));
            }
        }
    }

    /// Sends a request: a change, or, without one, a request for the counts. A host that wants to be left alone gets none.
    fn ask(session: &Rc<Session>, request: &Request, change: Option<Change>) {
        let heard = once(session, move |session, heard: Heard| {
            session.marking.exchange.take();
            session.heard(change, heard);
        });
        let host = address::host(&request.address).unwrap_or_default();
        match moments::now().and_then(|now| busy::fault(&*session.answers, host, now)) {
            Some(fault) => heard(Err(fault)),
            None => drop(session.marking.exchange.replace(Some(Exchange::begin(request, heard)))),
        }
    }
}

impl Session {
    /// Marks a chip, or takes its mark back.
    pub(super) fn mark(self: &Rc<Self>, chip: &str) {
        let is_marked = !take_out(&self.marking.marked, |known| known == chip);
        if is_marked {
            self.marking.marked.borrow_mut().push(chip.to_owned());
        }
        self.section(|section| section.mark(chip, is_marked));
        // Another tab may have marked it, or unmarked it, meanwhile; then that is sent already.
        let kept = insights::marked(&*self.storage, &self.known.key).iter().any(|known| known == chip);
        if kept == is_marked {
            return;
        }
        insights::toggle(&*self.storage, &self.known.key, chip);
        // Without a place that counts, the mark stays here, even if the author names one later.
        if self.marking.shared.is_some() {
            note_untold(&*self.storage, &self.known.key, &Change { chip: chip.to_owned(), is_marked });
            Marking::tell_next(self);
        }
    }

    /// Takes an answer: the new counts, or why there are none; then sends the next mark.
    fn heard(self: &Rc<Self>, change: Option<Change>, heard: Heard) {
        let Some(shared) = &self.marking.shared else { return };
        match shared.counts(heard.map(|(answer, _)| answer), change.is_some()) {
            Ok(answer) => {
                let answer = answer.map(|(counted, comments)| {
                    self.section(|section| section.counts(&counted));
                    comments
                });
                self.marking.answer.replace(answer);
                Marking::tell_next(self);
            }
            Err(fault) => self.not_counted(&fault, change.as_ref()),
        }
    }

    /// Tells the author why nothing was counted, and the reader, if a mark of theirs is concerned. It is sent again at the next press or visit.
    fn not_counted(&self, fault: &Fault, change: Option<&Change>) {
        self.mount.warn(&["insights: ", &fault.to_string()].concat());
        if let Some(now) = moments::now() {
            busy::put(&*self.answers, fault, now);
        }
        if let Some(change) = change.filter(|_| fault.was_not_taken()) {
            note_untold(&*self.storage, &self.known.key, change);
        }
        if change.is_some() || is_untold(&*self.storage, &self.known.key) {
            let host = self.marking.host().unwrap_or_default();
            self.section(|section| section.not_counted(&failure_of(&host, fault, &self.words)));
        }
    }
}

/// Takes out of a list what `is_it`. Returns whether anything was.
fn take_out<T>(list: &RefCell<Vec<T>>, is_it: impl Fn(&T) -> bool) -> bool {
    let mut list = list.borrow_mut();
    let before = list.len();
    list.retain(|one| !is_it(one));
    list.len() < before
}
