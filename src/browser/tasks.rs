//! Work cut into tasks, so that the page can breathe between two parts of it.
//! Dropped, the rest is never done.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// How long steps are taken in one task, in milliseconds: half a frame, on whatever processor.
const SPAN: f64 = 8.0;

/// Work that goes on by itself until it is done.
pub struct Tasks {
    id: Rc<Cell<i32>>,
    _callback: Rc<OnceCell<Callback>>,
}

type Callback = Closure<dyn FnMut()>;

impl Tasks {
    /// Runs `part` in one task after another, until it says that there is no more.
    #[must_use]
    pub fn begin(mut part: Box<dyn FnMut() -> bool>) -> Self {
        let (id, callback) = (Rc::new(Cell::new(0)), Rc::new(OnceCell::<Callback>::new()));
        let (next, own) = (Rc::clone(&id), Rc::downgrade(&callback));
        let run = move || {
            if part()
                && let Some(callback) = own.upgrade().as_ref().and_then(|own| own.get())
            {
                next.set(soon(callback));
            }
        };
        let first = callback.get_or_init(|| Closure::wrap(Box::new(run)));
        id.set(soon(first));
        Self { id, _callback: callback }
    }
}

impl Tasks {
    /// Runs `step` until it says that there is no more: again and again as long as [`SPAN`], then in another task.
    #[must_use]
    pub fn steps(mut step: Box<dyn FnMut() -> bool>) -> Self {
        Self::begin(Box::new(move || {
            let began = now();
            while step() {
                if now() - began > SPAN {
                    return true;
                }
            }
            false
        }))
    }
}

/// Asks for a task of its own; returns its number.
fn soon(callback: &Callback) -> i32 {
    let function = callback.as_ref().unchecked_ref();
    super::window().and_then(|window| window.set_timeout_with_callback(function).ok()).unwrap_or_default()
}

impl Drop for Tasks {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            window.clear_timeout_with_handle(self.id.get());
        }
    }
}

impl std::fmt::Debug for Tasks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tasks").field("id", &self.id).finish_non_exhaustive()
    }
}
