//! A place that holds responses, without its network: it says what to ask next, and reads what was answered.
//! Whoever has a network carries requests there and answers back; a place must not know how.

use super::isso::Rules;
use super::{Fault, FaultKind, Thread, limits};
use crate::article::whole;
use crate::parse::json::Value;

/// How a request is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// It changes nothing.
    #[default]
    Get,
    /// It writes something new, or votes.
    Post,
    /// It changes what was written.
    Put,
    /// It takes away what was written.
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

/// What is to be asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// How.
    pub method: Method,
    /// Where: always at the host that the author named, or at the one service that serves its kind.
    pub address: String,
    /// JSON to send; none for a request without a body. Its media type is `application/json`.
    pub body: Option<String>,
    /// Whether cookies of that host go along: only where the reader writes, and changes what they wrote.
    pub with_cookies: bool,
}

impl Request {
    /// A request that only reads, without cookies.
    pub fn get(address: impl Into<String>) -> Self {
        Self { address: address.into(), ..Self::default() }
    }
}

/// What was answered.
#[derive(Clone, Debug)]
pub struct Answer<V> {
    /// The status of HTTP.
    pub status: u16,
    /// `Retry-After`, as it stands.
    pub retry_after: Option<String>,
    /// `Mastodon-Async-Refresh` was there: the place is still fetching replies from elsewhere.
    pub is_gathering: bool,
    /// What was said; none where it was no JSON.
    pub json: Option<V>,
}

/// What came back: an answer, or why there is none ([`FaultKind::Down`], [`FaultKind::Slow`], [`FaultKind::TooLarge`]).
pub type Outcome<V> = Result<Answer<V>, Fault>;

/// A part of an answer that waits to be read: one response, and what it answers.
#[derive(Clone, Debug)]
pub struct Waiting<V> {
    /// What was said of it.
    pub json: V,
    /// The id of the response that it answers, where it stands inside that one.
    pub parent: Option<String>,
    /// How many it stands inside.
    pub level: usize,
}

/// What waits of an answer, the next one last. A stack, for a stranger's answer may nest as it likes.
pub type Unread<V> = Vec<Waiting<V>>;

/// Puts a list on the stack: it is read from its beginning, before what waits there.
pub(super) fn put_off<V>(list: Vec<V>, parent: Option<&str>, level: usize, unread: &mut Unread<V>) {
    let list = list.into_iter().take(limits::RESPONSES).rev();
    unread.extend(list.map(|json| Waiting { json, parent: parent.map(str::to_owned), level }));
}

/// A place that holds responses.
///
/// A long answer must not keep a page waiting: [`Self::begin`] reads its head, [`Self::read_one`] one response at a time, and [`Self::end`] says
/// that there are no more. Who has time reads all at once ([`Self::read`]).
///
/// ```
/// use intertitle::responses::place::Place;
/// use intertitle::responses::mastodon::Mastodon;
/// let mastodon = Mastodon::at("https://films.example/@ada/123").unwrap();
/// let place: &dyn Place<&serde_json::Value> = &mastodon;
/// assert_eq!(place.next().unwrap().address, "https://films.example/api/v1/statuses/123");
/// ```
pub trait Place<V: Value> {
    /// What is to be asked next; nothing when all is told.
    fn next(&self) -> Option<Request>;
    /// Reads the head of what came of the request that [`Self::next`] named; what it holds besides waits in `unread`.
    /// After a fault that ends it, there is no next.
    fn begin(&mut self, outcome: Outcome<V>, unread: &mut Unread<V>);
    /// Reads one response, which was the last of `unread`; those inside it wait there in its stead.
    fn read_one(&mut self, waiting: Waiting<V>, unread: &mut Unread<V>);
    /// All of an answer has been read.
    fn end(&mut self) {}
    /// Reads an answer at once.
    fn read(&mut self, outcome: Outcome<V>) {
        let mut unread = Vec::new();
        self.begin(outcome, &mut unread);
        while let Some(waiting) = unread.pop() {
            self.read_one(waiting, &mut unread);
        }
        self.end();
    }
    /// What has been told so far.
    fn thread(&self) -> &Thread;
    /// What it asks of those who write there; nothing where nobody can write from here.
    fn rules(&self) -> Option<Rules> {
        None
    }
    /// The thread, when all is told.
    fn into_thread(self: Box<Self>) -> Thread;
}

impl<V: Value> Answer<V> {
    /// The JSON of an answer that is one; else what kind of failure it is.
    ///
    /// # Errors
    /// Where the status says so, or there is no JSON.
    pub fn json(&self, host: &str) -> Result<&V, Fault> {
        let kind = match self.status {
            200..=299 => {
                return self.json.as_ref().ok_or_else(|| Fault::new(FaultKind::Nonsense, host, "its answer is not JSON"));
            }
            // Isso answers 403 with a page for whoever writes too often; it is read where Isso is.
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

/// `Retry-After` in seconds, at most an hour; a date counts as that, since whoever gives one means no few seconds.
fn seconds(header: &str) -> u32 {
    header.trim().parse().unwrap_or(3_600).min(3_600)
}
