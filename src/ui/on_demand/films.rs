//! Calls for the films once the reader has begun, and again whenever the network is back; what to show is up to the films' own module.
//! A visitor who only opens the page must not pay for it: neither for the module nor for a catalogue.

use super::first_sign::SIGNS_AND_NETWORK;
use crate::browser::listener::Listener;
use crate::ui::hosts::Hosts;
use std::rc::Rc;
use web_sys::Element;

/// The wait; it ends when this is dropped.
#[derive(Debug)]
pub struct CallForFilms {
    _listener: Listener,
}

impl CallForFilms {
    /// Calls at the first sign of a reader, and from then on each time the network is back: what failed is fetched again, and a second call
    /// for what is already there does nothing.
    #[must_use]
    pub fn watch(text: &Element, hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        let (text, called, language) = (text.clone(), Rc::clone(hosts), language.to_owned());
        let mut has_begun = false;
        let call = move |event: web_sys::Event| {
            let is_network = event.type_() == "online";
            // At first the network's return is no sign of a reader; later it alone is one.
            if is_network == has_begun {
                has_begun = true;
                called.films(&text, &language);
            }
        };
        Some(Self { _listener: Listener::passive(&crate::browser::window()?.into(), SIGNS_AND_NETWORK, &hosts.signal(), Box::new(call)) })
    }
}
