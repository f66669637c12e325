//! Covered words that open on click or key, in the page's own DOM.
//! What an author marked stays the author's: a cover is laid over its words, or around it, and taken away again.

use super::hosts::Hosts;
use super::style;
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::palette::{computed, value};
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

/// What is covered: our own marks, and those that authors use.
const MARKS: &str = ".intertitle-spoiler, .spoiler, [data-spoiler]";

/// What is covered from the inside: its words get the cover, and the element stays where its page put it. A page that renders its article itself
/// (React, Vue) fails when it takes out a node that is no longer where it left it. Anything else, a row, a link or a picture, gets the cover around it.
const FILLED: &str = "p, span, div, li, blockquote, td, em, strong, i, b";

/// The class of a closed cover and that of an opened one: every cover has one of the two, so that ours can always be told by class.
const COVER: &str = "intertitle-cover";
const UNCOVERED: &str = "intertitle-uncovered";
const COVERS: &str = ".intertitle-cover, .intertitle-uncovered";

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

/// A cover: our element around the words. It opens and closes in place: moving the words then would break whatever the page has marked inside them.
#[derive(Debug)]
struct Cover(Element);

impl Spoilers {
    /// Covers what is marked inside `root`; `None` if nothing is marked, or if the browser cannot adopt the style sheet that hides it.
    #[must_use]
    pub fn cover(root: &Element, hosts: &dyn Hosts, words: &Words, memory: bool) -> Option<Rc<Self>> {
        root.query_selector(MARKS).ok()??;
        // A page restored from a copy of itself (as Turbo keeps one) holds old covers that nothing would open.
        elements::all(root, COVERS).into_iter().map(Cover).for_each(drop);
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
            } else if !open && !covers.iter().any(|cover| cover.0.contains(Some(&marked)) || marked.contains(Some(&cover.0))) {
                covers.extend(Cover::over(&marked));
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
    let hit = covers.iter().find(|cover| cover.is_closed() && cover.0.contains(Some(&target)));
    if let Some(cover) = hit {
        event.prevent_default();
        cover.wear(None);
    }
}

impl Cover {
    /// A cover over what is marked, neither open nor closed yet: our element, and in it another that holds the words.
    fn over(marked: &Element) -> Option<Self> {
        let document = marked.owner_document()?;
        let (cover, held) = (document.create_element("span").ok()?, document.create_element("span").ok()?);
        // An inline cover around a block would be invisible.
        if computed(marked).is_some_and(|style| value(&style, "display") != "inline") {
            cover.set_attribute("data-block", "").ok()?;
        }
        if marked.matches(FILLED).ok()? {
            while let Some(inner) = marked.first_child() {
                held.append_child(&inner).ok()?;
            }
            marked.append_child(&cover).ok()?;
        } else {
            marked.parent_node()?.insert_before(&cover, Some(marked)).ok()?;
            held.append_child(marked).ok()?;
        }
        cover.append_child(&held).ok()?;
        Some(Self(cover))
    }

    fn is_closed(&self) -> bool {
        self.0.has_attribute("role")
    }

    /// Closes the cover, making it a button named `label`; without a label, opens it and keeps the keyboard focus where it was.
    fn wear(&self, label: Option<&String>) {
        let is_closed = label.is_some();
        self.set("class", Some(if is_closed { COVER } else { UNCOVERED }));
        self.set("tabindex", Some(if is_closed { "0" } else { "-1" }));
        self.set("role", is_closed.then_some("button"));
        self.set("aria-label", label.map(String::as_str));
    }

    fn set(&self, name: &str, value: Option<&str>) {
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }
}

impl Drop for Unfolded {
    fn drop(&mut self) {
        let _ = self.0.remove_attribute("open");
    }
}

impl Drop for Cover {
    fn drop(&mut self) {
        if let Some((parent, held)) = self.0.parent_node().zip(self.0.first_child()) {
            while let Some(inner) = held.first_child() {
                let _ = parent.insert_before(&inner, Some(&self.0));
            }
        }
        self.0.remove();
    }
}
