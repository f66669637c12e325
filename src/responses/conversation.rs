//! What several places have told, as one conversation: in reading order, nested, without what the author hides.
//! Counts stay those of their places; nothing is added up that a reader could have given twice.

use super::lookup::{Lookup, sorted};
use super::{Author, Counts, Fault, PlaceKind, Response, State, Thread, limits, text};
use crate::quotes::link::parse;

/// In which order conversations stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The first first, as they were held.
    #[default]
    Oldest,
    /// The latest first; the replies in each still in the order in which they were written.
    Newest,
}

/// A response and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which of the conversation's places it is from.
    pub place: usize,
    /// What was said.
    pub response: Response,
    /// How deep it is shown: 0 for one that answers the article, at most [`limits::DEPTH`].
    pub depth: u8,
    /// How many entries answer it, and those in turn: so many follow it in the list.
    pub below: u32,
}

/// What is known of a place besides its responses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What kind of place.
    pub kind: PlaceKind,
    /// Where the whole thread stands.
    pub link: Option<String>,
    /// How many of its responses are in the conversation, to be read.
    pub shown: u32,
    /// How many there are, as far as the place tells.
    pub total: u32,
    /// There are more than it tells strangers.
    pub is_cut: bool,
    /// It was still gathering.
    pub gathering: bool,
    /// How the article was received there.
    pub counts: Counts,
    /// Who liked it, as far as they are named.
    pub likers: Vec<Author>,
    /// Who passed it on.
    pub boosters: Vec<Author>,
    /// What went wrong.
    pub fault: Option<Fault>,
}

/// All that was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    /// In reading order: each is followed by those that answer it.
    pub entries: Vec<Entry>,
    /// The places, in the order of the author.
    pub places: Vec<Told>,
}

impl Conversation {
    /// The conversation of `threads` about the article at `article`, without what `hidden` names: an account, a handle, an id or an address.
    ///
    /// ```
    /// use intertitle::responses::conversation::{Conversation, Order};
    /// use intertitle::responses::{PlaceKind, Response, Thread};
    /// let said = |id: &str, parent: Option<&str>| Response { id: id.into(), parent: parent.map(Into::into), ..Default::default() };
    /// let mut thread = Thread::new(PlaceKind::Mastodon, None);
    /// thread.responses = vec![said("1", None), said("2", None), said("3", Some("1"))];
    /// let conversation = Conversation::of(vec![thread], "https://blog.example/her", &["2".into()], Order::Oldest);
    /// let order: Vec<_> = conversation.entries.iter().map(|entry| (entry.response.id.as_str(), entry.depth, entry.below)).collect();
    /// assert_eq!(order, [("1", 0, 1), ("3", 1, 0)]);
    /// ```
    #[must_use]
    pub fn of(threads: Vec<Thread>, article: &str, hidden: &[String], order: Order) -> Self {
        let mut places = Vec::new();
        let mut all = Vec::new();
        for (place, mut thread) in threads.into_iter().enumerate() {
            let total = thread.total();
            let responses = std::mem::take(&mut thread.responses);
            places.push(told(thread, total));
            let parents = parents(&responses, all.len());
            let named = |response| if is_hidden(&response, hidden) { response.emptied(State::Hidden) } else { response };
            all.extend(responses.into_iter().map(named).zip(parents).map(|(response, parent)| Some((place, response, parent))));
        }
        without_twins(&mut all, &places);
        let entries = placed(all, order);
        for entry in &entries {
            if let Some(told) = places.get_mut(entry.place).filter(|_| entry.response.is_readable()) {
                told.shown += 1;
            }
        }
        for told in &mut places {
            told.total = told.total.max(told.shown);
        }
        let mut conversation = Self { entries, places };
        conversation.find_passages(article);
        conversation
    }

    /// How many responses there are to read.
    #[must_use]
    pub fn shown(&self) -> u32 {
        self.places.iter().fold(0, |sum, told| sum.saturating_add(told.shown))
    }

    /// How many there are in all places, as far as they tell.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.places.iter().fold(0, |sum, told| sum.saturating_add(told.total))
    }

    /// Notes of each response which link of ours it carries, if it does.
    fn find_passages(&mut self, article: &str) {
        for entry in &mut self.entries {
            let response = &mut entry.response;
            let attached = response.attachments.iter().map(|attachment| attachment.link.as_str());
            let leads = |href: &&str| super::webmention::is_same_page(href, article) && parse(href).token.is_some();
            let about = text::links(&response.text).into_iter().chain(attached).find(leads).map(str::to_owned);
            response.about = about.or_else(|| response.about.take());
        }
    }
}

fn told(thread: Thread, total: u32) -> Told {
    let Thread { kind, link, likers, boosters, counts, gathering, is_cut, fault, .. } = thread;
    Told { kind, link, shown: 0, total, is_cut, gathering, counts, likers, boosters, fault }
}

