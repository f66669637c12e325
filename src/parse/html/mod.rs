//! HTML as a stream of events, and the reader that makes an article of it.
//! The browser's own nodes, a native parser and raw HTML inside Markdown feed the same reader; nothing here may know which.

mod boilerplate;
mod element;
mod entities;
mod event;
mod reader;
mod tokenizer;

pub use boilerplate::{Boilerplate, Names, classify};
pub use entities::decode_entities;
pub use event::{Attributes, Event};
pub use reader::{Origin, Reader, Reading};
pub use tokenizer::{Sink, Tokenizer};
