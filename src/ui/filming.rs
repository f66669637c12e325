//! Waits until a reader has begun, and calls for what names films: a module of its own, and a catalogue's files.
//! Whoever only opened the page never pays for it; nothing of it may be known here.

use super::hosts::Hosts;
use crate::browser::listener::Listener;
use std::rc::Rc;
use web_sys::Element;

/// What readers do first: by wheel or finger, mouse, keyboard; some screen readers only move the focus.
const SIGNS: &str = "scroll pointermove pointerdown keydown focusin";

/// The wait; dropped, it is over.
#[derive(Debug)]
pub struct Filming {
    _listener: Listener,
}

impl Filming {
    /// Waits for the first sign of a reader.
    #[must_use]
    pub fn watch(text: &Element, hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        let mut waiting = Some((text.clone(), Rc::clone(hosts), language.to_owned()));
        let begun = move |_| {
            if let Some((text, hosts, language)) = waiting.take() {
                hosts.films(&text, &language);
            }
        };
        let window = crate::browser::window()?;
        Some(Self { _listener: Listener::passive(&window, SIGNS, &hosts.signal(), Box::new(begun)) })
    }
}
