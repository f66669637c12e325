//! The text of a post with its facets: links, mentions and tags, placed by offsets in bytes of UTF-8.
//! It must not lose words: a facet that does not fit the text is ignored.

use super::post;
use crate::article::{Block, Inline};
use crate::parse::json::Value;
use crate::responses::{address, clean, limits, read, text};
use std::ops::Range;

/// How many facets of a post are read; a post has 300 characters.
const FACETS: usize = 300;

/// A stretch of the text that is a link.
struct Facet {
    range: Range<usize>,
    href: String,
}

/// The paragraphs of a record.
pub(super) fn text<V: Value>(record: &V) -> Vec<Block> {
    let said = read::text(record, "text").unwrap_or_default();
    let said = clean::beginning(&said, limits::TEXT_BYTES);
    let mut facets: Vec<Facet> = Vec::new();
    for facet in read::items(record, "facets").iter().take(FACETS).filter_map(facet) {
        // Insertion sort: facets are few, and nearly always in order.
        let at = facets.iter().rposition(|before| before.range.start <= facet.range.start).map_or(0, |at| at + 1);
        facets.insert(at, facet);
    }
    let mut content = Vec::new();
    let mut read_to = 0;
    for Facet { range, href } in facets {
        // A facet that overlaps another, or cuts a character, is an error.
        let (Some(before), Some(words)) = (said.get(read_to..range.start), said.get(range.clone())) else { continue };
        if words.trim().is_empty() {
            continue;
        }
        content.push(Inline::text(before));
        content.push(text::link(href, vec![Inline::text(words)]));
        read_to = range.end;
    }
    content.push(Inline::text(said.get(read_to..).unwrap_or_default()));
    text::paragraphs(content)
}

fn facet<V: Value>(json: &V) -> Option<Facet> {
    let index = json.get("index")?;
    let range = read::count(&index, "byteStart")? as usize..read::count(&index, "byteEnd")? as usize;
    let href = read::items(json, "features").iter().find_map(href)?;
    (!range.is_empty()).then_some(Facet { range, href })
}

fn href<V: Value>(feature: &V) -> Option<String> {
    if let Some(uri) = read::text(feature, "uri") {
        return address::web(&uri);
    }
    let tag = || Some(post::page("https://bsky.app/hashtag/", &read::text(feature, "tag")?));
    read::text(feature, "did").map(|did| post::profile(&did)).or_else(tag)
}
