//! The chrome's style sheet, as text; that of what stands in the page's own DOM is in `render`.
//! `build.rs` squeezes it; what it says is in `style/`.

/// The chrome's sheet, adopted by every shadow root.
pub const CHROME: &str = include_str!(concat!(env!("OUT_DIR"), "/chrome.css"));
