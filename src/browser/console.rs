//! Notes for the author that are not about a fault: those who look in the console find them, and nobody else is troubled.
//! It must write no warnings or errors: the loader writes those.

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
