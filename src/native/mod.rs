//! The ports and helpers of an author's machine: UAX 29 words, serde_json values, a native HTML parser.
//! Never compiled into the WebAssembly.

pub mod html;
pub mod json;
pub mod page;
pub mod schema;
pub mod words;
