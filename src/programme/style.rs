//! The style sheets of the panel and the card, and of the search for a path, as text.
//! Nothing is written here: the sheets are in `style/`, and `build.rs` minifies them.

use crate::browser::sheet::sheet;

/// The sheet of panel and card, adopted by their shadow roots.
#[cfg(feature = "films")]
pub const PROGRAMME: &str = sheet!("tokens", "programme");

/// The sheet of the search for a path, adopted by the panel's shadow root when the search is opened.
#[cfg(feature = "paths")]
pub const PATHS: &str = sheet!("paths");
