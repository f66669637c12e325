//! What a session puts on the page: the marks in the text, and the panel, once that moves nothing in the reader's sight.
//! It must not decide what is shown, only when and where.

use super::session::{Draft, Session, Shown, Start};
use crate::browser::alive::with;
use crate::browser::listener::Listener;
use crate::browser::{column, heading, promise, viewport};
use crate::embed::object::object;
use crate::films::linking::Mention;
use crate::films::related::{Reason, Related};
use crate::films::{Candidate, Shelf};
use crate::programme::{Asked, Bill, Listed, Manner, Marks, Panel, Place};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot};

/// Events by which readers act: the panel may appear after one of them.
const SIGNS: [&str; 3] = ["scroll", "pointerdown", "keydown"];

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
        let places: Vec<Place> = mentions.iter().filter_map(place).collect();
        let Some(root) = crate::browser::document().and_then(|document| document.document_element()).filter(|_| !places.is_empty()) else {
            return;
        };
        let base = self.host("film-card", &root);
        let marks = Marks::open(&base, &self.text, places, &self.words, &self.manner(), &self.mount.abort_signal());
        self.shown.borrow_mut().marks = marks;
    }

    /// Shows the panel once it moves nothing in sight: at once if it is below the window, otherwise when the reader presses something.
    pub(super) fn show_soon(self: &Rc<Self>, draft: Draft) {
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
        let try_now = Rc::new(try_now);
        let first = Rc::clone(&try_now);
        self.later(Box::new(move |_| first(false)));
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
        let is_after_ours = before().is_some_and(|before| before.matches("intertitle-host, .intertitle-endnotes").unwrap_or(false));
        let bill = Bill {
            is_after_ours,
            heading: heading::below_title(&self.text),
            films: &films,
            from: from.as_ref().map(|from| from.film.title.as_str()),
            has_places,
        };
        let asking = Rc::downgrade(self);
        let asked = move |asked| with(&asking, |session| session.asked(&asked));
        let panel = Panel::open(base, &bill, &self.words, &self.manner(), &self.mount.abort_signal(), Box::new(asked));
        let mut shown = self.shown.borrow_mut();
        (shown.panel, shown.from) = (panel, from);
        // Later, because one of these listeners may be running now.
        self.later(Box::new(|session| session.shown.borrow_mut().waiting.clear()));
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

    /// Calls for the module of paths, which listens to the button from then on.
    fn search(self: &Rc<Self>, shown: &Shown) {
        let (Some(panel), Some(Start { film, number, catalogue })) = (&shown.panel, &shown.from) else { return };
        let Some(around) = panel.paths.as_ref().filter(|_| !self.is_searching.replace(true)) else { return };
        panel.paths_failed(&self.words, false);
        let draft = object([
            ("folder", (&catalogue.files.folder).into()),
            ("manifest", catalogue.json.as_ref().clone()),
            ("title", (&film.title).into()),
            ("year", u32::from(film.year).into()),
            ("number", (*number).into()),
            ("language", (&self.language).into()),
            ("text", (&self.text).into()),
            ("cards", self.settings.offers_cards.into()),
        ]);
        let session = Rc::downgrade(self);
        let answered = move |is_there: JsValue| {
            with(&session, |session| {
                if !is_there.is_truthy() {
                    session.is_searching.set(false);
                    session.shown.borrow().panel.iter().for_each(|panel| panel.paths_failed(&session.words, true));
                }
            });
        };
        promise::then(&self.mount.ask_with("-paths", "search", around, draft.unchecked_ref()), Box::new(answered));
    }

    fn manner(&self) -> Manner {
        Manner { links: self.settings.links.clone(), may_keep: self.settings.may_keep }
    }

    /// A host with the article's look.
    fn host(&self, name: &str, parent: &Element) -> HtmlElement {
        // Responses may be long: they stand after the films, whichever came first.
        let responses = parent.query_selector(":scope > [data-intertitle-host=responses]").ok().flatten();
        let base = self.mount.open_host(name, parent, responses.as_deref());
        self.mount.ask("", "dress", &base, self.words.language());
        base
    }
}
