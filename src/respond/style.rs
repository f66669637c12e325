//! The style sheet of the section, as text.
//! Nothing is written here: the sheet is in `style/`, and `build.rs` minifies it.

use crate::browser::sheet::sheet;

/// The sheet of the section and of the marks, adopted by their shadow roots.
pub const RESPONSES: &str = sheet!("tokens", "responses");
