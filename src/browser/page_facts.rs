//! What a page says of the post on it: its head, its JSON-LD, and the marks around the text.
//! It only gathers; which of it to believe is [`crate::parse::page`]'s to say.

use super::json::JsonValue;
use super::page_events;
use crate::article::Metadata;
use crate::parse::Warning;
use crate::parse::page::PageFacts;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// The metadata of the post that stands in `post`, and what is wrong with the page's own account of it.
#[must_use]
pub fn read(document: &Document, post: &Element) -> (Metadata, Vec<Warning>) {
    let mut facts = PageFacts::new();
    facts.title(&document.title());
    let language = post.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    facts.language(&language.unwrap_or_default());
    each(document, "meta[content]", &mut |meta| {
        if let Some(name) = meta.get_attribute("property").or_else(|| meta.get_attribute("name")) {
            facts.meta(&name, &meta.get_attribute("content").unwrap_or_default());
        }
    });
    each(document, "link[rel=canonical][href]", &mut |link| facts.canonical(&link.get_attribute("href").unwrap_or_default()));
    let mut scripts = Vec::new();
    each(document, "script[type='application/ld+json']", &mut |script| {
        scripts.push(JsonValue::parse(&script.text_content().unwrap_or_default()).ok());
    });
    facts.json_ld(scripts);
    let mut headings = Vec::new();
    each(document, "h1", &mut |heading| headings.push(heading));
    if let [heading] = headings.as_slice()
        && !post.contains(Some(heading))
    {
        facts.heading(&heading.text_content().unwrap_or_default());
    }
    page_events::walk(post, &mut |event| facts.event(event));
    facts.finish()
}

fn each(document: &Document, selector: &str, run: &mut dyn FnMut(Element)) {
    let Ok(found) = document.query_selector_all(selector) else { return };
    for element in (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()) {
        run(element);
    }
}
