//! What several places have told, as one conversation: in reading order, nested, without what the author hides.
//! Counts stay those of their places; nothing is added up that a reader could have given twice.

mod gathering;
mod placing;
mod twins;

pub use gathering::Gathering;

use super::{Counts, Fault, PlaceKind, Response, Thread};
use std::rc::Rc;

/// In which order conversations stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The first first, as they were held.
    #[default]
    Oldest,
    /// The latest first; the replies in each still in the order in which they were written.
    Newest,
}

/// A response and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which of the conversation's places it is from.
    pub place: usize,
    /// What was said.
    pub response: Rc<Response>,
    /// The number of the entry that it answers, which stands before it.
    pub above: Option<usize>,
    /// The link of ours that it carries, if that names a passage of the article: [`crate::quotes::link::parse`] reads it.
    pub about: Option<String>,
    /// How deep it is shown: 0 for one that answers the article, at most [`super::limits::DEPTH`].
    pub depth: u8,
    /// How many entries answer it, and those in turn: so many follow it in the list.
    pub below: u32,
    /// How many of them there are to read: not the places of those that are gone.
    pub answers: u32,
}

/// What is known of a place besides its responses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What kind of place.
    pub kind: PlaceKind,
    /// Where the whole thread stands.
    pub link: Option<String>,
    /// How many of its responses are in the conversation, to be read.
    pub shown: u32,
    /// How many there are, as far as the place tells.
    pub total: u32,
    /// There are more than it tells strangers.
    pub is_cut: bool,
    /// It was still gathering.
    pub gathering: bool,
    /// How the article was received there.
    pub counts: Counts,
    /// What went wrong.
    pub fault: Option<Fault>,
}

/// All that was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    /// In reading order: each is followed by those that answer it.
    pub entries: Vec<Entry>,
    /// The places, in the order of the author.
    pub places: Vec<Told>,
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

    /// How many responses there are to read.
    #[must_use]
    pub fn shown(&self) -> u32 {
        self.places.iter().fold(0, |sum, told| sum.saturating_add(told.shown))
    }

    /// How many there are in all places, as far as they tell.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.places.iter().fold(0, |sum, told| sum.saturating_add(told.total))
    }
}
