//! Films: what is known of them, which are named in an article, and which a thoughtful friend would name next, and why.
//! Values in, values out: it must not touch a page, fetch a file or read a clock.

pub mod candidate;
pub mod film;
pub mod index;
pub mod paths;
pub mod ranking;
pub mod related;
mod subject_words;
mod title_key;

pub use candidate::{Candidate, Tie, TieKind};
pub use film::{Film, Ids};
pub use subject_words::subject_words;
pub use title_key::title_key;
