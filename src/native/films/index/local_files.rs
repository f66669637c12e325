//! Writes the files of titles in other languages, in the format that [`crate::films::index::Known::learn_local`] reads.
//! It must not translate: a film without a title of its own in a language has an empty line.

use super::known_file::known;
use super::lean::clean;
use super::order::Order;
use crate::films::Film;
use std::collections::BTreeMap;

/// The fewest films whose titles are worth a file: with fewer, hardly a list would have one.
const FEWEST: usize = 20;

/// The texts of the files, by language; `is_known` is indexed by place in the catalogue.
pub(super) fn texts(films: &[Film], order: &Order, is_known: &[bool]) -> BTreeMap<String, String> {
    let listed: Vec<&Film> = known(films, order, is_known).map(|(_, film)| film).collect();
    languages(&listed).into_iter().map(|language| (language.to_ascii_lowercase(), text(&listed, language))).collect()
}

/// The languages in which enough films have titles of their own.
fn languages<'a>(films: &[&'a Film]) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for film in films {
        let spoken =
            film.languages.first().filter(|language| !film.by_language.contains_key(*language) && film.title_in(language).is_some());
        film.by_language.keys().chain(spoken).for_each(|language| *counts.entry(language).or_default() += 1);
    }
    counts.retain(|_, count| *count >= FEWEST);
    counts.into_keys().collect()
}

fn text(films: &[&Film], language: &str) -> String {
    films.iter().map(|film| film.title_in(language).map(clean).unwrap_or_default()).collect::<Vec<_>>().join("\n")
}
