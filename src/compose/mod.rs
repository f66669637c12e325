//! What is shown about quotes: the button beside a selection, the composer that makes cards, the list of an article's quotes.
//! Plain nodes in shadow roots, which must leave nothing behind when they are dropped, and must not change the page.

mod backdrop;
#[cfg(feature = "cards")]
mod composer;
#[cfg(feature = "quotes")]
pub mod quote_list;
#[cfg(feature = "quotes")]
pub mod selection_button;
pub mod style;

#[cfg(feature = "cards")]
pub use composer::{Action, Composer, ComposerEvent, Draft, Keep};
