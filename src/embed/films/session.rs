//! One article after which films are named: from the author's settings over the catalogue to the panel and the marks.
//! Whatever fails is told to the author; the reader has the article, and the author's own list where there is one.

use super::catalogue::{Catalogue, Near};
use super::page::Page;
use super::paths::Paths;
use super::settings::Settings;
use super::shelf::{Shelf, record};
use crate::browser::listener::Listener;
use crate::browser::words::Words;
use crate::browser::{column, console, viewport};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::object::object;
use crate::embed::request::Request;
use crate::error::Error;
use crate::films::linking::{Linker, Mention, films_of, reviewed, reviewed_keys};
use crate::films::related::{Question, Reason, Related, is_named, related, title_and_year};
use crate::films::{Candidate, Film, title_key};
use crate::programme::{self, Asked, Bill, Listed, Manner, Marks, Panel, Place};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How many films are named.
const COUNT: usize = 6;

/// Why nothing stands near a film.
const NOT_FOUND: &str = "the film under review is not in the catalogue, or its title without a year names several";

/// Readers do these; what appears right after is no surprise.
const SIGNS: [&str; 3] = ["scroll", "pointerdown", "keydown"];

/// An article after which films are named.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) mount: LoaderMount,
    text: Element,
    language: String,
    words: Rc<Words>,
    settings: Settings,
    page: Page,
    shown: RefCell<Shown>,
}

/// What is on the page.
#[derive(Debug, Default)]
struct Shown {
    panel: Option<Panel>,
    marks: Option<Marks>,
    /// Waits until the panel moves nothing that the reader sees.
    waiting: Vec<Listener>,
}

/// What is to be shown.
struct Draft {
    films: Vec<Listed>,
    from: Option<Film>,
    catalogue: Option<Rc<Catalogue>>,
}

