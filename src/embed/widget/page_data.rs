//! What the page tells machines of its post: its JSON-LD, as one text in no shape.
//! It must only be looked through for words; whoever wants more reads it as data, in a module that can.

/// The text of all JSON-LD on the page.
pub(super) fn read() -> String {
    let scripts = crate::browser::document().and_then(|document| document.query_selector_all("script[type='application/ld+json']").ok());
    let Some(scripts) = scripts else { return String::new() };
    (0..scripts.length()).filter_map(|index| scripts.item(index)?.text_content()).collect()
}
