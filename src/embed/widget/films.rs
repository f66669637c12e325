//! Whether it is worth asking which film an article is about, where nobody has said so in the options.
//! It must not find out: that takes a catalogue, and the module that reads one.

use crate::config::switched;
use crate::embed::request::Request;
use crate::films::may_name_film;
use crate::seek;

/// How pages tell machines what they review.
const REVIEWS: &str = "itemReviewed";

/// Whether films are to be named after the article: where the author says so, or does not mind and somebody may tell its film: they,
/// its title, or what the page tells machines.
pub(super) fn are_wanted(request: &Request, title: Option<&str>, page_data: &str) -> bool {
    let Some(films) = request.written("films") else { return may_tell(request, title, page_data) };
    match films.as_string().as_deref() {
        Some("auto" | "") => may_tell(request, title, page_data),
        word => word.and_then(switched).unwrap_or_else(|| films.is_truthy()),
    }
}

/// Whether the author, the page or the article's title may tell.
fn may_tell(request: &Request, title: Option<&str>, page_data: &str) -> bool {
    request.film().or_else(|| request.written("related")).is_some() || title.is_some_and(may_name_film) || seek::holds(page_data, REVIEWS)
}
