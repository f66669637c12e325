//! Waits for the first thing that a reader does, so that a visitor who only opens the page pays for nothing more.
//! What happens then is up to the caller.

use crate::browser::listener::Listener;
use crate::ui::hosts::Hosts;
use std::rc::Rc;

/// What readers do first: by wheel or finger, mouse, keyboard; some screen readers only move the focus. Whoever comes back to the end of a page can
/// turn the wheel without scrolling.
macro_rules! signs {
    () => {
        "scroll wheel pointermove pointerdown keydown focusin"
    };
}
const SIGNS: &str = signs!();

/// The same, and the return of the network.
pub(super) const SIGNS_AND_NETWORK: &str = concat!(signs!(), " online");

/// Calls `run` once, at the first sign of a reader; dropping the listener ends the wait.
pub(super) fn first_sign(hosts: &Rc<dyn Hosts>, run: impl FnOnce() + 'static) -> Option<Listener> {
    let mut waiting = Some(run);
    let begun = move |_| {
        if let Some(run) = waiting.take() {
            run();
        }
    };
    Some(Listener::passive(&crate::browser::window()?.into(), SIGNS, &hosts.signal(), Box::new(begun)))
}
