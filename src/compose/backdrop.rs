//! The backdrop of a dialog of ours, which closes it: a press that begins and ends there does.
//! One that marks text and ends there must not.

use crate::browser::listener::Listener;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{AbortSignal, Event, EventTarget, HtmlDialogElement};

/// Closes `dialog` by its backdrop, for as long as what is returned is kept. Its own content must be within an element that fills it.
pub(super) fn closing(dialog: &HtmlDialogElement, signal: &AbortSignal) -> [Listener; 2] {
    let pressed = Rc::new(Cell::new(false));
    let released = Rc::clone(&pressed);
    let root: EventTarget = dialog.clone().into();
    let is_beside = move |event: &Event| event.target().is_some_and(|target| target == root);
    let was_beside = is_beside.clone();
    let closes = dialog.clone();
    let press = move |event: Event| pressed.set(is_beside(&event));
    let release = move |event: Event| {
        if released.get() && was_beside(&event) {
            closes.close();
        }
    };
    [Listener::passive(dialog, "pointerdown", signal, Box::new(press)), Listener::passive(dialog, "click", signal, Box::new(release))]
}
