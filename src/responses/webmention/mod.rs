//! Webmentions as Webmention.io returns them (JF2): replies, mentions, likes and reposts of one address.
//! It must not claim that a source still links to the target: the service checked that once, and a static page cannot check it again.

mod entry;

use super::place::{Outcome, Place, Request, Unread, Waiting, push_unread};
use super::{Fault, Moment, PlaceKind, Thread, address, limits, names};
use crate::article::whole;
use crate::parse::json::Value;
use crate::parse::route;
use crate::seek;
use entry::{Entry, Sent};

/// The service that most static sites use.
pub const SERVICE: &str = "https://webmention.io";

/// How many mentions are requested per page.
const PER_PAGE: u32 = 100;

/// The mentions of an address.
#[derive(Clone, Debug)]
pub struct Webmentions {
    service: String,
    target: String,
    /// The index of the page to request next.
    next: Option<u32>,
    sent: Vec<Known>,
    thread: Thread,
}

/// A mention that was read before: a page is sent more than once if it mentions several addresses of the article.
#[derive(Clone, Debug)]
struct Known {
    source: String,
    entry: Entry,
    /// The index of a response.
    at: usize,
    received: Option<Moment>,
}

impl Webmentions {
    /// The mentions of the article at `target`; `None` if that is no web address.
    ///
    /// ```
    /// use intertitle::responses::webmention::Webmentions;
    /// assert!(Webmentions::of("https://blog.example/her").is_some());
    /// assert!(Webmentions::of("her.html").is_none());
    /// ```
    #[must_use]
    pub fn of(target: &str) -> Option<Self> {
        let (page, route) = route::split(target);
        let target = address::web(&[page, route].concat())?;
        let thread = Thread::new(PlaceKind::Webmention, Some(target.clone()));
        Some(Self { service: SERVICE.to_owned(), target, next: Some(0), sent: Vec::new(), thread })
    }

    /// The same from another service that returns JF2 as Webmention.io does; an invalid address changes nothing.
    #[must_use]
    pub fn through(mut self, service: &str) -> Self {
        self.service = address::service(service).unwrap_or(self.service);
        self
    }

    /// Whether both are about the same page.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        is_same_page(&self.target, &other.target)
    }

    fn host(&self) -> &str {
        address::host(&self.service).unwrap_or_default()
    }

    /// Pushes the mentions of a page to `unread`; returns the index of the next page, if there may be one.
    fn page<V: Value>(&mut self, json: &V, page: u32, unread: &mut Unread<V>) -> Result<Option<u32>, Fault> {
        let nonsense = || Fault::nonsense(self.host(), "its answer is not a feed of mentions");
        let list = json.get("children").and_then(|list| list.items()).ok_or_else(nonsense)?;
        let number = u32::try_from(list.len()).unwrap_or(u32::MAX);
        push_unread(list, None, 0, unread);
        let is_last = number < PER_PAGE;
        self.thread.is_cut |= !is_last && page + 1 >= limits::REQUESTS;
        Ok((!is_last && !self.thread.is_cut).then_some(page + 1))
    }
}

/// Adds one to a count.
fn count(sum: &mut Option<u32>) {
    *sum = Some(sum.unwrap_or(0).saturating_add(1));
}

impl<V: Value> Place<V> for Webmentions {
    fn next(&self) -> Option<Request> {
        let page = self.next?;
        let mut address = [&self.service, "/api/mentions.jf2?sort-by=published&sort-dir=up&per-page=", &whole(PER_PAGE)].concat();
        address.push_str("&page=");
        address.push_str(&whole(page));
        // A mention of the page with the other scheme, or with or without its last slash, counts too.
        for target in variants(&self.target) {
            address.push_str("&target[]=");
            address::push_encoded(&target, &mut address);
        }
        Some(Request::get(address))
    }

    fn begin(&mut self, outcome: Outcome<V>, unread: &mut Unread<V>) {
        let Some(page) = self.next.take() else { return };
        match outcome.and_then(|answer| answer.json(self.host()).and_then(|json| self.page(json, page, unread))) {
            Ok(next) => self.next = next,
            Err(fault) => self.thread.fault = Some(fault),
        }
    }

    fn read_one(&mut self, waiting: Waiting<V>, _: &mut Unread<V>) {
        let Some(Sent { entry, response, source, received }) = entry::read(&waiting.json, &self.target) else { return };
        if let Some(before) = self.sent.iter_mut().find(|known| known.entry == entry && known.source == source) {
            // Keep a reply rather than a mention, and otherwise the version that was received last.
            if entry == Entry::Response
                && let Some(known) = self.thread.responses.get_mut(before.at)
                && (!response.is_aside, received) >= (!known.is_aside, before.received)
            {
                before.received = received;
                *known = response;
            }
            return;
        }
        let at = self.thread.responses.len();
        match entry {
            Entry::Response if at >= limits::RESPONSES => {
                self.thread.is_cut = true;
                self.next = None;
                return;
            }
            Entry::Response => self.thread.responses.push(response),
            Entry::Like => {
                count(&mut self.thread.counts.likes);
                self.thread.likes.push(response);
            }
            Entry::Boost => {
                count(&mut self.thread.counts.boosts);
                self.thread.boosts.push(response);
            }
        }
        self.sent.push(Known { source, entry, at, received });
    }

    fn thread(&self) -> &Thread {
        &self.thread
    }

    fn into_thread(self: Box<Self>) -> Thread {
        self.thread
    }
}

/// The addresses under which people mention a page.
fn variants(target: &str) -> Vec<String> {
    let Some(rest) = seek::after(target, "://") else { return vec![target.to_owned()] };
    let other = match (rest.contains('?'), rest.strip_suffix('/')) {
        (true, _) => None,
        (false, Some(shorter)) => Some(shorter.to_owned()),
        (false, None) => Some([rest, "/"].concat()),
    };
    let mut out = Vec::new();
    for rest in [Some(rest.to_owned()), other].into_iter().flatten() {
        for scheme in ["https://", "http://"] {
            out.push([scheme, &rest].concat());
        }
    }
    out
}

/// Whether `address` names the same page as `target`, as [`names::page`] compares them.
pub(super) fn is_same_page(address: &str, target: &str) -> bool {
    names::page(address) == names::page(target)
}
