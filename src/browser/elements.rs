//! The elements that a selector matches, and what is asked of one element: whether it holds a node, or words twice.
//! It must neither change nor interpret them.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, Node};

/// The elements below `root`, a document or an element, that `selector` matches, in the order of the page; none if the selector is invalid.
#[must_use]
pub fn all(root: &Node, selector: &str) -> Vec<Element> {
    first(root, selector, u32::MAX)
}

/// The first of them, at most `most`.
#[must_use]
pub fn first(root: &Node, selector: &str, most: u32) -> Vec<Element> {
    let mut elements = Vec::new();
    // A document has the same method, and JavaScript looks it up by name, so the cast is safe for both.
    if let Ok(found) = root.unchecked_ref::<Element>().query_selector_all(selector) {
        for index in 0..found.length().min(most) {
            elements.extend(found.item(index).map(JsCast::unchecked_into));
        }
    }
    elements
}

/// The first of them inside an element; all of ours are of HTML.
#[must_use]
pub fn one(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}

/// The element that an event hit, or the nearest one around it, that `selector` matches: the button that was pressed, whatever is in it.
#[must_use]
pub fn hit(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Whether a node is in the summary of `details`, which is shown even when the rest is folded away.
#[must_use]
pub fn is_in_summary(details: &Element, node: Option<&Node>) -> bool {
    details.first_element_child().is_some_and(|first| first.local_name() == "summary" && first.contains(node))
}

/// Whether `words` occur more than once in the text of `root`; the browser searches.
#[must_use]
pub fn says_twice(root: &Node, words: &str) -> bool {
    let text = js_sys::JsString::from(root.text_content().unwrap_or_default());
    text.index_of(words, 0) != text.last_index_of(words, i32::MAX)
}

/// The text of each `<script type="application/ld+json">` of a document.
#[must_use]
pub fn json_ld(document: &Document) -> Vec<String> {
    all(document, "script[type='application/ld+json']").iter().map(|script| script.text_content().unwrap_or_default()).collect()
}
