//! How responses are shown to this reader, and what the reader may do with them.
//! It must hold only values: the embedding, which knows the reader and the places, sets them.

use crate::responses::Moment;

/// How responses are shown, and what a reader may do with them.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// The current time.
    pub now: Option<Moment>,
    /// The language of the article, if our words are in another: that of responses which do not name theirs.
    pub language: Option<String>,
    /// The numbers of the places where a reader can write from here.
    pub writes: Vec<usize>,
    /// Whether a reader may reply to a response of their own.
    pub may_reply_to_self: bool,
    /// The ids, in those places, of this reader's own responses.
    pub own: Vec<String>,
    /// Whether pictures of people are shown.
    pub pictures: bool,
    /// Whether a reader may ask for them.
    pub offers_pictures: bool,
}
