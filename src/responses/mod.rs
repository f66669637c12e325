//! Responses: what readers say back, read from the places where they already are, as one typed conversation.
//! Values in, values out: it must not touch a page, ask the network or read a clock.
//!
//! 1. [`sources`] reads the author's addresses; each makes a [`place::Place`].
//! 2. A place says what to ask next, and reads the answer: whoever holds the network carries both ([`place`]).
//! 3. What a place has told is a [`Thread`]; several make a [`conversation::Conversation`].
//! 4. Their texts are our own types ([`text`]): what others wrote is never markup here.

pub mod address;
pub mod backoff;
pub mod bluesky;
pub mod cache;
pub mod conversation;
mod fault;
pub mod form;
pub mod insights;
pub mod instance;
pub mod isso;
pub mod keeping;
pub mod limits;
mod lookup;
pub mod mastodon;
mod moment;
pub mod names;
pub mod passages;
pub mod place;
mod read;
mod response;
pub mod settings;
pub mod sources;
pub mod text;
mod thread;
pub mod webmention;

pub use crate::article::Unit;
pub use fault::{Fault, FaultKind};
pub use moment::Moment;
pub use response::{Attachment, Author, Counts, Response, State};
pub use thread::{PlaceKind, Thread};
