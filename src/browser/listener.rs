//! Event listeners as values, which are removed when dropped.
//! They must also end with the mount's `AbortSignal`, because after a trap nothing is dropped any more.

use crate::seek;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortSignal, AddEventListenerOptions, Event, EventTarget};

/// A listener that is removed when dropped, or when its signal is aborted.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to `kind` on `target`, or to several kinds separated by spaces, without ever preventing the default.
    /// `scroll` and `load` are heard from whatever scrolls or loads inside the target: a page may scroll in a box of its own.
    #[must_use]
    pub fn passive(target: &EventTarget, kind: &'static str, signal: &AbortSignal, run: Box<dyn FnMut(Event)>) -> Self {
        Self::open(target, kind, signal, true, run)
    }

    /// Listens to `kind` on `target`; `run` may prevent its default.
    #[must_use]
    pub fn active(target: &EventTarget, kind: &'static str, signal: &AbortSignal, run: Box<dyn FnMut(Event)>) -> Self {
        Self::open(target, kind, signal, false, run)
    }

    fn open(target: &EventTarget, kind: &'static str, signal: &AbortSignal, passive: bool, run: Box<dyn FnMut(Event)>) -> Self {
        let callback = Closure::wrap(run);
        let options = AddEventListenerOptions::new();
        options.set_passive(passive);
        options.set_signal(signal);
        options.set_capture(scrolls_or_loads(kind));
        let function = callback.as_ref().unchecked_ref();
        // This throws only if the signal is not of our window's type; then there is no listener, and nothing to remove.
        for kind in seek::split(kind, b" ") {
            let _ = target.add_event_listener_with_callback_and_add_event_listener_options(kind, function, &options);
        }
        Self { target: target.clone(), kind, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for kind in seek::split(self.kind, b" ") {
            let function = self.callback.as_ref().unchecked_ref();
            let _ = self.target.remove_event_listener_with_callback_and_bool(kind, function, scrolls_or_loads(self.kind));
        }
    }
}

/// Whether events of this kind, or of the first of several, tell that something inside the target has scrolled or loaded. They do not bubble, so they
/// must be captured on their way down.
pub fn scrolls_or_loads(kind: &str) -> bool {
    kind.starts_with("scroll") || kind.starts_with("load")
}

impl std::fmt::Debug for Listener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Listener").field("kind", &self.kind).finish_non_exhaustive()
    }
}
