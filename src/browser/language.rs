//! The language that a page gives an element.
//! It must not guess: where the page says nothing, it is English.

use crate::article::language_tag;
use web_sys::Element;

/// The nearest `lang` around `element`, a BCP 47 tag; `en` if there is none, or it is no valid tag.
#[must_use]
pub fn inherited(element: &Element) -> String {
    let named = element.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    named.and_then(|tag| language_tag(&tag)).unwrap_or_else(|| String::from("en"))
}
