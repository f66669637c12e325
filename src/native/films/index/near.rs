//! The candidates of every film of a catalogue, as numbers.
//! It must not keep ties or records: a million films have some thirty million candidates.

use super::threads::spread;
use super::{Options, Progress};
use crate::films::lists::Lists;
use crate::films::ranking::{self, Ranker};
use std::convert::Infallible;

/// How many films a thread takes at a time.
const BLOCK: usize = 256;

/// A film near another, and its score.
type Scored = (u32, u16);

/// The candidates of every film and their scores, the nearest first.
#[derive(Debug)]
pub(super) struct Near {
    lists: Lists<Scored>,
}

impl Near {
    /// Gets them all from the ranker.
    pub(super) fn of(ranker: &Ranker<'_>, films: usize, options: &Options, progress: &(dyn Fn(Progress) + Sync)) -> Self {
        let Ok(blocks) = spread(
            films.div_ceil(BLOCK),
            options.threads,
            || ranker.reader(),
            |reader, block| {
                let end = films.min((block + 1) * BLOCK);
                let lists: Vec<_> = (block * BLOCK..end).map(|film| scored(&reader.near(film, options.candidates))).collect();
                progress(Progress::Ranked(end, films));
                Ok::<_, Infallible>(lists)
            },
        );
        let mut lists = Lists::default();
        blocks.into_iter().flatten().for_each(|list| lists.push(list));
        Self { lists }
    }

    /// The candidates of a film.
    pub(super) fn get(&self, film: u32) -> &[Scored] {
        self.lists.get(film)
    }

    /// The number of films.
    pub(super) fn len(&self) -> usize {
        self.lists.len()
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

fn scored(near: &[ranking::Near]) -> Vec<Scored> {
    near.iter().map(|near| (u32::try_from(near.film).unwrap_or(u32::MAX), near.score)).collect()
}
