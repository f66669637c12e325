//! The article's contents and the reader's choices, behind one button of the dock.
//! It is a native popover: the browser keeps it on top, closes it on Escape, and tells screen readers whether it is open.

use super::button::{Button, MENU, button};
use super::dock::DockState;
use crate::article::whole;
use crate::browser::focus;
use leptos::prelude::*;
use std::rc::Rc;

/// A heading as the menu shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The heading's words.
    pub title: String,
    /// How deep it stands, from 0.
    pub depth: usize,
}

/// A switch in the menu.
#[derive(Clone)]
pub struct Choice {
    /// Its label.
    pub label: String,
    /// Whether it is on at first.
    pub on: bool,
    /// Called with the new state when the reader switches it.
    pub on_change: Rc<dyn Fn(bool)>,
}

/// An action in the menu.
#[derive(Clone)]
pub struct Deed {
    /// Its label.
    pub label: String,
    /// Its `part`.
    pub part: &'static str,
    /// Called when the reader chooses it.
    pub run: Rc<dyn Fn()>,
}

/// The button and what it opens.
#[component]
pub fn OutlineMenu(
    /// The button's words: "Contents".
    label: String,
    /// The language of the headings.
    language: String,
    /// The headings, in order; may be empty.
    entries: Vec<Entry>,
    /// Says which heading the reader is under.
    state: RwSignal<DockState>,
    /// Called with the index of the heading that the reader chooses.
    on_go: Rc<dyn Fn(usize)>,
    /// The switches; may be empty.
    choices: Vec<Choice>,
    /// The actions; may be empty.
    deeds: Vec<Deed>,
) -> impl IntoView {
    let name = label.clone();
    let link = |text, run| Button { popover: Some(POPOVER), action: Some("hide"), ..Button::new("link", text, run) };
    let list = (!entries.is_empty()).then(|| {
        let items = entries.into_iter().enumerate().map(|(index, Entry { title, depth })| {
            let on_go = Rc::clone(&on_go);
            let item = Button { heading: index, ..link(title, Rc::new(move || on_go(index))) };
            view! { <li part="outline-item" data-depth=whole(depth as u32)>{button(state, item)}</li> }
        });
        view! { <ol class={"outline"} part="outline" lang=language>{items.collect_view()}</ol> }
    });
    let switches = choices.into_iter().map(|Choice { label, on, on_change }| {
        view! {
            <label class={"choice"} part="choice">
                <input type="checkbox" checked=on.then_some("") on:change:capture=move |event| on_change(event_target_checked(&event)) />
                <span>{label}</span>
            </label>
        }
    });
    let deeds = deeds.into_iter().map(|Deed { label, part, run }| button(state, Button { part: Some(part), ..link(label, run) }));
    let opener = Button { part: Some("button menu-button"), popover: Some(POPOVER), ..Button::new("button", label, Rc::new(|| {})) };
    view! {
        {button(state, opener)}
        <nav id=POPOVER popover="auto" part="menu" class="menu" aria-label=name on:keydown:capture=back_on_escape>
            {list}
            {switches.collect_view()}
            {deeds.collect_view()}
        </nav>
    }
}

/// The id of the menu.
const POPOVER: &str = "menu";

fn back_on_escape(event: web_sys::KeyboardEvent) {
    if event.key() == "Escape" {
        focus::before(&event, MENU);
    }
}

impl std::fmt::Debug for Choice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Choice").field("label", &self.label).field("on", &self.on).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Deed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Deed").field("label", &self.label).finish_non_exhaustive()
    }
}
