//! Pull quotes repeat words of the text for the eye: who listens to the article hears them once.
//! What the text does not say elsewhere stays to be heard, and so does what can be followed.

use crate::browser::build::set;
use crate::browser::elements;
use web_sys::Element;

/// What may stand around the words of a quote, and not around them in the text.
const AROUND: [char; 12] = ['“', '”', '„', '"', '«', '»', '‘', '’', '「', '」', '.', ' '];

/// The class of a pull quote.
pub(super) const CLASS: &str = "intertitle-pull";

/// Hides those pull quotes inside `text` from who listens whose words stand there once more.
pub(super) fn hush(text: &Element) {
    for pull in elements::all(text, &[".", CLASS].concat()) {
        let quote = pull.query_selector("blockquote").ok().flatten().unwrap_or_else(|| pull.clone());
        let words = quote.text_content().unwrap_or_default();
        let is_heard = elements::says_twice(text, words.trim_matches(AROUND));
        if is_heard && pull.query_selector("a[href]").is_ok_and(|link| link.is_none()) {
            set(&pull, "aria-hidden", "true");
        }
    }
}
