//! Covered words that open on click or key, in the page's own DOM.
//! What an author marked stays the author's: a cover is laid over its words, or around it, and taken away again.

use super::hosts::Hosts;
use super::style;
use crate::browser::alive::with;
use crate::browser::elements;
use crate::browser::focus;
use crate::browser::listener::Listener;
use crate::browser::observer::Changes;
use crate::browser::palette::{computed, value};
use crate::browser::sheet::{self, Adopted};
use crate::browser::storage::LocalStorage;
use crate::browser::words::Words;
use crate::ports::Storage;
use crate::strings::Key;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, Event, KeyboardEvent};

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
const CLOSED: &str = ".intertitle-cover";
const COVERS: &str = ".intertitle-cover, .intertitle-uncovered";
const IN_COVER: &str = ".intertitle-cover *, .intertitle-uncovered *";

/// The attribute by which a `<details>` is open, and that of one which its author had folded, open now because this reader wants no covers.
const OPEN: &str = "open";
const UNFOLDED: &str = "data-intertitle-unfolded";

/// How many covers one article gets. A page that takes out each at once, as an editor does, would otherwise never come to rest.
const MOST: u32 = 3000;

thread_local! {
    /// The spoilers of every article on the page: a reader who wants no covers means all of them.
    static ALL: RefCell<Vec<Weak<Spoilers>>> = const { RefCell::new(Vec::new()) };
    /// Whether the reader has said so on this page, which need not be kept beyond it.
    static IS_OPEN_HERE: Cell<bool> = const { Cell::new(false) };
}

/// The spoilers of one article; dropping them restores the page as the author wrote it.
#[derive(Debug)]
pub struct Spoilers {
    root: Element,
    signal: AbortSignal,
    label: String,
    /// Whether this reader wants no covers.
    is_open: Cell<bool>,
    /// How many covers have been made.
    made: Cell<u32>,
    /// The style sheet of the covers, once there is one.
    sheet: RefCell<Option<Adopted>>,
    _listener: Listener,
    changes: RefCell<Option<Changes>>,
}

impl Spoilers {
    /// Covers what is marked inside `root`, and what the page marks there later. In a browser that cannot adopt the style sheet that hides it, nothing.
    #[must_use]
    pub fn cover(root: &Element, hosts: &dyn Hosts, words: &Words, memory: bool) -> Rc<Self> {
        let signal = hosts.signal();
        let spoilers = Rc::new(Self {
            root: root.clone(),
            label: words.text(Key::SHOW_SPOILER).to_owned(),
            is_open: Cell::new(is_always_shown(memory)),
            made: Cell::default(),
            sheet: RefCell::default(),
            _listener: Listener::active(root, "click keydown", &signal, Box::new(|event| open_at(&event))),
            changes: RefCell::default(),
            signal,
        });
        // A page restored from a copy of itself (as Turbo keeps one) holds old covers.
        spoilers.restore();
        spoilers.meet();
        // Told before the next frame, so that nothing that comes later is seen uncovered.
        let later = Rc::downgrade(&spoilers);
        *spoilers.changes.borrow_mut() = Changes::of(&[], root, Box::new(move || with(&later, |spoilers| spoilers.meet()))).ok();
        ALL.with_borrow_mut(|all| {
            all.retain(|spoilers| spoilers.strong_count() > 0);
            all.push(Rc::downgrade(&spoilers));
        });
        spoilers
    }

    /// Opens all covers, or covers everything again. For a reader who never wants covers none is made.
    pub fn set_open(&self, open: bool) {
        self.fold();
        self.is_open.set(open);
        self.meet();
        let label = (!open).then_some(self.label.as_str());
        elements::all(&self.root, COVERS).iter().for_each(|cover| wear(cover, label));
    }

