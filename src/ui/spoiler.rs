//! Covered words that open on click or key, in the page's own DOM.
//! What an author marked must stay where it is, since whatever renders the page (React, Svelte) looks for it there: it only wears a cover, and takes it off again.

use super::hosts::Hosts;
use super::style;
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::sheet::{self, Adopted};
use crate::browser::storage::LocalStorage;
use crate::browser::words::Words;
use crate::ports::Storage;
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// The storage key that says that this reader wants no covers.
const STORAGE_KEY: &str = "intertitle:spoilers";

/// What is covered: our own marks, and those that authors use. A frame or a film is not: it takes all presses for itself.
const MARKS: &str = ":is(.intertitle-spoiler, .spoiler, [data-spoiler]):not(iframe, video, audio, object, embed)";

/// The class of a closed cover and that of an opened one: every cover has one of the two, so that ours can always be told by class.
const COVER: &str = "intertitle-cover";
const UNCOVERED: &str = "intertitle-uncovered";
const COVERS: &str = ".intertitle-cover, .intertitle-uncovered";
const CLOSED: &str = ".intertitle-cover";

/// The attributes that a cover sets.
const WORN: [&str; 3] = ["tabindex", "role", "aria-label"];

thread_local! {
    /// The spoilers of every article on the page: a reader who wants no covers means all of them.
    static ALL: RefCell<Vec<Weak<Spoilers>>> = const { RefCell::new(Vec::new()) };
}

/// The spoilers of one article; dropping them restores the page as the author wrote it.
#[derive(Debug)]
pub struct Spoilers {
    root: Element,
    covers: Rc<RefCell<Vec<Cover>>>,
    /// What the author had folded, open now because this reader wants no covers.
    unfolded: RefCell<Vec<Unfolded>>,
    label: String,
    _listeners: [Listener; 2],
    _sheet: Adopted,
}

/// A `<details>` of the author's that was opened; dropping this folds it again.
#[derive(Debug)]
struct Unfolded(Element);

/// A cover, worn by the author's own element; dropping this gives back what the element had. Nothing is moved: a page that renders its article
/// itself fails when it takes out a node that is no longer where it left it, and whatever is marked inside the words would break.
#[derive(Debug)]
struct Cover {
    element: Element,
    /// The author's own values of [`WORN`].
    was: [Option<String>; 3],
}

impl Spoilers {
    /// Covers what is marked inside `root`; `None` if nothing is marked, or if the browser cannot adopt the style sheet that hides it.
    #[must_use]
    pub fn cover(root: &Element, hosts: &dyn Hosts, words: &Words, memory: bool) -> Option<Rc<Self>> {
        root.query_selector(MARKS).ok()??;
        // A page restored from a copy of itself (as Turbo keeps one) holds old covers that nothing would open.
        elements::all(root, COVERS).into_iter().map(|element| Cover { element, was: Default::default() }).for_each(drop);
        // Without its style sheet a cover hides nothing, and would only announce a spoiler to screen readers.
        // The article may be in a shadow root, which the document's sheets do not reach.
        let sheet = sheet::adopt(&root.get_root_node(), style::COVER).ok()?;
        let covers: Rc<RefCell<Vec<Cover>>> = Rc::default();
        let signal = hosts.signal();
        let (clicked, pressed) = (Rc::clone(&covers), Rc::clone(&covers));
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
        let label = words.text(Key::SHOW_SPOILER);
        let unfolded = RefCell::default();
        let spoilers = Rc::new(Self { root: root.clone(), covers, unfolded, label, _listeners: [click, press], _sheet: sheet });
        spoilers.set_open(memory && is_always_shown());
        ALL.with_borrow_mut(|all| {
            all.retain(|spoilers| spoilers.strong_count() > 0);
            all.push(Rc::downgrade(&spoilers));
        });
        Some(spoilers)
    }

    /// Opens all covers, or covers everything again, with what has come to the page since. For a reader who never wants covers none is made.
    pub fn set_open(&self, open: bool) {
        self.unfolded.take();
        let mut covers = self.covers.borrow_mut();
        for marked in elements::all(&self.root, MARKS) {
            if marked.local_name() == "details" {
                // One that its author left open is not recorded, so that it is not folded later.
                if open && !marked.has_attribute("open") && marked.set_attribute("open", "").is_ok() {
                    self.unfolded.borrow_mut().push(Unfolded(marked));
                }
            } else if !open && !covers.iter().any(|cover| cover.element.contains(Some(&marked))) {
                covers.push(Cover::new(marked));
            }
        }
        covers.iter().for_each(|cover| cover.wear((!open).then_some(&self.label)));
    }

    /// The same in every article of the page.
    pub fn set_open_everywhere(open: bool) {
        ALL.with_borrow(|all| all.iter().filter_map(Weak::upgrade).for_each(|spoilers| spoilers.set_open(open)));
    }

    /// Keeps in this browser whether this reader wants no covers.
    pub fn remember_open(open: bool) {
        if open {
            LocalStorage.set(STORAGE_KEY, "open");
        } else {
            LocalStorage.remove(STORAGE_KEY);
        }
    }
}

/// Whether this reader wants no covers.
#[must_use]
pub fn is_always_shown() -> bool {
    LocalStorage.get(STORAGE_KEY).is_some()
}

/// Opens the cover that the event hit, and prevents the event's default: there may be a link under the cover.
fn open_at(covers: &RefCell<Vec<Cover>>, event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok()) else { return };
    let covers = covers.borrow();
    let hit = covers.iter().find(|cover| cover.is_closed() && cover.element.contains(Some(&target)));
    if let Some(cover) = hit {
        event.prevent_default();
        cover.wear(None);
    }
}

impl Cover {
    fn new(element: Element) -> Self {
        Self { was: WORN.map(|name| element.get_attribute(name)), element }
    }

    fn is_closed(&self) -> bool {
        self.element.matches(CLOSED).unwrap_or_default()
    }

    /// Closes the cover, making it a button named `label`; without a label, opens it and keeps the keyboard focus where it was.
    fn wear(&self, label: Option<&String>) {
        let [stop, role, name] = self.was.each_ref().map(Option::as_deref);
        match label {
            Some(label) => self.set(true, false, [Some("0"), Some("button"), Some(label)]),
            None => self.set(false, true, [stop.or(Some("-1")), role, name]),
        }
    }

    fn set(&self, is_closed: bool, is_open: bool, worn: [Option<&str>; 3]) {
        let classes = self.element.class_list();
        for (class, is_worn) in [(COVER, is_closed), (UNCOVERED, is_open)] {
            let _ = classes.toggle_with_force(class, is_worn);
        }
        for (name, value) in WORN.into_iter().zip(worn) {
            let _ = match value {
                Some(value) => self.element.set_attribute(name, value),
                None => self.element.remove_attribute(name),
            };
        }
    }
}

impl Drop for Unfolded {
    fn drop(&mut self) {
        let _ = self.0.remove_attribute("open");
    }
}

impl Drop for Cover {
    fn drop(&mut self) {
        self.set(false, false, self.was.each_ref().map(Option::as_deref));
        if self.element.class_name().is_empty() {
            let _ = self.element.remove_attribute("class");
        }
    }
}
