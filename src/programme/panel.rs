//! The list after an article, and what a reader can do with it: go where a film is named, mark it, save the marks.
//! What is kept is the core's; for the path between films it has a button only: whoever is asked fills in the rest.

use super::parts::{button, line};
use super::{Asked, Listed, Manner, entry, style};
use crate::browser::build::{Builder, set};
use crate::browser::listener::Listener;
use crate::browser::sheet::{self, Adopted};
use crate::browser::storage::LocalStorage;
use crate::browser::words::Words;
use crate::browser::{blob, download};
use crate::films::Film;
use crate::films::seen::{self, Said};
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, HtmlElement};

/// A panel on the page; dropped, it does nothing more. Its host is the loader's to take away.
#[derive(Debug)]
pub struct Panel {
    /// Where the search for a path goes, if there is a film to begin with: so far it holds the button that opens it.
    pub paths: Option<HtmlElement>,
    _click: Listener,
    _sheet: Option<Adopted>,
}

/// What is shown.
#[derive(Debug)]
pub struct Bill<'a> {
    /// The films, in order.
    pub films: &'a [Listed],
    /// The title that paths begin with, if there is an index of paths.
    pub from: Option<&'a str>,
    /// Whether titles are marked in the text.
    pub has_places: bool,
    /// Whether another host of ours stands right before, which ends with a line.
    pub is_after_ours: bool,
}

impl Panel {
    /// Builds the panel in `base`, an empty element in a shadow root.
    #[must_use]
    pub fn open(
        base: &HtmlElement,
        bill: &Bill<'_>,
        words: &Rc<Words>,
        manner: &Manner,
        signal: &AbortSignal,
        asked: Box<dyn Fn(Asked)>,
    ) -> Option<Self> {
        let build = Builder::new()?;
        let sheet = sheet::adopt(&base.get_root_node(), style::PROGRAMME).ok();
        // A group, no landmark: a page with three articles would have three of one name.
        let root = build.classed(base, "div", "programme");
        set(&root, "role", "group");
        set(&root, "part", "films");
        set(&root, "aria-labelledby", "films");
        if bill.is_after_ours {
            set(&root, "data-after-ours", "");
        }
        if !bill.films.is_empty() {
            let label = build.classed(&root, "h2", "programme__label");
            set(&label, "id", "films");
            build.text(&label, &words.text(Key::FILMS_TITLE));
        }
        let list = build.classed(&root, "ol", "programme__list");
        set(&list, "role", "list");
        for listed in bill.films {
            let item = build.classed(&list, "li", "film");
            set(&item, "part", "film");
            if listed.poster.is_some() {
                set(&item, "data-poster", "");
            }
            entry::build(&build, &item, words, manner, listed, "h3");
            if manner.memory {
                marks(&build, &item, words, &listed.film);
            }
        }
        let foot = build.classed(&root, "div", "programme__foot");
        if bill.has_places {
            button(&build, &foot, "places", &words.text(Key::FILMS_PLACES));
        }
        if manner.memory {
            for (value, key) in [("save-seen", Key::FILMS_SEEN_SAVE), ("save-wanted", Key::FILMS_WANTED_SAVE)] {
                button(&build, &foot, value, &words.text(key));
            }
        }
        show_saves(&root);
        let paths = bill.from.map(|from| paths(&build, &root, from, words));
        let films: Vec<Film> = bill.films.iter().map(|listed| listed.film.clone()).collect();
        let shown = root.clone();
        let click = move |event: web_sys::Event| {
            let Some(button) = event.target().and_then(|target| target.dyn_into::<Element>().ok()?.closest("button").ok()?) else { return };
            let value = button.get_attribute("value").unwrap_or_default();
            let film = || {
                let item = button.closest("li").ok()??;
                let mut before = 0;
                let mut at = item.previous_element_sibling();
                while let Some(other) = at {
                    before += 1;
                    at = other.previous_element_sibling();
                }
                films.get(before)
            };
            match value.as_str() {
                "where" => drop(film().map(|film| asked(Asked::Where(film.id.clone())))),
                "places" => asked(Asked::Places),
                "paths" => asked(Asked::Paths),
                "seen" | "wanted" => {
                    if let Some(film) = film() {
                        let said = if value == "seen" { Said::Seen } else { Said::Wanted };
                        let is_on = seen::get(&LocalStorage, film) == Some(said);
                        seen::keep(&LocalStorage, film, (!is_on).then_some(said));
                        press(&button, film);
                        show_saves(&shown);
                    }
                }
                "save-seen" => save(Said::Seen, "intertitle-seen.csv"),
                "save-wanted" => save(Said::Wanted, "intertitle-watchlist.csv"),
                _ => {}
            }
        };
        let click = Listener::passive(&root, "click", signal, Box::new(click));
        Some(Self { paths, _click: click, _sheet: sheet })
    }

    /// Tells the reader that no path can be looked up; asked again, it is taken back.
    pub fn paths_failed(&self, words: &Words, has_failed: bool) {
        let (Some(paths), Some(build)) = (&self.paths, Builder::new()) else { return };
        if let Ok(Some(before)) = paths.query_selector("[role=status]") {
            before.remove();
        }
        if has_failed {
            set(&line(&build, paths, "degrees__status", &words.text(Key::DEGREES_FAILED)), "role", "status");
        }
    }
}

/// The button that opens the search for a path.
fn paths(build: &Builder, parent: &HtmlElement, from: &str, words: &Words) -> HtmlElement {
    let paths = build.classed(parent, "div", "degrees");
    set(&paths, "part", "paths");
    let opener = button(build, &paths, "paths", "");
    let template = words.text(Key::DEGREES);
    let (before, after) = template.split_once("{title}").unwrap_or((&template, ""));
    build.text(&opener, before);
    build.text(&build.classed(&opener, "cite", "degrees__from"), from);
    build.text(&opener, after);
    set(&opener, "aria-expanded", "false");
    paths
}

/// What a reader can say of a film.
fn marks(build: &Builder, item: &HtmlElement, words: &Words, film: &Film) {
    let row = build.classed(item, "p", "film__marks");
    for (value, key) in [("seen", Key::FILM_SEEN), ("wanted", Key::FILM_WANTED)] {
        let mark = words.text(key);
        let button = button(build, &row, value, &mark);
        set(&button, "part", "film-mark");
        set(&button, "aria-label", &words.fill(Key::FILM_MARK, &[("mark", &mark), ("title", &film.title)]));
        press(&button, film);
    }
}

/// Shows on the buttons of a film what the reader says of it.
fn press(button: &Element, film: &Film) {
    let said = seen::get(&LocalStorage, film);
    let Some(row) = button.parent_element() else { return };
    for (value, state) in [("seen", Said::Seen), ("wanted", Said::Wanted)] {
        if let Ok(Some(button)) = row.query_selector(&["[value=", value, "]"].concat()) {
            set(&button, "aria-pressed", if said == Some(state) { "true" } else { "false" });
        }
    }
}

/// Only what is there can be saved.
fn show_saves(root: &HtmlElement) {
    for (value, said) in [("[value=save-seen]", Said::Seen), ("[value=save-wanted]", Said::Wanted)] {
        if let Ok(Some(button)) = root.query_selector(value) {
            button.unchecked_into::<HtmlElement>().set_hidden(!seen::has_any(&LocalStorage, said));
        }
    }
}

fn save(said: Said, name: &str) {
    if let Ok(file) = blob::of_text(&seen::table(&LocalStorage, said), "text/csv") {
        let _ = download::save(&file, name);
    }
}
