//! Finds where links to quotes lead, for the marks of the responses' module.
//! It must move nothing and mark nothing.

use crate::browser::page_text::PageText;
use crate::quotes::link;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// For each link `[start, end, range]`, with the offsets in bytes of the article's text, or `undefined` if it leads nowhere.
pub(super) fn places(text: &Element, links: &Array) -> Array {
    let page = PageText::read(text);
    let passages = page.passages();
    let place = |address: JsValue| {
        let fragment = link::parse(&address.as_string()?);
        fragment.token.as_ref()?;
        let found = link::arrive(&passages, &fragment)?.range;
        let range = page.range(found.clone())?;
        Some(Array::of3(&(found.start as u32).into(), &(found.end as u32).into(), &range).into())
    };
    links.iter().map(|address| place(address).unwrap_or(JsValue::UNDEFINED)).collect()
}