    /// Covers what is marked and has no cover yet; what the reader has opened stays open.
    fn meet(&self) {
        // After a fault nothing would open a cover.
        if self.signal.aborted() {
            return;
        }
        for marked in elements::all(&self.root, MARKS) {
            if marked.local_name() == "details" {
                // One that its author left open is not marked, so that it is not folded later; one that was unfolded and is folded now has been
                // folded by the reader, or by the browser, which keeps one open of those with one `name`.
                let names = [OPEN, UNFOLDED];
                if self.is_open.get() && !names.iter().any(|name| marked.has_attribute(name)) {
                    for name in names {
                        let _ = marked.set_attribute(name, "");
                    }
                }
            } else if !self.is_open.get() && !is_covered(&marked) && self.made.get() < MOST && self.is_styled() {
                self.made.set(self.made.get() + 1);
                if let Some(cover) = over(&marked) {
                    wear(&cover, Some(&self.label));
                }
            }
        }
    }

    /// Whether covers hide anything: without their style sheet they would only announce a spoiler to screen readers.
    /// The article may be in a shadow root, which the document's sheets do not reach.
    fn is_styled(&self) -> bool {
        let mut sheet = self.sheet.borrow_mut();
        if sheet.is_none() {
            *sheet = sheet::adopt(&self.root.get_root_node(), style::COVER).ok();
        }
        sheet.is_some()
    }

    /// Folds again what was unfolded here.
    fn fold(&self) {
        for marked in elements::all(&self.root, "[data-intertitle-unfolded]") {
            for name in [OPEN, UNFOLDED] {
                let _ = marked.remove_attribute(name);
            }
        }
    }

    /// Folds again what was unfolded, and takes away every cover, but leaves what it held.
    fn restore(&self) {
        self.fold();
        for cover in elements::all(&self.root, COVERS) {
            if let Some((parent, held)) = cover.parent_node().zip(cover.first_child()) {
                while let Some(inner) = held.first_child() {
                    let _ = parent.insert_before(&inner, Some(&cover));
                }
            }
            cover.remove();
        }
    }

    /// The same in every article of the page, those that come later included.
    pub fn set_open_everywhere(open: bool) {
        IS_OPEN_HERE.set(open);
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

/// Whether this reader wants no covers: as they said on this page or, if `memory` allows to look, before.
#[must_use]
pub fn is_always_shown(memory: bool) -> bool {
    IS_OPEN_HERE.get() || (memory && LocalStorage.get(STORAGE_KEY).is_some())
}

/// Whether there is anything to cover inside `root`.
#[must_use]
pub fn is_any(root: &Element) -> bool {
    elements::one(root, MARKS).is_some()
}

/// Opens the cover that was clicked, or on which a key was pressed that presses buttons. Prevents the event's default: there may be a link under the cover.
/// The focus moves to its words: screen readers say what gets the focus, and nothing when a button that has it turns into words.
fn open_at(event: &Event) {
    let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
    if matches!(key.as_deref(), None | Some("Enter" | " "))
        && let Some(cover) = elements::hit(event, CLOSED)
    {
        event.prevent_default();
        wear(&cover, None);
        if let Some(held) = cover.first_element_child() {
            let _ = held.set_attribute("tabindex", "-1");
            focus::lend(&held);
        }
    }
}

/// Whether what is marked is in a cover, or has one inside.
fn is_covered(marked: &Element) -> bool {
    marked.matches(IN_COVER).unwrap_or_default() || elements::one(marked, COVERS).is_some()
}

/// A cover over what is marked, neither open nor closed yet: our element, and in it another that holds the words. It opens and closes in place: moving
/// the words then would break whatever the page has marked inside them.
fn over(marked: &Element) -> Option<Element> {
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
    Some(cover)
}

/// Closes a cover, making it a button named `label`; without a label, opens it.
fn wear(cover: &Element, label: Option<&str>) {
    let set = |name: &str, value: Option<&str>| {
        let _ = match value {
            Some(value) => cover.set_attribute(name, value),
            None => cover.remove_attribute(name),
        };
    };
    set("class", Some(if label.is_some() { COVER } else { UNCOVERED }));
    set("tabindex", label.and(Some("0")));
    set("role", label.and(Some("button")));
    set("aria-label", label);
}

impl Drop for Spoilers {
    fn drop(&mut self) {
        self.restore();
    }
}
