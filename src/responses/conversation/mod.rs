//! The responses of several places as one conversation: in reading order, nested, without what the author hides.
//! It must not add up the likes of several places: a reader may have given one at each.

mod gathering;
mod placing;
mod twins;

pub use gathering::Gathering;

use super::{Counts, Fault, PlaceKind, Response, Thread};
use std::rc::Rc;

/// The order of conversations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The earliest first, as they took place.
    #[default]
    Oldest,
    /// The latest first; the replies to each are still in the order in which they were written.
    Newest,
}

/// A response and its position in the conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The index of its place among those of the conversation.
    pub place: usize,
    /// What kind of place that is.
    pub kind: PlaceKind,
    /// What was said.
    pub response: Rc<Response>,
    /// The index of the entry that it answers, which is always an earlier one.
    pub above: Option<usize>,
    /// Our link to a passage of the article, if it contains one: [`crate::quotes::link::parse`] reads it.
    pub about: Option<String>,
    /// How deep it is nested when shown: 0 if it answers the article, at most [`super::limits::DEPTH`].
    pub depth: u8,
    /// How many entries answer it, directly or not; they follow it in the list.
    pub below: u32,
    /// How many of those are readable, placeholders not counted.
    pub answers: u32,
}

/// What is known about a place besides its responses.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceSummary {
    /// What kind of place.
    pub kind: PlaceKind,
    /// The address of the whole thread.
    pub link: Option<String>,
    /// How many of its readable responses are in the conversation.
    pub shown: u32,
    /// How many responses there are, as far as the place says.
    pub total: u32,
    /// Whether there are more than it shows to strangers, or than we take.
    pub is_cut: bool,
    /// Whether it was still fetching replies from elsewhere.
    pub is_gathering: bool,
    /// How the article was received there.
    pub counts: Counts,
    /// What went wrong, if anything.
    pub fault: Option<Fault>,
}

/// The whole conversation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    /// In reading order: each is followed by those that answer it.
    pub entries: Vec<Entry>,
    /// The places, in the author's order.
    pub places: Vec<PlaceSummary>,
}

impl Conversation {
    /// The conversation of `threads` about the article at `article`, without what `hidden` names: an account, a handle, an id or an address.
    ///
    /// ```
    /// use intertitle::responses::conversation::{Conversation, Order};
    /// use intertitle::responses::{PlaceKind, Response, Thread};
    /// let said = |id: &str, parent: Option<&str>| Response { id: id.into(), parent: parent.map(Into::into), ..Default::default() };
    /// let mut thread = Thread::new(PlaceKind::Mastodon, None);
    /// thread.responses = vec![said("1", None).into(), said("2", None).into(), said("3", Some("1")).into()];
    /// let conversation = Conversation::of(vec![thread], "https://blog.example/her", &["2".into()], Order::Oldest);
    /// let order: Vec<_> = conversation.entries.iter().map(|entry| (entry.response.id.as_str(), entry.depth, entry.below)).collect();
    /// assert_eq!(order, [("1", 0, 1), ("3", 1, 0)]);
    /// ```
    #[must_use]
    pub fn of(threads: Vec<Thread>, article: &str, hidden: &[String], order: Order) -> Self {
        let mut gathering = Gathering::new(threads, &[article], hidden, order);
        while gathering.step() {}
        gathering.into_conversation()
    }

    /// How many readable responses there are.
    #[must_use]
    pub fn shown(&self) -> u32 {
        self.places.iter().fold(0, |sum, place| sum.saturating_add(place.shown))
    }

    /// How many responses all places have, as far as they say.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.places.iter().fold(0, |sum, place| sum.saturating_add(place.total))
    }

    /// Whether nobody has responded: every place has answered properly, and none knows of a response, not even of one that it shows only to others.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.iter().all(|place| place.total == 0 && place.fault.is_none())
    }
}
