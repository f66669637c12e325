//! The style sheets of the dialogs, each as one text.
//! Each is adopted by its dialog's own root, never by the page.

use crate::browser::sheet::sheet;

/// Everything the composer looks like.
#[cfg(feature = "cards")]
pub const COMPOSER: &str = sheet!("tokens", "dialog", "composer");

/// Everything the list of quotes looks like.
#[cfg(feature = "quotes")]
pub const SHELF: &str = sheet!("tokens", "dialog", "shelf");
