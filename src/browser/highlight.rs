//! Marks words by the CSS Custom Highlight API: a colour behind ranges of the page, without touching its nodes.
//! It must not decide which words; in a browser without the API nothing is marked.

use super::js_error::OrUnavailable;
use super::sheet::{self, Adopted, sheet};
use crate::error::Error;
use js_sys::{JsString, Reflect};
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
    /// With the words in each when it was highlighted.
    ranges: Vec<(Range, JsString)>,
    _sheet: Adopted,
}

impl Highlight {
    /// Highlights `ranges` under `name`, one of ours. Several articles may use one name: each takes away only its own ranges.
    ///
    /// # Errors
    /// If the browser has no custom highlights or no constructable style sheets.
    pub fn new(name: &'static str, ranges: &[Range]) -> Result<Self, Error> {
        let document = super::document().ok_or_else(|| Error::new("document", "there is none"))?;
        let registry = registry()?;
        let set = match registry.get(name) {
            Some(set) => set,
            None => Set::new().or_unavailable("Highlight")?,
        };
        let ranges = ranges.iter().map(|range| (range.clone(), range.to_string())).collect();
        let highlight = Self { name, set, ranges, _sheet: sheet::adopt(&document.into(), SHEET)? };
        for (range, _) in &highlight.ranges {
            highlight.set.add(range);
        }
        registry.set(name, &highlight.set);
        Ok(highlight)
    }

    /// Whether each range still has the words that were highlighted: when a page wraps or moves the nodes of words, their ranges lose them.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.ranges.iter().all(|(range, words)| range.to_string() == *words)
    }
}

impl Drop for Highlight {
    fn drop(&mut self) {
        for (range, _) in &self.ranges {
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
        return Err(Error::new("CSS.highlights", "this browser has none"));
    }
    Ok(registry.unchecked_into())
}
