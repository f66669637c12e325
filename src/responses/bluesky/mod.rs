//! Bluesky, through the network's public API: a post's replies, and the posts that quote it.
//! It needs no account, and must not show posts of people who want to be seen only by readers with one.

mod facets;
mod post;
mod replies;

use super::place::{Outcome, Place, Request, Unread, Waiting, push_unread};
use super::{Fault, FaultKind, PlaceKind, Response, State, Thread, address, limits, read};
use crate::parse::json::Value;
use crate::quotes::link::percent;
use crate::seek;
use std::rc::Rc;

/// The service that answers without a key.
pub const SERVICE: &str = "https://public.api.bsky.app";

/// How many levels of replies are asked for; the service allows 1,000.
const DEPTH: &str = "100";

/// How many pages of quotes are asked for, of 100 each.
const QUOTE_PAGES: u32 = 3;

/// A post whose replies and quotes are the responses.
#[derive(Clone, Debug)]
pub struct Bluesky {
    service: String,
    /// The account's DID, or its handle until that is resolved.
    repository: String,
    record: String,
    next: Ask,
    /// Whether the posts being read are quotes of the post.
    reads_quotes: bool,
    /// The addresses of replies that the post's author hides.
    hidden: Vec<String>,
    thread: Thread,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Ask {
    Did,
    Replies,
    /// The index of the page, and the service's cursor for it.
    Quotes(u32, String),
    Nothing,
}

impl Bluesky {
    /// The place for a post's address: `https://bsky.app/profile/HANDLE-OR-DID/post/KEY`, or `at://…/app.bsky.feed.post/KEY`.
    ///
    /// ```
    /// use intertitle::responses::bluesky::Bluesky;
    /// assert!(Bluesky::at("https://bsky.app/profile/ada.films.example/post/3kabc2defgh2x").is_some());
    /// assert!(Bluesky::at("at://did:plc:abcdefghijklmnop/app.bsky.feed.post/3kabc2defgh2x").is_some());
    /// assert!(Bluesky::at("https://bsky.app/profile/ada.films.example").is_none());
    /// ```
    #[must_use]
    pub fn at(post: &str) -> Option<Self> {
        let post = post.trim();
        let rest = post.strip_prefix("at://").or_else(|| {
            let host = address::host(post)?;
            let rest = seek::after(post, "://")?.strip_prefix(host)?;
            rest.strip_prefix("/profile/").filter(|_| host.eq_ignore_ascii_case("bsky.app"))
        })?;
        let mut parts = seek::split(seek::split(rest, b"?#").next()?.trim_end_matches('/'), b"/");
        let (repository, collection, record) = (&percent::decode(parts.next()?), parts.next()?, parts.next()?);
        let of_posts = matches!(collection, "post" | "app.bsky.feed.post") && parts.next().is_none();
        if !of_posts || !is_repository(repository) || !is_key(record) {
            return None;
        }
        let link = post::web_link(repository, record);
        let next = if repository.starts_with("did:") { Ask::Replies } else { Ask::Did };
        Some(Self {
            service: SERVICE.to_owned(),
            repository: repository.to_owned(),
            record: record.to_owned(),
            next,
            reads_quotes: false,
            hidden: Vec::new(),
            thread: Thread::new(PlaceKind::Bluesky, Some(link)),
        })
    }

    /// The same post through another service that speaks `app.bsky`; an invalid address changes nothing.
    #[must_use]
    pub fn through(mut self, service: &str) -> Self {
        self.service = address::service(service).unwrap_or(self.service);
        self
    }

    /// Whether it is the same post, by handle or by DID: keys are timestamps to the microsecond, so that two accounts hardly share one.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let is_did = |place: &Self| place.repository.starts_with("did:");
        self.record == other.record && (self.repository == other.repository || !is_did(self) || !is_did(other))
    }

    fn host(&self) -> &str {
        address::host(&self.service).unwrap_or_default()
    }

    fn uri(&self) -> String {
        ["at://", &self.repository, "/app.bsky.feed.post/", &self.record].concat()
    }

    fn did<V: Value>(&mut self, json: &V) -> Result<Ask, Fault> {
        let did = read::text(json, "did").filter(|did| is_repository(did) && did.starts_with("did:"));
        self.repository = did.ok_or_else(|| Fault::nonsense(self.host(), "its answer is not a DID"))?;
        Ok(Ask::Replies)
    }

    fn replies<V: Value>(&mut self, json: &V, unread: &mut Unread<V>) -> Result<Ask, Fault> {
        let root = json.get("thread").ok_or_else(|| Fault::nonsense(self.host(), "its answer is not a thread"))?;
        let Some(post) = root.get("post") else {
            let seen =
                if root.get("blocked").is_some() { "it says that the post is blocked" } else { "it says that the post is not found" };
            return Err(Fault::new(FaultKind::Missing, self.host(), seen));
        };
        self.thread.counts = post::counts(&post);
        self.hidden = replies::hidden(json);
        push_unread(read::items(&root, "replies"), None, 0, unread);
        let quoted = read::count(&post, "quoteCount") != Some(0);
        Ok(if quoted { Ask::Quotes(0, String::new()) } else { Ask::Nothing })
    }

