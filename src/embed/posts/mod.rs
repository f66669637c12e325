//! What the posts' module exports: it reads a post from its HTML as a whole article, and says whose words a quote is.
//! Fetched only for a document in HTML, or at the first sign that a reader wants to quote: to follow a reader takes no tree.

mod citation;
mod fetched;
mod offers;
mod post_parts;
mod whole_article;

use super::loader_mount::LoaderMount;
use super::quote_selector;
use super::registry::Registry;
use super::request::Request;
use crate::browser::read_ahead::ReadAhead;
use crate::parse::json::write_parsed;
use post_parts::PostParts;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

thread_local! {
    /// The posts that are being read in advance, for a quote that may be asked for.
    static AHEAD: Registry<ReadAhead<PostParts>> = const { Registry::new() };

    /// The mounts whose author has been told what is wrong with the pinned quotes.
    static WARNED: Registry<()> = const { Registry::new() };
}

/// Reads the post in a fetched page; returns `{"article": …, "warnings": […]}` as text, as [`write_parsed`] writes it.
#[wasm_bindgen]
#[must_use]
pub fn read(document: &Document) -> String {
    write_parsed(&fetched::read(document))
}

/// Stops reading the post of this mount.
pub(super) fn unmount(number: u32) {
    drop(AHEAD.with(|ahead| ahead.take(number)));
    let _ = WARNED.with(|warned| warned.take(number));
}

/// Begins to read the post in `text`, because [`cite`] or [`offers()`] may soon be called.
#[wasm_bindgen]
pub fn read_ahead(mount: JsValue, request: JsValue, text: &Element) {
    let (mount, request) = (mount.unchecked_into::<LoaderMount>(), Request::new(request));
    if request.parsed().is_none() {
        let begun = AHEAD.with(|ahead| ahead.take(mount.number())).filter(|begun| !begun.is_stale());
        AHEAD.with(|ahead| ahead.put(mount.number(), begun.unwrap_or_else(|| ReadAhead::begin(text.clone()))));
    }
}

/// Whose words a quote from the article in `text` is, and facts about the article; see [`citation::cite`].
#[wasm_bindgen]
pub fn cite(mount: JsValue, request: JsValue, text: &Element, quote: &JsValue) -> JsValue {
    let mount: LoaderMount = mount.unchecked_into();
    citation::cite(&mount, &Request::new(request), text, &quote_selector::read(quote))
}

/// The quotes that the article in `text` offers, and whose words each of `kept` is; see [`offers::offers`].
#[wasm_bindgen]
pub fn offers(mount: JsValue, request: JsValue, text: &Element, kept: js_sys::Array) -> JsValue {
    let mount: LoaderMount = mount.unchecked_into();
    offers::offers(&mount, &Request::new(request), text, &kept)
}
