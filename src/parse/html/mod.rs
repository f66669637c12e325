//! HTML as a stream of events, and the reader that makes an article of it.
//! The browser's own nodes, a native parser and raw HTML inside Markdown feed the same reader; nothing here may know which.

mod boilerplate;
mod event;

pub use boilerplate::{Boilerplate, Names, classify};
pub use event::{Attributes, Event};
