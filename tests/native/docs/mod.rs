//! The documents tell the truth: their snippets are read by the same code that reads an author's, and what they list is what there is.

pub(crate) mod fences;
mod lists;
mod markdown;
mod responses;
mod snippets;
