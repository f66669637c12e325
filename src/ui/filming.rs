//! Waits until a reader has begun, and calls for what names films: a module of its own, and a catalogue's files.
//! Whoever only opened the page never pays for it; nothing of it may be known here.

use super::first_sign::first_sign;
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
    /// Waits for the first sign of a reader.
    #[must_use]
    pub fn watch(text: &Element, hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        let (text, called, language) = (text.clone(), Rc::clone(hosts), language.to_owned());
        Some(Self { _listener: first_sign(hosts, move || called.films(&text, &language))? })
    }
}
