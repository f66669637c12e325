//! Waits for the first sign that a reader wants to quote, and calls for the module that makes quote cards.
//! It must know nothing of that module, so that a post which nobody quotes never pays for it.

use crate::browser::listener::Listener;
use crate::browser::observer::Sight;
use crate::browser::selection;
use crate::browser::storage::LocalStorage;
use crate::browser::viewport;
use crate::ports::Storage;
use crate::quotes::kept;
use crate::reading::places::ArticleKey;
use crate::ui::hosts::Hosts;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// The beginning of the fragment in a link to a quote.
const TOKEN: &str = "#q=";

/// How far from the window an article is seen: wherever on the page, unless it is hidden.
const ANYWHERE: &str = "1000000px";

/// What the wait has to know of the article and its page.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    /// Whether anything may be kept in this browser.
    pub may_keep: bool,
    /// Whether the article came to the page only after the browser had searched for the words that the address points at.
    pub is_sought: bool,
}

/// The wait; it ends when this is dropped.
#[derive(Debug)]
pub struct CallForQuotes {
    _listeners: [Listener; 3],
    _shown: Option<Sight>,
}

impl CallForQuotes {
    /// Calls whenever words of `text` are selected or a link to a quote is followed, and at once if the page was opened by such a link or the
    /// reader has kept quotes of it. It calls each time: what failed is fetched again, and a second call for what is already there does nothing.
    /// A double or triple click is no sign: it is for a look-up, or out of habit.
    ///
    /// Nobody can be taken to words of an article that is hidden for now, in a tab or behind the page's own preloader; then "at once" is once it is
    /// shown. If `sample`, a paragraph of it, is shown, the article is: an element with `display: contents` has no place of its own. If the paragraph
    /// alone is hidden, the article is seen at once.
    #[must_use]
    pub fn watch(text: &Element, sample: &Element, hosts: &Rc<dyn Hosts>, language: &str, here: Here) -> Option<Self> {
        let (window, document) = (crate::browser::window()?, crate::browser::document()?);
        let call: Rc<dyn Fn()> = {
            let (text, hosts, language) = (text.clone(), Rc::clone(hosts), language.to_owned());
            Rc::new(move || hosts.quotes(&text, &language))
        };
        let has_kept = || here.may_keep && LocalStorage.get(&kept::key(&ArticleKey::of(&hosts.address()))).is_some();
        let mut shown = None;
        if names_quote() || here.is_sought || has_kept() {
            if viewport::is_shown(sample) {
                call();
            } else {
                let call = Rc::clone(&call);
                shown = Sight::near(text, ANYWHERE, Box::new(move || call())).ok();
            }
        }
        let (root, begun, was_inside) = (text.clone(), Rc::clone(&call), Cell::new(false));
        let clicks = Rc::new(Cell::new(0));
        let clicked = Rc::clone(&clicks);
        let selected = move || {
            let is_inside = selection::is_inside(&root) && clicks.get() < 2;
            if is_inside && !was_inside.get() {
                begun();
            }
            was_inside.set(is_inside);
        };
        let followed = move || {
            if names_quote() {
                call();
            }
        };
        let signal = hosts.signal();
        let selected = Listener::passive(&document, "selectionchange", &signal, Box::new(move |_| selected()));
        let followed = Listener::passive(&window, "hashchange", &signal, Box::new(move |_| followed()));
        let count = move |event: Event| clicked.set(event.dyn_ref::<MouseEvent>().map_or(0, |event| event.detail()));
        let clicked = Listener::passive(&document, "mousedown keydown", &signal, Box::new(count));
        Some(Self { _listeners: [selected, followed, clicked], _shown: shown })
    }
}

/// Whether the page's address points at a quote; the module of quotes reads which one.
fn names_quote() -> bool {
    crate::browser::window().and_then(|window| window.location().hash().ok()).is_some_and(|hash| hash.starts_with(TOKEN))
}
