//! Gathers the author's options, layer by layer: script tag, JSON block, element, call.
//! It must not validate them: the core does, and its warnings are passed on.

use super::loader_mount::LoaderMount;
use super::request::{Request, given};
use crate::browser::json::JsonValue;
use crate::browser::object::{field, put};
use crate::config::{Config, Layers, Origin};
use crate::parse::json::{Kind, Value};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The selectors of the author's JSON blocks: in the element that the block is for, and in the page.
const BLOCK: &str = "script[data-intertitle-config]";
const BLOCK_OF_PAGE: &str = ":is(head, body) > script[data-intertitle-config]";
/// A post that was found may contain the block, where a blog editor's HTML field has put it. The block of a marked article is not meant.
const BLOCK_OF_POST: &str = "script[data-intertitle-config]:not(:is([data-intertitle], intertitle-article) *, :is(head, body) > *)";

/// Reads the options, and tells the author what is wrong with them.
#[cfg(any(feature = "ui", feature = "documents"))]
pub(super) fn read(mount: &LoaderMount, request: &Request, layers: Layers<JsonValue>) -> Config {
    gather(mount, request, layers, &|message| mount.warn(message))
}

/// The same, for a module that comes later, when the author has already been told.
#[cfg(feature = "posts")]
pub(super) fn read_silently(mount: &LoaderMount, request: &Request, layers: Layers<JsonValue>) -> Config {
    gather(mount, request, layers, &|_| {})
}

fn gather(mount: &LoaderMount, request: &Request, mut layers: Layers<JsonValue>, warn: &dyn Fn(&str)) -> Config {
    let element = mount.element();
    let (script, call) = (request.layer("script"), request.layer("given"));
    let own = if request.is_page() { None } else { Some(attributes(&element)) };
    let named = [&call, &own, &script].into_iter().flatten().find_map(|layer| given(layer.as_ref(), "config")?.as_string());
    // Only in the widget's module, so that it is told once: several modules read the options.
    if let Some(named) = named.as_deref().filter(|named| cfg!(feature = "ui") && chosen(named).is_none()) {
        warn(&["config: nothing on this page matches \"", named, "\""].concat());
    }
    // The first module to read the block leaves it on the request: an article that is built where it stood takes its place.
    let block = request.layer("block").or_else(|| block(named.as_deref(), own.is_some().then_some(&element), warn));
    // Modules that come later read single options from these layers.
    #[cfg(any(feature = "ui", feature = "documents"))]
    for (name, layer) in [("own", &own), ("block", &block)] {
        layer.iter().for_each(|layer| request.leave(name, layer.as_ref()));
    }
    if request.is_for_later_page() {
        layers.skip_script_article();
    }
    for (origin, object) in [(Origin::Script, script), (Origin::Block, block), (Origin::Element, own), (Origin::Call, call)] {
        if let Some(object) = object {
            layers.add(origin, &object);
        }
    }
    if let Some(id) = layers.strings_block() {
        let block = crate::browser::document().and_then(|document| document.get_element_by_id(id)?.text_content());
        match block.and_then(|text| parsed(warn, "the JSON block of strings", &text)) {
            Some(strings) => layers.set_strings(strings),
            None => warn("strings: there is no readable JSON block with that id; the built-in words are used"),
        }
    }
    // The loader puts the translation in the article's language under them.
    #[cfg(any(feature = "ui", feature = "documents"))]
    if let Some(own) = layers.strings() {
        request.leave("strings", own.as_ref());
    }
    let (config, warnings) = layers.finish();
    warnings.iter().for_each(|warning| warn(&warning.sentence()));
    config
}

/// The attributes of a marker or custom element, by option name.
fn attributes(element: &Element) -> JsonValue {
    // The `dataset` already names `data-reading-time` `readingTime`.
    let data = field(element, "dataset").unwrap_or_default();
    if element.local_name() != "intertitle-article" {
        return data.into();
    }
    let options = Object::assign(&Object::new(), data.unchecked_ref());
    for name in element.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        if let Some(value) = element.get_attribute(&name).filter(|_| !name.starts_with("data-")) {
            put(&options, &crate::config::json_name(&name), &value.into());
        }
    }
    JsValue::from(options).into()
}

/// The JSON block that the author named; without one, the page's, overlaid with the one in the element or the post.
fn block(named: Option<&str>, element: Option<&Element>, warn: &dyn Fn(&str)) -> Option<JsonValue> {
    let read = |block: Option<Element>| parsed(warn, "the JSON block of options", &block?.text_content()?);
    if let Some(block) = named.and_then(chosen) {
        return read(Some(block));
    }
    let page = read(chosen(BLOCK_OF_PAGE));
    let own = read(match element {
        Some(element) => element.query_selector(BLOCK).ok()?,
        None => chosen(BLOCK_OF_POST),
    });
    match (page, own) {
        (Some(page), Some(own)) if [&page, &own].into_iter().all(|block| block.kind() == Kind::Object) => {
            Object::assign(object(&page), object(&own));
            Some(page)
        }
        (page, own) => own.or(page),
    }
}

fn object(json: &JsonValue) -> &Object {
    json.as_ref().unchecked_ref()
}

/// The first element of the page that a selector matches.
fn chosen(selector: &str) -> Option<Element> {
    crate::browser::document()?.query_selector(selector).ok()?
}

/// JSON text as a value; `None` if it cannot be read, and the author is told why.
fn parsed(warn: &dyn Fn(&str), name: &str, text: &str) -> Option<JsonValue> {
    JsonValue::parse(text).map_err(|error| warn(&[name, ": ", error.sentence(), "; it was left out"].concat())).ok()
}
