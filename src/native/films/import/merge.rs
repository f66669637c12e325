//! Merges two records of the same film.
//! It must not weigh sources: the first record's single values take precedence, and lists are united.

use crate::films::{Film, title_key};
use crate::native::films::namesake::shown;
use crate::quotes::fold::{Folded, fold};

/// Adds to `film` what `other`, a later record of the same film, knows in addition.
///
/// Title, year, series, votes, each id and each title in a language stay as in the first record; a different title becomes an alternative one. Names that differ only
/// in case, accents or punctuation are the same. A person who is only the author of the source in one record, and only a writer in the other,
/// stays the author of the source: the other record does not distinguish the two, or it would have named them under both.
///
/// ```
/// use intertitle::{films::Film, native::films::import::merge};
/// let mut film = Film { title: "Adaptation.".into(), year: 2002, writers: vec!["Charlie Kaufman".into()], ..Film::default() };
/// let other = Film { title: "Adaptation".into(), year: 2003, source: vec!["Susan Orlean".into()], ..Film::default() };
/// merge(&mut film, &other);
/// assert_eq!((film.name().as_str(), film.source[0].as_str()), ("Adaptation. (2002)", "Susan Orlean"));
/// assert!(film.alternative.is_empty());
/// ```
pub fn merge(film: &mut Film, other: &Film) {
    film.original = film.original.take().or_else(|| other.original.clone()).filter(|original| *original != film.title);
    for (language, title) in other.by_language.iter().filter(|(_, title)| **title != film.title) {
        film.by_language.entry(language.clone()).or_insert_with(|| title.clone());
    }
    film.alternative.retain(|title| film.by_language.values().all(|local| local != title));
    for title in other.titles() {
        let key = title_key(title);
        if film.titles().all(|known| key != title_key(known)) {
            push_new(&mut film.alternative, title.clone());
        }
    }
    if film.id.is_empty() {
        film.id.clone_from(&other.id);
    }
    merge_writers(film, other);
    unite_people(&mut film.directors, &other.directors);
    unite_people(&mut film.cast, &other.cast);
    unite_people(&mut film.composers, &other.composers);
    unite_people(&mut film.cinematographers, &other.cinematographers);
    unite(&mut film.countries, &other.countries);
    unite(&mut film.languages, &other.languages);
    unite(&mut film.genres, &other.genres);
    unite(&mut film.subjects, &other.subjects);
    film.series = film.series.take().or_else(|| other.series.clone());
    film.votes = film.votes.or(other.votes);
    film.ids.wikidata = film.ids.wikidata.take().or_else(|| other.ids.wikidata.clone());
    film.ids.imdb = film.ids.imdb.take().or_else(|| other.ids.imdb.clone());
    film.ids.tmdb = film.ids.tmdb.or(other.ids.tmdb);
    film.ids.letterboxd = film.ids.letterboxd.take().or_else(|| other.ids.letterboxd.clone());
}

fn merge_writers(film: &mut Film, other: &Film) {
    let only_source = |record: &Film, name: &str| has(&record.source, name) && !has(&record.writers, name);
    let writers = std::mem::take(&mut film.writers);
    let (moved, mut kept): (Vec<String>, Vec<String>) =
        writers.into_iter().partition(|name| only_source(other, name) && !has(&film.source, name));
    for name in &other.writers {
        let is_source = has(&film.source, name) && !has(&kept, name) && !has(&other.source, name);
        if !is_source {
            unite_people(&mut kept, std::slice::from_ref(name));
        }
    }
    film.writers = kept;
    unite_people(&mut film.source, &other.source);
    unite_people(&mut film.source, &moved);
}

fn unite(list: &mut Vec<String>, other: &[String]) {
    other.iter().for_each(|name| push_new(list, name.clone()));
}

/// The same for people. In two records of one film, one name is one person, whatever numeral either gives; a numeral distinguishes them
/// from namesakes elsewhere.
fn unite_people(list: &mut Vec<String>, other: &[String]) {
    for name in other {
        match list.iter_mut().find(|known| is_same(shown(known), shown(name))) {
            Some(known) if shown(known) == known && shown(name) != name => known.clone_from(name),
            Some(_) => {}
            None => push_new(list, name.clone()),
        }
    }
}

fn has(list: &[String], name: &str) -> bool {
    list.iter().any(|known| is_same(shown(known), shown(name)))
}

/// Adds `name` unless it is empty or already in the list, ignoring case, accents and punctuation.
pub(super) fn push_new(list: &mut Vec<String>, name: String) {
    if !name.is_empty() && !list.iter().any(|known| is_same(known, &name)) {
        list.push(name);
    }
}

