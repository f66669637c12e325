//! The requests under way that are about one response each, by what they are for.
//! A request must end with its value here: when it is answered, when it is called off, when the article goes.

use super::acting::Deed;
use super::session::Session;
use crate::browser::alive::once;
use crate::browser::exchange::{Exchange, Heard};
use crate::respond::Which;
use crate::responses::place::Request;
use std::cell::RefCell;
use std::rc::Rc;

/// What a request about one response is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// It is something that the reader does.
    Deed(Deed),
    /// It asks whether a response which waits for approval is still there.
    Presence,
}

/// The requests under way.
#[derive(Debug, Default)]
pub(super) struct Requests(RefCell<Vec<(Which, Purpose, Exchange)>>);

/// The callback for the answer about a response.
pub(super) type Hear = Box<dyn FnOnce(&Rc<Session>, &Which, Heard)>;

impl Requests {
    pub(super) fn is_under_way(&self, which: &Which, purpose: Purpose) -> bool {
        self.0.borrow().iter().any(|(of, known, _)| (of, *known) == (which, purpose))
    }

    fn end(&self, which: &Which, purpose: Purpose) {
        self.0.borrow_mut().retain(|(of, known, _)| (of, *known) != (which, purpose));
    }

    /// Ends all requests for this purpose.
    pub(super) fn call_off(&self, purpose: Purpose) {
        self.0.borrow_mut().retain(|(_, known, _)| *known != purpose);
    }
}

impl Session {
    /// Sends a request about a response; `hear` is called once it is no longer under way.
    pub(super) fn ask_about(self: &Rc<Self>, which: &Which, purpose: Purpose, request: &Request, hear: Hear) {
        let of = which.clone();
        let heard = once(self, move |session, heard| {
            session.requests.end(&of, purpose);
            hear(session, &of, heard);
        });
        self.requests.0.borrow_mut().push((which.clone(), purpose, Exchange::begin(request, heard)));
    }
}
