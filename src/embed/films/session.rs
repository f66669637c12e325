//! One article after which films are named: from the author's settings over the catalogue to the panel and the marks.
//! Whatever fails is told to the author; the reader has the article, and the author's own list where there is one.

use super::catalogue::{Catalogue, Near};
use super::page::Page;
use super::settings::Settings;
use super::shelf::Shelf;
use crate::article::whole;
use crate::browser::listener::Listener;
use crate::browser::words::Words;
use crate::browser::{column, console, promise, viewport};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::object::object;
use crate::embed::request::Request;
use crate::error::Error;
use crate::films::linking::{Linker, Mention, films_of, reviewed, reviewed_keys};
use crate::films::related::{Question, Reason, Related, is_named, related, title_and_year, year_at_end};
use crate::films::{Candidate, Film, title_key};
use crate::programme::{self, Asked, Bill, Listed, Manner, Marks, Panel, Place};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot};

/// How many films are named.
const COUNT: usize = 6;

/// What must speak for a stretch of the text before it is a reason to fetch a file: two words, markup, a link or a year.
const PROMISE: u8 = 2;

/// Why nothing stands near a film.
const NOT_FOUND: &str =
    "is not in the catalogue, or its title without a year names several; title and year are written like this: Her (2013)";

/// Readers do these; what appears right after is no surprise.
const SIGNS: [&str; 3] = ["scroll", "pointerdown", "keydown"];

/// An article after which films are named.
#[derive(Debug)]
pub(super) struct Session {
    mount: LoaderMount,
    text: Element,
    language: String,
    words: Rc<Words>,
    settings: Settings,
    page: Page,
    shown: RefCell<Shown>,
    /// Whether the search for a path is on its way, or there.
    searches: Cell<bool>,
}

/// What is on the page.
#[derive(Debug, Default)]
struct Shown {
    panel: Option<Panel>,
    marks: Option<Marks>,
    /// Waits until the panel moves nothing that the reader sees.
    waiting: Vec<Listener>,
    /// From where paths begin.
    from: Option<Start>,
}

/// Where paths begin.
#[derive(Debug)]
struct Start {
    film: Film,
    number: u32,
    catalogue: Rc<Catalogue>,
}

/// What is to be shown.
struct Draft {
    films: Vec<Listed>,
    from: Option<Start>,
}

