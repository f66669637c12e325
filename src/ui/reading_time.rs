//! "5 min read", in the blog's own byline.
//! It inherits the line's font and colour and adds nothing but its words. They never change, so they are plain nodes.

use crate::browser::build::{Builder, set};
use web_sys::HtmlElement;

/// Draws the words in `base`.
pub fn draw(base: &HtmlElement, words: &str) {
    if let Some(build) = Builder::new() {
        let line = build.classed(base, "span", "reading-time");
        set(&line, "part", "reading-time");
        build.text(&line, words);
    }
}
