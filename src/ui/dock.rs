//! What follows the reader: the hairline at the window's edge, and one quiet line with the time left and the contents.
//! It stays out of the page's flow, so that it can come and go without moving a word.

use super::outline_menu::{Choice, Deed, Entry, OutlineMenu};
use super::progress_bar::ProgressBar;
use super::resume_offer::ResumeOffer;
use leptos::prelude::*;
use std::rc::Rc;

/// The dock's fixed words.
#[derive(Clone, Debug, Default)]
pub struct DockWords {
    /// "Reading progress".
    pub progress: String,
    /// "Contents".
    pub menu: String,
    /// The language of the headings, a BCP 47 tag: the dock's own words may be in another.
    pub language: String,
    /// "Continue where you left off".
    pub resume: String,
    /// "Dismiss".
    pub dismiss: String,
    /// "Quote this paragraph"; none where the author wants no quote cards.
    pub quote: Option<String>,
    /// "Quotes of this article"; none where the author wants no quote cards.
    pub quotes: Option<String>,
    /// "Forget where I left off"; none where nothing is remembered.
    pub forget: Option<String>,
}

/// What the dock shows as the reader moves: one value in one signal, because every further type of signal or effect costs a kilobyte.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DockState {
    /// Whether the dock is shown: the article is in view, and no other fills more of the window.
    pub is_shown: bool,
    /// How much has been read, 0 to 1.
    pub fraction: f64,
    /// "4 min left"; empty where the author does not want it.
    pub left: String,
    /// The outcome of the reader's last action, such as "Forgotten", or that they are offered to go back; empty once they read on.
    pub outcome: String,
    /// "about 4 of 9 minutes read".
    pub value: String,
    /// The heading that the reader is under.
    pub here: Option<usize>,
    /// Whether there is a place to go back to.
    pub has_offer: bool,
}

/// The value of the attribute `hidden`.
pub(super) fn hidden_unless(shown: bool) -> Option<&'static str> {
    (!shown).then_some("")
}

/// An attribute that comes and goes, by its value; the number is that of the heading, for a button that leads to one.
pub(super) type Mark = fn(&DockState, usize) -> Option<&'static str>;

/// That attribute as a signal. All are made here, because every further type of closure costs as much as this one.
pub(super) fn marked(state: RwSignal<DockState>, mark: Mark, heading: usize) -> impl Fn() -> Option<&'static str> + Send {
    move || state.with(|state| mark(state, heading))
}

/// Words that change, as a signal; made here for the same reason.
pub(super) fn told(state: RwSignal<DockState>, of: fn(&DockState) -> String) -> impl Fn() -> String + Send {
    move || state.with(of)
}

/// Words that come and go; if they are `live`, screen readers announce them. Not by the role `status`: Orca reads an empty one as "statusbar".
fn words_of(state: RwSignal<DockState>, part: &'static str, live: &'static str, of: fn(&DockState) -> String) -> impl IntoView {
    view! { <span part=part class={"words"} aria-live=live>{told(state, of)}</span> }
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

/// What the reader can do in the dock.
#[derive(Clone)]
pub struct DockActions {
    /// Goes to the heading of this index.
    pub go: Rc<dyn Fn(usize)>,
    /// Goes back to where the reader left off.
    pub resume: Rc<dyn Fn()>,
    /// Declines the offer to go back.
    pub dismiss: Rc<dyn Fn()>,
    /// Asks for a card of the paragraph being read.
    pub quote: Rc<dyn Fn()>,
    /// Lists the quotes of the article.
    pub quotes: Rc<dyn Fn()>,
    /// Forgets every place kept in this browser.
    pub forget: Rc<dyn Fn()>,
}

/// The hairline and the line.
#[component]
pub fn Dock(
    /// Its words.
    words: DockWords,
    /// What it shows now.
    state: RwSignal<DockState>,
    /// Which parts there are.
    parts: DockParts,
    /// What the reader can do.
    actions: DockActions,
    /// The headings.
    entries: Vec<Entry>,
    /// The switches in the menu.
    choices: Vec<Choice>,
) -> impl IntoView {
    let has_menu = !entries.is_empty() || !choices.is_empty() || words.quote.is_some() || words.forget.is_some();
    let away = || marked(state, |state, _| hidden_unless(state.is_shown), 0);
    let line = parts.line.then(|| {
        let DockActions { go, resume, dismiss, quote, quotes, forget } = actions;
        let menu = has_menu.then(|| {
            let deeds = [(words.quote, "quote-paragraph", quote), (words.quotes, "quotes-list", quotes), (words.forget, "forget", forget)];
            let deeds = deeds.into_iter().filter_map(|(label, part, run)| Some(Deed { label: label?, part, run })).collect();
            view! { <OutlineMenu label=words.menu language=words.language entries state on_go=go choices deeds /> }
        });
        view! {
            <div part="dock" class=if parts.top { "dock dock--top" } else { "dock" } hidden=away()>
                {words_of(state, "time-left", "off", |state| state.left.clone())}
                {words_of(state, "told", "polite", |state| state.outcome.clone())}
                <ResumeOffer text=words.resume dismiss=words.dismiss state on_accept=resume on_dismiss=dismiss />
                {menu}
            </div>
        }
    });
    // A status bar without announcements: Orca speaks every progress bar that moves while a page is read aloud, except one in a status bar.
    let progress = parts.progress.then(|| {
        view! {
            <div role="status" aria-live="off" hidden=away()>
                <ProgressBar label=words.progress state />
            </div>
        }
    });
    view! {
        {progress}
        {line}
    }
}

impl std::fmt::Debug for DockActions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DockActions")
    }
}
