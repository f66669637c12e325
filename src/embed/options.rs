//! The author's options, layer by layer, from what the loader gathered.
//! It must not validate: the core does, and its warnings are passed on.

use super::loader_mount::LoaderMount;
use super::request::Request;
use crate::browser::json::JsonValue;
use crate::config::{Config, Layers, Origin};
use crate::strings::Overrides;

/// Reads all layers; what is wrong with them is told to the author.
pub(super) fn read(mount: &LoaderMount, request: &Request) -> Config {
    let mut layers = Layers::default();
    let block = request.block().and_then(|text| told(mount, "the JSON block of options", &text));
    let objects = [
        (Origin::Script, request.layer("script")),
        (Origin::Block, block),
        (Origin::Element, request.layer("attributes")),
        (Origin::Call, request.layer("given")),
    ];
    for (origin, object) in objects {
        if let Some(object) = object {
            layers.add(origin, &object);
        }
    }
    let (mut config, mut warnings) = layers.finish();
    if let Some(id) = &config.strings_block {
        let block = crate::browser::document().and_then(|document| document.get_element_by_id(id)?.text_content());
        match block.and_then(|text| told(mount, "the JSON block of strings", &text)) {
            Some(strings) => {
                let (strings, wrong) = Overrides::read(&strings);
                config.strings = strings;
                warnings.extend(wrong);
            }
            None => mount.warn("strings: there is no readable JSON block of that id; the built-in words are used"),
        }
    }
    for warning in warnings {
        mount.warn(&warning.to_string());
    }
    config
}

/// JSON text as a value; what is wrong with it is told to the author.
fn told(mount: &LoaderMount, name: &str, text: &str) -> Option<JsonValue> {
    JsonValue::parse(text).map_err(|error| mount.warn(&[name, ": ", &error.to_string(), "; it was left out"].concat())).ok()
}
