//! What happens once a promise is settled: by callbacks, since futures would bring their queue and tasks into every module.
//! Whoever is called back may be gone by then, and must bear that.

use js_sys::Promise;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// What waits for something, and hears of it once.
pub type Hear<T> = Box<dyn FnOnce(T)>;

/// Runs `run` with what `promise` brings; with `undefined` if it fails: whoever made it has told why.
pub fn then(promise: &Promise, run: Hear<JsValue>) {
    settled(promise, Box::new(|outcome| run(outcome.unwrap_or_default())));
}

/// Runs `run` with what `promise` brings, or with what it failed with.
pub fn settled(promise: &Promise, run: Hear<Result<JsValue, JsValue>>) {
    let run = Rc::new(Cell::new(Some(run)));
    let failed = Rc::clone(&run);
    let done = Closure::once_into_js(move |value: JsValue| {
        if let Some(run) = run.take() {
            run(Ok(value));
        }
    });
    let lost = Closure::once_into_js(move |value: JsValue| {
        if let Some(run) = failed.take() {
            run(Err(value));
        }
    });
    let then: Result<js_sys::Function, _> = js_sys::Reflect::get(promise, &"then".into()).map(Into::into);
    if let Ok(then) = then {
        let _ = then.call2(promise, &done, &lost);
    }
}
