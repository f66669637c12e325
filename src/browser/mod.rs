//! The page: one web API per file, each of which implements a port of the core or wraps one aspect of the page.
//! Nothing here may know what is shown, or decide what the core can decide without a page.

pub mod address;
pub mod alive;
pub mod arrival;
pub mod blob;
pub mod boxed;
pub mod build;
pub mod byline;
pub mod canvas_measure;
pub mod card_canvas;
pub mod clipboard;
pub mod column;
pub mod console;
pub mod date_format;
pub mod download;
pub mod drop_cap;
pub mod elements;
pub mod exchange;
pub mod extents;
pub mod fetching;
pub mod focus;
pub mod font_loading;
pub mod fragment_links;
pub mod frame;
pub mod heading;
pub mod highlight;
pub mod js_error;
pub mod json;
pub mod language;
pub mod listener;
pub mod locale;
pub mod media_query;
pub mod moments;
pub mod navigation;
pub mod number_format;
pub mod object;
pub mod observer;
pub mod page_events;
pub mod page_facts;
pub mod page_text;
pub mod palette;
pub mod plural_rules;
pub mod png;
pub mod promise;
pub mod range_place;
pub mod read_ahead;
pub mod room;
pub mod scroller;
pub mod segmenter;
pub mod selection;
pub mod share;
pub mod sheet;
pub mod storage;
pub mod tasks;
pub mod timer;
pub mod typing;
pub mod unpacking;
pub mod viewport;
pub mod word_bounds;
pub mod words;

use wasm_bindgen::JsCast;

/// The window, if this runs in one.
#[must_use]
pub fn window() -> Option<web_sys::Window> {
    js_sys::global().dyn_into().ok()
}

/// The window's document.
#[must_use]
pub fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// The page's root element.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    document()?.document_element()
}
