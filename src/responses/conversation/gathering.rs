//! A conversation that is being put together, a step at a time: thousands of responses must not keep a page waiting.
//! It takes what places have told as it is; nothing of it is copied.

use super::placing::{Numbered, placed};
use super::{Conversation, Order, Told};
use crate::quotes::link::parse;
use crate::responses::lookup::Lookup;
use crate::responses::webmention::is_same_page;
use crate::responses::{PlaceKind, Response, State, Thread, text};
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
            hidden: hidden.iter().map(|name| plain(name)).collect(),
            order,
            all: Vec::new(),
            whole: Conversation::default(),
            read: None,
        }
    }

    /// One step more: a place, the order of all, or the passages of a few responses. Whether there is another.
    pub fn step(&mut self) -> bool {
        if let Some(thread) = self.threads.next() {
            self.join(thread);
        } else if let Some(read) = self.read {
            let entries = self.whole.entries.get_mut(read..).unwrap_or_default();
            entries.iter_mut().take(AT_ONCE).for_each(|entry| entry.about = about(&entry.response, &self.articles));
            self.read = Some(read + AT_ONCE);
            return entries.len() > AT_ONCE;
        } else {
            self.place();
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
        let responses = std::mem::take(&mut thread.responses);
        self.whole.places.push(told(thread, total));
        let parents = parents(&responses, self.all.len());
        let hidden = &self.hidden;
        let named = |response: Rc<Response>| match is_hidden(&response, hidden) {
            true => Rc::new(Response::clone(&response).emptied(State::Hidden)),
            false => response,
        };
        self.all.extend(responses.into_iter().map(named).zip(parents).map(|(response, parent)| Some((place, response, parent))));
    }

    /// Each in its place, and how many of each place there are to read.
    fn place(&mut self) {
        let mut all = std::mem::take(&mut self.all);
        let Conversation { entries, places } = &mut self.whole;
        without_twins(&mut all, places);
        *entries = placed(all, self.order);
        for entry in entries.iter().filter(|entry| entry.response.is_readable()) {
            if let Some(told) = places.get_mut(entry.place) {
                told.shown += 1;
            }
        }
        for told in places {
            told.total = told.total.max(told.shown);
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

/// A name as names are compared: an `@` before, a slash behind and the case of letters do not matter.
fn plain(name: &str) -> String {
    name.trim().trim_start_matches('@').trim_end_matches('/').to_ascii_lowercase()
}

/// Whether the author's list names a response, by account, handle, address or id.
fn is_hidden(response: &Response, hidden: &[String]) -> bool {
    let author = &response.author;
    let names = [Some(&author.account), Some(&author.handle), author.link.as_ref(), Some(&response.id), response.link.as_ref()];
    let is_named = |name: &String| !name.is_empty() && hidden.contains(&plain(name));
    !hidden.is_empty() && names.into_iter().flatten().any(is_named)
}

/// Which response each one answers, by its number; `first` is that of the first.
fn parents(responses: &[Rc<Response>], first: usize) -> Vec<Option<usize>> {
    let ids = Lookup::new(responses.iter().map(|response| response.id.as_str()).collect());
    let find = |id: &str| ids.first(id).map(|at| at + first);
    responses.iter().map(|response| response.parent.as_deref().and_then(find)).collect()
}

/// Takes away webmentions of what another place tells itself: a bridge sends a reply on Mastodon as one, too.
fn without_twins(all: &mut [Numbered], places: &[Told]) {
    let is_mention = |place: &usize| places.get(*place).is_some_and(|told| told.kind == PlaceKind::Webmention);
    if !places.iter().any(|told| told.kind == PlaceKind::Webmention) {
        return;
    }
    let own = all.iter().flatten().filter(|(place, ..)| !is_mention(place)).filter_map(|(_, response, _)| response.link.as_deref());
    let links = Lookup::new(own.collect());
    let is_twin = |one: &Numbered| {
        let link = one.as_ref().filter(|(place, ..)| is_mention(place)).and_then(|(_, response, _)| response.link.as_deref());
        link.is_some_and(|link| links.first(link).is_some())
    };
    let twins: Vec<bool> = all.iter().map(is_twin).collect();
    for (one, is_twin) in all.iter_mut().zip(twins) {
        if is_twin {
            *one = None;
        }
    }
}
