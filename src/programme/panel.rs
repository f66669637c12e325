//! The list of films after an article, and what a reader can do with it: go where a film is named, mark it, save the marks.
//! It must not handle the presses, and has only a button for the path between films: the module of paths builds the rest.

use super::actions::{Actions, show_mark, show_saves};
use super::entry::{self, Location};
use super::parts::{TYPED, button, show_status, status};
use super::{Asked, Listed, Manner, style};
use crate::article::whole;
use crate::browser::build::{Builder, set};
use crate::browser::elements;
use crate::browser::heading;
use crate::browser::listener::Listener;
use crate::browser::sheet::{self, Adopted};
use crate::browser::words::Words;
use crate::films::Film;
use crate::seek;
use crate::strings::Key;
use std::rc::Rc;
use web_sys::{AbortSignal, HtmlElement};

/// A panel on the page. Dropping it makes it inert; the loader takes its host away.
#[derive(Debug)]
pub struct Panel {
    /// The element for the search for a path, if there is a film to begin with; at first it holds only the button that opens the search.
    pub paths: Option<HtmlElement>,
    _click: Listener,
    _sheet: Adopted,
}

/// What a panel shows.
#[derive(Debug)]
pub struct Bill<'a> {
    /// The films, in order; there is at least one.
    pub films: &'a [Listed],
    /// The title of the film at which paths begin, if there is an index of paths.
    pub from: Option<&'a str>,
    /// Whether titles are marked in the text.
    pub has_places: bool,
    /// The level of its own heading; those of the films are one below.
    pub heading: u8,
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
        let sheet = sheet::adopt(&base.get_root_node(), style::PROGRAMME).ok()?;
        let root = titled(&build, base, words, bill);
        list(&build, &root, words, manner, bill);
        let foot = foot(&build, &root, words, manner, bill.has_places);
        let paths = bill.from.map(|from| paths(&build, &root, from, words));
        let films = bill.films.iter().map(|listed| listed.film.clone()).collect();
        let click = Actions { root, foot, films, words: Rc::clone(words), asked }.listen(signal);
        Some(Self { paths, _click: click, _sheet: sheet })
    }

    /// Tells the reader that the search for a path could not be loaded.
    pub fn paths_failed(&self, words: &Words) {
        self.tell_of_paths(Some(words.text(Key::DEGREES_FAILED)));
        if let Some(opener) = self.paths.as_ref().and_then(|paths| elements::one(paths, "button")) {
            let _ = opener.remove_attribute(TYPED);
        }
    }

    /// The search is called for: takes back that it could not be loaded, and keeps what is typed for its field.
    pub fn paths_sought(&self) {
        self.tell_of_paths(None);
        if let Some(opener) = self.paths.as_ref().and_then(|paths| elements::one(paths, "button")) {
            set(&opener, TYPED, "");
        }
    }

    fn tell_of_paths(&self, words: Option<&str>) {
        if let Some(paths) = &self.paths {
            show_status(paths, words);
        }
    }
}

/// The panel with its title, and nothing in it.
fn titled(build: &Builder, base: &HtmlElement, words: &Words, bill: &Bill<'_>) -> HtmlElement {
    // A group, not a landmark: a page with three articles would have three landmarks of the same name.
    let root = build.classed(base, "div", "programme");
    set(&root, "role", "group");
    set(&root, "part", "films");
    set(&root, "aria-labelledby", "films");
    let label = build.classed(&root, heading::name(bill.heading), "programme__label");
    set(&label, "id", "films");
    build.text(&label, words.text(Key::FILMS_TITLE));
    root
}

fn list(build: &Builder, root: &HtmlElement, words: &Words, manner: &Manner, bill: &Bill<'_>) {
    let list = build.classed(root, "ol", "programme__list");
    set(&list, "role", "list");
    for (number, listed) in bill.films.iter().enumerate() {
        let item = build.classed(&list, "li", "film");
        set(&item, "part", "film");
        set(&item, "data-number", &whole(u32::try_from(number).unwrap_or_default()));
        if listed.poster.is_some() {
            set(&item, "data-poster", "");
        }
        entry::build(build, &item, words, manner, listed, Location::InPanel { heading: bill.heading + 1 });
        if manner.may_keep {
            marks(build, &item, words, &listed.film);
        }
    }
}

/// The buttons by which a reader marks a film.
fn marks(build: &Builder, item: &HtmlElement, words: &Words, film: &Film) {
    let row = build.classed(item, "p", "film__marks");
    for (value, key) in [("seen", Key::FILM_SEEN), ("wanted", Key::FILM_WANTED)] {
        let mark = words.text(key);
        let button = button(build, &row, value, mark);
        set(&button, "part", "film-mark");
        set(&button, "aria-label", &words.fill(Key::FILM_MARK, &[("mark", mark), ("title", film.shown())]));
        show_mark(&button, film);
    }
}

/// The buttons that are about all films.
fn foot(build: &Builder, root: &HtmlElement, words: &Words, manner: &Manner, has_places: bool) -> HtmlElement {
    let foot = build.classed(root, "div", "programme__foot");
    if has_places {
        button(build, &foot, "places", words.text(Key::FILMS_PLACES));
    }
    if manner.may_keep {
        for (value, key) in [("save-seen", Key::FILMS_SEEN_SAVE), ("save-wanted", Key::FILMS_WANTED_SAVE)] {
            button(build, &foot, value, words.text(key));
        }
        show_saves(&foot);
        status(build, &foot);
    }
    foot
}

/// The button that opens the search for a path.
fn paths(build: &Builder, parent: &HtmlElement, from: &str, words: &Words) -> HtmlElement {
    let paths = build.classed(parent, "div", "degrees");
    set(&paths, "part", "paths");
    let opener = button(build, &paths, "paths", "");
    let template = words.text(Key::DEGREES);
    let (before, after) = seek::around(template, "{title}").unwrap_or((template, ""));
    build.text(&opener, before);
    build.text(&build.classed(&opener, "cite", "degrees__from"), from);
    build.text(&opener, after);
    set(&opener, "aria-expanded", "false");
    status(build, &paths);
    paths
}
