//! Answers the quotes' module which quotes an article offers, which takes reading the whole article.
//! It must return words, never places: the caller finds where they stand on the page.

use super::whole_article::whole_article;
use crate::article::{Article, PlainText};
use crate::browser::object::object;
use crate::config::QuoteMode;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::quote_selector;
use crate::embed::request::Request;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::attribution;
use crate::quotes::marked::marked;
use crate::quotes::suggest::{Wish, suggest, unsuggested};
use js_sys::Array;
use std::ops::Range;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// What the article in `text` offers: `{title, marked, suggested, speakers}`. A quote is `{exact, prefix, suffix}`; `speakers` says for each
/// of `kept` whose words it is, or is empty there.
pub(super) fn offers(mount: &LoaderMount, request: &Request, text: &Element, kept: &Array) -> JsValue {
    let Some((article, config)) = whole_article(mount, request, text) else { return JsValue::NULL };
    let plain = article.plain_text();
    let wish = match config.quotes {
        QuoteMode::On if config.pinned.is_empty() => Wish::Automatic,
        QuoteMode::On => Wish::Pinned(config.pinned),
        QuoteMode::Marked | QuoteMode::Off => Wish::Off,
    };
    let marked = if config.quotes == QuoteMode::Off { Vec::new() } else { marked(&article, &plain) };
    let suggested = suggest(&article, &plain, &wish);
    // Told once, however often the list is opened.
    if super::WARNED.with(|warned| warned.take(mount.number())).is_none() {
        unsuggested(&article, &plain, &wish).iter().for_each(|warning| mount.warn(&warning.sentence()));
    }
    super::WARNED.with(|warned| warned.put(mount.number(), ()));
    let speakers: Array = kept.iter().map(|quote| JsValue::from_str(&speaker(&article, &plain, &quote))).collect();
    object(&[
        ("title", article.metadata.title.as_deref().into()),
        ("marked", selectors(&plain, marked.into_iter()).into()),
        ("suggested", selectors(&plain, suggested.into_iter().map(|quote| quote.range)).into()),
        ("speakers", speakers.into()),
    ])
}

fn selectors(plain: &PlainText, ranges: impl Iterator<Item = Range<usize>>) -> Array {
    ranges.filter_map(|range| TextQuoteSelector::new(plain.as_str(), range)).map(|quote| quote_selector::written(&quote)).collect()
}

fn speaker(article: &Article, plain: &PlainText, quote: &JsValue) -> String {
    attribution::of_quote(article, plain, &quote_selector::read(quote)).speaker.unwrap_or_default()
}
