//! The style sheets of the dialogs and buttons, each as one text.
//! Each is adopted by its own root, never by the page.

use crate::browser::sheet::sheet;

/// Everything the composer looks like.
#[cfg(feature = "cards")]
pub const COMPOSER: &str = sheet!("tokens", "dialog", "composer");

/// Everything the buttons that float over the page look like.
#[cfg(feature = "quotes")]
pub const BUTTON: &str = sheet!("tokens", "quote-button");

/// Everything the list of quotes looks like.
#[cfg(feature = "quotes")]
pub const SHELF: &str = sheet!("tokens", "dialog", "shelf");
