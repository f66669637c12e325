//! The style sheet of the section, as text.
//! `build.rs` squeezes it; what it says is in `style/`.

/// Adopted by the section's root.
pub const RESPONSES: &str = include_str!(concat!(env!("OUT_DIR"), "/responses.css"));
