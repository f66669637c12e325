//! What happens once a promise is settled.
//! A promise that fails counts as one that brings nothing: whoever made it has told why.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Runs `run` with what `promise` brings; with `undefined` if it fails.
pub fn then(promise: &js_sys::Promise, run: Box<dyn FnOnce(JsValue)>) {
    let run = std::rc::Rc::new(std::cell::Cell::new(Some(run)));
    let failed = std::rc::Rc::clone(&run);
    let done = Closure::once_into_js(move |value: JsValue| {
        if let Some(run) = run.take() {
            run(value);
        }
    });
    let lost = Closure::once_into_js(move |_: JsValue| {
        if let Some(run) = failed.take() {
            run(JsValue::UNDEFINED);
        }
    });
    let then: Result<js_sys::Function, _> = js_sys::Reflect::get(promise, &"then".into()).map(Into::into);
    if let Ok(then) = then {
        let _ = then.call2(promise, &done, &lost);
    }
}
