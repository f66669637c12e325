//! The documents match the code: their snippets are read by the same code as authors' pages, and what they list exists.

pub(crate) mod fences;
mod lists;
mod markdown;
mod responses;
mod snippets;
