//! Responses: what readers say about an article, read from the places where they say it, as one typed conversation.
//! Values in, values out: it must not touch a page, use the network or read a clock.
//!
//! 1. [`sources`] reads the author's addresses; each becomes a [`place::Place`].
//! 2. A place says what to request next, and reads the answer; the caller has the network ([`place`]).
//! 3. What a place has returned is a [`Thread`]; several threads make a [`conversation::Conversation`].
//! 4. Their texts become our own types ([`text`]): what strangers wrote is never used as markup.

pub mod address;
pub mod backoff;
pub mod bluesky;
pub mod busy;
pub mod cache;
mod clean;
pub mod conversation;
pub mod fallback_storage;
mod fault;
pub mod form;
pub mod insights;
pub mod instance;
pub mod isso;
pub mod limits;
mod lookup;
pub mod mastodon;
mod moment;
pub mod names;
pub mod own;
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
