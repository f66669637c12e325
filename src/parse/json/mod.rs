//! The published JSON: one reader over a small value trait, one writer.
//! The browser's `JSON.parse` and serde_json both feed the reader; nothing here may parse or know either.

mod output;
mod value;
mod write;
mod write_metadata;

pub use output::{Output, push_decimal};
pub use value::{Kind, Value};
pub use write::{write, write_parsed};
