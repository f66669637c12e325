//! Which parts of a record go into the index: those that can be shown, matched with an article, or tie it to another film.
//! It must not change what it keeps.

use crate::films::Film;
use crate::native::films::namesake::shown;
use std::borrow::Cow;
use std::collections::HashMap;

/// How many actors of a film are kept.
const BILLED: usize = 6;

/// The greatest length of a text that is written, in bytes.
const LONGEST: usize = 1_000;

/// In how many films each person appears.
#[derive(Debug)]
pub(super) struct Lean<'a> {
    counts: HashMap<&'a str, u32>,
}

impl<'a> Lean<'a> {
    /// Counts everyone's films.
    pub(super) fn new(films: &'a [Film]) -> Self {
        let mut counts: HashMap<&str, u32> = HashMap::new();
        let mut seen: Vec<&str> = Vec::new();
        for film in films {
            seen.clear();
            for list in [&film.directors, &film.writers, &film.source, &film.cast, &film.composers, &film.cinematographers] {
                for name in list {
                    if !seen.contains(&name.as_str()) {
                        seen.push(name);
                        *counts.entry(name).or_default() += 1;
                    }
                }
            }
        }
        Self { counts }
    }

    /// The record without people who appear in no other film, directors excepted, and without what only ranking needs.
    pub(super) fn of(&self, film: &Film) -> Film {
        let tied = |names: &[String], most: usize| {
            let names = names.iter().filter(|name| self.counts.get(name.as_str()).is_some_and(|count| *count > 1));
            names.take(most).map(|name| person(name).into_owned()).collect::<Vec<_>>()
        };
        let all = |names: &[String]| names.iter().take(40).map(|name| clean(name).into_owned()).collect::<Vec<_>>();
        Film {
            id: clean(&film.id).into_owned(),
            title: clean(&film.title).into_owned(),
            original: film.original.as_deref().map(|title| clean(title).into_owned()),
            alternative: film.alternative.iter().chain(film.by_language.values()).take(40).map(|name| clean(name).into_owned()).collect(),
            year: film.year.min(9_999),
            directors: film.directors.iter().take(40).map(|name| person(name).into_owned()).collect(),
            writers: tied(&film.writers, 40),
            source: tied(&film.source, 40),
            cast: tied(&film.cast, BILLED),
            composers: tied(&film.composers, 40),
            cinematographers: tied(&film.cinematographers, 40),
            genres: all(&film.genres),
            subjects: all(&film.subjects),
            series: film.series.as_deref().map(|name| clean(name).into_owned()),
            ids: film.ids.clone(),
            ..Film::default()
        }
    }
}

/// The subjects and genres that most films have, the most frequent first; none that only a few have.
pub(super) fn labels(films: &[Film], most: usize) -> Vec<&str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for film in films {
        film.subjects.iter().chain(&film.genres).for_each(|label| *counts.entry(label).or_default() += 1);
    }
    let mut labels: Vec<(&str, usize)> = counts.into_iter().filter(|(label, count)| *count > 1 && clean(label) == *label).collect();
    labels.sort_unstable_by_key(|(label, count)| (std::cmp::Reverse(*count), *label));
    labels.truncate(most);
    labels.into_iter().map(|(label, _)| label).collect()
}

/// A person's name as it is shown: the numeral that distinguishes namesakes is needed only for ranking.
pub(super) fn person(name: &str) -> Cow<'_, str> {
    clean(shown(name))
}

/// A text that fits on a line: without control characters, and not too long.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    let end = (0..=text.len().min(LONGEST)).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    let text = text.get(..end).unwrap_or_default();
    if text.contains(char::is_control) { Cow::Owned(text.replace(char::is_control, " ")) } else { Cow::Borrowed(text) }
}
