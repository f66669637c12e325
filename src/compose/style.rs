//! The composer's style sheet, as one text.
//! It is adopted by the composer's root alone, never by the page.

/// Everything the composer looks like.
pub const COMPOSER: &str = include_str!(concat!(env!("OUT_DIR"), "/composer.css"));
