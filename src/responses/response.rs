//! One response: who wrote what, when, and its state in the place where it was written.
//! Only values: it must not know how a place encodes them.

use super::Moment;
use crate::article::Block;

/// What one reader wrote, or a placeholder for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// Identifies it among the responses of its place.
    pub id: String,
    /// The id of the response that it answers; `None` if it answers the article.
    pub parent: Option<String>,
    /// Who wrote it.
    pub author: Author,
    /// When it was written.
    pub published: Option<Moment>,
    /// When it was last changed, if it was.
    pub edited: Option<Moment>,
    /// Its text: paragraphs, quotes, lists, code; no pictures.
    pub text: Vec<Block>,
    /// What it shows besides its words, as links; nothing of it is fetched.
    pub attachments: Vec<Attachment>,
    /// The BCP 47 tag of its language, if the place gives one.
    pub language: Option<String>,
    /// What its author or its place warns of; the text is folded under it. It may be empty.
    pub warning: Option<String>,
    /// How it was received.
    pub counts: Counts,
    /// Its address in its place.
    pub link: Option<String>,
    /// Every address that is certainly its own, in its place and elsewhere: a response of another place with one of them is the same response.
    pub addresses: Vec<String>,
    /// Whether it is shown, and if not, why.
    pub state: State,
    /// Whether it is about the article, but answers nobody: a quote, a mention.
    pub is_aside: bool,
    /// Whether it is uncertain that it is about this article: a webmention whose source names another.
    pub is_doubtful: bool,
}

/// A picture, a video or a page that a response shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Its address.
    pub link: String,
    /// A description in its author's words; may be empty.
    pub description: String,
}

/// Who wrote a response. Every field is plain text; an address has passed [`super::address`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The permanent name of the account in its place, as a deny list has it: `ada@films.example`, a DID, a web address.
    pub account: String,
    /// Their display name; never empty unless `handle` is.
    pub name: String,
    /// Their handle: `@ada@films.example`.
    pub handle: String,
    /// Their page.
    pub link: Option<String>,
    /// Their picture, which is not fetched until the reader asks for pictures, unless the author's settings allow it.
    pub avatar: Option<String>,
}

/// Counts that a place gives; `None` where it does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Likes, favourites or votes.
    pub likes: Option<u32>,
    /// Boosts or reposts.
    pub boosts: Option<u32>,
    /// Replies that the place knows of, whether they are here or not.
    pub replies: Option<u32>,
}

/// The state of a response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It is shown.
    #[default]
    Shown,
    /// It waits for the article's author to approve it; only its writer sees it.
    Waiting,
    /// It was deleted, but its replies were not.
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

    /// A placeholder for one that cannot be read, in the thread and so with its addresses.
    pub(super) fn placeholder(id: String, parent: Option<String>, addresses: Vec<String>, state: State) -> Self {
        Self { id, parent, addresses, state, ..Self::default() }
    }

    /// A placeholder for it in the thread, without words and author. Its addresses stay, so that no duplicate from another place shows what this one
    /// hides.
    ///
    /// ```
    /// use intertitle::responses::{Author, Response, State};
    /// let ada = Author { name: "Ada".into(), ..Author::default() };
    /// let response = Response { id: "7".into(), author: ada, ..Response::default() };
    /// let deleted = response.emptied(State::Deleted);
    /// assert!(response.is_readable() && !deleted.is_readable());
    /// assert_eq!((deleted.id.as_str(), deleted.author.name.as_str()), ("7", ""));
    /// ```
    #[must_use]
    pub fn emptied(&self, state: State) -> Self {
        let placeholder = Self::placeholder(self.id.clone(), self.parent.clone(), self.addresses.clone(), state);
        Self { published: self.published, ..placeholder }
    }

    /// It, or a placeholder for it if `is_unread`.
    pub(super) fn emptied_if(self, is_unread: bool, state: State) -> Self {
        if is_unread { self.emptied(state) } else { self }
    }
}
