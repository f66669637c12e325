//! Calls for the films when the reader has begun, and again whenever the network is back. What comes of it is the films' own module's.
//! Whoever only opened the page pays for none of it: not for the module, not for a catalogue.

use super::first_sign::SIGNS_AND_NETWORK;
use super::hosts::Hosts;
use crate::browser::listener::Listener;
use std::rc::Rc;
use web_sys::Element;

/// The wait; dropped, it is over.
#[derive(Debug)]
pub struct Filming {
    _listener: Listener,
}

impl Filming {
    /// Waits for the first sign of a reader. From then on it calls each time that the network is back: what did not come is asked for again, and what
    /// is there takes no harm.
    #[must_use]
    pub fn watch(text: &Element, hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        let (text, called, language) = (text.clone(), Rc::clone(hosts), language.to_owned());
        let mut has_begun = false;
        let call = move |event: web_sys::Event| {
            // What did not come may come now.
            if has_begun == (event.type_() == "online") {
                has_begun = true;
                called.films(&text, &language);
            }
        };
        Some(Self { _listener: Listener::passive(&crate::browser::window()?.into(), SIGNS_AND_NETWORK, &hosts.signal(), Box::new(call)) })
    }
}
