//! One-shot timers as values, which do not fire once dropped.
//! It must offer no intervals: nothing of ours runs unless the reader does something.

use super::alive::with;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A timer that fires once, unless it is dropped first.
pub struct Timer {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `run` after `milliseconds`; `None` if there is no window.
    #[must_use]
    pub fn after(milliseconds: i32, run: Box<dyn FnOnce()>) -> Option<Self> {
        let mut run = Some(run);
        let callback = Closure::wrap(Box::new(move || run.take().into_iter().for_each(|run| run())) as Box<dyn FnMut()>);
        let function = callback.as_ref().unchecked_ref();
        let id = super::window()?.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()?;
        Some(Self { id, _callback: callback })
    }

    /// The same for something that may be gone by then.
    #[must_use]
    pub fn of<T: 'static>(of: &Rc<T>, milliseconds: i32, run: impl FnOnce(&Rc<T>) + 'static) -> Option<Self> {
        let of = Rc::downgrade(of);
        Self::after(milliseconds, Box::new(move || with(&of, run)))
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

impl std::fmt::Debug for Timer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Timer").field("id", &self.id).finish_non_exhaustive()
    }
}
