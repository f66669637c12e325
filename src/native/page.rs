//! A whole page on an author's machine: its post, and what the page says of it.
//! Only passes a parsed document to the core, as the browser does with its own; it must not decide anything.

use super::html::Document;
use crate::article::Metadata;
use crate::find::{Finder, Outcome};
use crate::parse::Warning;
use crate::parse::html::Attributes as _;
use crate::parse::page::PageFacts;

/// The post of a page; see [`Finder::finish`].
///
/// ```
/// use intertitle::find::Outcome;
/// use intertitle::native::{html::parse_document, page::find};
/// let page = parse_document("<main><p>Her is a film of rooms, and of a man who fills them with a voice.</main>");
/// assert!(matches!(find(&page, 10), Outcome::Found { body: Some(0), .. }));
/// assert!(matches!(find(&page, 250), Outcome::Nothing(_)));
/// ```
#[must_use]
pub fn find(page: &Document, min_words: u32) -> Outcome {
    let mut finder = Finder::new();
    page.emit(&mut |event| finder.event(event));
    finder.finish(min_words)
}

/// What a page says of its post, gathered as in the browser (`browser::page_facts`); `article` is the element around the post, none if the
/// whole page is the post.
///
/// ```
/// use intertitle::native::{html::parse_document, page::metadata};
/// let page = parse_document("<html lang=en><h1>Her</h1><main><p>The city is warm.</main>");
/// let (found, warnings) = metadata(&page, Some(1));
/// assert_eq!((found.title.as_deref(), found.language.as_deref(), warnings.len()), (Some("Her"), Some("en"), 0));
/// ```
#[must_use]
pub fn metadata(page: &Document, article: Option<u32>) -> (Metadata, Vec<Warning>) {
    let values: Vec<Option<serde_json::Value>> = page.json_ld.iter().map(|text| serde_json::from_str(text).ok()).collect();
    let mut facts = PageFacts::new();
    facts.json_ld(values.iter().map(Option::as_ref).collect());
    let language = article.map_or_else(|| page.language.clone(), |article| page.language_of(article));
    language.iter().for_each(|tag| facts.language(tag));
    page.title.iter().for_each(|title| facts.title(title));
    for meta in &page.metas {
        if let (Some(name), Some(content)) = (meta.get("property").or_else(|| meta.get("name")), meta.get("content")) {
            facts.meta(&name, &content);
        }
    }
    for link in page.links.iter().filter(|link| link.get("rel").as_deref() == Some("canonical")) {
        link.get("href").iter().for_each(|href| facts.canonical(href));
    }
    let headings: Vec<u32> = (0_u32..).zip(page.names()).filter(|(_, name)| *name == "h1").map(|(heading, _)| heading).collect();
    if !headings.iter().any(|heading| article.is_none_or(|article| page.contains(article, *heading))) {
        facts.headings(headings.into_iter().map(|heading| page.text(heading)).collect());
    }
    match article {
        Some(article) => page.emit_inside(article, &mut |event| facts.event(event)),
        None => page.emit(&mut |event| facts.event(event)),
    }
    facts.finish()
}
