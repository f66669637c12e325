//! A note for the author, beside what is wrong: whoever looks for it finds it, and nobody else is troubled.
//! Warnings and errors go the loader's way, never this one.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn info(message: &str);
}

/// Writes a sentence into the console as information.
pub fn note(message: &str) {
    info(&["Intertitle: ", message].concat());
}
