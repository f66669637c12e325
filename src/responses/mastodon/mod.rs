//! Mastodon, and servers that implement its API: a status and its context, requested from the instance that the author named.
//! It must not need an account: without one, an instance shows 40 posts above and 60 below a status, at most 20 deep (see `api/v1/statuses`).

mod status;

use super::lookup::Lookup;
use super::place::{Outcome, Place, Request, Unread, Waiting, push_unread};
use super::{Fault, PlaceKind, Response, State, Thread, address, limits, read};
use crate::parse::json::Value;
use crate::seek;
use std::rc::Rc;

/// How many replies an instance shows without an account.
const SHOWN_TO_STRANGERS: usize = 60;

/// A post whose replies are the responses.
#[derive(Clone, Debug)]
pub struct Mastodon {
    /// The address of the instance: `https://mastodon.social`.
    base: String,
    id: String,
    /// The post's id as the instance gives it, to which replies refer.
    root: String,
    next: Ask,
    thread: Thread,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    Status,
    Context,
    Nothing,
}

impl Mastodon {
    /// The place for a post's address: `https://INSTANCE/@user/ID`, or the forms of other servers, such as `…/@user/statuses/ID`,
    /// `…/@user/posts/ID`, `…/notice/ID`; `None` for any other address.
    ///
    /// ```
    /// use intertitle::responses::mastodon::Mastodon;
    /// assert!(Mastodon::at("https://mastodon.social/@ada/113456789012345678").is_some());
    /// assert!(Mastodon::at("https://films.example/users/ada/statuses/12#reply").is_some());
    /// assert!(Mastodon::at("https://mastodon.social/@ada").is_none());
    /// ```
    #[must_use]
    pub fn at(post: &str) -> Option<Self> {
        let link = address::web(post)?;
        let (scheme, _) = seek::around(&link, "://")?;
        let host = address::host(&link)?;
        let path = seek::split(link.get(scheme.len() + 3 + host.len()..)?, b"?#").next()?;
        let parts: Vec<&str> = seek::split(path, b"/").filter(|part| !part.is_empty()).collect();
        let id = match parts.as_slice() {
            [user, id] | ["web" | "deck", user, id] | [user, "statuses" | "posts", id] if user.starts_with('@') => id,
            ["users", _, "statuses", id] | ["ap", "users", _, "statuses", id] | ["web", "statuses", id] | ["notice", id] => id,
            _ => return None,
        };
        let good = id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        good.then(|| Self {
            base: [scheme, "://", host].concat(),
            id: (*id).to_owned(),
            root: (*id).to_owned(),
            next: Ask::Status,
            thread: Thread::new(PlaceKind::Mastodon, Some(link.clone())),
        })
    }

    /// Whether it is the same post.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.id == other.id && self.host().eq_ignore_ascii_case(other.host())
    }

    fn host(&self) -> &str {
        address::host(&self.base).unwrap_or_default()
    }

    fn status<V: Value>(&mut self, json: &V) -> Result<(), Fault> {
        // An object without an id is no status: some servers answer 200 with an error.
        // Replies refer to the post by this id; requests still use the one that the author gave.
        self.root = read::text(json, "id").ok_or_else(|| Fault::nonsense(self.host(), "its answer is not a post"))?;
        self.thread.counts = status::counts(json);
        self.thread.link = read::link(json, "url").or(self.thread.link.take());
        Ok(())
    }

    fn context<V: Value>(&mut self, json: &V, unread: &mut Unread<V>) -> Result<(), Fault> {
        let list = json.get("descendants").and_then(|list| list.items());
        let list = list.ok_or_else(|| Fault::nonsense(self.host(), "its answer is not a context"))?;
        // A server that shows more has no such limit.
        self.thread.is_cut = list.len() == SHOWN_TO_STRANGERS || list.len() > limits::RESPONSES;
        push_unread(list, None, 0, unread);
        Ok(())
    }
}

impl<V: Value> Place<V> for Mastodon {
    fn next(&self) -> Option<Request> {
        let tail = match self.next {
            Ask::Status => "",
            Ask::Context => "/context",
            Ask::Nothing => return None,
        };
        Some(Request::get([&self.base, "/api/v1/statuses/", &self.id, tail].concat()))
    }

    fn begin(&mut self, outcome: Outcome<V>, unread: &mut Unread<V>) {
        let asked = std::mem::replace(&mut self.next, Ask::Nothing);
        let read = outcome.and_then(|answer| {
            self.thread.is_gathering |= answer.is_gathering;
            let json = answer.json(self.host())?;
            if asked == Ask::Status { self.status(json) } else { self.context(json, unread) }
        });
        match read {
            Ok(()) if asked == Ask::Status => self.next = Ask::Context,
            Ok(()) => {}
            Err(fault) => self.thread.fault = Some(fault),
        }
    }

    fn read_one(&mut self, waiting: Waiting<V>, _: &mut Unread<V>) {
        let response = status::response(&waiting.json, self.host());
        self.thread.responses.extend(response.map(Rc::new));
    }

    fn end(&mut self) {
        self.thread.responses = with_missing_parents(std::mem::take(&mut self.thread.responses), &self.root, self.host());
    }

    fn thread(&self) -> &Thread {
        &self.thread
    }

    fn into_thread(self: Box<Self>) -> Thread {
        self.thread
    }
}

/// Removes the parent of replies to the post itself; where the parent of a reply is missing, puts a placeholder for it before that reply.
fn with_missing_parents(responses: Vec<Rc<Response>>, root: &str, host: &str) -> Vec<Rc<Response>> {
    let known = Lookup::new(responses.iter().map(|response| response.id.as_str()).collect());
    let parents = Lookup::new(responses.iter().map(|response| response.parent.as_deref().unwrap_or_default()).collect());
    // The first reply to a missing parent brings the placeholder along.
    let orphan = |(at, response): (usize, &Rc<Response>)| {
        let parent = response.parent.as_deref().filter(|parent| *parent != root && known.first(parent).is_none())?;
        (parents.first(parent) == Some(at)).then(|| parent.to_owned())
    };
    let missing: Vec<Option<String>> = responses.iter().enumerate().map(orphan).collect();
    let mut out = Vec::with_capacity(responses.len());
    for (mut response, missing) in responses.into_iter().zip(missing) {
        // `get_mut` succeeds: nobody else holds the response yet.
        if let Some(response) = Rc::get_mut(&mut response).filter(|response| response.parent.as_deref() == Some(root)) {
            response.parent = None;
        }
        if let Some(id) = missing {
            let addresses = vec![status::local(host, &id)];
            out.push(Rc::new(Response::placeholder(id, None, addresses, State::Missing)));
        }
        out.push(response);
    }
    out
}
