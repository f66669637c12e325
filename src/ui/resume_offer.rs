//! "Continue where you left off": an offer, never a jump.
//! It says where that was, so that a reader can tell whether it is worth going.

use leptos::prelude::*;

/// The offer and its refusal.
#[component]
pub fn ResumeOffer(
    /// What is offered, from the string table.
    text: String,
    /// The name of the refusal: "Dismiss".
    dismiss: String,
    /// The reader accepts.
    on_accept: Callback<()>,
    /// The reader declines.
    on_dismiss: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" part="button resume" class="button" on:click=move |_| on_accept.run(())>{text}</button>
        <button type="button" part="button dismiss" class="button button--icon" aria-label=dismiss on:click=move |_| on_dismiss.run(())>
            <span class={"cross"}></span>
        </button>
    }
}
