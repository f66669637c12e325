//! Marks words by the CSS Custom Highlight API: a colour behind ranges of the page, without touching its nodes.
//! It must not decide which words; in a browser without the API nothing is marked.

use super::js_error::OrUnavailable;
use super::sheet::{self, Adopted, sheet};
use crate::error::Error;
use js_sys::Reflect;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

/// Words that a link led to.
pub const ARRIVED: &str = "intertitle-arrived";

/// Words that the reader kept.
pub const KEPT: &str = "intertitle-kept";

/// Titles of films.
pub const FILMS: &str = "intertitle-films";

/// The colours, adopted by the document while anything is highlighted.
const SHEET: &str = sheet!("highlight");

#[wasm_bindgen]
extern "C" {
    #[derive(Clone, Debug)]
    #[wasm_bindgen(js_name = Highlight)]
    type Set;
    #[wasm_bindgen(catch, constructor, js_class = "Highlight")]
    fn new() -> Result<Set, JsValue>;
    #[wasm_bindgen(method, js_class = "Highlight")]
    fn add(this: &Set, range: &Range);
    #[wasm_bindgen(method, js_class = "Highlight")]
    fn delete(this: &Set, range: &Range) -> bool;
    #[wasm_bindgen(method, getter, js_class = "Highlight")]
    fn size(this: &Set) -> u32;

    #[derive(Debug)]
    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn get(this: &HighlightRegistry, name: &str) -> Option<Set>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, set: &Set);
    #[wasm_bindgen(method, js_name = delete)]
    fn remove(this: &HighlightRegistry, name: &str) -> bool;
}

/// Highlighted ranges; dropping this ends the highlight.
#[derive(Debug)]
pub struct Highlight {
    name: &'static str,
    set: Set,
    ranges: Vec<Range>,
    _sheet: Adopted,
}

impl Highlight {
    /// Highlights `ranges` under `name`, one of ours. Several articles may use one name: each takes away only its own ranges.
    ///
    /// # Errors
    /// If the browser has no custom highlights or no constructable style sheets.
    pub fn new(name: &'static str, ranges: &[Range]) -> Result<Self, Error> {
        let document = super::document().ok_or_else(|| Error::unavailable("document", "there is none"))?;
        let registry = registry()?;
        let set = match registry.get(name) {
            Some(set) => set,
            None => Set::new().or_unavailable("Highlight")?,
        };
        let highlight = Self { name, set, ranges: ranges.to_vec(), _sheet: sheet::adopt(&document.into(), SHEET)? };
        for range in ranges {
            highlight.set.add(range);
        }
        registry.set(name, &highlight.set);
        Ok(highlight)
    }
}

impl Drop for Highlight {
    fn drop(&mut self) {
        for range in &self.ranges {
            self.set.delete(range);
        }
        let Ok(registry) = registry() else { return };
        let is_registered = registry.get(self.name).is_some_and(|set| JsValue::from(set) == JsValue::from(self.set.clone()));
        if is_registered && self.set.size() == 0 {
            registry.remove(self.name);
        }
    }
}

/// `CSS.highlights`.
fn registry() -> Result<HighlightRegistry, Error> {
    let css = Reflect::get(&js_sys::global(), &JsValue::from_str("CSS")).or_unavailable("CSS")?;
    let registry = Reflect::get(&css, &JsValue::from_str("highlights")).or_unavailable("CSS.highlights")?;
    if registry.is_undefined() {
        return Err(Error::unavailable("CSS.highlights", "this browser has none"));
    }
    Ok(registry.unchecked_into())
}
