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
    let kept = Rc::new(Cell::new(None::<(Hear<Result<JsValue, JsValue>>, [Callback; 2])>));
    let callback = |outcome: fn(JsValue) -> Result<JsValue, JsValue>| {
        let kept = Rc::clone(&kept);
        let called = move |value| {
            // Only one of the two is called, and with it both go: until then each keeps the other.
            if let Some((run, _both)) = kept.take() {
                run(outcome(value));
            }
        };
        Closure::wrap(Box::new(called) as Box<dyn FnMut(JsValue)>)
    };
    let both = [callback(Ok), callback(Err)];
    let [done, lost] = &both;
    let _ = promise.then2(done, lost);
    kept.set(Some((run, both)));
}

/// What a promise calls.
type Callback = Closure<dyn FnMut(JsValue)>;
