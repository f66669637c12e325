//! The style sheet of the section, as text.
//! `build.rs` squeezes it; what it says is in `style/`.

use crate::browser::sheet::sheet;

/// Adopted by the section's root.
pub const RESPONSES: &str = sheet!("tokens", "responses");
