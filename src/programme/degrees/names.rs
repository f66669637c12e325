//! The field and the names under it: an editable combobox with a listbox, after the pattern of the ARIA Authoring Practices Guide.
//! It must not know what a name stands for, look names up, or announce how many there are.

use crate::article::whole;
use crate::browser::build::{Builder, set, set_bool};
use crate::browser::elements;
use crate::browser::object::object;
use crate::films::paths::Found;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What a key has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Nothing that the search must know of.
    Nothing,
    /// It has opened the list again.
    Opened,
    /// It has closed the list, or emptied the field.
    Closed,
    /// It has chosen the name of this index.
    Chosen(usize),
    /// It has chosen the first name, because none was active.
    ChosenFirst,
}

/// The field and its list.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) input: HtmlInputElement,
    pub(super) list: HtmlElement,
    offered: RefCell<Vec<Found>>,
    active: Cell<Option<usize>>,
}

impl Names {
    /// An empty field and a closed list inside `parent`, labelled `label`.
    pub(super) fn build(build: &Builder, parent: &HtmlElement, label: &str) -> Self {
        let caption = build.classed(parent, "label", "degrees__label");
        set(&caption, "for", "degrees-to");
        build.text(&caption, label);
        let input = build.classed(parent, "input", "degrees__field");
        for (name, value) in [
            ("id", "degrees-to"),
            ("type", "text"),
            ("role", "combobox"),
            // The same as its visible label: Orca hears this one at once, also when the field is put there anew.
            ("aria-label", label),
            ("autocomplete", "off"),
            ("autocapitalize", "off"),
            ("spellcheck", "false"),
            ("dir", "auto"),
            ("aria-autocomplete", "list"),
            ("aria-expanded", "false"),
            ("aria-controls", "degrees-names"),
        ] {
            set(&input, name, value);
        }
        let list = build.classed(parent, "ul", "degrees__names");
        set(&list, "id", "degrees-names");
        set(&list, "role", "listbox");
        set(&list, "aria-label", label);
        list.set_hidden(true);
        Self { input: input.unchecked_into(), list, offered: RefCell::default(), active: Cell::new(None) }
    }

    /// Offers names; the list opens if there are any and the field has the focus.
    pub(super) fn offer(&self, build: &Builder, found: Vec<Found>) {
        self.list.set_text_content(None);
        // The list begins with the first name again, however far the reader was in the one before.
        self.list.set_scroll_top(0);
        for (index, one) in found.iter().enumerate() {
            let option = build.classed(&self.list, "li", "degrees__name");
            set(&option, "role", "option");
            set(&option, "id", &option_id(index));
            set(&option, "aria-selected", "false");
            build.text(&option, &one.name);
            if one.year > 0 {
                build.text(&option, " ");
                build.text(&build.classed(&option, "span", "film__year"), &whole(one.year.into()));
            }
        }
        // The active option is gone with its node.
        self.active.set(None);
        let _ = self.input.remove_attribute("aria-activedescendant");
        // Names may arrive after the reader has left the field.
        let opens = !found.is_empty() && self.input.matches(":focus").unwrap_or_default();
        self.offered.replace(found);
        self.expand(opens);
    }

    /// How many names are offered.
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.offered.borrow().len()).unwrap_or_default()
    }

    /// Whether the list is open.
    pub(super) fn is_open(&self) -> bool {
        !self.list.hidden()
    }

    /// Opens or closes the list.
    pub(super) fn expand(&self, opens: bool) {
        self.list.set_hidden(!opens);
        set_bool(&self.input, "aria-expanded", opens);
        if opens {
            bring(&self.list);
        } else {
            self.activate(None);
        }
    }

    /// Puts the name of that index into the field, and closes the list.
    pub(super) fn choose(&self, at: usize) -> Option<Found> {
        let found = self.offered.borrow().get(at).cloned()?;
        self.input.set_value(&found.name);
        self.expand(false);
        Some(found)
    }

    /// Handles a key. Home, End and all letters are left to the field.
    pub(super) fn key(&self, event: &KeyboardEvent) -> Pressed {
        let (key, is_open) = (event.key(), self.is_open());
        let last = (self.count() as usize).checked_sub(1);
        match (key.as_str(), last) {
            ("ArrowDown" | "ArrowUp", Some(last)) => {
                event.prevent_default();
                self.expand(true);
                self.activate(Some(match (key.as_str(), self.active.get()) {
                    ("ArrowDown", Some(at)) if at < last => at + 1,
                    ("ArrowDown", _) => 0,
                    (_, Some(at)) if at > 0 => at - 1,
                    _ => last,
                }));
                if is_open { Pressed::Nothing } else { Pressed::Opened }
            }
            ("Escape", _) if is_open => {
                self.expand(false);
                Pressed::Closed
            }
            ("Escape", _) if !self.input.value().is_empty() => {
                self.input.set_value("");
                self.offered.take();
                Pressed::Closed
            }
            ("Enter", _) if is_open => {
                event.prevent_default();
                self.active.get().map_or(Pressed::ChosenFirst, Pressed::Chosen)
            }
            // Nothing is offered: the look-up may have failed.
            ("Enter", None) => Pressed::ChosenFirst,
            _ => Pressed::Nothing,
        }
    }

    /// The index of the name that was clicked.
    pub(super) fn clicked(&self, event: &Event) -> Option<usize> {
        let option = elements::hit(event, "li")?;
        (0..self.count() as usize).find(|index| option_id(*index) == option.id())
    }

    /// Makes the name of that index the active option, or none.
    pub(super) fn activate(&self, at: Option<usize>) {
        let before = self.active.replace(at);
        for (index, selected) in [(before, "false"), (at, "true")] {
            let Some(option) = index.and_then(|index| elements::one(&self.list, &["#", &option_id(index)].concat())) else { continue };
            set(&option, "aria-selected", selected);
            if selected == "true" {
                bring(&option);
            }
        }
        match at {
            Some(at) => set(&self.input, "aria-activedescendant", &option_id(at)),
            None => drop(self.input.remove_attribute("aria-activedescendant")),
        }
    }
}

/// Scrolls no further than it takes to see an element, and not at all if it is seen.
pub(super) fn bring(element: &Element) {
    element.scroll_into_view_with_scroll_into_view_options(object(&[("block", "nearest".into())]).unchecked_ref());
}

fn option_id(index: usize) -> String {
    ["degrees-name-", &whole(u32::try_from(index).unwrap_or_default())].concat()
}
