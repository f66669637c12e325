//! A place that holds responses, without the network: it says what to request next, and reads the answer.
//! It must not use the network: the caller sends the requests and returns the answers.

use super::{Fault, FaultKind, Thread, limits};
use crate::article::{read_count, whole};
use crate::parse::json::Value;

/// How a request is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Changes nothing.
    #[default]
    Get,
    /// Writes something new, or votes.
    Post,
    /// Edits what was written.
    Put,
    /// Deletes what was written.
    Delete,
}

impl Method {
    /// Its name in HTTP.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// A request to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Its method.
    pub method: Method,
    /// Its address: always at a host that the author named, or at the default service of its kind.
    pub address: String,
    /// JSON to send as `application/json`; `None` for a request without a body.
    pub body: Option<String>,
    /// Whether that host's cookies are sent: only when the reader writes, or edits what they wrote.
    pub with_cookies: bool,
}

impl Request {
    /// A request that only reads, without cookies.
    pub fn get(address: impl Into<String>) -> Self {
        Self { address: address.into(), ..Self::default() }
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer<V> {
    /// The HTTP status.
    pub status: u16,
    /// The header `Retry-After`, unparsed.
    pub retry_after: Option<String>,
    /// Whether it had the header `Mastodon-Async-Refresh`: the place is still fetching replies from elsewhere.
    pub is_gathering: bool,
    /// Its body; `None` if it was not JSON.
    pub json: Option<V>,
}

/// An answer, or why there is none ([`FaultKind::Down`], [`FaultKind::Slow`], [`FaultKind::TooLarge`]).
pub type Outcome<V> = Result<Answer<V>, Fault>;

/// A part of an answer that waits to be read: one response, and which one it answers.
#[derive(Clone, Debug)]
pub struct Waiting<V> {
    /// Its JSON.
    pub json: V,
    /// The id of the response that it answers, if it is nested inside that one.
    pub parent: Option<String>,
    /// In how many others it is nested.
    pub level: usize,
}

/// The parts of an answer that wait to be read, the next one last: a stack, since a stranger's answer may nest arbitrarily deep.
pub type Unread<V> = Vec<Waiting<V>>;

/// Pushes a list on the stack, so that it is read in order, before what waits there already.
pub(super) fn push_unread<V>(list: Vec<V>, parent: Option<&str>, level: usize, unread: &mut Unread<V>) {
    let list = list.into_iter().take(limits::RESPONSES).rev();
    unread.extend(list.map(|json| Waiting { json, parent: parent.map(str::to_owned), level }));
}

/// What the author requires of those who write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Whether a name is required.
    pub needs_author: bool,
    /// Whether an e-mail address is required.
    pub needs_email: bool,
    /// Whether readers may reply to their own comments.
    pub may_reply_to_self: bool,
}

/// A place that holds responses.
///
/// A long answer must not block the page: [`Self::begin`] reads its head, [`Self::read_one`] one response at a time, and [`Self::end`] finishes.
/// `read` does all of this at once.
///
/// ```
/// use intertitle::responses::place::Place;
/// use intertitle::responses::mastodon::Mastodon;
/// let mastodon = Mastodon::at("https://films.example/@ada/123").unwrap();
/// let place: &dyn Place<&serde_json::Value> = &mastodon;
/// assert_eq!(place.next().unwrap().address, "https://films.example/api/v1/statuses/123");
/// ```
pub trait Place<V: Value> {
    /// The next request; `None` when there is nothing more to ask.
    fn next(&self) -> Option<Request>;
    /// Reads the head of the answer to the request from [`Self::next`]; its responses are pushed to `unread`.
    /// After a fault there may be no next request.
    fn begin(&mut self, outcome: Outcome<V>, unread: &mut Unread<V>);
    /// Reads one response, which was popped from `unread`; those nested inside it are pushed there.
    fn read_one(&mut self, waiting: Waiting<V>, unread: &mut Unread<V>);
    /// All of an answer has been read.
    fn end(&mut self) {}
    /// The thread as read so far.
    fn thread(&self) -> &Thread;
    /// What it requires of those who write; `None` if one cannot write there from here, or it has not said.
    fn rules(&self) -> Option<Rules> {
        None
    }
    /// The thread, when everything has been read.
    fn into_thread(self: Box<Self>) -> Thread;
}

impl<V: Value> dyn Place<V> + '_ {
    /// Reads a whole answer at once.
    pub fn read(&mut self, outcome: Outcome<V>) {
        let mut unread = Vec::new();
        self.begin(outcome, &mut unread);
        while let Some(waiting) = unread.pop() {
            self.read_one(waiting, &mut unread);
        }
        self.end();
    }
}

impl<V: Value> Answer<V> {
    /// The JSON of a successful answer; otherwise the failure.
    ///
    /// # Errors
    /// If the status is no success, or there is no JSON.
    pub fn json(&self, host: &str) -> Result<&V, Fault> {
        let kind = match self.status {
            200..=299 => {
                return self.json.as_ref().ok_or_else(|| Fault::nonsense(host, "its answer is not JSON"));
            }
            // For writing, Isso also answers 403 to those who write too often; its own module handles that.
            401 | 403 => FaultKind::Refused,
            404 | 410 => FaultKind::Missing,
            408 => FaultKind::Slow,
            429 => FaultKind::Limited,
            500..=599 => FaultKind::Down,
            _ => FaultKind::Nonsense,
        };
        let mut fault = Fault::new(kind, host, ["it answered ", &whole(self.status.into())].concat());
        fault.retry_after = self.retry_after.as_deref().map(seconds).filter(|_| fault.may_pass());
        Err(fault)
    }
}

/// `Retry-After` in seconds, at most an hour; a date counts as an hour, since it hardly means a few seconds.
fn seconds(header: &str) -> u32 {
    read_count(header.trim()).unwrap_or(3_600).min(3_600)
}
