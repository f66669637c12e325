//! Hides pull quotes from screen readers: they repeat words of the text for the eye, and listeners should hear those once.
//! It must not hide words that the text does not repeat, nor a quote with a link in it.

use crate::browser::build::set;
use crate::browser::elements;
use web_sys::Element;

/// Characters that may enclose the words of a pull quote without enclosing them in the text.
const AROUND: [char; 12] = ['“', '”', '„', '"', '«', '»', '‘', '’', '「', '」', '.', ' '];

/// The class of a pull quote.
pub(super) const CLASS: &str = "intertitle-pull";

/// Hides from screen readers the pull quotes inside `text` whose words occur there once more.
pub(super) fn hush(text: &Element) {
    for pull in elements::all(text, &[".", CLASS].concat()) {
        let quote = elements::one(&pull, "blockquote");
        let words = quote.as_deref().unwrap_or(&pull).text_content().unwrap_or_default();
        let is_heard = elements::says_twice(text, words.trim_matches(AROUND));
        if is_heard && elements::one(&pull, "a[href]").is_none() {
            set(&pull, "aria-hidden", "true");
        }
    }
}
