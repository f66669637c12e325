//! What a session puts on the page: the marks in the text, and the panel, once that moves nothing in the reader's sight.
//! It must not decide what is shown, only when and where.

use super::catalogue::{Catalogue, Near};
use super::session::{Session, Stage};
use crate::article::whole;
use crate::browser::alive::{each_time, once};
use crate::browser::build::set;
use crate::browser::listener::Listener;
use crate::browser::object::{object, put};
use crate::browser::words::Words;
use crate::browser::{column, elements, heading, promise, viewport};
use crate::films::linking::Mention;
use crate::films::paths::may_begin_with;
use crate::films::related::{Reason, Related};
use crate::films::{Candidate, Film, Shelf};
use crate::programme::{self, Asked, Bill, Listed, Manner, Marks, Panel, Place};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// Events by which readers act: the panel may appear after one of them. Not when a button goes down: a swipe begins so, too, and a link that moved away
/// before it came up would not be followed. On an iPhone a tap on plain text is no click, only a pointer that goes up; and while the page is out of sight,
/// nothing in it is.
const SIGNS: &str = "scroll click keydown pointerup visibilitychange";

/// How long after a tap its click comes at the latest: the panel must not move what is clicked.
const CLICK_MS: i32 = 400;

/// What is to be shown.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) films: Vec<Listed>,
    pub(super) from: Option<Start>,
}

/// The film at which paths begin.
#[derive(Debug)]
pub(super) struct Start {
    film: Film,
    number: u32,
    catalogue: Rc<Catalogue>,
}

/// A panel that waits to be shown.
#[derive(Debug)]
pub(super) struct Waiting {
    draft: Draft,
    /// The empty element for it.
    base: HtmlElement,
    /// Hears what the reader does.
    signs: Option<Listener>,
}

/// A panel on the page.
#[derive(Debug)]
pub(super) struct Shown {
    panel: Panel,
    from: Option<Start>,
    /// Whether the search for a path is open, or being fetched.
    is_searching: Cell<bool>,
}

impl Start {
    /// The film under review, if the catalogue has an index of paths and they may begin there.
    pub(super) fn of(Near { film, number, candidates, .. }: Near, catalogue: Rc<Catalogue>) -> Option<Self> {
        let film = film.filter(|film| catalogue.files.manifest.paths.is_some() && may_begin_with(film, &candidates))?;
        Some(Self { film, number, catalogue })
    }
}

impl Waiting {
    /// Whether it can be shown without moving anything in sight. Even if nothing follows it, it must be below the window: a scroll bar may come.
    fn is_below_window(&self) -> bool {
        let height = viewport::window_extent().map_or(0.0, |(_, height)| height);
        self.base.get_bounding_client_rect().top() > height
    }
}

impl Shown {
    /// The module of paths did not come: the next press calls for it again.
    fn search_failed(&self, words: &Words) {
        self.is_searching.set(false);
        self.panel.paths_failed(words);
    }
}

impl Session {
    pub(super) fn mark(&self, mentions: &[Mention<'_>], list: &[Related<'_>], candidates: &[Candidate], shelf: &Shelf) {
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
        let mut places = Vec::new();
        for mention in mentions {
            if let Some(place) = place(mention) {
                places.push(place);
            }
        }
        let Some(root) = crate::browser::root().filter(|_| !places.is_empty()) else { return };
        let base = self.host("film-card", &root);
        let marks = Marks::open(&base, &self.text, places, &self.words, &self.manner(), &self.mount.abort_signal());
        marks.into_iter().for_each(|marks| drop(self.marks.set(marks)));
    }

    /// Shows the panel once it moves nothing in sight: at once if it is below the window, otherwise when the reader presses something.
    /// Until then a line stands for it.
    pub(super) fn show_soon(self: &Rc<Self>, draft: Draft) {
        let (parent, paragraph) = column::of(&self.text);
        let base = self.host("films", &parent);
        if let Some(paragraph) = &paragraph {
            column::fit(&base, paragraph);
        }
        let seen = each_time(self, |session, event: Event| match event.type_().as_str() {
            "pointerup" => session.after(CLICK_MS, Box::new(|session| session.show_if(true, None))),
            sign => session.show_if(sign != "scroll", event.target()),
        });
        let signs = crate::browser::window().map(|window| Listener::passive(&window, SIGNS, &self.mount.abort_signal(), Box::new(seen)));
        self.stage.replace(Stage::Waiting(Waiting { draft, base, signs }));
        self.later(Box::new(|session| {
            session.show_if(false, None);
            if let Stage::Waiting(Waiting { base, .. }) = &*session.stage.borrow() {
                programme::notice(base, &session.words);
            }
        }));
    }

