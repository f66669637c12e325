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

/// All responses in reading order.
pub(super) fn placed(mut all: Vec<Numbered>, order: Order) -> Vec<Entry> {
    let sequence = reading_order(&all, order);
    // The position of each in the sequence, to find its parent's, which is always earlier.
    let mut place_of = vec![usize::MAX; all.len()];
    for (at, (number, _)) in sequence.iter().enumerate() {
        if let Some(place) = place_of.get_mut(*number) {
            *place = at;
        }
    }
    let parent_of = |at: usize| {
        let (number, depth) = sequence.get(at)?;
        let parent = all.get(*number)?.as_ref()?.parent?;
        place_of.get(parent).copied().filter(|place| *depth > 0 && *place < at)
    };
    let above: Vec<Option<usize>> = (0..sequence.len()).map(parent_of).collect();
    let readable = |(number, _): &(usize, u32)| all.get(*number).and_then(Option::as_ref).is_some_and(|told| told.response.is_readable());
    let mut kept: Vec<bool> = sequence.iter().map(readable).collect();
    let mut below = vec![0_u32; sequence.len()];
    for at in (0..sequence.len()).rev() {
        let is_kept = kept.get(at).copied().unwrap_or(false);
        let under = below.get(at).copied().unwrap_or(0);
        if let Some(above) = above.get(at).copied().flatten().filter(|_| is_kept) {
            // An unreadable response stays as a placeholder if a response below it stays.
            if let (Some(kept), Some(below)) = (kept.get_mut(above), below.get_mut(above)) {
                *kept = true;
                *below = below.saturating_add(under).saturating_add(1);
            }
        }
    }
    let mut out: Vec<Entry> = Vec::with_capacity(sequence.len());
    // The final index of each item of the sequence, if it is kept.
    let mut numbers: Vec<Option<usize>> = Vec::with_capacity(sequence.len());
    for (((number, depth), above), (is_kept, below)) in sequence.into_iter().zip(above).zip(kept.into_iter().zip(below)) {
        numbers.push(is_kept.then_some(out.len()));
        let Some(Told { place, kind, response, .. }) = all.get_mut(number).filter(|_| is_kept).and_then(Option::take) else { continue };
        let depth = u8::try_from(depth).unwrap_or(u8::MAX).min(limits::DEPTH);
        let above = above.and_then(|at| numbers.get(at).copied().flatten());
        out.push(Entry { place, kind, response, above, about: None, depth, below, answers: 0 });
    }
    for at in (0..out.len()).rev() {
        let Some((answers, Some(above))) = out.get(at).map(|it| (it.answers + u32::from(it.response.is_readable()), it.above)) else {
            continue;
        };
        if let Some(above) = out.get_mut(above) {
            above.answers += answers;
        }
    }
    out
}

/// The numbers of all responses in reading order, each with its depth: how many are above it.
fn reading_order(all: &[Numbered], order: Order) -> Vec<(usize, u32)> {
    let parent = |at: usize| all.get(at).and_then(Option::as_ref).and_then(|told| told.parent).filter(|parent| *parent != at);
    let times = times(all, &parent);
    let time = |at: usize| times.get(at).copied().flatten();
    let mut by_time = in_time(&times);
    by_time.retain(|at| all.get(*at).is_some_and(Option::is_some));
    // Children as linked lists: the first child of each, and the next sibling of each. Responses whose parent is not here are roots.
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

/// The numbers of all responses, sorted by time (stable); those without a time go last.
fn in_time(times: &[Option<Moment>]) -> Vec<usize> {
    let time = |at: usize| times.get(at).copied().flatten();
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
