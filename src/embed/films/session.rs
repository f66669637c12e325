//! One article after which films are listed: from the author's settings by way of the catalogue to the panel and the marks.
//! A failure must cost the reader neither the article nor the author's own list of films; the author is told of it.

use super::catalogue::{Catalogue, Near, Titled, only};
use super::further::spare;
use super::page::Page;
use super::settings::Settings;
use crate::article::{self, title_and_year, whole};
use crate::browser::alive::with;
use crate::browser::console;
use crate::browser::listener::Listener;
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::error::Error;
use crate::films::linking::{dated_keys, films_of, reviewed, reviewed_keys};
use crate::films::paths::may_begin_with;
use crate::films::related::{Question, Reason, Related, Wish, related, year_at_end};
use crate::films::{Film, Shelf, title_key, years_off};
use crate::programme::{self, Listed, Marks, Panel};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// How many films are listed, unless the author pins more.
const COUNT: usize = 6;

/// How promising a possible title in the text must be before a file is fetched for it: two words, markup, a link or a year.
const PROMISE: u8 = 2;

/// Told to the author when the film under review cannot be looked up.
const NOT_FOUND: &str = "is not in the catalogue, or several have this title; write it like Her (2013)";

/// Added if the unknown title may be a list of titles.
const SEVERAL: &str = "; if these are several films, write a list of them, or the year behind each";

/// Told to an author who asked for a list when there is nothing to list.
const NO_FILM: &str = "no film is under review, by the option `film` or for certain by the title, and the article names none";

/// An article after which films are listed.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) mount: LoaderMount,
    pub(super) text: Element,
    pub(super) language: String,
    pub(super) words: Rc<Words>,
    pub(super) settings: Settings,
    pub(super) page: Page,
    pub(super) shown: RefCell<Shown>,
    /// Whether the search for a path is open, or being fetched.
    pub(super) is_searching: Cell<bool>,
    /// Whether the catalogue could not be fetched and nothing is shown: the next call begins anew.
    pub(super) has_failed: Cell<bool>,
    next: RefCell<Option<Timer>>,
}

/// What is on the page.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) panel: Option<Panel>,
    pub(super) marks: Option<Marks>,
    /// Listeners that wait until the panel can be shown without moving anything in sight.
    pub(super) waiting: Vec<Listener>,
    /// Where paths begin.
    pub(super) from: Option<Start>,
}

/// The film at which paths begin.
#[derive(Debug)]
pub(super) struct Start {
    pub(super) film: Film,
    pub(super) number: u32,
    pub(super) catalogue: Rc<Catalogue>,
}

/// What is to be shown.
pub(super) struct Draft {
    pub(super) films: Vec<Listed>,
    pub(super) from: Option<Start>,
}

/// What to do next with the films at hand.
pub(super) type Shelved = Box<dyn FnOnce(&Rc<Session>, Rc<Catalogue>, Shelf)>;

/// The part of a session's work that is done in one task.
type Part = Box<dyn FnOnce(&Rc<Session>)>;

