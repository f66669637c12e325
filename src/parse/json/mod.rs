//! The published JSON: one reader over a small value trait, one writer.
//! The browser's `JSON.parse` and serde_json both feed the reader; nothing here may parse or know either.

mod value;

pub use value::{Kind, Value};
