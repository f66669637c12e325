//! Waits until a reader has begun, and calls for what names films: a module of its own, and a catalogue's files.
//! Whoever only opened the page never pays for it; nothing of it may be known here.

use super::first_sign::first_sign;
use super::hosts::Hosts;
use crate::browser::listener::Listener;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;

/// The wait; dropped, it is over.
#[derive(Debug)]
pub struct Filming {
    _begun: Listener,
    _back: Listener,
}

impl Filming {
    /// Waits for the first sign of a reader. From then on it calls each time that the network is back: what did not come is asked for again, and what
    /// is there takes no harm.
    #[must_use]
    pub fn watch(text: &Element, hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        let (text, called, language) = (text.clone(), Rc::clone(hosts), language.to_owned());
        let call = Rc::new(move || called.films(&text, &language));
        let has_begun = Rc::new(Cell::new(false));
        let (again, is_wanted) = (Rc::clone(&call), Rc::clone(&has_begun));
        let begun = move || {
            has_begun.set(true);
            call();
        };
        let back = move |_| {
            if is_wanted.get() {
                again();
            }
        };
        let window = crate::browser::window()?.into();
        Some(Self { _begun: first_sign(hosts, begun)?, _back: Listener::passive(&window, "online", &hosts.signal(), Box::new(back)) })
    }
}
