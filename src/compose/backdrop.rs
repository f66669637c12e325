//! Closes a dialog of ours when its backdrop is pressed: when a press both begins and ends there.
//! A press that begins in the dialog, as to select text, and ends on the backdrop must not close it.

use crate::browser::listener::Listener;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{AbortSignal, Event, EventTarget, HtmlDialogElement};

/// Closes `dialog` by its backdrop, for as long as the returned listeners are kept. The dialog's contents must be in one element that fills it.
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
