//! The ports and helpers of an author's machine: UAX 29 words, serde_json values, a native HTML parser, the command line.
//! Never compiled into the WebAssembly.

#[cfg(feature = "cli")]
pub mod cli;
pub mod document;
pub mod films;
pub mod html;
pub mod json;
pub mod memory;
pub mod messages;
pub mod page;
pub mod schema;
pub mod type_widths;
pub mod words;
