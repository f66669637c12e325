//! What is shown about quotes: the button beside a selection, the composer that makes cards, the list of an article's. Plain nodes in shadow roots.
//! Each is opened by a reader's wish and dropped when it is closed; nothing of it outlives that, and nothing of the page is changed.

mod backdrop;
#[cfg(feature = "cards")]
mod composer;
#[cfg(feature = "quotes")]
pub mod selection_button;
#[cfg(feature = "quotes")]
pub mod shelf;
pub mod style;
#[cfg(feature = "quotes")]
pub mod uncover_button;

#[cfg(feature = "cards")]
pub use composer::{Action, Composer, Draft, Keep, Told};