impl Session {
    /// Begins.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str) -> Rc<Self> {
        let settings = Settings::read(request, &|why| mount.warn(why));
        let words = Rc::new(Words::new(language, request.strings()));
        let page = Page::read(&text);
        let language = language.to_owned();
        let (shown, searches) = (RefCell::default(), Cell::new(false));
        let session = Rc::new(Self { mount, text, language, words, settings, page, shown, searches });
        let waiting = Rc::downgrade(&session);
        Catalogue::open(session.settings.folder.clone(), Box::new(move |catalogue| with(&waiting, |session| session.opened(catalogue))));
        session
    }

    fn opened(self: &Rc<Self>, catalogue: Result<Rc<Catalogue>, Error>) {
        let catalogue = match catalogue {
            Ok(catalogue) => catalogue,
            Err(error) => return self.own_list(&error.sentence(), true),
        };
        match &self.settings.film {
            Some(film) => self.look_up(&film.title, film.year, catalogue),
            None => self.by_title(catalogue),
        }
    }

    /// Looks for what stands near the film under review.
    fn look_up(self: &Rc<Self>, title: &str, year: Option<u16>, catalogue: Rc<Catalogue>) {
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let sought = title.to_owned();
        let then = move |near: Result<Near, Error>| {
            with(&waiting, |session| match near {
                Ok(Near { film: None, .. }) => match year_at_end(&sought).filter(|_| year.is_none()) {
                    Some((title, year)) => session.look_up(title, Some(year), index),
                    None => {
                        let year = year.map(|year| [" (", &whole(year.into()), ")"].concat()).unwrap_or_default();
                        session.own_list(&[&sought, &year, " ", NOT_FOUND].concat(), session.settings.asked);
                    }
                },
                Ok(near) => session.gather(index, near),
                Err(error) => session.own_list(&error.sentence(), true),
            });
        };
        catalogue.find(title, year, Box::new(then));
    }

    /// Goes on with the film that the article's title names for certain, or with none.
    fn by_title(self: &Rc<Self>, catalogue: Rc<Catalogue>) {
        let title = self.settings.title.clone().unwrap_or_default();
        let keys = reviewed_keys(&title);
        self.shelve(catalogue, Shelf::default(), keys, move |session, catalogue, shelf| {
            match reviewed(&title, &session.page.prose, &shelf) {
                Some(film) => session.look_up(&film.title, Some(film.year), catalogue),
                None => session.gather(catalogue, Near::default()),
            }
        });
    }

    /// Goes on with what else the author or the text may name.
    fn gather(self: &Rc<Self>, catalogue: Rc<Catalogue>, mut near: Near) {
        let shelf = Shelf::new(std::mem::take(&mut near.rows));
        let linker = Linker::new(&self.page.prose);
        let named = linker.keys(PROMISE).into_iter().map(str::to_owned);
        let pins = self.settings.wishes.pin.iter().map(|wish| title_key(title_and_year(&wish.film).0));
        self.shelve(catalogue, shelf, named.chain(pins).collect(), move |session, catalogue, shelf| {
            session.finish(Some(catalogue), near, shelf);
        });
    }

    /// Puts the known films of some titles beside those at hand; who directed them is learnt first, if there are any.
    fn shelve(
        self: &Rc<Self>,
        catalogue: Rc<Catalogue>,
        mut shelf: Shelf,
        keys: Vec<String>,
        then: impl FnOnce(&Rc<Self>, Rc<Catalogue>, Shelf) + 'static,
    ) {
        if !keys.iter().any(|key| shelf.lacks(key, &catalogue.known.borrow())) {
            return then(self, catalogue, shelf);
        }
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let learnt = move |learnt: Result<(), Error>| {
            with(&waiting, |session| {
                if let Err(error) = learnt {
                    session.mount.warn(&["related films: ", &error.sentence()].concat());
                }
                keys.iter().for_each(|key| shelf.add(key, &index.known.borrow()));
                then(session, index, shelf);
            });
        };
        catalogue.learn_directors(Box::new(learnt));
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
            self.finish(None, Near::default(), Shelf::default());
        }
    }

    fn finish(self: &Rc<Self>, catalogue: Option<Rc<Catalogue>>, near: Near, mut shelf: Shelf) {
        let Near { film, number, candidates, .. } = near;
        let linker = Linker::new(&self.page.prose);
        // What promises little is no reason to fetch anything; by its year or its markup it may be a film all the same.
        if let Some(catalogue) = &catalogue {
            linker.possible().iter().for_each(|possible| shelf.add(&possible.key, &catalogue.known.borrow()));
        }
        let shelf = &shelf;
        let mentions = linker.link(shelf, film.as_ref());
        // Without a film under review, only an author who asks for it gets a list of what the article names.
        let named: Vec<Film> =
            if film.is_some() || self.settings.always { films_of(&mentions).into_iter().cloned().collect() } else { Vec::new() };
        let paragraphs = self.page.paragraphs();
        let choices = self.settings.wishes.choices(&|name| {
            let found = shelf.find(name).cloned();
            if found.is_none() && catalogue.is_some() {
                console::note(&["related films: ", name, ": not found; it is shown as you write it"].concat());
            }
            found
        });
        let question = Question {
            film: film.as_ref(),
            mentioned: &named,
            candidates: &candidates,
            paragraphs: &paragraphs,
            choices: &choices,
            count: COUNT.max(choices.pinned.len()),
        };
        let list = related(&question);
        let films: Vec<Listed> = list.iter().map(|related| self.listed(related, shelf)).collect();
        if self.settings.titles {
            self.mark(&mentions, &list, &candidates, shelf);
        }
        if films.is_empty() {
            return;
        }
        let has_paths = |catalogue: &Rc<Catalogue>| catalogue.files.manifest.paths.is_some();
        let from = film.zip(catalogue.filter(has_paths)).map(|(film, catalogue)| Start { film, number, catalogue });
        self.show_soon(Draft { films, from });
    }

    fn listed(&self, related: &Related<'_>, shelf: &Shelf) -> Listed {
        self.dressed(related.film, Some(&related.reason), shelf)
    }

    /// A film with what the author gives for it.
    fn dressed(&self, film: &Film, why: Option<&Reason>, shelf: &Shelf) -> Listed {
        let reason = why.map(|why| programme::reason(&self.words, why)).unwrap_or_default();
        let is_named = why == Some(&Reason::MentionedInArticle);
        let names_director = why.is_some_and(|why| why.names_director(film));
        let wishes = &self.settings.wishes;
        let poster = wishes.posters.iter().find(|(name, _)| self::is_named(film, name)).map(|(_, address)| address.clone());
        let stars = wishes.stars.iter().find(|(name, _)| self::is_named(film, name)).map(|(_, stars)| *stars);
        let stars = stars.or_else(|| shelf.stars(film));
        Listed { film: film.clone(), reason, is_named, names_director, poster, stars }
    }

    fn mark(&self, mentions: &[Mention<'_>], list: &[Related<'_>], candidates: &[Candidate], shelf: &Shelf) {
        let place = |mention: &Mention<'_>| {
            let own = list.iter().find(|related| related.film.id == mention.film.id && related.reason != Reason::MentionedInArticle);
            let tied = || {
                let candidate = candidates.iter().find(|candidate| candidate.film.id == mention.film.id)?;
                candidate.ties.iter().find_map(|tie| Reason::of(tie, &candidate.film))
            };
            let why = own.map(|related| related.reason.clone()).or_else(tied);
            let listed = Listed { poster: None, ..self.dressed(mention.film, why.as_ref(), shelf) };
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
        let Draft { films, from } = draft;
        let has_places = self.shown.borrow().marks.is_some();
        let before = || base.get_root_node().dyn_into::<ShadowRoot>().ok()?.host().previous_element_sibling();
        let is_after_ours = before().is_some_and(|before| before.local_name() == "intertitle-host");
        let bill = Bill { is_after_ours, films: &films, from: from.as_ref().map(|from| from.film.title.as_str()), has_places };
        let asking = Rc::downgrade(self);
        let asked = move |asked| with(&asking, |session| session.asked(&asked));
        let panel = Panel::open(base, &bill, &self.words, &self.manner(), &self.mount.abort_signal(), Box::new(asked));
        let mut shown = self.shown.borrow_mut();
        (shown.panel, shown.from) = (panel, from);
    }

    fn asked(self: &Rc<Self>, asked: &Asked) {
        let shown = self.shown.borrow();
        let go = |id| shown.marks.iter().for_each(|marks| marks.go(id));
        match asked {
            Asked::Where(id) => go(Some(id)),
            Asked::Places => go(None),
            Asked::Paths => self.search(&shown),
        }
    }

    /// Calls for whoever finds paths: a module of its own, which listens to the button from then on.
    fn search(self: &Rc<Self>, shown: &Shown) {
        let (Some(panel), Some(Start { film, number, catalogue })) = (&shown.panel, &shown.from) else { return };
        let Some(around) = panel.paths.as_ref().filter(|_| !self.searches.replace(true)) else { return };
        panel.paths_failed(&self.words, false);
        let draft = object([
            ("folder", (&catalogue.files.folder).into()),
            ("manifest", catalogue.json.as_ref().clone()),
            ("title", (&film.title).into()),
            ("year", u32::from(film.year).into()),
            ("number", (*number).into()),
            ("language", (&self.language).into()),
            ("text", (&self.text).into()),
            ("cards", self.settings.cards.into()),
        ]);
        let session = Rc::downgrade(self);
        let answered = move |is_there: JsValue| {
            with(&session, |session| {
                if !is_there.is_truthy() {
                    session.searches.set(false);
                    session.shown.borrow().panel.iter().for_each(|panel| panel.paths_failed(&session.words, true));
                }
            });
        };
        promise::then(&self.mount.ask_with("-paths", "search", around, draft.unchecked_ref()), Box::new(answered));
    }

    fn manner(&self) -> Manner {
        Manner { links: self.settings.links.clone(), memory: self.settings.memory }
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

/// Runs `run` if the session is still there.
fn with(session: &Weak<Session>, run: impl FnOnce(&Rc<Session>)) {
    if let Some(session) = session.upgrade() {
        run(&session);
    }
}
