//! One article that is being quoted: its selections, its composer, the quote that its page was opened for.
//! Dropping it must leave nothing on the page.

use super::shared::Shared;
use crate::browser::alive::each_time;
use crate::browser::listener::{Listener, scrolls_or_loads};
use crate::browser::observer::Changes;
use crate::browser::words::Words;
use crate::browser::{language, navigation};
use crate::compose::selection_button::{ButtonEvent, SelectionButton};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use std::rc::Rc;
use web_sys::{Element, Event};

/// A watched article.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) shared: Rc<Shared>,
    /// Waits for the next link to a quote on its page to be followed.
    _hash: Option<Listener>,
    /// Hears when images load, which push down what is below them, when anything scrolls, and when the reader presses anything.
    _moves: Option<Listener>,
    /// Hears when the page changes the text.
    _changes: Option<Changes>,
}

impl Session {
    /// Watches the article in `text`, in the language that the widget has left on the request or that the page declares.
    pub(super) fn open_in(mount: LoaderMount, request: &Request, text: Element) -> Self {
        let language = request.text("language").unwrap_or_else(|| language::inherited(&text));
        Self::open(mount, request, text, &language, true)
    }

    /// Watches the article in `text`, and goes where the page's address leads, if it `may_scroll`.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str, may_scroll: bool) -> Self {
        let words = Rc::new(Words::new(language, request.words()));
        let shared = Rc::new(Shared::new(mount, text, language, words, request.may_keep()));
        let on_event = each_time(&shared, |shared, event| match event {
            ButtonEvent::Shown => shared.read_ahead(),
            ButtonEvent::Quote(range) => shared.compose(&range),
        });
        let button = crate::browser::root().and_then(|root| {
            let base = shared.mount.open_dressed("quote", &root, None, shared.words.language());
            SelectionButton::watch(&base, &shared.text, &shared.words, &shared.mount.abort_signal(), Box::new(on_event))
        });
        button.into_iter().for_each(|button| drop(shared.button.set(button)));
        // No scrolling for a reader who comes back: the browser, or our own offer, takes them to where they were. Nor for one who has been led there
        // and has read on, when the page renders the article anew.
        let address = navigation::address().unwrap_or_default();
        let is_known = super::FOLLOWED.with_borrow_mut(|followed| {
            let is_known = *followed == address;
            if !is_known {
                followed.clear();
            }
            is_known
        });
        shared.arrive(&address, may_scroll && !is_known && !navigation::is_return());
        shared.mark_kept();
        let follow = each_time(&shared, |shared, _| shared.follow());
        let signal = shared.mount.abort_signal();
        let hash = crate::browser::window().map(|window| Listener::passive(&window, "hashchange", &signal, Box::new(follow)));
        let settle = each_time(&shared, |shared, event: Event| {
            // Taken while we press a cover ourselves; then the place is held anew.
            let Ok(arrived) = shared.arrived.try_borrow() else { return };
            match arrived.as_ref() {
                Some(arrived) if scrolls_or_loads(&event.type_()) => arrived.settle(&shared.text),
                // A press, or a step of the reader, who may take it in the very frame in which the words are pushed.
                Some(arrived) => arrived.let_go(),
                None => {}
            }
        });
        // On the document: what scrolls the text is around it.
        let moves =
            crate::browser::document().map(|page| Listener::passive(&page, "load scroll click wheel touchmove", &signal, Box::new(settle)));
        let mark_again = each_time(&shared, |shared, ()| shared.mark_again());
        let changes = Changes::inside(&shared.text, Box::new(move || mark_again(()))).ok();
        Self { shared, _hash: hash, _moves: moves, _changes: changes }
    }
}
