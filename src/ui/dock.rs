//! What follows the reader: the hairline at the window's edge, and one quiet line with the time left and the contents.
//! Out of the page's flow, so that it can come and go without moving a word.

use super::outline_menu::{Choice, Entry, OutlineMenu};
use super::progress_bar::ProgressBar;
use super::resume_offer::ResumeOffer;
use leptos::prelude::*;

/// What the dock says in words that never change.
#[derive(Clone, Debug, Default)]
pub struct DockWords {
    /// "Reading progress".
    pub progress: String,
    /// "Contents".
    pub menu: String,
    /// "Continue where you left off".
    pub resume: String,
    /// "Dismiss".
    pub dismiss: String,
    /// "Quote this paragraph"; none where the author wants no quote cards.
    pub quote: Option<String>,
    /// "Forget what this page remembers"; none where nothing is.
    pub forget: Option<String>,
    /// The name of the whole: "Reading".
    pub region: String,
}

/// What the dock shows, as the reader moves.
#[derive(Clone, Copy, Debug)]
pub struct DockState {
    /// Whether any of the article is in view.
    pub near: RwSignal<bool>,
    /// 0 to 1.
    pub fraction: RwSignal<f64>,
    /// "4 min left"; empty where the author wants none.
    pub left: RwSignal<String>,
    /// "about 4 of 9 minutes read".
    pub value: RwSignal<String>,
    /// The heading that the reader is under.
    pub here: RwSignal<Option<usize>>,
    /// Whether there is a place to go back to.
    pub offered: RwSignal<bool>,
}

impl DockState {
    /// At the start of an article that is not in view. Belongs to the current reactive owner.
    #[must_use]
    pub fn new() -> Self {
        Self {
            near: RwSignal::new(false),
            fraction: RwSignal::new(0.0),
            left: RwSignal::new(String::new()),
            value: RwSignal::new(String::new()),
            here: RwSignal::new(None),
            offered: RwSignal::new(false),
        }
    }
}

impl Default for DockState {
    fn default() -> Self {
        Self::new()
    }
}

/// Which parts the author wants.
#[derive(Clone, Copy, Debug)]
pub struct DockParts {
    /// The hairline.
    pub progress: bool,
    /// The line.
    pub line: bool,
    /// The line at the window's upper edge instead of its lower.
    pub top: bool,
}

/// What the reader does in the dock.
#[derive(Clone, Copy, Debug)]
pub struct DockActions {
    /// Goes to a heading.
    pub go: Callback<usize>,
    /// Goes back to where they left off.
    pub resume: Callback<()>,
    /// Does not.
    pub dismiss: Callback<()>,
    /// Wants a card of the paragraph being read.
    pub quote: Callback<()>,
    /// Wants everything forgotten.
    pub forget: Callback<()>,
}

/// The hairline and the line.
#[component]
pub fn Dock(
    /// Its words.
    words: DockWords,
    /// What it shows now.
    state: DockState,
    /// Which parts there are.
    parts: DockParts,
    /// What the reader does.
    actions: DockActions,
    /// The headings.
    entries: Vec<Entry>,
    /// What can be switched.
    choices: Vec<Choice>,
) -> impl IntoView {
    let has_menu = !entries.is_empty() || !choices.is_empty() || words.quote.is_some() || words.forget.is_some();
    let menu = has_menu.then(|| {
        view! {
            <OutlineMenu
                label=words.menu entries here=state.here on_go=actions.go choices
                quote=words.quote on_quote=actions.quote forget=words.forget on_forget=actions.forget
            />
        }
    });
    let (resume, dismiss) = (words.resume, words.dismiss);
    let offer = move || {
        state.offered.get().then(|| {
            view! { <ResumeOffer text=resume.clone() dismiss=dismiss.clone() on_accept=actions.resume on_dismiss=actions.dismiss /> }
        })
    };
    let left = move || {
        Some(state.left.get()).filter(|text| !text.is_empty()).map(|text| view! { <span part="time-left" class="time-left">{text}</span> })
    };
    let line = parts.line.then(|| {
        view! {
            <div part="dock" class="dock" class:dock--top=parts.top role="group" aria-label=words.region hidden=move || !state.near.get()>
                {left}
                {offer}
                {menu}
            </div>
        }
    });
    let progress = parts.progress.then(|| view! { <ProgressBar label=words.progress fraction=state.fraction value=state.value /> });
    view! {
        <div class="progress-edge" hidden=move || !state.near.get()>{progress}</div>
        {line}
    }
}
