//! One film: its title and year, its directors, why it is listed, where else it has a page.
//! The nodes must be the same in the panel and in the card at a title.

use super::parts::{button, line};
use super::{Listed, Manner};
use crate::article::whole;
use crate::browser::build::{Builder, set};
use crate::browser::heading;
use crate::browser::words::Words;
use crate::films::Film;
use crate::seek;
use crate::strings::Key;
use web_sys::Node;

/// Where a film's lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Location {
    /// In the panel's list, where the reason "named in the article" leads to that place.
    InPanel {
        /// The level of the film's heading.
        heading: u8,
    },
    /// In the card, which is at that place already.
    InCard,
}

/// Builds a film's lines inside `parent`.
pub(super) fn build(build: &Builder, parent: &Node, words: &Words, manner: &Manner, listed: &Listed, location: Location) {
    let film = &listed.film;
    if let Some(address) = &listed.poster {
        let poster = build.classed(parent, "img", "film__poster");
        set(&poster, "src", address);
        set(&poster, "alt", "");
        set(&poster, "loading", "lazy");
        set(&poster, "part", "film-poster");
    }
    let name = if let Location::InPanel { heading } = location { heading::name(heading) } else { "p" };
    let head = build.element(parent, name);
    let title = build.classed(&head, "cite", "film__title");
    set(&title, "part", "film-title");
    build.text(&title, film.shown());
    if film.year > 0 {
        // No-break, because a year alone in a line looks lost.
        build.text(&head, "\u{a0}");
        build.text(&build.classed(&head, "span", "film__year"), &whole(film.year.into()));
    }
    if !film.directors.is_empty() && !listed.names_director {
        line(build, parent, "film__by", &names(words, &film.directors));
    }
    if listed.is_named && matches!(location, Location::InPanel { .. }) {
        let around = build.classed(parent, "p", "film__reason");
        let there = button(build, &around, "where", &listed.reason);
        set(&there, "aria-label", &words.fill(Key::FILM_MARK, &[("mark", &listed.reason), ("title", film.shown())]));
    } else if !listed.reason.is_empty() {
        line(build, parent, "film__reason", &listed.reason);
    }
    if let Some(stars) = listed.stars {
        let rated = build.classed(parent, "p", "film__rated");
        let template = words.text(Key::FILM_RATED);
        let (before, after) = seek::around(template, "{stars}").unwrap_or((template, ""));
        build.text(&rated, before);
        let shown = build.classed(&rated, "span", "film__stars");
        build.text(&shown, &stars.printed());
        build.text(&rated, after);
        set(&shown, "role", "img");
        let value = words.fill(Key::RATING_VALUE, &[("n", &words.number(stars.stars())), ("total", &words.number(5.0))]);
        set(&shown, "aria-label", &value);
    }
    links(build, parent, words, manner, film);
}

fn links(build: &Builder, parent: &Node, words: &Words, manner: &Manner, film: &Film) {
    let mut row = None;
    for place in &manner.links {
        let (site, Some(address)) = (place.name(), place.address(film)) else { continue };
        // Without an address, no empty line is left.
        let row = row.get_or_insert_with(|| build.classed(parent, "p", "film__links"));
        let link = build.element(row, "a");
        set(&link, "href", &address);
        set(&link, "rel", "noopener");
        set(&link, "part", "film-link");
        set(&link, "aria-label", &words.fill(Key::FILM_AT, &[("title", film.shown()), ("site", site)]));
        build.text(&link, site);
        build.text(row, " ");
    }
}

/// A list of names, as the language writes it.
pub(super) fn names(words: &Words, names: &[String]) -> String {
    let mut text = String::new();
    for (index, name) in names.iter().enumerate() {
        text.push_str(words.before_name(index, names.len()));
        text.push_str(name);
    }
    text
}
