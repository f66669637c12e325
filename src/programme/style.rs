//! The style sheet of the panel and the card, as text.
//! `build.rs` squeezes it; what it says is in `style/`.

/// Adopted by the roots of both.
pub const PROGRAMME: &str = include_str!(concat!(env!("OUT_DIR"), "/programme.css"));
