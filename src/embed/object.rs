//! Plain JavaScript objects, for the details of events and for what modules pass to one another.
//! The callers name the fields; nothing here may choose a name.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object of these fields; `None` becomes `undefined`.
pub(super) fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}
