//! A conversation that is being put together, a step at a time: thousands of responses must not keep a page waiting.
//! It takes what places have told as it is; nothing of it is copied.

use super::placing::{Numbered, placed};
use super::{Conversation, Order, Told, twins};
use crate::quotes::link::parse;
use crate::responses::lookup::Lookup;
use crate::responses::webmention::is_same_page;
use crate::responses::{Response, State, Thread, names, text};
use std::rc::Rc;

/// What several places have told, on its way to a conversation.
#[derive(Debug)]
pub struct Gathering {
    threads: std::vec::IntoIter<Thread>,
    /// The addresses that an article goes by.
    articles: Vec<String>,
    /// What is not shown, in the plain form in which names are compared.
    hidden: Vec<String>,
    order: Order,
    all: Vec<Numbered>,
    /// Whether what several places tell of stands there once.
    is_single: bool,
    /// How many responses each place had to read.
    readable: Vec<u32>,
    whole: Conversation,
    /// How many entries have been looked through for passages, once all have their places.
    read: Option<usize>,
}

impl Gathering {
    /// Nothing of `threads` has been taken yet; what they are for is [`Conversation::of`]'s to say.
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

    /// One step more: a place, what places tell twice, the order of all, or the passages of a few responses. Whether there is another.
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

    /// The conversation, when there are no more steps.
    #[must_use]
    pub fn into_conversation(self) -> Conversation {
        self.whole
    }

    /// What one place has told, beside the others.
    fn join(&mut self, mut thread: Thread) {
        let (place, total) = (self.whole.places.len(), thread.total());
        self.readable.push(thread.shown());
        let responses = std::mem::take(&mut thread.responses);
        self.whole.places.push(told(thread, total));
        let parents = parents(&responses, self.all.len());
        let hidden = &self.hidden;
        let named = |response: Rc<Response>| match is_hidden(&response, hidden) {
            true => Rc::new(response.emptied(State::Hidden)),
            false => response,
        };
        self.all.extend(responses.into_iter().map(named).zip(parents).map(|(response, parent)| Some((place, response, parent))));
    }

    /// Each in its place, and how many of each place there are to read.
    fn place(&mut self) {
        let Conversation { entries, places } = &mut self.whole;
        *entries = placed(std::mem::take(&mut self.all), self.order);
        for entry in entries.iter().filter(|entry| entry.response.is_readable()) {
            if let Some(told) = places.get_mut(entry.place) {
                told.shown += 1;
            }
        }
        for (told, counted) in places.iter_mut().zip(&self.readable) {
            // What was hidden, or is told by another place, is not among those that the place could still show.
            told.total = told.total.saturating_sub(counted.saturating_sub(told.shown)).max(told.shown);
        }
        self.read = Some(0);
    }
}

/// In how many responses passages are looked for in one step.
const AT_ONCE: usize = 16;

/// The link of ours to a passage of the article that a response carries.
fn about(response: &Response, articles: &[String]) -> Option<String> {
    let attached = response.attachments.iter().map(|attachment| attachment.link.as_str());
    let is_here = |href: &str| articles.iter().any(|article| is_same_page(href, article));
    let leads = |href: &&str| href.contains('#') && parse(href).token.is_some() && is_here(href);
    text::links(&response.text).into_iter().chain(attached).find(leads).map(str::to_owned)
}

fn told(thread: Thread, total: u32) -> Told {
    let Thread { kind, link, counts, gathering, is_cut, fault, .. } = thread;
    Told { kind, link, shown: 0, total, is_cut, gathering, counts, fault }
}

/// Whether the author's list names a response or who wrote it, in whatever form.
fn is_hidden(response: &Response, hidden: &[String]) -> bool {
    if hidden.is_empty() {
        return false;
    }
    let author = &response.author;
    let of_author = [Some(&author.account), Some(&author.handle), author.link.as_ref(), Some(&response.id), response.link.as_ref()];
    of_author.into_iter().flatten().chain(&response.addresses).any(|name| {
        let name = names::plain(name);
        // The address of a post at Bluesky begins with whose it is.
        let whose = name.split('/').next().filter(|whose| whose.starts_with("did:")).unwrap_or(&name);
        hidden.iter().any(|hidden| !hidden.is_empty() && (hidden.eq_ignore_ascii_case(&name) || hidden.eq_ignore_ascii_case(whose)))
    })
}

/// Which response each one answers, by its number; `first` is that of the first.
fn parents(responses: &[Rc<Response>], first: usize) -> Vec<Option<usize>> {
    let ids = Lookup::new(responses.iter().map(|response| response.id.as_str()).collect());
    let find = |id: &str| ids.first(id).map(|at| at + first);
    responses.iter().map(|response| response.parent.as_deref().and_then(find)).collect()
}
