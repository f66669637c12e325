//! One response: who, when, what, and how it stands where it was written.
//! Only values: nothing here knows how a place tells them.

use super::Moment;
use crate::article::Block;

/// What one reader wrote, or the place that it had.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// Names it among the responses of its place.
    pub id: String,
    /// The id of the response that it answers; none for one that answers the article.
    pub parent: Option<String>,
    /// Who wrote it.
    pub author: Author,
    /// When it was written.
    pub published: Option<Moment>,
    /// When it was last changed, if it was.
    pub edited: Option<Moment>,
    /// What it says: paragraphs, quotes, lists, code; no pictures.
    pub text: Vec<Block>,
    /// What it shows beside its words, as links: nothing of it is fetched.
    pub attachments: Vec<Attachment>,
    /// A BCP 47 tag of its language, if the place tells one.
    pub language: Option<String>,
    /// What its author warns of, or its place; the text is folded under it. It may have no words.
    pub warning: Option<String>,
    /// How it was received.
    pub counts: Counts,
    /// Where it stands in its place.
    pub link: Option<String>,
    /// Every address that is surely its own, in its place and elsewhere: what another place tells of one of them is this response.
    pub addresses: Vec<String>,
    /// Whether it is to be seen.
    pub state: State,
    /// It speaks of the article elsewhere and answers nobody: a quote, a mention.
    pub is_aside: bool,
    /// It could not be told that it speaks of this article: a webmention whose source names another.
    pub doubtful: bool,
}

/// A picture, a video or a page that a response shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Where it is.
    pub link: String,
    /// What it shows, in its author's words; may be empty.
    pub description: String,
}

/// Who wrote a response. Every field is plain text; an address has passed [`super::address`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The account's name for good, in its place: what a deny-list names. `ada@films.example`, a DID, a web address.
    pub account: String,
    /// What they call themselves; never empty where `handle` is not.
    pub name: String,
    /// How they are addressed: `@ada@films.example`.
    pub handle: String,
    /// Their page.
    pub link: Option<String>,
    /// Their picture, which is not fetched before a reader asks for pictures.
    pub avatar: Option<String>,
}

/// Numbers that a place tells; none where it does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Likes, favourites, votes for it.
    pub likes: Option<u32>,
    /// Boosts, reposts.
    pub boosts: Option<u32>,
    /// Replies that the place knows of, here or not.
    pub replies: Option<u32>,
}

/// How a response stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It is to be seen.
    #[default]
    Shown,
    /// It waits for the author of the article; only who wrote it sees it.
    Waiting,
    /// It was deleted, and its replies were not.
    Deleted,
    /// It was deleted, or is not public: the place does not say which.
    Missing,
    /// One of the two accounts has blocked the other.
    Blocked,
    /// Its author shows it only to readers with an account, or the article's author hides it.
    Hidden,
}

impl Response {
    /// Whether there is something to read.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        matches!(self.state, State::Shown | State::Waiting)
    }

    /// The same place in the thread without words and author. What it is known by stays, so that no other place tells what this one keeps.
    #[must_use]
    pub fn emptied(&self, state: State) -> Self {
        let (id, parent, addresses) = (self.id.clone(), self.parent.clone(), self.addresses.clone());
        Self { id, parent, published: self.published, addresses, state, ..Self::default() }
    }
}
