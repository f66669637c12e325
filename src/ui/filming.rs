//! Waits until a reader has begun, and calls for what names films: a module of its own, and a catalogue's files.
//! Whoever only opened the page never pays for it; nothing of it may be known here.

use super::hosts::Hosts;
use crate::browser::listener::Listener;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;

/// What readers do first: by wheel or finger, mouse, keyboard; some screen readers only move the focus.
const SIGNS: [&str; 5] = ["scroll", "pointermove", "pointerdown", "keydown", "focusin"];

/// The wait; dropped, it is over.
#[derive(Debug)]
pub struct Filming {
    _listeners: Vec<Listener>,
}

impl Filming {
    /// Waits for the first sign of a reader.
    #[must_use]
    pub fn watch(text: &Element, hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        let window = crate::browser::window()?;
        let (called, signal) = (Rc::new(Cell::new(false)), hosts.signal());
        let listen = |sign: &'static str| {
            let (text, hosts, language, called) = (text.clone(), Rc::clone(hosts), language.to_owned(), Rc::clone(&called));
            let call = move |_| {
                if !called.replace(true) {
                    hosts.films(&text, &language);
                }
            };
            Listener::passive(&window, sign, &signal, Box::new(call))
        };
        Some(Self { _listeners: SIGNS.into_iter().map(listen).collect() })
    }
}
