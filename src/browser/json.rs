//! Reads JSON with the browser's own parser, so that the WebAssembly needs none.
//! Any plain JavaScript value reads as JSON; functions and symbols read as null.

use super::js_error::OrUnavailable;
use super::object::field;
use crate::error::Error;
use crate::parse::json::{Kind, Value};
use js_sys::{Array, JSON, JsString, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn parse_js(text: &JsString) -> Result<JsValue, JsValue>;
}

/// A JavaScript value read as JSON.
#[derive(Clone, Debug)]
pub struct JsonValue(JsValue);

impl JsonValue {
    /// Parses JSON text.
    ///
    /// # Errors
    /// If it is not JSON, with the browser's message.
    pub fn parse(text: &str) -> Result<Self, Error> {
        JSON::parse(text).or_unavailable("JSON").map(Self)
    }

    /// Parses JSON text that is a JavaScript string already, so that a long one is not copied.
    ///
    /// # Errors
    /// If it is not JSON, with the browser's message.
    pub fn parse_js(text: &JsString) -> Result<Self, Error> {
        parse_js(text).or_unavailable("JSON").map(Self)
    }
}

impl From<JsValue> for JsonValue {
    fn from(value: JsValue) -> Self {
        Self(value)
    }
}

impl AsRef<JsValue> for JsonValue {
    fn as_ref(&self) -> &JsValue {
        &self.0
    }
}

impl Value for JsonValue {
    fn kind(&self) -> Kind {
        let value = &self.0;
        if value.is_string() {
            Kind::String
        } else if Array::is_array(value) {
            Kind::Array
        } else if value.as_f64().is_some() {
            Kind::Number
        } else if value.as_bool().is_some() {
            Kind::Bool
        } else if value.is_object() && !value.is_function() {
            Kind::Object
        } else {
            Kind::Null
        }
    }

    fn string(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.dyn_ref::<Array>()?.iter().map(Self).collect())
    }

    fn get(&self, key: &str) -> Option<Self> {
        if self.0.is_object() { field(&self.0, key).map(Self) } else { None }
    }

    fn keys(&self) -> Vec<String> {
        // No `instanceof`: an object made in another window, such as a frame's, is an object too. To JavaScript so is an array.
        if self.kind() != Kind::Object {
            return Vec::new();
        }
        Object::keys(self.0.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()).collect()
    }
}