    fn quotes<V: Value>(&mut self, json: &V, page: u32, unread: &mut Unread<V>) -> Ask {
        let list = read::items(json, "posts");
        let cursor = read::text(json, "cursor").filter(|_| !list.is_empty());
        self.reads_quotes = true;
        push_unread(list, None, 0, unread);
        match cursor {
            Some(cursor) if page + 1 < QUOTE_PAGES => Ask::Quotes(page + 1, cursor),
            Some(_) => {
                self.thread.is_cut = true;
                Ask::Nothing
            }
            None => Ask::Nothing,
        }
    }

    /// Reads a reply; its own replies wait in `unread`, however deep they nest.
    fn reply<V: Value>(&mut self, waiting: &Waiting<V>, unread: &mut Unread<V>) -> Option<Response> {
        let response = replies::response(&waiting.json, waiting.parent.as_deref())?;
        let replies = read::items(&waiting.json, "replies");
        if waiting.level >= limits::LEVELS {
            self.thread.is_cut |= !replies.is_empty();
        } else {
            push_unread(replies, Some(&response.id), waiting.level + 1, unread);
        }
        let is_hidden = self.hidden.contains(&response.id);
        Some(response.emptied_if(is_hidden, State::Hidden))
    }

    /// Reads a post that quotes the post. A reply that also quotes it comes twice, and is kept as a reply.
    fn quote<V: Value>(&self, json: &V) -> Option<Response> {
        let quote = post::response(json, None).filter(|_| !post::is_detached(json))?;
        let is_known = self.thread.responses.iter().any(|known| known.id == quote.id);
        (!is_known && !self.hidden.contains(&quote.id)).then_some(Response { is_aside: true, ..quote })
    }
}

impl<V: Value> Place<V> for Bluesky {
    fn next(&self) -> Option<Request> {
        let mut address = [&self.service, "/xrpc/"].concat();
        match &self.next {
            Ask::Did => {
                address.push_str("com.atproto.identity.resolveHandle?handle=");
                address::push_encoded(&self.repository, &mut address);
            }
            Ask::Replies => {
                address.push_str("app.bsky.feed.getPostThread?parentHeight=0&depth=");
                address.push_str(DEPTH);
                address.push_str("&uri=");
                address::push_encoded(&self.uri(), &mut address);
            }
            Ask::Quotes(_, cursor) => {
                address.push_str("app.bsky.feed.getQuotes?limit=100&uri=");
                address::push_encoded(&self.uri(), &mut address);
                if !cursor.is_empty() {
                    address.push_str("&cursor=");
                    address::push_encoded(cursor, &mut address);
                }
            }
            Ask::Nothing => return None,
        }
        Some(Request::get(address))
    }

    fn begin(&mut self, outcome: Outcome<V>, unread: &mut Unread<V>) {
        let asked = std::mem::replace(&mut self.next, Ask::Nothing);
        let read = outcome.and_then(|answer| {
            // The service answers 400 for a post or a handle that it does not know.
            if answer.status == 400 {
                return Err(Fault::new(FaultKind::Missing, self.host(), "it answered 400"));
            }
            let json = answer.json(self.host())?;
            match asked {
                Ask::Did => self.did(json),
                Ask::Replies => self.replies(json, unread),
                Ask::Quotes(page, _) => Ok(self.quotes(json, page, unread)),
                Ask::Nothing => Ok(Ask::Nothing),
            }
        });
        match read {
            Ok(next) => self.next = next,
            Err(fault) => self.thread.fault = Some(fault),
        }
    }

    fn read_one(&mut self, waiting: Waiting<V>, unread: &mut Unread<V>) {
        if self.thread.responses.len() >= limits::RESPONSES {
            self.thread.is_cut = true;
            self.next = Ask::Nothing;
            return unread.clear();
        }
        let response = if self.reads_quotes { self.quote(&waiting.json) } else { self.reply(&waiting, unread) };
        self.thread.responses.extend(response.map(Rc::new));
    }

    fn thread(&self) -> &Thread {
        &self.thread
    }

    fn into_thread(self: Box<Self>) -> Thread {
        self.thread
    }
}

/// Whether it may be a handle or a DID: nothing in it can end a part of an address.
fn is_repository(name: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'_' | b'%');
    !name.is_empty() && name.len() <= 256 && name.bytes().all(good)
}

/// Whether it is a record key: <https://atproto.com/specs/record-key>.
fn is_key(key: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'_' | b'~');
    !key.is_empty() && key.len() <= 512 && key.bytes().all(good)
}
