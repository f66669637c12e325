//! Finds where links to quotes lead, for the marks of the responses' module.
//! It must move nothing and mark nothing.

use crate::browser::arrival;
use crate::browser::page_text::PageText;
use crate::quotes::link;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// How much of a passage is said, in characters: enough to tell it from others.
const SAID: usize = 60;

/// For each link `[start, end, range, words]`, with the offsets in bytes of the article's text and the passage's first words, none if any are covered;
/// or `undefined` if it leads nowhere.
pub(super) fn places(text: &Element, links: &Array) -> Array {
    let page = PageText::read(text);
    let passages = page.passages();
    let place = |address: JsValue| {
        let fragment = link::parse(&address.as_string()?);
        fragment.token.as_ref()?;
        let found = link::arrive(&passages, &fragment)?.range;
        let range = page.range(found.clone())?;
        let (start, end) = ((found.start as u32).into(), (found.end as u32).into());
        let words = page.text().get(found).filter(|_| !arrival::is_covered(&range)).unwrap_or_default();
        let words: String = words.chars().take(SAID).collect();
        Some(Array::of4(&start, &end, &range, &words.into()).into())
    };
    links.iter().map(|address| place(address).unwrap_or(JsValue::UNDEFINED)).collect()
}
