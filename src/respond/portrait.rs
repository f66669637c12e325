//! The picture of a response's author, loaded from that person's host: only after a reader has asked for pictures.
//! It must not tell that host the page's address, and has no alternative text, because the name is beside it.

use crate::browser::build::{Builder, set};
use crate::browser::elements;
use crate::responses::Author;
use web_sys::Element;

/// Puts the picture of `author` into the head of their response, if they have one and it is not there yet.
pub(super) fn put(build: &Builder, article: &Element, author: &Author) {
    let Some(address) = &author.avatar else { return };
    let Some(head) = elements::one(article, ".response__head") else { return };
    if elements::one(&head, "img").is_some() {
        return;
    }
    let picture = build.classed(&head, "img", "response__picture");
    for (name, value) in
        [("alt", ""), ("width", "36"), ("height", "36"), ("loading", "lazy"), ("decoding", "async"), ("referrerpolicy", "no-referrer")]
    {
        set(&picture, name, value);
    }
    set(&picture, "src", address);
    let _ = head.insert_before(&picture, head.first_child().as_ref());
}
