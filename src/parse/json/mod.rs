//! The published JSON: one reader over a small value trait, one writer.
//! The browser's `JSON.parse` and serde_json both feed the reader; nothing here may parse JSON or know either.

pub(crate) mod member;
mod output;
mod read;
mod read_blocks;
mod read_inlines;
pub(crate) mod read_metadata;
pub(crate) mod report;
mod salvage;
mod value;
mod write;
mod write_metadata;

pub use output::{Output, push_decimal};
pub use read::{read, read_parsed};
pub use value::{Kind, Value};
pub use write::{write, write_parsed};
