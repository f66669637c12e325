//! Answers the quotes' module whose words a quote is and what article it is from, which takes reading the whole article.
//! It must not show anything; where a speaker is not certain, none is named, and the card credits the article.

use super::whole_article::whole_article;
use crate::browser::object::object;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::attribution;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// What is known of a quote from the article in `text`: `{speaker, work, year, title, publication, film, filmYear}`, each only where known.
pub(super) fn cite(mount: &LoaderMount, request: &Request, text: &Element, quote: &TextQuoteSelector) -> JsValue {
    let Some((article, _)) = whole_article(mount, request, text) else { return JsValue::NULL };
    let whose = attribution::of_quote(&article, &article.plain_text(), quote);
    let about = &article.metadata;
    let own = whose.work.as_ref() == about.title.as_ref();
    // Of several films, the words may be about any.
    let film = about.films.first().filter(|_| about.films.len() == 1);
    let text = |value: Option<&str>| JsValue::from(value);
    let digits = |year: u16| crate::article::whole(year.into());
    object(&[
        ("speaker", text(whose.speaker.as_deref())),
        // The article's own title has a place of its own on a card.
        ("work", text(whose.work.as_deref().filter(|_| !own))),
        ("year", text(whose.year.map(digits).as_deref())),
        ("title", text(about.title.as_deref())),
        ("publication", text(about.publication.as_deref())),
        ("film", text(film.map(|film| film.title.as_str()))),
        ("filmYear", text(film.and_then(|film| film.year).map(digits).as_deref())),
    ])
}
