//! Shows readers their own comments that wait for approval, even after a reload, and asks the place whether these are still there.
//! It must send no cookie, since no reader asked for that request, and must move nothing that the reader is using.

use super::requests::{Hear, Purpose};
use super::session::Session;
use crate::browser::json::JsonValue;
use crate::browser::moments;
use crate::respond::Which;
use crate::responses::Thread;
use crate::responses::isso::{add_waiting, forget_waiting, is_gone, note_waiting};
use std::rc::Rc;

impl Session {
    /// Adds what waits to a thread that has been read; returns its ids.
    pub(super) fn add_waiting(&self, number: usize, thread: &mut Thread) -> Vec<String> {
        let now = moments::now().filter(|_| thread.fault.is_none() && self.isso(number).is_some());
        let Some(now) = now else { return Vec::new() };
        add_waiting(&mut thread.responses, &*self.storage, &self.known.key, now, |text| JsonValue::parse(text).ok())
    }

    /// Notes a comment that has been sent, in Isso's own words, or forgets it if it need not wait.
    pub(super) fn note_waiting(&self, id: &str, json: Option<&str>) {
        match json.zip(moments::now()) {
            Some((json, now)) => note_waiting(&*self.storage, &self.known.key, id, json, now),
            None => forget_waiting(&*self.storage, &self.known.key, id),
        }
    }

    /// Asks whether a comment that waits is still there; if not, it goes.
    pub(super) fn ask_after(self: &Rc<Self>, which: &Which) {
        let Some(request) = self.isso(which.place).and_then(|isso| isso.presence_request(&which.id)) else { return };
        let heard: Hear = Box::new(|session, which, heard| {
            if is_gone(&heard.map(|(answer, _)| answer)) {
                session.note_waiting(&which.id, None);
                session.change(which, |responses, _| responses.retain(|known| known.id != which.id));
            }
        });
        self.ask_about(which, Purpose::Presence, &request, heard);
    }
}
