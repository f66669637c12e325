//! Work that is done once per frame, however often it is asked for.
//! It must not run after it is dropped, which cancels the pending frame.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A callback that runs at most once per animation frame.
pub struct Frame {
    pending: Rc<Cell<i32>>,
    callback: Closure<dyn FnMut()>,
}

impl Frame {
    /// A frame that calls `run` when it has been asked for.
    #[must_use]
    pub fn new(mut run: Box<dyn FnMut()>) -> Self {
        let pending = Rc::new(Cell::new(0));
        let done = Rc::clone(&pending);
        let callback = Closure::wrap(Box::new(move || {
            done.set(0);
            run();
        }) as Box<dyn FnMut()>);
        Self { pending, callback }
    }

    /// Asks for the next frame; does nothing if it has been asked for already.
    pub fn request(&self) {
        if self.pending.get() != 0 {
            return;
        }
        let Some(window) = super::window() else { return };
        if let Ok(id) = window.request_animation_frame(self.callback.as_ref().unchecked_ref()) {
            self.pending.set(id);
        }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            let _ = window.cancel_animation_frame(self.pending.get());
        }
    }
}

impl std::fmt::Debug for Frame {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Frame").field("pending", &self.pending).finish_non_exhaustive()
    }
}
