//! The candidates of every film of a catalogue, as numbers.
//! It must not keep ties or records: a million films have some thirty million candidates.

use super::{Options, Progress};
use crate::films::lists::Lists;
use crate::films::ranking::Ranker;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// How many films a thread takes at a time.
const BLOCK: usize = 256;

/// A film's candidates and their scores, the nearest first.
type List = Vec<(u32, u16)>;

/// The candidates of every film.
#[derive(Debug)]
pub(super) struct Near {
    starts: Vec<u32>,
    found: Vec<(u32, u16)>,
}

impl Near {
    /// Gets them all from the ranker.
    pub(super) fn of(ranker: &Ranker<'_>, films: usize, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Self {
        let blocks = films.div_ceil(BLOCK);
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<Vec<List>>> = Mutex::new(vec![Vec::new(); blocks]);
        std::thread::scope(|scope| {
            for _ in 0..options.threads.clamp(1, blocks.max(1)) {
                scope.spawn(|| {
                    let mut reader = ranker.reader();
                    loop {
                        let block = next.fetch_add(1, Ordering::Relaxed);
                        if block >= blocks {
                            break;
                        }
                        let range = block * BLOCK..films.min((block + 1) * BLOCK);
                        let end = range.end;
                        let found = range.map(|film| {
                            let near = reader.near(film, options.candidates);
                            near.iter().map(|near| (u32::try_from(near.film).unwrap_or(u32::MAX), near.score)).collect()
                        });
                        let found: Vec<_> = found.collect();
                        if let Some(place) = done.lock().unwrap_or_else(PoisonError::into_inner).get_mut(block) {
                            *place = found;
                        }
                        progress(Progress::Ranked(end, films));
                    }
                });
            }
        });
        let mut near = Self { starts: vec![0], found: Vec::new() };
        for list in done.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().flatten() {
            near.found.extend(list);
            near.starts.push(u32::try_from(near.found.len()).unwrap_or(u32::MAX));
        }
        near
    }

    /// The candidates of a film.
    pub(super) fn get(&self, film: u32) -> &[(u32, u16)] {
        let at = film as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => self.found.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The number of films.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The inverse: for each film, the films whose candidate it is.
    pub(super) fn inverted(&self) -> Lists {
        Lists::grouped(self.len(), &|take| {
            for film in 0..u32::try_from(self.len()).unwrap_or(u32::MAX) {
                self.get(film).iter().for_each(|(other, _)| take(*other, film));
            }
        })
    }
}
