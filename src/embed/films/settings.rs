//! What the films' module must know of an article: the author's settings, and the film that is named as the one under review.
//! It only reads what is named; to work out the film from the title is not its part.

use crate::article;
use crate::browser::elements;
use crate::browser::json::JsonValue;
use crate::config::{film_links, film_titles, first_film, switched};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::films::Elsewhere;
use crate::films::related::Wishes;
use crate::parse::json::{Kind, Value};
use crate::parse::page::reviewed_film;
use crate::strings::check_films;

/// The settings of one article.
#[derive(Debug)]
pub(super) struct Settings {
    /// The address of the catalogue's folder, with a slash at its end.
    pub(super) folder: String,
    /// The film under review, if it is named anywhere.
    pub(super) film: Option<article::Film>,
    /// Whether films are listed whatever the article is about.
    pub(super) is_always: bool,
    /// Whether the author asked for films, rather than only naming the one under review.
    pub(super) was_asked: bool,
    /// The article's title.
    pub(super) title: Option<String>,
    /// Whether titles in the text are marked.
    pub(super) marks_titles: bool,
    /// Whether anything may be kept.
    pub(super) may_keep: bool,
    /// Whether readers may make cards.
    pub(super) offers_cards: bool,
    pub(super) links: Vec<Elsewhere>,
    pub(super) wishes: Wishes,
}

impl Settings {
    /// Reads what the widget has left on the request; `warn` is called with whatever is wrong with the settings.
    pub(super) fn read(mount: &LoaderMount, request: &Request, warn: &dyn Fn(&str)) -> Self {
        let value = |name: &str| request.written(name).map(JsonValue::from);
        let films = request.films();
        let is_always = films.is_some();
        // What is neither text nor a switch means the catalogue that comes with the widget, as `on` does.
        let catalogue = films.and_then(|films| films.as_string()).map(|films| films.trim().to_owned());
        let catalogue = catalogue.filter(|word| switched(word).is_none());
        let mut folder = catalogue.or_else(|| Some([&request.text("base")?, "films/"].concat())).unwrap_or_default();
        if !folder.ends_with('/') {
            folder.push('/');
        }
        let related = value("related");
        let was_asked = is_always || related.is_some();
        let wishes = related
            .map(|json| {
                Wishes::read(&json, &mut |place, why| {
                    warn(&["related", if place.is_empty() { "" } else { "." }, place, ": ", why].concat())
                })
            })
            .unwrap_or_default();
        if let Some(own) = request.field("strings") {
            check_films(&JsonValue::from(own)).iter().for_each(|warning| warn(&warning.sentence()));
        }
        let named = request.film().map(JsonValue::from);
        let film = named.as_ref().and_then(first_film);
        if film.is_none() && named.is_some_and(|named| matches!(named.kind(), Kind::Number | Kind::Bool | Kind::Object)) {
            warn("film: this must be a title like `Her (2013)`, an object with a `title`, or a list of these; it was left out");
        }
        let film = film.or_else(|| if mount.is_alone() { on_page() } else { None });
        Self {
            folder,
            film,
            is_always,
            was_asked,
            title: request.text("title"),
            marks_titles: or_warn(film_titles(value("filmTitles").as_ref()), true, warn),
            may_keep: request.may_keep(),
            offers_cards: !request.is_off("quotes"),
            links: or_warn(film_links(value("filmLinks").as_ref()), Vec::new(), warn),
            wishes,
        }
    }
}

/// What was read; or, after telling what is wrong, `instead`.
fn or_warn<T>(read: Result<T, &str>, instead: T, warn: &dyn Fn(&str)) -> T {
    read.unwrap_or_else(|why| {
        warn(why);
        instead
    })
}

/// The film that the page's JSON-LD says it reviews.
fn on_page() -> Option<article::Film> {
    let mut blocks = Vec::new();
    for text in elements::json_ld(&crate::browser::document()?) {
        if let Ok(block) = JsonValue::parse(&text) {
            blocks.push(block);
        }
    }
    reviewed_film(blocks)
}
