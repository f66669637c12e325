//! Isso: comments on a server of the author's own, read and written.
//! What a reader wrote there can be changed for as long as its cookie lasts; the browser keeps that, not this.

mod comment;
mod own;
mod write;

pub use own::{STORAGE_KEY, own, remember};
pub use write::{Posted, Remark, Write, Written};

use super::place::{Outcome, Place, Request, Unread, Waiting, put_off};
use super::{Fault, FaultKind, PlaceKind, State, Thread, address, limits, read};
use crate::parse::json::Value;
use std::rc::Rc;

/// An article's comments.
#[derive(Clone, Debug)]
pub struct Isso {
    /// Without its last slash.
    base: String,
    /// The article's path, by which Isso knows it.
    uri: String,
    is_asked: bool,
    rules: Rules,
    /// How many comments it does not tell of those that it counts; nothing where it counts none.
    untold: Option<u32>,
    thread: Thread,
}

/// What the author asks of those who write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// A name is required.
    pub needs_author: bool,
    /// An e-mail address is required.
    pub needs_email: bool,
    /// A reader may answer a comment of their own.
    pub may_reply_to_self: bool,
}

impl Isso {
    /// The comments on the article at `uri`, which is its path, at the server whose address is `base`; nothing where that is none.
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
        let base = address::web(base.split(['?', '#']).next()?)?.trim_end_matches('/').to_owned();
        Some(Self {
            base,
            uri: uri.to_owned(),
            is_asked: false,
            rules: Rules::default(),
            untold: None,
            thread: Thread::new(PlaceKind::Isso, None),
        })
    }

    /// What the author asks of those who write, once the place has answered.
    #[must_use]
    pub fn rules(&self) -> Rules {
        self.rules
    }

    /// The request for all comments.
    #[must_use]
    pub fn comments_request(&self) -> Request {
        Request::get(self.address("/"))
    }

    fn host(&self) -> &str {
        address::host(&self.base).unwrap_or_default()
    }

    /// An address of the server, for this article.
    fn address(&self, path: &str) -> String {
        let mut address = [&self.base, path, "?uri="].concat();
        address::push_encoded(&self.uri, &mut address);
        address
    }

    fn comments<V: Value>(&mut self, json: &V, unread: &mut Unread<V>) -> Result<(), Fault> {
        let nonsense = || Fault::new(FaultKind::Nonsense, self.host(), "its answer is not a list of comments");
        let list = json.get("replies").and_then(|list| list.items()).ok_or_else(nonsense)?;
        put_off(list, None, 0, unread);
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
            // An article on which nobody has commented: older versions answer 404 for it, in JSON or not.
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
        let Some(mut response) = comment::one(&waiting.json) else { return };
        // Who wrote one that waits has it from the answer to their writing; in a list it is not for readers.
        if response.state == State::Waiting {
            response = response.emptied(State::Hidden);
        }
        response.parent = response.parent.or(waiting.parent);
        let untold = read::count(&waiting.json, "hidden_replies").unwrap_or(0);
        self.thread.is_cut |= untold > 0;
        self.untold = self.untold.map(|sum| sum.saturating_add(untold));
        put_off(read::items(&waiting.json, "replies"), Some(&response.id), waiting.level, unread);
        self.thread.responses.push(Rc::new(response));
    }

    fn end(&mut self) {
        self.thread.sum = self.untold.map(|untold| self.thread.shown().saturating_add(untold));
    }

    fn thread(&self) -> &Thread {
        &self.thread
    }

    fn rules(&self) -> Option<Rules> {
        Some(self.rules)
    }

    fn into_thread(self: Box<Self>) -> Thread {
        self.thread
    }
}
