//! Decides whether it is worth asking which film an article is about, where the options do not say.
//! It must not find out which: that takes a catalogue, and the module that reads one.

use crate::embed::request::{Request, is_on};
use crate::films::may_name_film;
use crate::seek;

/// The property by which JSON-LD says what is reviewed.
const REVIEWS: &str = "itemReviewed";

/// Whether films are to be listed after the article: if the author says so; or leaves it open, and the options, the title or the page's
/// JSON-LD may name its film.
pub(super) fn are_wanted(request: &Request, title: Option<&str>, page_data: &str) -> bool {
    match request.films() {
        Some(films) => is_on(&films),
        None => may_tell(request, title, page_data),
    }
}

/// Whether the options, the page's JSON-LD or the article's title may name the film.
fn may_tell(request: &Request, title: Option<&str>, page_data: &str) -> bool {
    request.film().or_else(|| request.written("related")).is_some() || title.is_some_and(may_name_film) || seek::holds(page_data, REVIEWS)
}
