//! Reading HTML: the classifier of names, the tag tokenizer, the reader.

mod boilerplate;
#[cfg(feature = "native")]
mod document;
mod tokenizer;
