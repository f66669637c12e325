//! Reading HTML: the classifier of names, the tokenizer, the reader.

mod boilerplate;
#[cfg(feature = "native")]
mod document;
#[cfg(feature = "native")]
mod engines;
#[cfg(feature = "native")]
mod essay;
#[cfg(feature = "native")]
mod hostile;
#[cfg(feature = "native")]
mod parts;
#[cfg(feature = "native")]
mod quotes;
#[cfg(feature = "native")]
mod reader;
#[cfg(feature = "native")]
mod show;
mod tokenizer;
