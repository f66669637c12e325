//! What a reader found, in one tap: about themselves and the article, never a grade for who wrote it.
//! Marks are this reader's and stay in this browser, unless the author names a place that counts them.

mod chips;
mod marks;
mod shared;

pub use chips::{Chip, DEFAULT, Words, chips, words_of};
pub use marks::{STORAGE_KEY, marked, toggle};
pub use shared::{Counted, Shared};
