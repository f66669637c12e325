//! Asks one place for its responses: one request after another, answers kept in this tab first, and another try where that may help.
//! It must show nothing, only hand on what was answered; dropping it ends the requests.

use crate::browser::alive::once;
use crate::browser::exchange::{Exchange, Heard};
use crate::browser::json::JsonValue;
use crate::browser::moments;
use crate::browser::tasks::Tasks;
use crate::browser::timer::Timer;
use crate::ports::Storage;
use crate::responses::place::{Answer, Outcome, Place, Rules, Unread};
use crate::responses::sources::Source;
use crate::responses::{Thread, address, backoff, busy, cache};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Called with what the place has answered: after a failure that may pass, once for each try.
pub(super) type OnAnswer = Box<dyn Fn(Thread, Option<Rules>)>;

/// A place that is being asked.
pub(super) struct Asking {
    source: Source,
    answers: Rc<dyn Storage>,
    on_answer: OnAnswer,
    place: RefCell<Option<Box<dyn Place<JsonValue>>>>,
    exchange: RefCell<Option<Exchange>>,
    again: RefCell<Option<Timer>>,
    reading: RefCell<Option<Tasks>>,
    tried: Cell<u32>,
}

impl Asking {
    /// Begins to ask `source`; answers are kept in `answers`.
    pub(super) fn begin(source: &Source, answers: &Rc<dyn Storage>, on_answer: OnAnswer) -> Rc<Self> {
        let asking = Rc::new(Self {
            source: source.clone(),
            answers: Rc::clone(answers),
            on_answer,
            place: RefCell::default(),
            exchange: RefCell::default(),
            again: RefCell::default(),
            reading: RefCell::default(),
            tried: Cell::new(0),
        });
        // Not within this call: the caller has not stored the result yet.
        asking.later(0);
        asking
    }

    /// Whether an answer is awaited, or being read.
    pub(super) fn is_under_way(&self) -> bool {
        self.place.borrow().is_some()
    }

    fn later(self: &Rc<Self>, milliseconds: u32) {
        self.again.replace(Timer::of(self, i32::try_from(milliseconds).unwrap_or(i32::MAX), Self::try_it));
    }

    fn try_it(self: &Rc<Self>) {
        self.tried.set(self.tried.get() + 1);
        self.place.replace(Some(self.source.clone().place()));
        self.go_on();
    }

    /// Sends the next request, or finishes.
    fn go_on(self: &Rc<Self>) {
        let next = self.place.borrow().as_ref().and_then(|place| place.next());
        let Some(request) = next else { return self.finish() };
        let now = moments::now();
        let kept = now.and_then(|now| cache::get(&*self.answers, &request.address, now));
        if let Some(json) = kept.and_then(|text| JsonValue::parse(&text).ok()) {
            return self.take_in(Ok(Answer { status: 200, retry_after: None, is_gathering: false, json: Some(json) }));
        }
        let host = address::host(&request.address).unwrap_or_default();
        // Only before the first request: other threads of this place on the page have been asked at the same time.
        if let Some(fault) = now.filter(|_| self.exchange.borrow().is_none()).and_then(|now| busy::fault(&*self.answers, host, now)) {
            return self.take_in(Err(fault));
        }
        let address = request.address.clone();
        let heard = once(self, move |asking, heard: Heard| {
            let outcome = heard.map(|(answer, text)| {
                let is_good = answer.status == 200 && answer.json.is_some() && !answer.is_gathering;
                if let Some(now) = moments::now().filter(|_| is_good && text.length() as usize <= cache::LONGEST) {
                    cache::put(&*asking.answers, &address, &String::from(text), now);
                }
                answer
            });
            asking.take_in(outcome);
        });
        self.exchange.replace(Some(Exchange::begin(&request, heard)));
    }

    /// Reads an answer, in each task as much of it as there is time for; then sends the next request.
    fn take_in(self: &Rc<Self>, outcome: Outcome<JsonValue>) {
        let mut unread = Vec::new();
        if let Some(place) = self.place.borrow_mut().as_mut() {
            place.begin(outcome, &mut unread);
        }
        let reading = Rc::downgrade(self);
        let step = move || reading.upgrade().is_some_and(|asking| asking.read_one(&mut unread));
        self.reading.replace(Some(Tasks::steps(Box::new(step))));
    }

    /// Reads one response, or goes on if there are no more. Returns whether it read one.
    fn read_one(self: &Rc<Self>, unread: &mut Unread<JsonValue>) -> bool {
        let next = unread.pop();
        let is_more = next.is_some();
        if let Some(place) = self.place.borrow_mut().as_mut() {
            match next {
                Some(waiting) => place.read_one(waiting, unread),
                None => place.end(),
            }
        }
        if !is_more {
            self.go_on();
        }
        is_more
    }

    fn finish(self: &Rc<Self>) {
        let Some(place) = self.place.take() else { return };
        let rules = place.rules();
        let thread = place.into_thread();
        if let (Some(fault), Some(now)) = (&thread.fault, moments::now()) {
            busy::put(&*self.answers, fault, now);
        }
        let wait = thread.fault.as_ref().and_then(|fault| backoff::wait(fault, self.tried.get(), js_sys::Math::random()));
        if let Some(milliseconds) = wait {
            self.later(milliseconds);
        }
        (self.on_answer)(thread, rules);
    }
}

impl std::fmt::Debug for Asking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Asking").field("source", &self.source).finish_non_exhaustive()
    }
}