/// Whether two names differ only in case, accents and punctuation. Most differ in their first letter, at which the comparison ends.
fn is_same(one: &str, other: &str) -> bool {
    let mut of_one = letters(one).peekable();
    if of_one.peek().is_none() { one == other } else { of_one.eq(letters(other)) }
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    let folded = name.chars().map(|character| match fold(character) {
        Folded::One(one) => (Some(one), ""),
        Folded::Several(several) => (None, several),
        Folded::Ignored | Folded::Space => (None, ""),
    });
    folded.flat_map(|(one, several)| one.into_iter().chain(several.chars())).filter(|character| character.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::films::Ids;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn titles_in_languages_are_united() {
        let titled = |titles: &[(&str, &str)]| Film {
            title: "Rear Window".into(),
            by_language: titles.iter().map(|(language, title)| ((*language).to_owned(), (*title).to_owned())).collect(),
            ..Film::default()
        };
        let mut film = Film { alternative: names(&["Das Fenster zum Hof"]), ..titled(&[("fr", "Fenêtre sur cour")]) };
        merge(&mut film, &titled(&[("de", "Das Fenster zum Hof"), ("fr", "Fenêtre sur Cour"), ("es", "Rear Window")]));
        merge(&mut film, &titled(&[("de", "Das Fenster nach hinten")]));
        let shown: Vec<_> = film.by_language.iter().map(|(language, title)| (language.as_str(), title.as_str())).collect();
        assert_eq!(
            shown,
            [("de", "Das Fenster zum Hof"), ("fr", "Fenêtre sur cour")],
            "a title that is the same in Spanish is none of its own"
        );
        assert_eq!(film.alternative, ["Das Fenster nach hinten"], "it still finds the film");
    }

    #[test]
    fn the_first_record_wins_and_lists_are_united() {
        let mut film = Film { title: "Amélie".into(), year: 2001, cast: names(&["Audrey Tautou"]), votes: Some(5), ..Film::default() };
        let other = Film {
            title: "Le Fabuleux Destin d'Amélie Poulain".into(),
            original: Some("Amelie".into()),
            year: 2002,
            cast: names(&["AUDREY TAUTOU", "Mathieu Kassovitz"]),
            votes: Some(9),
            ids: Ids { tmdb: Some(194), ..Ids::default() },
            ..Film::default()
        };
        merge(&mut film, &other);
        assert_eq!((film.year, film.votes, film.ids.tmdb), (2001, Some(5), Some(194)));
        assert_eq!(film.cast, ["Audrey Tautou", "Mathieu Kassovitz"]);
        assert_eq!(film.alternative, ["Le Fabuleux Destin d'Amélie Poulain"]);
    }

    #[test]
    fn a_numeral_stays_with_whoever_has_it() {
        let film = |directors: &[&str], writers: &[&str]| Film { directors: names(directors), writers: names(writers), ..Film::default() };
        for (first, second) in [("Steve McQueen", "Steve McQueen (II)"), ("Steve McQueen (II)", "Steve MCQUEEN")] {
            let mut merged = film(&[first], &[first]);
            merge(&mut merged, &film(&[second, "Anna Other"], &[second]));
            assert_eq!((merged.directors, merged.writers), (names(&["Steve McQueen (II)", "Anna Other"]), names(&["Steve McQueen (II)"])));
        }
    }

    #[test]
    fn names_of_signs_alone_are_compared_as_they_are() {
        let mut list = names(&["Park Chan-wook", "$"]);
        ["PARK CHAN WOOK", "$", "?", "Pärk Chanwook", "Park Chan-wookie"].into_iter().for_each(|name| push_new(&mut list, name.into()));
        assert_eq!(list, ["Park Chan-wook", "$", "?", "Park Chan-wookie"]);
    }

    #[test]
    fn a_novelist_is_no_screenwriter_because_one_source_does_not_distinguish_them() {
        let crew = || Film { writers: names(&["Eric Roth", "Winston Groom"]), ..Film::default() };
        let separate = || Film { writers: names(&["Eric Roth"]), source: names(&["Winston Groom"]), ..Film::default() };
        for (mut first, second) in [(crew(), separate()), (separate(), crew())] {
            merge(&mut first, &second);
            assert_eq!((first.writers, first.source), (names(&["Eric Roth"]), names(&["Winston Groom"])));
        }
        let both = || Film { writers: names(&["William Goldman"]), source: names(&["William Goldman"]), ..Film::default() };
        let mut first = both();
        merge(&mut first, &Film { writers: names(&["William Goldman"]), ..Film::default() });
        assert_eq!(first, both());
    }
}