impl Session {
    /// Begins.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str) -> Rc<Self> {
        let settings = Settings::read(request, &|why| mount.warn(why));
        let words = Rc::new(Words::new(language, request.strings()));
        let page = Page::read(&text);
        let session = Rc::new(Self { mount, text, language: language.to_owned(), words, settings, page, shown: RefCell::default() });
        let waiting = Rc::downgrade(&session);
        Catalogue::open(session.settings.folder.clone(), Box::new(move |catalogue| with(&waiting, |session| session.opened(catalogue))));
        session
    }

    fn opened(self: &Rc<Self>, catalogue: Result<Rc<Catalogue>, Error>) {
        let catalogue = match catalogue {
            Ok(catalogue) => catalogue,
            Err(error) => return self.own_list(&error.to_string(), true),
        };
        let found = self.settings.film.as_ref().map(|film| (film.title.clone(), film.year)).or_else(|| self.by_title(&catalogue));
        let Some((title, year)) = found else {
            return self.finish(Some(catalogue), Near::default());
        };
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let then = move |near: Result<Near, Error>| {
            with(&waiting, |session| match near {
                Ok(Near { film: None, .. }) => {
                    session.own_list(NOT_FOUND, session.settings.asked);
                }
                Ok(near) => session.finish(Some(index), near),
                Err(error) => session.own_list(&error.to_string(), true),
            });
        };
        catalogue.find(&title, year, Box::new(then));
    }

    /// The film that the article's title names for certain.
    fn by_title(&self, catalogue: &Catalogue) -> Option<(String, Option<u16>)> {
        let title = self.settings.title.as_deref()?;
        let keys = reviewed_keys(title);
        let shelf = Shelf::new(keys.iter().map(String::as_str), &catalogue.known, &[]);
        reviewed(title, &self.page.prose, &shelf).map(|film| (film.title.clone(), Some(film.year)))
    }

    /// Only what the author wants, since nothing else is known. Why is a warning where something is wrong, or the author counts on films.
    fn own_list(self: &Rc<Self>, why: &str, is_wrong: bool) {
        let why = ["related films: ", why].concat();
        if is_wrong {
            self.mount.warn(&why)
        } else {
            console::note(&why)
        }
        if !self.settings.wishes.pin.is_empty() {
            self.finish(None, Near::default());
        }
    }

    fn finish(self: &Rc<Self>, catalogue: Option<Rc<Catalogue>>, near: Near) {
        let Near { film, candidates } = near;
        let linker = Linker::new(&self.page.prose);
        let shelf = catalogue.as_ref().map(|catalogue| Shelf::of(linker.possible(), &catalogue.known, &candidates)).unwrap_or_default();
        let mentions = linker.link(&shelf, film.as_ref());
        // Without a film under review, only an author who asks for it gets a list of what the article names.
        let named: Vec<Film> =
            if film.is_some() || self.settings.always { films_of(&mentions).into_iter().cloned().collect() } else { Vec::new() };
        let paragraphs = self.page.paragraphs();
        let choices = self.settings.wishes.choices(&|name| find(name, catalogue.as_deref(), &candidates));
        let question = Question {
            film: film.as_ref(),
            mentioned: &named,
            candidates: &candidates,
            paragraphs: &paragraphs,
            choices: &choices,
            count: COUNT.max(choices.pinned.len()),
        };
        let list = related(&question);
        let films: Vec<Listed> = list.iter().map(|related| self.listed(related)).collect();
        if self.settings.titles {
            self.mark(&mentions, &list, &candidates);
        }
        if films.is_empty() {
            return;
        }
        self.show_soon(Draft { films, from: film, catalogue });
    }

    fn listed(&self, related: &Related<'_>) -> Listed {
        let is_named = related.reason == Reason::MentionedInArticle;
        self.dressed(related.film, programme::reason(&self.words, &related.reason), is_named)
    }

    /// A film with what the author gives for it.
    fn dressed(&self, film: &Film, reason: String, is_named: bool) -> Listed {
        let wishes = &self.settings.wishes;
        let poster = wishes.posters.iter().find(|(name, _)| self::is_named(film, name)).map(|(_, address)| address.clone());
        let stars = wishes.stars.iter().find(|(name, _)| self::is_named(film, name)).map(|(_, stars)| *stars);
        Listed { film: film.clone(), reason, is_named, poster, stars }
    }

    fn mark(&self, mentions: &[Mention<'_>], list: &[Related<'_>], candidates: &[Candidate]) {
        let place = |mention: &Mention<'_>| {
            let own = list.iter().find(|related| related.film.id == mention.film.id && related.reason != Reason::MentionedInArticle);
            let tied = || {
                let candidate = candidates.iter().find(|candidate| candidate.film.id == mention.film.id)?;
                candidate.ties.iter().find_map(|tie| Reason::of(tie, &candidate.film))
            };
            let why = own.map(|related| related.reason.clone()).or_else(tied);
            let reason = why.map(|why| programme::reason(&self.words, &why)).unwrap_or_default();
            let listed = Listed { poster: None, ..self.dressed(mention.film, reason, false) };
            Some(Place { range: self.page.text.range(mention.range.clone())?, listed })
        };
        let places: Vec<Place> = mentions.iter().filter_map(place).collect();
        let Some(root) = crate::browser::document().and_then(|document| document.document_element()).filter(|_| !places.is_empty()) else {
            return;
        };
        let base = self.host("film-card", &root);
        let marks = Marks::open(&base, &self.text, places, &self.words, &self.manner(), &self.mount.abort_signal());
        self.shown.borrow_mut().marks = marks;
    }

    /// Shows the panel once it moves nothing in sight: below the window at once, else when the reader does something.
    fn show_soon(self: &Rc<Self>, draft: Draft) {
        let (parent, paragraph) = column::of(&self.text);
        let base = self.host("films", &parent);
        if let Some(paragraph) = &paragraph {
            column::fit(&base, paragraph);
        }
        let draft = Rc::new(RefCell::new(Some(draft)));
        let try_now = {
            let (session, base) = (Rc::downgrade(self), base.clone());
            move |is_asked: bool| {
                if draft.borrow().is_none() {
                    return;
                }
                let height = viewport::window_extent().map_or(0.0, |(_, height)| height);
                if is_asked || base.get_bounding_client_rect().top() > height {
                    with(&session, |session| {
                        if let Some(draft) = draft.take() {
                            session.show(&base, draft);
                        }
                    });
                }
            }
        };
        try_now(false);
        let try_now = Rc::new(try_now);
        let Some(window) = crate::browser::window() else { return };
        let signal = self.mount.abort_signal();
        let listen = |sign: &'static str| {
            let try_now = Rc::clone(&try_now);
            Listener::passive(&window, sign, &signal, Box::new(move |_| try_now(sign != "scroll")))
        };
        let waiting = SIGNS.into_iter().map(listen).collect();
        self.shown.borrow_mut().waiting = waiting;
    }

    fn show(self: &Rc<Self>, base: &HtmlElement, draft: Draft) {
        let Draft { films, from, catalogue } = draft;
        let has_paths = catalogue.as_ref().is_some_and(|catalogue| catalogue.manifest.paths.is_some());
        let title = from.as_ref().map(|film| film.title.as_str()).filter(|_| has_paths);
        let has_places = self.shown.borrow().marks.is_some();
        let bill = Bill { films: &films, from: title, has_places };
        let asking = Rc::downgrade(self);
        let asked = move |asked| with(&asking, |session| session.asked(&asked));
        let panel = Panel::open(base, &bill, &self.words, &self.manner(), &self.mount.abort_signal(), Box::new(asked));
        if let (Some(degrees), Some(film), Some(catalogue)) = (panel.as_ref().and_then(|panel| panel.degrees.clone()), from, catalogue) {
            Paths::serve(self, &degrees, catalogue, film);
        }
        self.shown.borrow_mut().panel = panel;
    }

    fn asked(&self, asked: &Asked) {
        let shown = self.shown.borrow();
        let Some(marks) = &shown.marks else { return };
        match asked {
            Asked::Where(id) => marks.go(Some(id)),
            Asked::Places => marks.go(None),
            Asked::Paths => {}
        }
    }

    fn manner(&self) -> Manner {
        Manner { links: self.settings.links.clone(), memory: self.settings.memory }
    }

    /// Whether readers may make cards.
    pub(super) fn has_cards(&self) -> bool {
        self.settings.cards
    }

    /// Makes a card of some words.
    pub(super) fn card(&self, words: &str) {
        let film = self.settings.film.as_ref();
        let draft = object([
            ("exact", words.into()),
            ("link", self.mount.page_address().into()),
            ("language", (&self.language).into()),
            ("film", film.map(|film| film.title.as_str()).into()),
        ]);
        let _ = self.mount.ask_composer("-cards", "compose", &self.text, draft.unchecked_ref());
    }

    /// A host, dressed as the article is.
    fn host(&self, name: &str, parent: &Element) -> HtmlElement {
        // What readers say back may be long: it stands after the films, whichever came first.
        let responses = parent.query_selector(":scope > [data-intertitle-host=responses]").ok().flatten();
        let base = self.mount.open_host(name, parent, responses.as_deref());
        self.mount.ask("", "dress", &base, self.words.language());
        base
    }
}

/// The film that an author names, as far as it is known.
fn find(name: &str, catalogue: Option<&Catalogue>, candidates: &[Candidate]) -> Option<Film> {
    if let Some(candidate) = candidates.iter().find(|candidate| is_named(&candidate.film, name)) {
        return Some(candidate.film.clone());
    }
    let (title, year) = title_and_year(name);
    let key = title_key(title);
    let named = catalogue?.known.by_key(&key).find(|named| year.is_none_or(|year| year.abs_diff(named.year) <= 1))?;
    Some(record(named, candidates))
}

/// Runs `run` if the session is still there.
pub(super) fn with(session: &Weak<Session>, run: impl FnOnce(&Rc<Session>)) {
    if let Some(session) = session.upgrade() {
        run(&session);
    }
}
