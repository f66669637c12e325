//! How responses are shown to this reader, and what they may do with them.
//! Only values; who knows the reader and the places sets them.

use crate::responses::Moment;

/// How responses are shown, and what a reader may do with them.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// What time it is.
    pub now: Option<Moment>,
    /// The language of the article, where the words around responses are in another: what a response is taken to be in that does not say.
    pub language: Option<String>,
    /// The numbers of the places where a reader can write from here.
    pub writes: Vec<usize>,
    /// A reader may answer a response of their own.
    pub may_reply_to_self: bool,
    /// The ids of the responses that are this reader's own, in those places.
    pub own: Vec<String>,
    /// Whether pictures of people are shown.
    pub pictures: bool,
    /// Whether a reader may ask for them.
    pub offers_pictures: bool,
}
