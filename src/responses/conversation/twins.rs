//! Removes duplicates of a response that several places report: an instance itself, and a bridge that forwards it as a webmention.
//! It must not guess: two responses are one only by their own addresses, never by their words.

use super::PlaceSummary;
use super::placing::{Numbered, Told};
use crate::responses::lookup::Lookup;
use crate::responses::{PlaceKind, State, names};
use std::rc::Rc;

/// Keeps one of each, preferably from the place where it was written. What one place hides is hidden, whichever other places report it.
pub(super) fn without(all: &mut [Numbered], places: &[PlaceSummary]) {
    if places.len() < 2 && places.iter().all(|place| place.kind != PlaceKind::Webmention) {
        return;
    }
    let leaders = leaders(all);
    // By leader: which response of its group is kept, with its rank; the highest rank wins.
    let mut kept: Vec<Option<(u8, usize)>> = vec![None; all.len()];
    let mut is_hidden = vec![false; all.len()];
    for ((number, one), leader) in all.iter().enumerate().zip(&leaders) {
        let (Some(Told { kind, response, .. }), Some(best), Some(hidden)) = (one, kept.get_mut(*leader), is_hidden.get_mut(*leader)) else {
            continue;
        };
        let rank = match kind {
            PlaceKind::Webmention => u8::from(!response.is_aside),
            _ => 2 + u8::from(response.is_readable()),
        };
        *hidden |= response.state == State::Hidden;
        if best.is_none_or(|(before, _)| rank > before) {
            *best = Some((rank, number));
        }
    }
    let keeper = |number: usize| Some(kept.get(*leaders.get(number)?)?.as_ref()?.1);
    for number in 0..all.len() {
        let is_kept = keeper(number) == Some(number);
        let hides = leaders.get(number).and_then(|leader| is_hidden.get(*leader)).copied().unwrap_or(false);
        let Some(slot) = all.get_mut(number).filter(|slot| slot.is_some()) else { continue };
        if !is_kept {
            *slot = None;
        } else if let Some(Told { response, parent, .. }) = slot {
            // Replies to a duplicate become replies to the one that is kept.
            *parent = parent.and_then(keeper);
            if hides && response.state != State::Hidden {
                *response = Rc::new(response.emptied(State::Hidden));
            }
        }
    }
}

/// For each response, the number of the first response that shares one of its addresses; its own if there is no earlier one.
fn leaders(all: &[Numbered]) -> Vec<usize> {
    let mut known: Vec<String> = Vec::new();
    let mut owners: Vec<usize> = Vec::new();
    for (number, told) in all.iter().enumerate().filter_map(|(number, one)| Some((number, one.as_ref()?))) {
        for address in &told.response.addresses {
            known.push(names::plain(address));
            owners.push(number);
        }
    }
    let lookup = Lookup::new(known.iter().map(String::as_str).collect());
    let mut leaders: Vec<usize> = (0..all.len()).collect();
    for (name, owner) in known.iter().zip(&owners) {
        let first = lookup.first(name).and_then(|at| owners.get(at).copied()).and_then(|first| leaders.get(first).copied());
        if let (Some(first), Some(leader)) = (first, leaders.get_mut(*owner)) {
            *leader = first.min(*leader);
        }
    }
    leaders
}
