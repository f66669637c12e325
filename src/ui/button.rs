//! A button of the dock, in its line or in its menu: one element for all of them, because every further type of element is code that ships.
//! It must not know what it does. It needs no `type`, because it is in no form.

use super::dock::{DockState, Mark, marked};
use crate::browser::focus;
use leptos::prelude::*;
use std::rc::Rc;

/// What a button is.
pub(super) struct Button {
    pub(super) part: Option<&'static str>,
    pub(super) class: &'static str,
    /// What it shows.
    pub(super) text: String,
    /// Its name, if that is not what it shows.
    pub(super) name: Option<String>,
    /// The popover that it opens or, with `action`, does something else with.
    pub(super) popover: Option<&'static str>,
    pub(super) action: Option<&'static str>,
    /// When it is not there.
    pub(super) hidden: Mark,
    /// The heading that it leads to.
    pub(super) heading: usize,
    /// Called when the reader presses it, after the focus has moved from the menu to the menu's button: a dialog returns the focus to where it was,
    /// and a closed menu cannot take it.
    pub(super) run: Rc<dyn Fn()>,
}

/// The heading of a button that leads to none.
const NOWHERE: usize = usize::MAX;

impl Button {
    /// One that is always there, opens nothing and leads to no heading.
    pub(super) fn new(class: &'static str, text: String, run: Rc<dyn Fn()>) -> Self {
        Self { part: None, class, text, name: None, popover: None, action: None, hidden: |_, _| None, heading: NOWHERE, run }
    }
}

/// Draws it.
pub(super) fn button(state: RwSignal<DockState>, button: Button) -> impl IntoView {
    let Button { part, class, text, name, popover, action, hidden, heading, run } = button;
    let current = marked(state, |state, heading| (state.here == Some(heading)).then_some("location"), heading);
    let pressed = move |event: web_sys::MouseEvent| {
        focus::before(&event, MENU);
        run();
    };
    view! {
        <button
            part=part
            class=class
            popovertarget=popover
            popovertargetaction=action
            aria-label=name
            aria-current=current
            hidden=marked(state, hidden, heading)
            on:click:capture=pressed
        >
            {text}
        </button>
    }
}

/// Selects the menu from an element inside it.
pub(super) const MENU: &str = "nav";
