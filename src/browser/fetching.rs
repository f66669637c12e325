//! Bindings to `fetch` and to what it answers with, as far as we use them.
//! It must decide nothing: what is fetched, and how long for, is up to the callers.

use js_sys::{Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Requests a file.
    #[wasm_bindgen(js_name = fetch)]
    pub fn fetch(address: &str) -> Promise;
    /// The same with options; throws if they are not allowed.
    #[wasm_bindgen(catch, js_name = fetch)]
    pub fn fetch_with(address: &str, options: &Object) -> Result<Promise, JsValue>;

    /// What a host answers.
    #[derive(Debug)]
    pub type Response;
    /// An answer made here, to read a body by other means.
    #[wasm_bindgen(constructor)]
    pub fn new(body: &JsValue) -> Response;
    /// Whether the host has what was asked for.
    #[wasm_bindgen(method, getter)]
    pub fn ok(this: &Response) -> bool;
    /// Its code.
    #[wasm_bindgen(method, getter)]
    pub fn status(this: &Response) -> u16;
    /// Its headers.
    #[wasm_bindgen(method, getter)]
    pub fn headers(this: &Response) -> Headers;
    /// Its body, if it has one.
    #[wasm_bindgen(method, getter)]
    pub fn body(this: &Response) -> Option<Stream>;
    /// Its body as text.
    #[wasm_bindgen(method)]
    pub fn text(this: &Response) -> Promise;

    /// The headers of an answer.
    #[derive(Debug)]
    pub type Headers;
    /// The header of this name.
    #[wasm_bindgen(method)]
    pub fn get(this: &Headers, name: &str) -> Option<String>;

    /// A body as it arrives.
    #[derive(Debug)]
    pub type Stream;
    /// Reads it part by part.
    #[wasm_bindgen(method, js_name = getReader)]
    pub fn reader(this: &Stream) -> Reader;
    /// The body as something makes it anew; throws if it is being read already.
    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    pub fn pipe_through(this: &Stream, through: &JsValue) -> Result<JsValue, JsValue>;

    /// What reads a body.
    #[derive(Debug)]
    pub type Reader;
    /// The next part.
    #[wasm_bindgen(method)]
    pub fn read(this: &Reader) -> Promise;
}
