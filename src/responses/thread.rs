//! What one place has returned: its responses in the place's order, and how many there are in all.
//! It must not invent a count: one that the place did not give is `None`.

use super::lookup::Lookup;
use super::{Counts, Fault, Response};
use std::rc::Rc;

/// The kinds of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// Mastodon, or a server that implements its API.
    Mastodon,
    /// Bluesky.
    Bluesky,
    /// Webmentions, as Webmention.io returns them.
    Webmention,
    /// Isso.
    Isso,
}

impl PlaceKind {
    /// Every kind, in the order in which readers are offered to respond there: first the one where they can write right here.
    pub const ALL: [Self; 4] = [Self::Isso, Self::Mastodon, Self::Bluesky, Self::Webmention];

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

/// What one place has returned.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The address of the whole thread, where readers can read on or reply.
    pub link: Option<String>,
    /// The responses, parents before their replies. Shared with the conversation, so that none is copied.
    pub responses: Vec<Rc<Response>>,
    /// How the article was received; `replies` counts only direct replies.
    pub counts: Counts,
    /// Those of the counted likes whose sender the place names, so that those that the author hides can be subtracted.
    pub likes: Vec<Rc<Response>>,
    /// The same for boosts.
    pub boosts: Vec<Rc<Response>>,
    /// How many responses there are in all, if the place gives a total.
    pub sum: Option<u32>,
    /// Whether the place was still fetching replies from elsewhere when it answered: asked again later, it may return more.
    pub is_gathering: bool,
    /// Whether it returned fewer than there are, because of a limit of the place's or of ours.
    pub is_cut: bool,
    /// What went wrong, if anything; what was read before stays.
    pub fault: Option<Fault>,
}

impl Thread {
    /// An empty thread.
    #[must_use]
    pub fn new(kind: PlaceKind, link: Option<String>) -> Self {
        Self {
            kind,
            link,
            responses: Vec::new(),
            counts: Counts::default(),
            likes: Vec::new(),
            boosts: Vec::new(),
            sum: None,
            is_gathering: false,
            is_cut: false,
            fault: None,
        }
    }

    /// Takes the place's next answer. If it failed, and has fewer responses than were read before, those stay, and only the fault is taken.
    ///
    /// ```
    /// use intertitle::responses::{Fault, FaultKind, PlaceKind, Response, Thread};
    /// let answer = |ids: &[&str], fault: Option<Fault>| Thread {
    ///     responses: ids.iter().map(|id| Response { id: (*id).into(), ..Default::default() }.into()).collect(),
    ///     fault,
    ///     ..Thread::new(PlaceKind::Isso, None)
    /// };
    /// let slow = || Some(Fault::new(FaultKind::Slow, "isso.example", "it answered with half of the comments"));
    /// let mut thread = answer(&["1", "2"], None);
    /// thread.renew(answer(&["1"], slow()));
    /// assert!(thread.responses.len() == 2 && thread.fault == slow());
    /// thread.renew(answer(&["1", "2", "3"], slow()));
    /// assert!(thread.responses.len() == 3 && thread.fault == slow());
    /// thread.renew(answer(&["1"], None));
    /// assert!(thread.responses.len() == 1 && thread.fault.is_none(), "the others are gone there, too");
    /// ```
    pub fn renew(&mut self, answer: Self) {
        if answer.fault.is_some() && answer.responses.len() < self.responses.len() {
            self.fault = answer.fault;
        } else {
            *self = answer;
        }
    }

    /// How many readable responses there are.
    #[must_use]
    pub fn shown(&self) -> u32 {
        u32::try_from(self.responses.iter().filter(|response| response.is_readable()).count()).unwrap_or(u32::MAX)
    }

    /// How many responses there are in all, never fewer than are shown.
    ///
    /// If the place gives no total, it gives a count of replies for each response: those replies that are not here are added.
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
