//! How far the reader is in the article, as a hairline at the window's edge.
//! It is a position, not a task: screen readers find it when asked, and it is never announced.

use super::dock::{DockState, told};
use crate::article::whole;
use leptos::prelude::*;

/// The hairline.
#[component]
pub fn ProgressBar(
    /// Its name: "Reading progress".
    label: String,
    /// Says how far the reader is, as a number and in words.
    state: RwSignal<DockState>,
) -> impl IntoView {
    view! {
        <div
            part="progress"
            class="progress"
            role="progressbar"
            aria-label=label
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=told(state, |state| percent(state.fraction))
            aria-valuetext=told(state, |state| state.value.clone())
        >
            <div part="progress-bar" class="progress__bar" style:transform=told(state, |state| scale(state.fraction))></div>
        </div>
    }
}

fn percent(fraction: f64) -> String {
    whole((fraction * 100.0).round() as u32)
}

fn scale(fraction: f64) -> String {
    ["scaleX(", &whole((fraction * 1000.0).round() as u32), "e-3)"].concat()
}
