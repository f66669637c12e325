//! Covered words that open on click or key, in the page's own DOM.
//! What an author marked stays the author's: every attribute added here is taken away again.

use super::hosts::Hosts;
use super::words::Words;
use crate::browser::listener::Listener;
use crate::browser::storage::LocalStorage;
use crate::ports::Storage;
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Under which key of the store it is kept that this reader wants no covers.
const STORAGE_KEY: &str = "intertitle:spoilers";

/// What is covered: our own marks, and those that authors use.
const MARKS: &str = ".intertitle-spoiler, .spoiler, [data-spoiler]";

/// What a covered element says of itself besides its class.
const ATTRIBUTES: [&str; 4] = ["role", "tabindex", "aria-expanded", "aria-label"];

/// The class that the style sheet covers.
const COVERED: &str = "intertitle-covered";

/// The spoilers of one article; dropped, its page is as the author wrote it.
#[derive(Debug)]
pub struct Spoilers {
    root: Element,
    marks: Rc<RefCell<Vec<Mark>>>,
    label: String,
    _listeners: [Listener; 2],
}

/// A mark and what its attributes were.
#[derive(Debug)]
struct Mark {
    element: Element,
    before: Vec<(&'static str, Option<String>)>,
}

impl Spoilers {
    /// Covers what is marked inside `root`; `None` where nothing is.
    #[must_use]
    pub fn cover(root: &Element, hosts: &dyn Hosts, words: &Words, memory: bool) -> Option<Self> {
        root.query_selector(MARKS).ok()??;
        let marks: Rc<RefCell<Vec<Mark>>> = Rc::default();
        let signal = hosts.signal();
        let (clicked, pressed) = (Rc::clone(&marks), Rc::clone(&marks));
        let click = Listener::active(root, "click", &signal, Box::new(move |event| open_at(&clicked, &event)));
        let press = Listener::active(
            root,
            "keydown",
            &signal,
            Box::new(move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                if matches!(key.as_deref(), Some("Enter" | " ")) {
                    open_at(&pressed, &event);
                }
            }),
        );
        let spoilers = Self { root: root.clone(), marks, label: words.text(Key::ShowSpoiler), _listeners: [click, press] };
        spoilers.show_all(memory && always());
        Some(spoilers)
    }

    /// Opens all covers, or covers all again.
    pub fn show_all(&self, open: bool) {
        self.marks.take();
        let found = self.root.query_selector_all(MARKS).ok();
        let found = found.iter().flat_map(|list| (0..list.length()).filter_map(|index| list.item(index)?.dyn_into::<Element>().ok()));
        for element in found {
            if element.local_name() == "details" {
                let _ = element.toggle_attribute_with_force("open", open);
            } else if !open {
                self.marks.borrow_mut().push(Mark::cover(element, &self.label));
            }
        }
    }

    /// Keeps in this browser whether this reader wants no covers.
    pub fn remember(open: bool) {
        if open { LocalStorage.set(STORAGE_KEY, "open") } else { LocalStorage.remove(STORAGE_KEY) }
    }
}

/// Whether this reader wants no covers.
#[must_use]
pub fn always() -> bool {
    LocalStorage.get(STORAGE_KEY).is_some()
}

/// Opens the cover that an event fell on; the click goes nowhere else, for under the cover there may be a link.
fn open_at(marks: &RefCell<Vec<Mark>>, event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok()) else { return };
    let hit = marks.borrow().iter().position(|mark| mark.element.contains(Some(&target)));
    if let Some(hit) = hit {
        event.prevent_default();
        drop(marks.borrow_mut().swap_remove(hit));
    }
}

impl Mark {
    fn cover(element: Element, label: &str) -> Self {
        let before = ATTRIBUTES.into_iter().chain(["class"]).map(|name| (name, element.get_attribute(name))).collect();
        for (name, value) in ATTRIBUTES.into_iter().zip(["button", "0", "false", label]) {
            let _ = element.set_attribute(name, value);
        }
        let _ = element.class_list().add_1(COVERED);
        Self { element, before }
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        for (name, value) in &self.before {
            let _ = match value {
                Some(value) => self.element.set_attribute(name, value),
                None => self.element.remove_attribute(name),
            };
        }
    }
}