    /// Shows the panel if it waits, and if it moves nothing in sight or has to be shown `anyway`; `at` is where the reader acted.
    fn show_if(self: &Rc<Self>, anyway: bool, at: Option<EventTarget>) {
        let waits = matches!(&*self.stage.borrow(), Stage::Waiting(waiting) if anyway || waiting.is_below_window());
        if waits && let Stage::Waiting(waiting) = self.stage.take() {
            self.show(waiting, at);
        }
    }

    fn show(self: &Rc<Self>, Waiting { draft: Draft { films, from }, base, signs }: Waiting, at: Option<EventTarget>) {
        let bill = Bill {
            heading: heading::below_title(&self.text),
            films: &films,
            from: from.as_ref().map(|from| from.film.shown()),
            has_places: self.marks.get().is_some(),
        };
        // From outside, whatever happens in a shadow root happens to its host. The focus does not tell: in Safari a press moves it to no button.
        let was_pressed = at.is_some_and(|at| at.unchecked_ref::<Element>().shadow_root().is_some_and(|root| root.contains(Some(&base))));
        base.set_text_content(None);
        let asked = each_time(self, |session, asked| session.asked(&asked));
        let panel = Panel::open(&base, &bill, &self.words, &self.manner(), &self.mount.abort_signal(), Box::new(asked));
        if let Some(panel) = panel {
            self.stage.replace(Stage::Shown(Shown { panel, from, is_searching: Cell::default() }));
        }
        if let Some(title) = elements::one(&base, "#films").filter(|_| was_pressed) {
            // Whoever pressed the line is at the list then, and not nowhere.
            set(&title, "tabindex", "-1");
            let _ = title.focus();
            base.scroll_into_view();
        }
        // Later, because one of these listeners may be running now.
        self.later(Box::new(|_| drop(signs)));
    }

    fn asked(self: &Rc<Self>, asked: &Asked) {
        let go = |id| self.marks.get().into_iter().for_each(|marks| marks.go(id));
        match asked {
            Asked::Where(id) => go(Some(id)),
            Asked::Places => go(None),
            Asked::Paths => self.shown(|shown| self.search(shown)),
        }
    }

    /// Runs `run` on the panel, if it is on the page.
    fn shown(&self, run: impl FnOnce(&Shown)) {
        if let Stage::Shown(shown) = &*self.stage.borrow() {
            run(shown);
        }
    }

    /// Calls for the module of paths, which listens to the button from then on.
    fn search(self: &Rc<Self>, Shown { panel, from, is_searching }: &Shown) {
        let (Some(around), Some(Start { film, number, catalogue })) = (&panel.paths, from) else { return };
        if is_searching.replace(true) {
            return;
        }
        panel.paths_sought();
        let local = object(&[]);
        for film in &catalogue.known.borrow().films {
            if let Some(title) = &film.local {
                put(&local, &whole(film.number), &title.into());
            }
        }
        let draft = object(&[
            ("folder", (&catalogue.files.folder).into()),
            ("manifest", catalogue.json.as_ref().clone()),
            ("title", (&film.title).into()),
            ("shown", film.shown().into()),
            ("year", u32::from(film.year).into()),
            ("number", (*number).into()),
            ("local", local),
            ("language", (&self.language).into()),
            ("text", (&self.text).into()),
            ("cards", self.settings.offers_cards.into()),
        ]);
        let answered = once(self, |session, is_there: JsValue| {
            if !is_there.is_truthy() {
                session.shown(|shown| shown.search_failed(&session.words));
            }
        });
        promise::then(&self.mount.ask_with("-paths", "search", around, &draft), answered);
    }

    fn manner(&self) -> Manner {
        Manner { links: self.settings.links.clone(), may_keep: self.settings.may_keep }
    }

    /// A host with the article's look.
    fn host(&self, name: &str, parent: &Element) -> HtmlElement {
        // Responses may be long: they stand after the films, whichever came first.
        let responses = parent.query_selector(":scope > [data-intertitle-host=responses]").ok().flatten();
        self.mount.open_dressed(name, parent, responses.as_deref(), self.words.language())
    }
}
