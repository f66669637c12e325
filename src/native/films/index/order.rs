//! Numbers the films of an index: films near one another get adjacent numbers, so that they share a file, its names and its guests.
//! It must depend only on the catalogue and its candidates: the same input gives the same numbers.

use super::near::Near;
use crate::films::Film;
use std::collections::HashMap;

/// The indices of films, the best-known first: by their number of votes; films whose votes are unknown follow, in the order of the catalogue.
pub(super) fn by_fame(films: &[Film]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(films.len()).unwrap_or(u32::MAX)).collect();
    order.sort_by_key(|at| std::cmp::Reverse(films.get(*at as usize).and_then(|film| film.votes)));
    order
}

/// Which film of the catalogue has which number in the index.
#[derive(Debug)]
pub(super) struct Order {
    /// By number: the place in the catalogue.
    pub(super) films: Vec<u32>,
    /// By place in the catalogue: the number.
    pub(super) numbers: Vec<u32>,
}

impl Order {
    /// Fills one file after another: starts with the best-known film without a number, and continues with the film that has most ties to
    /// those in the file.
    pub(super) fn new(near: &Near, by_fame: &[u32], per_file: usize) -> Self {
        let named_by = near.inverted();
        let mut order = Self { films: Vec::with_capacity(near.len()), numbers: vec![u32::MAX; near.len()] };
        let mut seeds = by_fame.iter().copied();
        let mut pull: HashMap<u32, u32> = HashMap::new();
        while order.films.len() < near.len() {
            if order.films.len().is_multiple_of(per_file.max(1)) {
                pull.clear();
            }
            let strongest = pull.iter().map(|(film, pull)| (*pull, std::cmp::Reverse(*film))).max().map(|(_, film)| film.0);
            let Some(film) = strongest.or_else(|| seeds.find(|film| !order.has(*film))) else { break };
            pull.remove(&film);
            order.push(film);
            let tied = near.get(film).iter().map(|(other, score)| (*other, u32::from(*score)));
            let tying = named_by.get(film).iter().map(|other| (*other, 200));
            for (other, points) in tied.chain(tying).filter(|(other, _)| !order.has(*other)) {
                *pull.entry(other).or_default() += points;
            }
        }
        order
    }

    fn has(&self, film: u32) -> bool {
        self.number(film) != u32::MAX
    }

    fn push(&mut self, film: u32) {
        let number = u32::try_from(self.films.len()).unwrap_or(u32::MAX);
        self.films.push(film);
        self.numbers.get_mut(film as usize).into_iter().for_each(|place| *place = number);
    }

    /// The number of the film at that place in the catalogue.
    pub(super) fn number(&self, film: u32) -> u32 {
        self.numbers.get(film as usize).copied().unwrap_or(u32::MAX)
    }

    /// The place in the catalogue of the film with that number.
    pub(super) fn film(&self, number: u32) -> u32 {
        self.films.get(number as usize).copied().unwrap_or(u32::MAX)
    }
}
