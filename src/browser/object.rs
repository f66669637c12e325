//! Plain JavaScript objects, made and read: the options of web APIs, the details of events, what modules pass to one another.
//! The callers name the fields; nothing here may choose a name.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    type Fields;
    /// Takes the name as it is; `Reflect.get` needs a string made for each call, and answers with thousands of objects have a dozen fields each.
    #[wasm_bindgen(catch, method, structural, indexing_getter)]
    fn field(this: &Fields, name: &str) -> Result<JsValue, JsValue>;
}

/// An object of these fields; `None` becomes `undefined`.
#[must_use]
#[inline(never)]
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new().into();
    for (name, value) in fields {
        put(&object, name, value);
    }
    object
}

/// Gives an object a field, in place of any of that name.
pub fn put(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// A field of an object, if it is there; one that is `undefined` or `null` is not.
#[must_use]
pub fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    object.unchecked_ref::<Fields>().field(name).ok().filter(|value| !value.is_null_or_undefined())
}

/// A field that is text.
#[must_use]
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    field(object, name)?.as_string()
}

/// A field that is a number.
#[must_use]
pub fn number(object: &JsValue, name: &str) -> Option<f64> {
    field(object, name)?.as_f64()
}