impl Session {
    /// Reads the settings and the page, and begins to fetch the catalogue.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str) -> Rc<Self> {
        let settings = Settings::read(&mount, request, &|why| mount.warn(why));
        let words = Rc::new(Words::new(language, request.strings()));
        let page = Page::read(&text);
        let language = language.to_owned();
        let (shown, is_searching, has_failed, next) = (RefCell::default(), Cell::default(), Cell::default(), RefCell::default());
        let session = Rc::new(Self { mount, text, language, words, settings, page, shown, is_searching, has_failed, next });
        let waiting = Rc::downgrade(&session);
        Catalogue::open(session.settings.folder.clone(), Box::new(move |catalogue| with(&waiting, |session| session.opened(catalogue))));
        session
    }

    fn opened(self: &Rc<Self>, catalogue: Result<Rc<Catalogue>, Error>) {
        let catalogue = match catalogue {
            Ok(catalogue) => catalogue,
            Err(error) => return self.fail(&error),
        };
        match &self.settings.film {
            Some(film) => self.look_up(&film.title, film.year, catalogue),
            None => self.by_title(catalogue),
        }
    }

    /// Looks up the film under review and the films near it.
    fn look_up(self: &Rc<Self>, title: &str, year: Option<u16>, catalogue: Rc<Catalogue>) {
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let sought = title.to_owned();
        let then = move |near: Result<Near, Error>| {
            with(&waiting, |session| match near {
                Ok(Near { film: None, .. }) => match year_at_end(&sought).filter(|_| year.is_none()) {
                    Some((title, year)) => session.look_up(title, Some(year), index),
                    None => {
                        let year = year.map(|year| [" (", &whole(year.into()), ")"].concat()).unwrap_or_default();
                        let several = if article::Film::may_be_several(&sought) { SEVERAL } else { "" };
                        session.own_list(&[&sought, &year, " ", NOT_FOUND, several].concat(), session.settings.was_asked);
                    }
                },
                near => session.near(index, near),
            });
        };
        catalogue.find(title, year, Box::new(then));
    }

    /// Goes on with the films near the one under review.
    fn near(self: &Rc<Self>, catalogue: Rc<Catalogue>, near: Result<Near, Error>) {
        match near {
            Ok(near) => self.later(Box::new(|session| session.gather(catalogue, near))),
            Err(error) => self.fail(&error),
        }
    }

    /// Goes on with the film that the article's title names for certain, or with none.
    fn by_title(self: &Rc<Self>, catalogue: Rc<Catalogue>) {
        let title = self.settings.title.clone().unwrap_or_default();
        let keys = reviewed_keys(&title);
        let then: Shelved = Box::new(move |session, catalogue, shelf| match reviewed(&title, &session.page.prose, &shelf) {
            Some(film) => session.look_up(&film.title, Some(film.year), catalogue),
            None => session.by_any_title(&title, catalogue),
        });
        self.shelve(catalogue, Shelf::default(), keys, then);
    }

    /// The same among all titles of the catalogue, for a title with a year after it.
    fn by_any_title(self: &Rc<Self>, title: &str, catalogue: Rc<Catalogue>) {
        let dated = dated_keys(title);
        let keys = dated.iter().map(|(key, _)| key.clone()).collect();
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let then = move |found: Result<Vec<Titled>, Error>| {
            let off = |(of, row): &Titled| dated.iter().filter(|(key, _)| key == of).find_map(|(_, year)| years_off(Some(*year), row.year));
            match found.map(|found| only(&found, off)) {
                Ok(Some(number)) => {
                    let catalogue = Rc::clone(&index);
                    index.near(number, Box::new(move |near| with(&waiting, |session| session.near(catalogue, near))));
                }
                Ok(None) => with(&waiting, |session| session.gather(index, Near::default())),
                Err(error) => with(&waiting, |session| session.near(index, Err(error))),
            }
        };
        catalogue.titled(keys, 1, Box::new(then));
    }

    /// Goes on with the other films that the author or the text may name.
    fn gather(self: &Rc<Self>, catalogue: Rc<Catalogue>, mut near: Near) {
        let shelf = Shelf::new(std::mem::take(&mut near.rows));
        let spare = spare(&catalogue, &near);
        let then: Shelved = Box::new(move |session, catalogue, shelf| session.add_named(catalogue, near, shelf));
        self.seek_further(catalogue, shelf, spare, then);
    }

    /// Adds the known films that the author or the text names to those at hand.
    fn add_named(self: &Rc<Self>, catalogue: Rc<Catalogue>, near: Near, shelf: Shelf) {
        let linker = self.page.linker();
        let named = linker.keys(PROMISE).into_iter().map(str::to_owned);
        let pins = self.settings.wishes.pin.iter().map(|wish| title_key(title_and_year(&wish.film).0));
        let possible: Vec<String> = linker.possible().iter().map(|possible| possible.key.clone()).collect();
        let keys = named.chain(pins).collect();
        let then: Shelved = Box::new(move |session, catalogue, mut shelf| {
            // The less promising titles are not worth a fetch, but by a year or markup one may prove to be a film all the same.
            let fill = move |session: &Rc<Self>| {
                possible.iter().for_each(|key| shelf.add(key, &catalogue.known.borrow()));
                session.later(Box::new(|session| session.finish(Some(catalogue), near, shelf)));
            };
            session.later(Box::new(fill));
        });
        self.shelve(catalogue, shelf, keys, then);
    }

    /// Goes on in a task of its own, so that the page need not wait for everything at once.
    pub(super) fn later(self: &Rc<Self>, run: Part) {
        let (session, mut run) = (Rc::downgrade(self), Some(run));
        let go_on = move || {
            if let Some(run) = run.take() {
                with(&session, run);
            }
        };
        self.next.replace(Timer::after(0, Box::new(go_on)));
    }

    /// Adds the known films with one of these titles to those at hand; if there are any, their directors are fetched first.
    fn shelve(self: &Rc<Self>, catalogue: Rc<Catalogue>, mut shelf: Shelf, keys: Vec<String>, then: Shelved) {
        if !keys.iter().any(|key| shelf.lacks(key, &catalogue.known.borrow())) {
            return then(self, catalogue, shelf);
        }
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let learnt = move |learnt: Result<(), Error>| {
            with(&waiting, |session| {
                if let Err(error) = learnt {
                    session.report(&error.sentence(), true);
                }
                keys.iter().for_each(|key| shelf.add(key, &index.known.borrow()));
                then(session, index, shelf);
            });
        };
        catalogue.learn_directors(Box::new(learnt));
    }

    /// Tells the author something, as a warning if it `is_wrong`, otherwise as a note in the console.
    pub(super) fn report(&self, why: &str, is_wrong: bool) {
        let why = ["related films: ", why].concat();
        if is_wrong { self.mount.warn(&why) } else { console::note(&why) }
    }

    /// Goes on without the catalogue.
    fn fail(self: &Rc<Self>, error: &Error) {
        self.has_failed.set(self.settings.wishes.pin.is_empty());
        self.own_list(&error.sentence(), true);
    }

    /// Shows only the films that the author pinned, since no others are known.
    fn own_list(self: &Rc<Self>, why: &str, is_wrong: bool) {
        self.report(why, is_wrong);
        if !self.settings.wishes.pin.is_empty() {
            self.finish(None, Near::default(), Shelf::default());
        }
    }

    fn finish(self: &Rc<Self>, catalogue: Option<Rc<Catalogue>>, near: Near, shelf: Shelf) {
        let Near { film, number, candidates, .. } = near;
        let shelf = &shelf;
        let mentions = self.page.linker().link(shelf, film.as_ref());
        // Without a film under review, only an author who asks for it gets a list of what the article names.
        let named: Vec<Film> =
            if film.is_some() || self.settings.is_always { films_of(&mentions).into_iter().cloned().collect() } else { Vec::new() };
        let paragraphs = self.page.paragraphs();
        let wishes = &self.settings.wishes;
        let is_lost = |wish: &&Wish| catalogue.is_some() && shelf.find(&wish.film).is_none();
        for Wish { film, .. } in wishes.pin.iter().filter(is_lost) {
            self.report(&[film, ": not found, or several have this title; it is shown as you write it"].concat(), false);
        }
        let choices = wishes.choices(&|name| shelf.find(name).cloned());
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
        if self.settings.marks_titles {
            self.mark(&mentions, &list, &candidates, shelf);
        }
        if films.is_empty() {
            // No warning: the script tag may ask for films on every page of a site, and not every page is about one.
            if film.is_none() && self.settings.was_asked {
                self.report(NO_FILM, false);
            }
            return;
        }
        let has_paths = |catalogue: &Rc<Catalogue>| catalogue.files.manifest.paths.is_some();
        let film = film.filter(|film| may_begin_with(film, &candidates));
        let from = film.zip(catalogue.filter(has_paths)).map(|(film, catalogue)| Start { film, number, catalogue });
        self.later(Box::new(|session| session.show_soon(Draft { films, from })));
    }

    fn listed(&self, related: &Related<'_>, shelf: &Shelf) -> Listed {
        self.dressed(related.film, Some(&related.reason), shelf)
    }

    /// A film as it is listed, with the reason `why` and what the author gives for it.
    pub(super) fn dressed(&self, film: &Film, why: Option<&Reason>, shelf: &Shelf) -> Listed {
        let reason = why.map(|why| programme::reason(&self.words, why)).unwrap_or_default();
        let is_named = why == Some(&Reason::MentionedInArticle);
        let names_director = why.is_some_and(|why| why.names_director(film));
        let wishes = &self.settings.wishes;
        let poster = wishes.posters.iter().find(|(name, _)| shelf.is_named(film, name)).map(|(_, address)| address.clone());
        let stars = wishes.stars.iter().find(|(name, _)| shelf.is_named(film, name)).map(|(_, stars)| *stars);
        let stars = stars.or_else(|| shelf.stars(film));
        Listed { film: film.clone(), reason, is_named, names_director, poster, stars }
    }
}
