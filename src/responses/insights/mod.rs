//! What a reader took from an article, said in one tap: about themselves and the article, never a grade for its author.
//! Marks are the reader's own, and must not leave this browser unless the author names a place that counts them.

mod chips;
mod marks;
mod shared;
mod untold;

pub use chips::{Chip, DEFAULT, Words, chips, words_of};
pub use marks::{STORAGE_KEY, marked, toggle};
pub use shared::{Change, Comments, Counted, Shared};
pub use untold::{UNTOLD_STORAGE_KEY, is_any as is_untold, note as note_untold, take as take_untold};
