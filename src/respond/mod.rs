//! Responses after an article in one section: chips, a conversation, ways to respond. Plain nodes in a shadow root of ours.
//! It shows what it is given and passes on what a reader asks for; it must not ask a place, keep anything or read a clock.

mod actions;
mod board;
mod button;
mod chips;
mod entry;
mod fold;
mod form;
mod invitations;
mod level;
mod manner;
mod marks;
mod portrait;
mod section;
pub mod style;
mod text;

use crate::responses::conversation::Entry;

pub use chips::Chip;
pub use form::{Act, Setup, ShownForm};
pub use invitations::Invitation;
pub use manner::Manner;
pub use marks::{Marks, Passage};
pub use section::{Plan, Section, failure, failure_of};

/// A response, by the number of its place and its id there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Which {
    /// The number of the place.
    pub place: usize,
    /// Its id there.
    pub id: String,
}

impl Which {
    fn of(entry: &Entry) -> Self {
        Self { place: entry.place, id: entry.response.id.clone() }
    }

    fn is(&self, entry: &Entry) -> bool {
        self.place == entry.place && self.id == entry.response.id
    }
}

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To mark the chip of this key, or to take the mark back.
    Mark(String),
    /// To ask a place again.
    Retry(usize),
    /// To see the pictures of people.
    Pictures,
    /// To write something new.
    Write,
    /// To answer a response.
    Reply(Which),
    /// To change what they wrote.
    Edit(Which),
    /// To delete it; they have confirmed that.
    Delete(Which),
    /// To like a response.
    Like(Which),
    /// To open a post at the instance that they typed.
    Go(String),
    /// To copy this address.
    Copy(String),
    /// To quote the selected words.
    Quote,
    /// To go to the passage at which the pressed link points.
    Passage,
}
