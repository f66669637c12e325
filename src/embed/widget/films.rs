//! Whether it is worth asking which film an article is about, where nobody has said so in the options.
//! It must not find out: that takes a catalogue, and the module that reads one.

use crate::films::may_name_film;
use crate::parse::seek;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where pages tell machines what they review.
const FACTS: &str = "script[type='application/ld+json']";

/// Whether the page, or the article's title, may tell.
pub(super) fn may_tell(title: Option<&str>) -> bool {
    title.is_some_and(may_name_film) || is_in_facts().unwrap_or_default()
}

fn is_in_facts() -> Option<bool> {
    let found = crate::browser::document()?.query_selector_all(FACTS).ok()?;
    let mut texts = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<Element>().ok()?.text_content());
    Some(texts.any(|text| seek::holds(&text, "itemReviewed")))
}
