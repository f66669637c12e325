//! Puts marks beside the passages that responses speak of; the quotes' module finds the passages.
//! It must not ask for that module unless a response carries a link to a passage; one that is not found gets no mark.

use super::session::Session;
use crate::browser::alive::{each_time, once};
use crate::browser::{column, promise};
use crate::respond::{Marks, Passage, Which};
use crate::responses::conversation::Conversation;
use crate::responses::passages::{Spoken, links, spoken_of};
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Links to passages, each with the response that carries it.
type Carried = Vec<(Which, String)>;

/// The marks beside passages.
#[derive(Debug, Default)]
pub(super) struct MarkedPassages {
    /// The links that they are made of.
    carried: RefCell<Rc<Carried>>,
    /// The marks, with their base.
    marks: RefCell<Option<(Marks, HtmlElement)>>,
}

impl Session {
    /// Looks for the passages that a conversation speaks of, and marks them.
    pub(super) fn mark_passages(self: &Rc<Self>, conversation: &Rc<Conversation>) {
        let found = links(conversation);
        let mut carried = Carried::new();
        let mut numbers = Vec::new();
        let addresses = Array::new();
        for (number, link) in found {
            if let Some(which) = which(conversation, number) {
                carried.push((which, link.to_owned()));
                numbers.push(number);
                addresses.push(&link.into());
            }
        }
        if **self.passages.carried.borrow() == carried {
            return;
        }
        let carried = Rc::new(carried);
        self.passages.carried.replace(Rc::clone(&carried));
        let conversation = Rc::clone(conversation);
        let told = once(self, move |session, places: JsValue| {
            // An answer about links that are no longer carried comes too late; if there is no answer, the next conversation asks again.
            let is_current = Rc::ptr_eq(&session.passages.carried.borrow(), &carried);
            match places.dyn_into::<Array>() {
                Ok(places) if is_current => session.show_marks(&conversation, &numbers, &places),
                Err(_) if is_current => drop(session.passages.carried.take()),
                _ => {}
            }
        });
        promise::then(&self.mount.ask_with("-quotes", "passages", &self.text, &addresses), told);
    }

    fn show_marks(self: &Rc<Self>, conversation: &Conversation, numbers: &[usize], places: &Array) {
        let place_of = |at: usize| places.get(u32::try_from(at).ok()?).dyn_into::<Array>().ok();
        let range_of = |at: usize| {
            let place = place_of(at)?;
            let offset = |index| place.get(index).as_f64().map(|offset| offset as usize);
            Some(offset(0)?..offset(1)?)
        };
        let mut found = Vec::new();
        for (at, number) in numbers.iter().enumerate() {
            if let Some(range) = range_of(at) {
                found.push((*number, range));
            }
        }
        let passage = |spoken: &Spoken| {
            let number = *spoken.entries.first()?;
            let place = place_of(numbers.iter().position(|known| *known == number)?)?;
            let (range, words) = (place.get(2).unchecked_into(), place.get(3).as_string()?);
            Some(Passage { range, words, count: u32::try_from(spoken.entries.len()).ok()?, first: which(conversation, number)? })
        };
        let mut passages = Vec::new();
        for spoken in spoken_of(found) {
            passages.extend(passage(&spoken));
        }
        if let Some((_, base)) = self.passages.marks.take() {
            self.mount.close_host(&base);
        }
        let Some(root) = crate::browser::root().filter(|_| !passages.is_empty()) else { return };
        let base = self.mount.open_dressed("passages", &root, None, self.words.language());
        let asked = each_time(self, |session, which| session.section(|section| section.go_to(&which)));
        let (parent, paragraph) = column::of(&self.text);
        let signal = self.mount.abort_signal();
        let marks = Marks::open(&base, &paragraph.unwrap_or(parent), passages, &self.words, &signal, Box::new(asked));
        self.passages.marks.replace(marks.map(|marks| (marks, base)));
    }
}

/// The response that is this entry of the conversation.
fn which(conversation: &Conversation, number: usize) -> Option<Which> {
    let entry = conversation.entries.get(number)?;
    Some(Which { place: entry.place, id: entry.response.id.clone() })
}
