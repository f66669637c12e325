//! A quote that is found again after the article was edited: the words, and a few before and after them.
//! It must not guess: a quote that was deleted gives none, whatever else resembles it.

mod align;
mod approximate;
mod context;
mod locate;
mod selector;

pub use locate::{Found, MIN_SCORE};
pub(super) use selector::last as last_characters;
pub use selector::{CONTEXT, TextQuoteSelector};
