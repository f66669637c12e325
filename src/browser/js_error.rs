//! The one place where a `JsValue` that was thrown becomes an [`Error`].
//! It must not decide what to do about it.

use crate::error::Error;
use wasm_bindgen::{JsCast, JsValue};

/// Turns what a web API threw into an error that names the API.
pub trait OrUnavailable<T> {
    /// The value, or an [`Error`] that names the API and gives its own message.
    ///
    /// # Errors
    /// If the web API threw.
    fn or_unavailable(self, api: &'static str) -> Result<T, Error>;
}

impl<T> OrUnavailable<T> for Result<T, JsValue> {
    fn or_unavailable(self, api: &'static str) -> Result<T, Error> {
        self.map_err(|thrown| from_js(api, &thrown))
    }
}

fn from_js(api: &'static str, thrown: &JsValue) -> Error {
    let message = match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => thrown.as_string().unwrap_or_default(),
    };
    Error::new(api, &message)
}
