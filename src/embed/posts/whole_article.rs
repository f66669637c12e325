//! The whole article of a mount: the fetched document, or the post on this page, overlaid with the author's options.
//! It must not tell the author what is wrong: the widget's module has done so.

use super::post_parts::PostParts;
use crate::article::Article;
use crate::browser::read_ahead::ReadAhead;
use crate::browser::{page_events, page_facts};
use crate::config::{Config, Layers};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::options;
use crate::embed::request::Request;
use crate::parse::html::{Reader, Reading};
use crate::parse::{Parsed, json, page};
use web_sys::{Document, Element};

/// The whole article in `text`, with the metadata from the author's options, and those options.
pub(super) fn whole_article(mount: &LoaderMount, request: &Request, text: &Element) -> Option<(Article, Config)> {
    let begun = super::AHEAD.with(|ahead| ahead.take(mount.number()));
    let (mut article, _) = match request.parsed() {
        Some(parsed) => json::read_parsed(&parsed),
        None => on_page(text, begun)?,
    };
    let mut config = options::read_silently(mount, request, Layers::about());
    article.metadata = std::mem::take(&mut config.metadata).over(article.metadata);
    Some((article, config))
}

/// The post on this page whose text is `text`; `begun` is a reading of it that was begun in advance.
fn on_page(text: &Element, begun: Option<ReadAhead<PostParts>>) -> Option<Parsed> {
    // The title and the byline are in the element around the text.
    let around = text.closest("article").ok().flatten().unwrap_or_else(|| text.clone());
    let begun = begun.filter(|begun| begun.is_of(text));
    let reading = begun.map_or_else(|| read(text), ReadAhead::take);
    Some(described(&crate::browser::document()?, &around, reading))
}

/// An article that was read, with the metadata that its page gives.
pub(super) fn described(document: &Document, around: &Element, reading: Reading) -> Parsed {
    let Reading { mut article, mut warnings } = reading;
    let (metadata, wrong) = page_facts::read(document, around);
    page::describe(&mut article, metadata);
    warnings.extend(wrong);
    (article, warnings)
}

/// Reads everything in `text`.
pub(super) fn read(text: &Element) -> Reading {
    let mut reader = Reader::new();
    page_events::walk(text, &mut |event| reader.event(event));
    reader.finish()
}
