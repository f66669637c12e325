//! Quotes that can be found again after the article was edited: their words, and a little context on each side.
//! It must not guess: a quote that was deleted is not found, whatever else resembles it.

mod align;
mod approximate;
mod context;
mod locate;
mod selector;

pub use locate::{Found, MIN_SCORE};
pub use selector::{CONTEXT, TextQuoteSelector};
pub(super) use selector::{last as last_characters, trimmed};
