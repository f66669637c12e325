//! "Continue where you left off": an offer.
//! It must never jump by itself.

use super::dock::{DockState, hidden_unless};
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
    let away = move || hidden_unless(state.with(|state| state.has_offer));
    view! {
        <button part="button resume" class="button" hidden=away on:click:capture=move |_| on_accept()>{text}</button>
        <button part="button dismiss" class="button button--icon" aria-label=dismiss hidden=away on:click:capture=move |_| on_dismiss()>
            <span class={"cross"}></span>
        </button>
    }
}
