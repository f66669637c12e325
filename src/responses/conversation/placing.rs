//! Puts responses into reading order: what answers what, what comes first, and which unreadable ones stay as placeholders for their replies.
//! It must not loop on a cycle of replies, nor recurse as deep as a conversation nests.

use super::{Entry, Order};
use crate::responses::lookup::sorted;
use crate::responses::{Moment, PlaceKind, Response, limits};
use std::rc::Rc;

/// A response on its way into the conversation.
#[derive(Debug)]
pub(super) struct Told {
    /// The index of its place.
    pub(super) place: usize,
    pub(super) kind: PlaceKind,
    pub(super) response: Rc<Response>,
    /// The number of the response that it answers.
    pub(super) parent: Option<usize>,
}

/// A response by its number; `None` if it was removed as a duplicate.
pub(super) type Numbered = Option<Told>;

/// A response in reading order.
#[derive(Clone, Copy)]
struct Turn {
    number: usize,
    /// How many are above it.
    depth: u32,
    /// The index of the one that it answers, which is always earlier.
    above: Option<usize>,
    /// How many are readable, of it and all that answer it. It stays if there are any, as a placeholder if it is not readable itself.
    readable: u32,
    /// How many of those that answer it stay.
    below: u32,
}

/// All responses in reading order.
pub(super) fn placed(mut all: Vec<Numbered>, order: Order) -> Vec<Entry> {
    let mut turns = reading_order(&all, order);
    for at in (0..turns.len()).rev() {
        let Some(Turn { above: Some(above), readable: readable @ 1.., below, .. }) = turns.get(at).copied() else { continue };
        if let Some(above) = turns.get_mut(above) {
            above.readable += readable;
            above.below += below + 1;
        }
    }
    let mut out: Vec<Entry> = Vec::with_capacity(turns.len());
    // The index of each in `out`, if it stays.
    let mut indices: Vec<Option<usize>> = Vec::with_capacity(turns.len());
    for Turn { number, depth, above, readable, below } in turns {
        let told = all.get_mut(number).filter(|_| readable > 0).and_then(Option::take);
        indices.push(told.is_some().then_some(out.len()));
        let Some(Told { place, kind, response, .. }) = told else { continue };
        let depth = u8::try_from(depth).unwrap_or(u8::MAX).min(limits::DEPTH);
        let above = above.and_then(|above| *indices.get(above)?);
        let answers = readable - u32::from(response.is_readable());
        out.push(Entry { place, kind, response, above, about: None, depth, below, answers });
    }
    out
}

/// All responses in reading order, each counted for itself alone.
fn reading_order(all: &[Numbered], order: Order) -> Vec<Turn> {
    let told = |at: usize| all.get(at)?.as_ref();
    let parent = |at: usize| told(at)?.parent.filter(|parent| *parent != at);
    let times = times(all, &parent);
    let time = |at: usize| *times.get(at)?;
    let mut by_time = in_time(&times);
    by_time.retain(|at| told(*at).is_some());
    // Children as linked lists: the first child of each, and the next sibling of each. Responses whose parent is not here are roots.
    let mut first = vec![None; all.len()];
    let mut next = vec![None; all.len()];
    let mut roots = Vec::new();
    for at in by_time.iter().rev().copied() {
        match parent(at).filter(|parent| told(*parent).is_some()) {
            None => roots.push(at),
            Some(parent) => {
                if let (Some(first), Some(next)) = (first.get_mut(parent), next.get_mut(at)) {
                    *next = first.replace(at);
                }
            }
        }
    }
    // Responses without a time go last in either order, in the order in which they came.
    if order == Order::Newest {
        let timeless = roots.iter().take_while(|at| time(**at).is_none()).count();
        roots.rotate_left(timeless);
        let timed = roots.len() - timeless;
        roots.get_mut(timed..).unwrap_or_default().reverse();
    } else {
        roots.reverse();
    }
    let mut out = Vec::with_capacity(by_time.len());
    let mut seen = vec![false; all.len()];
    // A cycle of replies has no root: it is reached last, from its earliest response.
    let starts = roots.into_iter().chain(by_time);
    for start in starts {
        let mut waiting = vec![(start, 0_u32, None)];
        while let Some((number, depth, above)) = waiting.pop() {
            match seen.get_mut(number) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            let here = out.len();
            let readable = u32::from(told(number).is_some_and(|told| told.response.is_readable()));
            out.push(Turn { number, depth, above, readable, below: 0 });
            let mut child = first.get(number).copied().flatten();
            let begin = waiting.len();
            while let Some(number) = child {
                waiting.push((number, depth + 1, Some(here)));
                child = next.get(number).copied().flatten();
            }
            waiting.get_mut(begin..).unwrap_or_default().reverse();
        }
    }
    out
}

/// The numbers of all responses, sorted by time (stable); those without a time go last.
fn in_time(times: &[Option<Moment>]) -> Vec<usize> {
    let time = |at: usize| *times.get(at)?;
    sorted(times.len(), &|a, b| (time(a).is_none(), time(a)).cmp(&(time(b).is_none(), time(b))))
}

/// When each was written. One without a time, such as a placeholder, gets the time of the first that answers it.
fn times(all: &[Numbered], parent: &dyn Fn(usize) -> Option<usize>) -> Vec<Option<Moment>> {
    let mut times: Vec<Option<Moment>> = all.iter().map(|one| one.as_ref()?.response.published).collect();
    for at in in_time(&times) {
        let (time, mut above) = (times.get(at).copied().flatten(), parent(at));
        while let Some(slot) = above.and_then(|above| times.get_mut(above)).filter(|slot| slot.is_none() && time.is_some()) {
            *slot = time;
            above = above.and_then(parent);
        }
    }
    times
}
