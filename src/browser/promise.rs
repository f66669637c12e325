//! Callbacks for settled promises: futures would bring a queue and tasks into every module.
//! A callback must not assume that the article is still there.

use js_sys::Promise;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// A callback that is called once.
pub type Hear<T> = Box<dyn FnOnce(T)>;

/// Calls `run` with the value of `promise`, or with `undefined` if it is rejected: whatever made the promise has told why.
pub fn then(promise: &Promise, run: Hear<JsValue>) {
    settled(promise, Box::new(|outcome| run(outcome.unwrap_or_default())));
}

/// Calls `run` with the value of `promise`, or with the reason why it was rejected.
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
