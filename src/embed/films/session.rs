//! One article after which films are listed: what is known of it, how far its list has come, what its author is told.
//! A failure must cost the reader neither the article nor the author's own list of films; the author is told of it.
//!
//! Each step fetches what the next one needs, and hands it on. Without its catalogue or its own film, an article has only the author's list;
//! an error after that costs no more than the films that were to be added.
//!
//! ```text
//! subject.rs, which film is it about?
//!     open ─ opened ─┬─ its author names it ─────────── look_up ─┐
//!                    └─ by_title ─┬─ for certain ────── look_up ─┤
//!                                 └─ by_any_title ───────────────┴─ gather
//! gathering.rs and further.rs, which others may be named?
//!     gather ─ seek_further ─ add_named ─ add_possible ─ list
//! listing.rs, which are listed, and why? showing.rs, when and where?
//!     list ─┬─ mark
//!           └─ show_soon ─ show
//! ```
//!
//! [`Stage`] says what has come of it so far:
//!
//! ```text
//! Gathering ─┬─ Waiting, for the panel to move nothing in sight ─ Shown
//!            ├─ (stays: there is nothing to list)
//!            └─ Failed, with nothing of the author's to show: the next call begins anew
//! ```

use super::catalogue::Catalogue;
use super::page::Page;
use super::settings::Settings;
use super::showing::{Shown, Waiting};
use crate::browser::alive::once;
use crate::browser::console;
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::error::Error;
use crate::programme::Marks;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// An article after which films are listed.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) mount: LoaderMount,
    pub(super) text: Element,
    pub(super) language: String,
    pub(super) words: Rc<Words>,
    pub(super) settings: Settings,
    pub(super) page: Page,
    pub(super) stage: RefCell<Stage>,
    /// The marks in the text.
    pub(super) marks: OnceCell<Marks>,
    /// The step that is taken in the next task.
    next: RefCell<Option<Timer>>,
}

/// How far the list has come.
#[derive(Debug, Default)]
pub(super) enum Stage {
    /// Its films are being gathered, or there are none.
    #[default]
    Gathering,
    /// It waits until it can be shown.
    Waiting(Waiting),
    /// It is on the page.
    Shown(Shown),
    /// The catalogue could not be fetched, and nothing is shown.
    Failed,
}

/// The part of a session's work that is done in one task.
type Part = Box<dyn FnOnce(&Rc<Session>)>;

impl Session {
    /// Reads the settings and the page, and begins to fetch the catalogue. If this is done `again`, the author has been told what is wrong with the settings.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str, again: bool) -> Rc<Self> {
        let warn = |why: &str| {
            if !again {
                mount.warn(why);
            }
        };
        let settings = Settings::read(&mount, request, &warn);
        let words = Rc::new(Words::new(language, request.words()));
        let page = Page::read(&text);
        let language = language.to_owned();
        let (stage, marks, next) = (RefCell::default(), OnceCell::new(), RefCell::default());
        let session = Rc::new(Self { mount, text, language, words, settings, page, stage, marks, next });
        Catalogue::open(session.settings.folder.clone(), once(&session, Self::opened));
        session
    }

    /// Whether the next call begins anew.
    pub(super) fn has_failed(&self) -> bool {
        matches!(*self.stage.borrow(), Stage::Failed)
    }

    fn opened(self: &Rc<Self>, catalogue: Result<Rc<Catalogue>, Error>) {
        let catalogue = match catalogue {
            Ok(catalogue) => catalogue,
            Err(error) => return self.fail(&error),
        };
        let known = Rc::clone(&catalogue);
        let learnt = once(self, move |session, learnt: Result<(), Error>| {
            if let Err(error) = learnt {
                session.warn(error.sentence());
            }
            match &session.settings.film {
                Some(film) => session.look_up(&film.title, film.year, known),
                None => session.by_title(known),
            }
        });
        catalogue.learn_local(&self.language, learnt);
    }

    /// Goes on in a task of its own, so that the page need not wait for everything at once.
    pub(super) fn later(self: &Rc<Self>, run: Part) {
        self.after(0, run);
    }

    /// The same after so many milliseconds; what was to be done next is dropped.
    pub(super) fn after(self: &Rc<Self>, milliseconds: i32, run: Part) {
        self.next.replace(Timer::of(self, milliseconds, run));
    }

    /// Tells the author what is wrong.
    pub(super) fn warn(&self, why: &str) {
        self.mount.warn(&about_films(why));
    }

    /// Tells the author, in the console alone, what they may want to know.
    pub(super) fn note(&self, what: &str) {
        console::note(&about_films(what));
    }

    /// Goes on without the catalogue.
    pub(super) fn fail(self: &Rc<Self>, error: &Error) {
        self.warn(error.sentence());
        if !self.list_own() {
            self.stage.replace(Stage::Failed);
        }
    }
}

fn about_films(words: &str) -> String {
    ["related films: ", words].concat()
}
