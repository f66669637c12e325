//! The style sheets, as text in the order of their layers.
//! `build.rs` squeezes them; what they say is in `style/`.

/// The chrome's sheet, adopted by every shadow root.
pub const CHROME: &str = include_str!(concat!(env!("OUT_DIR"), "/chrome.css"));

/// Defaults for what is shown in the page's own DOM, at no specificity; adopted by the document.
pub const ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/article.css"));
