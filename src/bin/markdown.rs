//! The Markdown reader's WebAssembly, fetched only when a source is Markdown.
//! Text in, published JSON out: no other value may cross between this module and the widget's.

use intertitle::parse::json::write_parsed;
use intertitle::parse::markdown;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a Markdown file; returns `{"article": …, "warnings": […]}` as text, as [`write_parsed`] writes it.
#[wasm_bindgen]
#[must_use]
pub fn read(source: &str) -> String {
    write_parsed(&markdown::read(source))
}

fn main() {}
