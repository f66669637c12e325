//! Marks counted at a place that the author names: a thread of an Isso, or any endpoint that speaks two calls (`docs/insights-protocol.md`).
//! A count that the place did not tell is none: nothing is made up, rounded or kept from showing because it is small.

use crate::parse::json::{Output, Value};
use crate::responses::isso::{Isso, Remark, Write};
use crate::responses::place::{Method, Outcome, Place, Request};
use crate::responses::{Fault, FaultKind, Thread, address, read, text};

/// Where marks are counted.
#[derive(Clone, Debug)]
pub enum Shared {
    /// A thread of an Isso: a comment for each chip, its words the chip's key; whoever marks it later votes for it.
    Isso(Box<Isso>),
    /// An endpoint's address and the article's.
    Endpoint(String, String),
}

/// How often each chip was marked, by its key; only those that the place told.
pub type Counted = Vec<(String, u32)>;

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
    /// assert!(Shared::at("ftp://marks.blog.example", "https://blog.example/her").is_none());
    /// ```
    #[must_use]
    pub fn at(place: &str, article: &str) -> Option<Self> {
        let article = article.split('#').next().unwrap_or_default();
        if let Some(base) = place.trim().strip_prefix("isso:") {
            // A thread beside the article's comments, so that chips are never read as such.
            return Isso::at(base, &[address::path(article), "#insights"].concat()).map(|isso| Self::Isso(Box::new(isso)));
        }
        Some(Self::Endpoint(address::web(place)?, article.to_owned()))
    }

    /// Whether a mark is a vote in a thread, which must be known before one is told.
    #[must_use]
    pub fn votes_in_thread(&self) -> bool {
        matches!(self, Self::Isso(_))
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

    /// The request that marks a chip, or takes the mark back. `thread` is what Isso told when it was asked for counts.
    ///
    /// Nothing where the place cannot: a vote at Isso cannot be taken back, and so is not.
    #[must_use]
    pub fn mark_request(&self, chip: &str, on: bool, thread: &Thread, title: &str) -> Option<Request> {
        match self {
            Self::Isso(isso) => {
                let known = thread.responses.iter().find(|response| text::words(&response.text) == chip);
                let remark = Remark { author: "Insights".to_owned(), text: chip.to_owned(), ..Remark::default() };
                let write = known.map_or(Write::New(&remark, title), |response| Write::Like(&response.id));
                // Nobody changes a mark that was written, which is all that Isso's cookie is for.
                isso.request(&write).filter(|_| on).map(|request| Request { with_cookies: false, ..request })
            }
            Self::Endpoint(endpoint, article) => {
                let mut out = Output::default();
                out.open('{').key("article").string(article).key("key").string(chip).key("on").boolean(on).close('}');
                Some(Request { method: Method::Post, address: endpoint.clone(), body: Some(out.into_string()), with_cookies: false })
            }
        }
    }

    /// What an answer tells: counts, and for Isso the thread that [`Self::mark_request`] needs.
    ///
    /// # Errors
    /// Where it tells none.
    pub fn counts<V: Value>(&self, outcome: Outcome<V>) -> Result<(Counted, Thread), Fault> {
        match self {
            Self::Isso(isso) => {
                let mut place: Box<dyn Place<V>> = isso.clone();
                place.read(outcome);
                let thread = place.into_thread();
                thread.fault.clone().map_or(Ok(()), Err)?;
                Ok((votes(&thread), thread))
            }
            Self::Endpoint(endpoint, _) => {
                let host = address::host(endpoint).unwrap_or_default();
                let answer = outcome?;
                let counts = answer.json(host)?.get("counts");
                let counts = counts.ok_or_else(|| Fault::new(FaultKind::Nonsense, host, "it answered something without `counts`"))?;
                let count = |key: String| Some((read::count(&counts, &key)?, key));
                Ok((counts.keys().into_iter().take(MOST).filter_map(count).map(|(count, key)| (key, count)).collect(), Thread::default()))
            }
        }
    }
}

/// Whoever wrote a chip's comment counts, and whoever voted for it; two who wrote at once have each written one.
fn votes(thread: &Thread) -> Counted {
    let mut out: Counted = Vec::new();
    for response in thread.responses.iter().filter(|response| response.is_readable()).take(MOST) {
        let key = text::words(&response.text);
        let votes = response.counts.likes.unwrap_or(0).saturating_add(1);
        match out.iter_mut().find(|(known, _)| *known == key) {
            Some((_, count)) => *count = count.saturating_add(votes),
            None => out.push((key, votes)),
        }
    }
    out
}
