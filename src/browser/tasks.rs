//! Work cut into tasks, so that the page can breathe between two parts of it.
//! It must not go on after it is dropped: the rest is then never done.

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

/// How long steps are taken in one task, in milliseconds: half a frame, on any processor.
const SPAN: f64 = 8.0;

/// Work that goes on by itself until it is done.
pub struct Tasks {
    waiting: Rc<Cell<Waiting>>,
    _callback: Rc<OnceCell<Callback>>,
}

type Callback = Closure<dyn FnMut()>;

/// The request to the browser that is pending, with the handle that cancels it.
#[derive(Clone, Copy, Debug)]
enum Waiting {
    Nothing,
    Task(i32),
    Frame(i32),
}

/// When the work goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Never,
    /// In another task.
    Task,
    /// When a frame is about to be drawn.
    Frame,
}

impl Tasks {
    /// Calls `part` in one task after another, until it returns false.
    #[must_use]
    pub fn begin(mut part: Box<dyn FnMut() -> bool>) -> Self {
        Self::run(Box::new(move || if part() { Next::Task } else { Next::Never }))
    }

    /// Calls `step` until it returns false: repeatedly for [`SPAN`], then again in another task.
    #[must_use]
    pub fn steps(mut step: Box<dyn FnMut() -> bool>) -> Self {
        Self::run(Box::new(move || if span(u32::MAX, &mut step) { Next::Task } else { Next::Never }))
    }

    /// The same for steps that change the page: after at most `most` of them a frame is drawn before the next, because the browser lays out in one
    /// task all that has gathered. In a hidden tab no frames are drawn, and the rest waits.
    #[must_use]
    pub fn between_frames(most: u32, mut step: Box<dyn FnMut() -> bool>) -> Self {
        let mut is_drawn = true;
        Self::run(Box::new(move || {
            if !is_drawn {
                // Not in the frame's own callback: steps taken here would be laid out together with the last ones.
                is_drawn = true;
                return Next::Task;
            }
            is_drawn = false;
            if span(most, &mut step) { Next::Frame } else { Next::Never }
        }))
    }

    fn run(mut part: Box<dyn FnMut() -> Next>) -> Self {
        let (waiting, callback) = (Rc::new(Cell::new(Waiting::Nothing)), Rc::new(OnceCell::<Callback>::new()));
        let (next, own) = (Rc::clone(&waiting), Rc::downgrade(&callback));
        let run = move || {
            let when = part();
            if let Some(callback) = own.upgrade().as_ref().and_then(|own| own.get()) {
                next.set(ask(when, callback));
            }
        };
        let first = callback.get_or_init(|| Closure::wrap(Box::new(run)));
        waiting.set(ask(Next::Task, first));
        Self { waiting, _callback: callback }
    }
}

/// Takes steps for [`SPAN`], at most `most`. Returns whether there are more.
fn span(most: u32, step: &mut dyn FnMut() -> bool) -> bool {
    let began = now();
    let mut taken = 0;
    while step() {
        taken += 1;
        if taken >= most || now() - began > SPAN {
            return true;
        }
    }
    false
}

fn ask(when: Next, callback: &Callback) -> Waiting {
    let function = callback.as_ref().unchecked_ref();
    let asked = super::window().and_then(|window| match when {
        Next::Never => None,
        Next::Task => window.set_timeout_with_callback(function).ok().map(Waiting::Task),
        Next::Frame => window.request_animation_frame(function).ok().map(Waiting::Frame),
    });
    asked.unwrap_or(Waiting::Nothing)
}

impl Drop for Tasks {
    fn drop(&mut self) {
        let Some(window) = super::window() else { return };
        match self.waiting.get() {
            Waiting::Nothing => {}
            Waiting::Task(id) => window.clear_timeout_with_handle(id),
            Waiting::Frame(id) => drop(window.cancel_animation_frame(id)),
        }
    }
}

impl std::fmt::Debug for Tasks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tasks").field("waiting", &self.waiting).finish_non_exhaustive()
    }
}
