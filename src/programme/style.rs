//! The style sheets of the panel and the card, and of the search for a path, as text.
//! `build.rs` squeezes them; what they say is in `style/`.

use crate::browser::sheet::sheet;

/// Adopted by the roots of panel and card.
#[cfg(feature = "films")]
pub const PROGRAMME: &str = sheet!("tokens", "programme");

/// Adopted by the root of the panel once a path is looked for.
#[cfg(feature = "paths")]
pub const PATHS: &str = sheet!("paths");