/// Whether the author's list names a response, by account, handle, address or id. An `@` before and the case of letters do not matter.
fn is_hidden(response: &Response, hidden: &[String]) -> bool {
    let author = &response.author;
    let names = [Some(&author.account), Some(&author.handle), author.link.as_ref(), Some(&response.id), response.link.as_ref()];
    let plain = |name: &str| name.trim().trim_start_matches('@').trim_end_matches('/').to_ascii_lowercase();
    let is_named = |name: &String| !name.is_empty() && hidden.iter().any(|hidden| plain(hidden) == plain(name));
    !hidden.is_empty() && names.into_iter().flatten().any(is_named)
}

/// Which response each one answers, by its number; `first` is that of the first.
fn parents(responses: &[Response], first: usize) -> Vec<Option<usize>> {
    let ids = Lookup::new(responses.iter().map(|response| response.id.as_str()).collect());
    let find = |id: &str| ids.first(id).map(|at| at + first);
    responses.iter().map(|response| response.parent.as_deref().and_then(find)).collect()
}

type Numbered = Option<(usize, Response, Option<usize>)>;

/// Takes away webmentions of what another place tells itself: a bridge sends a reply on Mastodon as one, too.
fn without_twins(all: &mut [Numbered], places: &[Told]) {
    let is_mention = |place: &usize| places.get(*place).is_some_and(|told| told.kind == PlaceKind::Webmention);
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

/// All in reading order. It follows no circle twice, and needs no stack of the depth of the conversation.
fn placed(mut all: Vec<Numbered>, order: Order) -> Vec<Entry> {
    let sequence = reading_order(&all, order);
    // Where each stands in the sequence, and so its parent; a parent always stands before.
    let mut place_of = vec![usize::MAX; all.len()];
    for (at, (number, _)) in sequence.iter().enumerate() {
        if let Some(place) = place_of.get_mut(*number) {
            *place = at;
        }
    }
    let parent_of = |at: usize| {
        let (number, depth) = sequence.get(at)?;
        let parent = all.get(*number)?.as_ref()?.2?;
        place_of.get(parent).copied().filter(|place| *depth > 0 && *place < at)
    };
    let above: Vec<Option<usize>> = (0..sequence.len()).map(parent_of).collect();
    let readable =
        |(number, _): &(usize, u32)| all.get(*number).and_then(Option::as_ref).is_some_and(|(_, response, _)| response.is_readable());
    let mut kept: Vec<bool> = sequence.iter().map(readable).collect();
    let mut below = vec![0_u32; sequence.len()];
    for at in (0..sequence.len()).rev() {
        let is_kept = kept.get(at).copied().unwrap_or(false);
        let under = below.get(at).copied().unwrap_or(0);
        if let Some(above) = above.get(at).copied().flatten().filter(|_| is_kept) {
            // The place of one that cannot be read is kept for those who answer it.
            if let (Some(kept), Some(below)) = (kept.get_mut(above), below.get_mut(above)) {
                *kept = true;
                *below = below.saturating_add(under).saturating_add(1);
            }
        }
    }
    let entry = |((number, depth), (is_kept, below)): ((usize, u32), (bool, u32))| {
        let (place, response, _) = all.get_mut(number)?.take()?;
        let depth = u8::try_from(depth).unwrap_or(u8::MAX).min(limits::DEPTH);
        is_kept.then_some(Entry { place, response, depth, below })
    };
    sequence.into_iter().zip(kept.into_iter().zip(below)).filter_map(entry).collect()
}

/// The numbers of all in reading order, each with how many stand above it.
fn reading_order(all: &[Numbered], order: Order) -> Vec<(usize, u32)> {
    let time = |at: usize| all.get(at).and_then(Option::as_ref).and_then(|(_, response, _)| response.published);
    let parent = |at: usize| all.get(at).and_then(Option::as_ref).and_then(|(.., parent)| *parent).filter(|parent| *parent != at);
    // One without a time goes last; what was told together stays so.
    let mut by_time = sorted(all.len(), &|a, b| (time(a).is_none(), time(a)).cmp(&(time(b).is_none(), time(b))));
    by_time.retain(|at| all.get(*at).is_some_and(Option::is_some));
    // Lists of children as two links each; those whose parent is not here answer the article.
    let mut first = vec![None; all.len()];
    let mut next = vec![None; all.len()];
    let mut roots = Vec::new();
    for at in by_time.iter().rev().copied() {
        match parent(at).filter(|parent| all.get(*parent).is_some_and(Option::is_some)) {
            None => roots.push(at),
            Some(parent) => {
                if let (Some(first), Some(next)) = (first.get_mut(parent), next.get_mut(at)) {
                    *next = first.replace(at);
                }
            }
        }
    }
    if order == Order::Newest {
        roots.reverse();
    }
    let mut out = Vec::with_capacity(by_time.len());
    let mut seen = vec![false; all.len()];
    // What answers itself in a circle has no root: it is reached last, by its earliest.
    let starts = roots.into_iter().rev().chain(by_time);
    for start in starts {
        let mut waiting = vec![(start, 0_u32)];
        while let Some((at, depth)) = waiting.pop() {
            match seen.get_mut(at) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            out.push((at, depth));
            let mut child = first.get(at).copied().flatten();
            let begin = waiting.len();
            while let Some(number) = child {
                waiting.push((number, depth + 1));
                child = next.get(number).copied().flatten();
            }
            waiting.get_mut(begin..).unwrap_or_default().reverse();
        }
    }
    out
}
