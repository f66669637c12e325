//! What one place has told: its responses in the order of the place, and how much of the whole they are.
//! It must not hold more than it was told: a count that no place gave is none.

use super::lookup::Lookup;
use super::{Counts, Fault, Response};
use std::rc::Rc;

/// The kinds of places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlaceKind {
    /// Mastodon, or what speaks its API.
    #[default]
    Mastodon,
    /// Bluesky.
    Bluesky,
    /// Webmentions, as Webmention.io hands them out.
    Webmention,
    /// Isso.
    Isso,
}

impl PlaceKind {
    /// Its proper name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mastodon => "Mastodon",
            Self::Bluesky => "Bluesky",
            Self::Webmention => "Webmention",
            Self::Isso => "Isso",
        }
    }
}

/// What one place has told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thread {
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// Where the whole thread stands, for readers to go on or to answer.
    pub link: Option<String>,
    /// Parents before their replies. Shared, since a conversation shows the very same.
    pub responses: Vec<Rc<Response>>,
    /// How the article was received; `replies` are those to itself.
    pub counts: Counts,
    /// How many responses there are in all, where the place tells a sum.
    pub sum: Option<u32>,
    /// The place was still gathering when it answered: asked again later, it may tell more.
    pub gathering: bool,
    /// It told less than there is: a limit of the place, or of ours.
    pub is_cut: bool,
    /// What went wrong, if something did; what was told before stays.
    pub fault: Option<Fault>,
}

impl Thread {
    /// A thread of which nothing is known yet.
    #[must_use]
    pub fn new(kind: PlaceKind, link: Option<String>) -> Self {
        Self { kind, link, ..Self::default() }
    }

    /// How many responses there are to read.
    #[must_use]
    pub fn shown(&self) -> u32 {
        u32::try_from(self.responses.iter().filter(|response| response.is_readable()).count()).unwrap_or(u32::MAX)
    }

    /// How many there are in all, never fewer than are shown.
    ///
    /// Where a place tells no sum, it tells of each response how many answer it: those that are not here are added.
    #[must_use]
    pub fn total(&self) -> u32 {
        let missing = || {
            let answers = self.responses.iter().filter(|response| !response.is_aside);
            let parents = Lookup::new(answers.map(|response| response.parent.as_deref().unwrap_or_default()).collect());
            let here = |id: &str| u32::try_from(parents.count(id)).unwrap_or(u32::MAX);
            let root = self.counts.replies.unwrap_or(0).saturating_sub(here(""));
            let told = |response: &Rc<Response>| response.counts.replies.unwrap_or(0).saturating_sub(here(&response.id));
            self.responses.iter().filter(|response| response.is_readable()).map(told).fold(root, u32::saturating_add)
        };
        let shown = self.shown();
        self.sum.map_or_else(|| shown.saturating_add(missing()), |sum| sum.max(shown))
    }
}
