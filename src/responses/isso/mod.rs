//! Isso: reads and writes comments on a server of the author's own.
//! It must not keep the cookie by which a reader may edit a comment: the browser does, for as long as it lasts.

mod comment;
mod waiting;
mod write;

pub use waiting::{WAITING_STORAGE_KEY, add_waiting, forget_waiting, is_gone, note_waiting};
pub use write::{Remark, Write, Written};

use super::place::{Outcome, Place, Request, Rules, Unread, Waiting, push_unread};
use super::{Fault, PlaceKind, State, Thread, address, limits, read};
use crate::parse::json::Value;
use crate::seek;
use std::rc::Rc;

/// An article's comments.
#[derive(Clone, Debug)]
pub struct Isso {
    /// The server's address, without its last slash.
    base: String,
    /// The article's path, by which Isso identifies it.
    uri: String,
    is_asked: bool,
    rules: Rules,
    /// How many of the comments that it counts it does not return; `None` if it gives no count.
    untold: Option<u32>,
    thread: Thread,
}

impl Isso {
    /// The comments on the article with the path `uri`, at the server with the address `base`; `None` if that is no web address.
    ///
    /// ```
    /// use intertitle::responses::isso::Isso;
    /// use intertitle::responses::place::Place;
    /// let isso = Isso::at("https://comments.blog.example/", "/her").unwrap();
    /// let place: &dyn Place<&serde_json::Value> = &isso;
    /// assert_eq!(place.next().unwrap().address, "https://comments.blog.example/?uri=%2Fher");
    /// ```
    #[must_use]
    pub fn at(base: &str, uri: &str) -> Option<Self> {
        let base = address::service(seek::split(base, b"?#").next()?)?;
        Some(Self {
            base,
            uri: uri.to_owned(),
            is_asked: false,
            rules: Rules::default(),
            untold: None,
            thread: Thread::new(PlaceKind::Isso, None),
        })
    }

    /// What the author requires of those who write; known once the place has answered.
    #[must_use]
    pub fn rules(&self) -> Rules {
        self.rules
    }

    /// The request for all comments.
    #[must_use]
    pub fn comments_request(&self) -> Request {
        Request::get(self.address("/"))
    }

    pub(super) fn host(&self) -> &str {
        address::host(&self.base).unwrap_or_default()
    }

    /// An address of the server, for this article.
    fn address(&self, path: &str) -> String {
        let mut address = [&self.base, path, "?uri="].concat();
        address::push_encoded(&self.uri, &mut address);
        address
    }

    fn comments<V: Value>(&mut self, json: &V, unread: &mut Unread<V>) -> Result<(), Fault> {
        let nonsense = || Fault::nonsense(self.host(), "its answer is not a list of comments");
        let list = json.get("replies").and_then(|list| list.items()).ok_or_else(nonsense)?;
        push_unread(list, None, 0, unread);
        let untold = read::count(json, "hidden_replies").unwrap_or(0);
        self.thread.is_cut = untold > 0;
        self.untold = read::count(json, "total_replies").map(|_| untold);
        let says = |key: &str| read::at(json, &["config", key]).and_then(|it| it.boolean()).unwrap_or(false);
        self.rules =
            Rules { needs_author: says("require-author"), needs_email: says("require-email"), may_reply_to_self: says("reply-to-self") };
        Ok(())
    }
}

impl<V: Value> Place<V> for Isso {
    fn next(&self) -> Option<Request> {
        (!self.is_asked).then(|| self.comments_request())
    }

    fn begin(&mut self, outcome: Outcome<V>, unread: &mut Unread<V>) {
        self.is_asked = true;
        let read = outcome.and_then(|answer| {
            // Older versions answer 404, in JSON or not, for an article without comments.
            if answer.status == 404 {
                return Ok(());
            }
            self.comments(answer.json(self.host())?, unread)
        });
        self.thread.fault = read.err();
    }

    fn read_one(&mut self, waiting: Waiting<V>, unread: &mut Unread<V>) {
        if self.thread.responses.len() >= limits::RESPONSES {
            self.thread.is_cut = true;
            return unread.clear();
        }
        let Some(response) = comment::one(&waiting.json) else { return };
        // Only its writer may see a comment that waits: `waiting` notes it from the answer to sending it.
        let is_waiting = response.state == State::Waiting;
        let mut response = response.emptied_if(is_waiting, State::Hidden);
        response.parent = response.parent.or(waiting.parent);
        let untold = read::count(&waiting.json, "hidden_replies").unwrap_or(0);
        self.thread.is_cut |= untold > 0;
        self.untold = self.untold.map(|sum| sum.saturating_add(untold));
        push_unread(read::items(&waiting.json, "replies"), Some(&response.id), waiting.level, unread);
        self.thread.responses.push(Rc::new(response));
    }

    fn end(&mut self) {
        self.thread.sum = self.untold.map(|untold| self.thread.shown().saturating_add(untold));
    }

    fn thread(&self) -> &Thread {
        &self.thread
    }

    fn rules(&self) -> Option<Rules> {
        self.thread.fault.is_none().then_some(self.rules)
    }

    fn into_thread(self: Box<Self>) -> Thread {
        self.thread
    }
}
