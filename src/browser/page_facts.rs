//! Gathers what a page says of its post: in its head, its JSON-LD, and the markup around the text.
//! It must not decide what to believe: [`crate::parse::page`] does.

use super::elements;
use super::json::JsonValue;
use super::page_events;
use crate::article::Metadata;
use crate::parse::Warning;
use crate::parse::page::PageFacts;
use web_sys::{Document, Element};

/// The metadata of the post in the element `post`, with warnings about what is wrong in the page's data.
#[must_use]
pub fn read(document: &Document, post: &Element) -> (Metadata, Vec<Warning>) {
    let mut facts = PageFacts::new();
    facts.title(&document.title());
    let language = post.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    facts.language(&language.unwrap_or_default());
    for meta in elements::all(document, "meta[content]") {
        if let Some(name) = meta.get_attribute("property").or_else(|| meta.get_attribute("name")) {
            facts.meta(&name, &meta.get_attribute("content").unwrap_or_default());
        }
    }
    for link in elements::all(document, "link[rel=canonical][href]") {
        facts.canonical(&link.get_attribute("href").unwrap_or_default());
    }
    facts.json_ld(elements::json_ld(document).iter().map(|text| JsonValue::parse(text).ok()).collect());
    let headings = elements::all(document, "h1");
    if !headings.iter().any(|heading| post.contains(Some(heading))) {
        facts.headings(headings.iter().filter_map(|heading| heading.text_content()).collect());
    }
    page_events::walk(post, &mut |event| facts.event(event));
    facts.finish()
}
