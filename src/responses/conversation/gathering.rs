//! Puts a conversation together one step at a time, so that thousands of responses do not block the page.
//! It must not copy responses: it takes those of the places as they are.

use super::placing::{Numbered, Told, placed};
use super::{Conversation, Order, PlaceSummary, twins};
use crate::quotes::link::has_token;
use crate::responses::lookup::Lookup;
use crate::responses::webmention::is_same_page;
use crate::responses::{Counts, Response, State, Thread, address, names, text};
use crate::seek;
use std::rc::Rc;

/// The threads of several places on their way to becoming a conversation.
#[derive(Debug)]
pub struct Gathering {
    threads: std::vec::IntoIter<Thread>,
    /// The addresses that an article goes by.
    articles: Vec<String>,
    /// The names that the author hides, in the plain form in which names are compared.
    hidden: Vec<String>,
    order: Order,
    all: Vec<Numbered>,
    /// Whether duplicates from several places have been removed.
    is_single: bool,
    /// How many readable responses each place had.
    readable: Vec<u32>,
    whole: Conversation,
    /// How many entries have been searched for passages; `None` until all entries are in order.
    read: Option<usize>,
}

impl Gathering {
    /// Nothing is processed yet; the arguments are those of [`Conversation::of`], with all addresses that the article goes by.
    #[must_use]
    pub fn new(threads: Vec<Thread>, articles: &[&str], hidden: &[String], order: Order) -> Self {
        Self {
            threads: threads.into_iter(),
            articles: articles.iter().map(|&article| article.to_owned()).collect(),
            hidden: hidden.iter().map(|name| names::plain(name)).collect(),
            order,
            all: Vec::new(),
            is_single: false,
            readable: Vec::new(),
            whole: Conversation::default(),
            read: None,
        }
    }

    /// Takes one step: adds a place, removes duplicates, orders all responses, or finds the passages of a few. Returns whether there is another.
    pub fn step(&mut self) -> bool {
        if let Some(thread) = self.threads.next() {
            self.join(thread);
        } else if let Some(read) = self.read {
            let entries = self.whole.entries.get_mut(read..).unwrap_or_default();
            entries.iter_mut().take(AT_ONCE).for_each(|entry| entry.about = about(&entry.response, &self.articles));
            self.read = Some(read + AT_ONCE);
            return entries.len() > AT_ONCE;
        } else if self.is_single {
            self.place();
        } else {
            twins::without(&mut self.all, &self.whole.places);
            self.is_single = true;
        }
        true
    }

    /// The conversation, once there are no more steps.
    #[must_use]
    pub fn into_conversation(self) -> Conversation {
        self.whole
    }

    /// Adds the responses of one place to those of the others.
    fn join(&mut self, mut thread: Thread) {
        let (place, kind, total) = (self.whole.places.len(), thread.kind, thread.total());
        self.readable.push(thread.shown());
        let hidden = &self.hidden;
        let Counts { likes, boosts, .. } = &mut thread.counts;
        for (count, known) in [(likes, &thread.likes), (boosts, &thread.boosts)] {
            let unwanted = known.iter().filter(|mark| is_hidden(mark, hidden)).count();
            *count = count.map(|count| count.saturating_sub(u32::try_from(unwanted).unwrap_or(u32::MAX)));
        }
        let responses = std::mem::take(&mut thread.responses);
        self.whole.places.push(summary(thread, total));
        let parents = parents(&responses, self.all.len());
        let shown = |response: Rc<Response>| {
            if is_hidden(&response, hidden) { Rc::new(response.emptied(State::Hidden)) } else { response }
        };
        let told = |(response, parent)| Some(Told { place, kind, response, parent });
        self.all.extend(responses.into_iter().map(shown).zip(parents).map(told));
    }

    /// Puts all responses in order, and counts the readable ones of each place.
    fn place(&mut self) {
        let Conversation { entries, places } = &mut self.whole;
        *entries = placed(std::mem::take(&mut self.all), self.order);
        for entry in entries.iter().filter(|entry| entry.response.is_readable()) {
            if let Some(place) = places.get_mut(entry.place) {
                place.shown += 1;
            }
        }
        for (place, counted) in places.iter_mut().zip(&self.readable) {
            // Responses that are hidden, or duplicates from another place, are not among those that the place could still show.
            place.total = place.total.saturating_sub(counted.saturating_sub(place.shown)).max(place.shown);
        }
        self.read = Some(0);
    }
}

/// How many responses one step searches for passages.
const AT_ONCE: usize = 16;

/// The first of our links to a passage of the article that a response contains, or else such an address among its words: some places make no link
/// of one that is pasted.
fn about(response: &Response, articles: &[String]) -> Option<String> {
    let attached = response.attachments.iter().map(|attachment| attachment.link.as_str());
    let is_here = |href: &str| articles.iter().any(|article| is_same_page(href, article));
    let leads = |href: &&str| href.contains('#') && has_token(href) && is_here(href);
    let linked = text::links(&response.text).into_iter().chain(attached).find(leads).map(str::to_owned);
    linked.or_else(|| {
        let words = text::words(&response.text);
        words.split_ascii_whitespace().filter_map(without_punctuation).filter(leads).find_map(address::web)
    })
}

/// A word without what stands around its letters and digits: `(https://blog.example/her#q=…).` is an address in brackets at the end of a sentence.
fn without_punctuation(word: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric();
    word.get(word.bytes().position(is_plain)?..=word.bytes().rposition(is_plain)?)
}

fn summary(thread: Thread, total: u32) -> PlaceSummary {
    let Thread { kind, link, counts, is_gathering, is_cut, fault, .. } = thread;
    PlaceSummary { kind, link, shown: 0, total, is_cut, is_gathering, counts, fault }
}

/// Whether the author's list names a response or its writer, in whatever form.
fn is_hidden(response: &Response, hidden: &[String]) -> bool {
    if hidden.is_empty() {
        return false;
    }
    let author = &response.author;
    let of_author = [Some(&author.account), Some(&author.handle), author.link.as_ref(), Some(&response.id), response.link.as_ref()];
    of_author.into_iter().flatten().chain(&response.addresses).any(|name| {
        let name = names::plain(name);
        // The address of a post on Bluesky begins with the DID of its author.
        let whose = seek::split(&name, b"/").next().filter(|whose| whose.starts_with("did:")).unwrap_or(&name);
        hidden.iter().any(|hidden| !hidden.is_empty() && (hidden.eq_ignore_ascii_case(&name) || hidden.eq_ignore_ascii_case(whose)))
    })
}

/// The number of the response that each one answers; `first` is the number of the first of `responses`.
fn parents(responses: &[Rc<Response>], first: usize) -> Vec<Option<usize>> {
    let ids = Lookup::new(responses.iter().map(|response| response.id.as_str()).collect());
    let find = |id: &str| ids.first(id).map(|at| at + first);
    responses.iter().map(|response| response.parent.as_deref().and_then(find)).collect()
}
