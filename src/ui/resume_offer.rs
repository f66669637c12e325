//! "Continue where you left off": an offer.
//! It must never jump by itself.

use super::button::{Button, button};
use super::dock::{DockState, Mark, hidden_unless};
use leptos::prelude::*;
use std::rc::Rc;

/// The offer and its refusal, for as long as there is something to offer.
#[component]
pub fn ResumeOffer(
    /// What is offered, from the string table.
    text: String,
    /// The name of the refusal: "Dismiss".
    dismiss: String,
    /// Says whether there is a place to go back to.
    state: RwSignal<DockState>,
    /// Called when the reader accepts.
    on_accept: Rc<dyn Fn()>,
    /// Called when the reader declines.
    on_dismiss: Rc<dyn Fn()>,
) -> impl IntoView {
    let hidden: Mark = |state, _| hidden_unless(state.has_offer);
    let accept = Button { part: Some("button resume"), hidden, ..Button::new("button", text, on_accept) };
    let icon = Button::new("button button--icon", String::new(), on_dismiss);
    view! {
        {button(state, accept)}
        {button(state, Button { part: Some("button dismiss"), name: Some(dismiss), hidden, ..icon })}
    }
}
