//! The films that a text may name, out of all that are known: so that a title is looked up among few.
//! It must not judge which is meant.

use crate::films::index::{Known, Named, slug_of_film};
use crate::films::linking::{Possible, Titles};
use crate::films::{Candidate, Film};

/// Films by the key of their title.
#[derive(Debug, Default)]
pub(super) struct Shelf(Vec<(String, Film)>);

impl Shelf {
    /// The known films of these keys. What the candidates know of a film is taken from them.
    pub(super) fn new<'a>(keys: impl Iterator<Item = &'a str>, known: &Known, candidates: &[Candidate]) -> Self {
        let mut shelf = Self::default();
        for key in keys {
            if shelf.0.iter().any(|(other, _)| other == key) {
                continue;
            }
            shelf.0.extend(known.by_key(key).map(|named| (key.to_owned(), record(named, candidates))));
        }
        shelf
    }

    /// The films of what may be a title in a text.
    pub(super) fn of(possible: &[Possible], known: &Known, candidates: &[Candidate]) -> Self {
        Self::new(possible.iter().map(|possible| possible.key.as_str()), known, candidates)
    }
}

impl Titles for Shelf {
    fn named(&self, key: &str) -> Vec<&Film> {
        self.0.iter().filter(|(other, _)| other == key).map(|(_, film)| film).collect()
    }
}

/// What is known of a film of that name.
pub(super) fn record(named: &Named, candidates: &[Candidate]) -> Film {
    let same = |candidate: &&Candidate| candidate.film.title == named.title && candidate.film.year == named.year;
    candidates.iter().find(same).map_or_else(
        || Film {
            id: slug_of_film(&named.title, named.year),
            title: named.title.clone(),
            year: named.year,
            directors: named.directors.clone(),
            ..Film::default()
        },
        |candidate| candidate.film.clone(),
    )
}
