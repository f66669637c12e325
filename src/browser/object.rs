//! Plain JavaScript objects: the options of web APIs, the details of events, what modules pass to one another.
//! The callers name the fields; nothing here may choose a name.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object of these fields; `None` becomes `undefined`.
#[must_use]
#[inline(never)]
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
