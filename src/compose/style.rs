//! The style sheets of the dialogs and buttons, each as one text.
//! They must be adopted only by our shadow roots, never by the page.

use crate::browser::sheet::sheet;

/// The sheet of the composer.
#[cfg(feature = "cards")]
pub const COMPOSER: &str = sheet!("tokens", "dialog", "composer");

/// The sheet of the buttons that float over the page.
#[cfg(feature = "quotes")]
pub const BUTTON: &str = sheet!("tokens", "quote-button");

/// The sheet of the list of quotes.
#[cfg(feature = "quotes")]
pub const QUOTE_LIST: &str = sheet!("tokens", "dialog", "quote-list");
