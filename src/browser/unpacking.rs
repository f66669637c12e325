//! Fetches small files of a catalogue: JSON, and gzip files of text, which the browser unpacks besides any compression by the host.
//! It must not interpret them: the core reads them and says what is wrong.

use super::fetching::{Response, fetch};
use super::js_error::OrUnavailable;
use super::promise;
use crate::article::whole;
use crate::error::Error;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    type DecompressionStream;
    #[wasm_bindgen(catch, constructor)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// The callback for the text of a file, or for why there is none.
pub type Take = Box<dyn FnOnce(Result<String, Error>)>;

/// The message if what arrived cannot be the file that was requested.
pub const NO_FILE: &str = "it is cut off, or not a catalogue file";

/// Fetches a text.
pub fn text(address: &str, take: Take) {
    get(address, false, take);
}

/// Fetches a gzipped text.
pub fn unpacked(address: &str, take: Take) {
    get(address, true, take);
}

fn get(address: &str, is_packed: bool, take: Take) {
    let name = address.to_owned();
    let arrived = move |response: JsValue| {
        let lost = |why: &str| Error::new(&name, why);
        if response.is_undefined() {
            return take(Err(lost("it could not be fetched: no network, or connect-src or CORS forbids it")));
        }
        let response: Response = response.into();
        if !response.ok() {
            return take(Err(lost(&["the host answers ", &whole(response.status().into())].concat())));
        }
        let text = if is_packed { unpack(&response) } else { Ok(response.text()) };
        match text {
            Err(error) => take(Err(error)),
            Ok(text) => promise::then(&text, Box::new(move |text| take(text.as_string().ok_or_else(|| Error::new(&name, NO_FILE))))),
        }
    };
    promise::then(&fetch(address), Box::new(arrived));
}

fn unpack(response: &Response) -> Result<Promise, Error> {
    const API: &str = "DecompressionStream";
    let unpacker = DecompressionStream::new("gzip").or_unavailable(API)?;
    let unpacked = response.body().ok_or(JsValue::NULL).and_then(|body| body.pipe_through(&unpacker)).or_unavailable(API)?;
    Ok(Response::new(&unpacked).text())
}
