//! The language that a page gives an element.
//! It must not guess: where the page says nothing, it is English.

use web_sys::Element;

/// The nearest `lang` around `element`, a BCP 47 tag; `en` where there is none.
#[must_use]
pub fn inherited(element: &Element) -> String {
    let named = element.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    named.filter(|tag| !tag.trim().is_empty()).unwrap_or_else(|| String::from("en"))
}
