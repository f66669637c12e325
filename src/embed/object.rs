//! Plain JavaScript objects: what events carry and what modules tell one another.
//! Names are the public contract's; nothing here may choose them.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object of these fields. What is not there is `undefined`.
pub(super) fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}
