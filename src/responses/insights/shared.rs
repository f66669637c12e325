//! Counts marks at a place that the author names: a thread at Isso, or any endpoint that implements two calls (`docs/insights-protocol.md`).
//! It must not invent, round or suppress a count: it reports exactly those that the place gives.

use crate::parse::json::{Output, Value};
use crate::parse::route;
use crate::responses::isso::{Isso, Remark, Write};
use crate::responses::place::{Method, Outcome, Place, Request};
use crate::responses::{Fault, Response, address, read, text};
use std::rc::Rc;

/// Where marks are counted.
#[derive(Clone, Debug)]
pub enum Shared {
    /// A thread at Isso: one comment per chip, whose text is the chip's key; later marks are votes for it.
    Isso(Box<Isso>),
    /// An endpoint's address, and the article's.
    Endpoint(String, String),
}

/// What a reader did to a chip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The chip's key.
    pub chip: String,
    /// Whether it is marked now; otherwise its mark was taken back.
    pub is_marked: bool,
}

/// How often each chip was marked, by its key; only those that the place reports.
pub type Counted = Vec<(String, u32)>;

/// An Isso's comments, one for each chip.
pub type Comments = Vec<Rc<Response>>;

/// How many chips of an answer are read.
const MOST: usize = 64;

impl Shared {
    /// The place that the option `insights-at` names: `isso:BASE`, or an endpoint's address. `article` is the article's own address.
    ///
    /// ```
    /// use intertitle::responses::insights::Shared;
    /// let shared = Shared::at("https://marks.blog.example/insights", "https://blog.example/her").unwrap();
    /// let request = shared.counts_request().unwrap();
    /// assert_eq!(request.address, "https://marks.blog.example/insights?article=https%3A%2F%2Fblog.example%2Fher");
    /// let of_route = Shared::at("https://marks.blog.example", "https://blog.example/#/her").unwrap().counts_request().unwrap();
    /// assert_eq!(of_route.address, "https://marks.blog.example?article=https%3A%2F%2Fblog.example%2F%23%2Fher");
    /// assert!(Shared::at("ftp://marks.blog.example", "https://blog.example/her").is_none());
    /// ```
    #[must_use]
    pub fn at(place: &str, article: &str) -> Option<Self> {
        if let Some(base) = place.trim().strip_prefix("isso:") {
            // A thread of its own, so that chips never appear among the article's comments.
            return Isso::at(base, &(address::path(article) + "#insights")).map(|isso| Self::Isso(Box::new(isso)));
        }
        let (page, route) = route::split(article);
        Some(Self::Endpoint(address::web(place)?, [page, route].concat()))
    }

    /// The request for all counts.
    #[must_use]
    pub fn counts_request(&self) -> Option<Request> {
        match self {
            Self::Isso(isso) => Some(isso.comments_request()),
            Self::Endpoint(endpoint, article) => {
                let mut address = endpoint.clone();
                address.push(if endpoint.contains('?') { '&' } else { '?' });
                address.push_str("article=");
                address::push_encoded(article, &mut address);
                Some(Request::get(address))
            }
        }
    }

    /// The request that tells of a change. `comments` are what [`Self::counts`] returned, which a vote needs.
    ///
    /// `None` if the place cannot do it: a vote at Isso cannot be taken back.
    #[must_use]
    pub fn mark_request(&self, change: &Change, comments: &Comments, title: &str) -> Option<Request> {
        let Change { chip, is_marked } = change;
        match self {
            Self::Isso(isso) => {
                let known = comments.iter().find(|response| text::words(&response.text) == *chip);
                let remark = Remark { author: "Insights".to_owned(), text: chip.clone(), ..Remark::default() };
                let write = known.map_or(Write::New(&remark, title), |response| Write::Like(&response.id));
                // Isso's cookie only serves to edit a comment, and nobody edits a mark.
                isso.request(&write).filter(|_| *is_marked).map(|request| Request { with_cookies: false, ..request })
            }
            Self::Endpoint(endpoint, article) => {
                let mut out = Output::default();
                out.open('{').key("article").string(article).key("key").string(chip).key("on").boolean(*is_marked).close('}');
                Some(Request { method: Method::Post, address: endpoint.clone(), body: Some(out.into_string()), with_cookies: false })
            }
        }
    }

    /// Reads an answer: the counts, and of an Isso the comments that [`Self::mark_request`] needs. `is_of_mark` tells whether it answers a mark; then an
    /// Isso gives `None`, for the counts must be asked for again: its answer to a vote does not list the chips.
    ///
    /// # Errors
    /// If the answer has no counts, or the mark was not counted as far as is known.
    pub fn counts<V: Value>(&self, outcome: Outcome<V>, is_of_mark: bool) -> Result<Option<(Counted, Comments)>, Fault> {
        match self {
            Self::Isso(isso) if is_of_mark => {
                let mut answer = outcome?;
                // Isso's guard limits requests per minute, and comments from one network.
                if answer.status == 403 {
                    answer.status = 429;
                }
                answer.json(isso.host()).map(|_| None)
            }
            Self::Isso(isso) => {
                let mut place: Box<dyn Place<V>> = isso.clone();
                place.read(outcome);
                let thread = place.into_thread();
                thread.fault.map_or(Ok(()), Err)?;
                Ok(Some((votes(&thread.responses), thread.responses)))
            }
            Self::Endpoint(endpoint, _) => {
                let host = address::host(endpoint).unwrap_or_default();
                let answer = outcome?;
                let counts = answer.json(host)?.get("counts");
                let counts = counts.ok_or_else(|| Fault::nonsense(host, "it answered something without `counts`"))?;
                let count = |key: String| Some((read::count(&counts, &key)?, key));
                let counted = counts.keys().into_iter().take(MOST).filter_map(count).map(|(count, key)| (key, count)).collect();
                Ok(Some((counted, Vec::new())))
            }
        }
    }
}

/// The counts of a thread: for each chip its comment, plus the votes for it. Two readers who marked at once have each written a comment; both count.
fn votes(comments: &Comments) -> Counted {
    let mut out: Counted = Vec::new();
    for response in comments.iter().filter(|response| response.is_readable()).take(MOST) {
        let key = text::words(&response.text);
        let votes = response.counts.likes.unwrap_or(0).saturating_add(1);
        match out.iter_mut().find(|(known, _)| *known == key) {
            Some((_, count)) => *count = count.saturating_add(votes),
            None => out.push((key, votes)),
        }
    }
    out
}
