//! A file of films: the records of some that are near one another, and the candidates of each, every film and every name written once.
//! It must not know the whole catalogue: what is not in the file, and not among the known films, is not there.
//!
//! Its lines, in which "numbers" are as [`super::push_number`] writes them and a list is its length and its items:
//!
//! 1. the number of the first film; how many films are the file's own; how many films stand in it at all: own ones, then guests
//! 2. the guests' numbers, each as what it is more than the one before
//! 3. how many people, and a line for each; how many labels (subjects, genres, series), and a line for each
//! 4. a line for each film: its title; empty if the film is among the known ones, which tell its title and year
//! 5. a line for each film: its id, if title and year do not tell it
//! 6. a line for each film: its slug at Letterboxd ([`super::letterboxd`])
//! 7. in one line for each film: its year; its numbers at Wikidata, IMDb and TMDB, 0 for none; the lists of its directors and subjects
//! 8. a line for each own film: original title and other titles, parted by tabs
//! 9. a line for each own film: the lists of its writers, authors, cast, composers, cinematographers and genres; its series, 0 for none
//! 10. a line for each own film: a list of ties that its record does not name, as kind and label or person; how many candidates; for each the film's
//!     place in the file, what its score is less than the one before, and the list of its ties, each as place and points

use super::cursor::{Cursor, Numbers};
use super::{Fault, Known, imdb, letterboxd, own_ties, points, slug_of_film, tie_kind, wikidata};
use crate::films::{Candidate, Film, Ids, Tie, TieKind};

/// Names in a list.
const MOST_NAMES: u32 = 64;
/// Candidates of a film.
const MOST_CANDIDATES: u32 = 128;
/// Ties of a candidate.
const MOST_TIES: u32 = 32;

/// Reads a film and its candidates, the nearest first, from the text of the file that [`super::Manifest::film_path`] names for its number.
/// Ties come strongest first. What only ranking needs (languages, countries, people who stand in no other film) was left out when the index was built.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_film(text: &str, number: u32, known: &Known) -> Result<(Film, Vec<Candidate>), Fault> {
    let mut cursor = Cursor::new(text);
    let mut header = cursor.numbers()?;
    let (first, own, rows) = (header.next()?, header.next()?, header.next()?);
    let Some(at) = number.checked_sub(first).filter(|at| *at < own && own <= rows) else {
        return Err(cursor.fault("the film is not in this file"));
    };
    let mut guests = cursor.numbers()?;
    let tables = Tables { people: cursor.table()?, labels: cursor.table()? };
    let titles = cursor.texts(rows)?;
    let ids = cursor.texts(rows)?;
    let slugs = cursor.texts(rows)?;
    let mut features = cursor.numbers()?;
    let mut films = Vec::new();
    let mut guest = 0_u32;
    for (row, ((title, id), slug)) in (0..rows).zip(titles.into_iter().zip(ids).zip(slugs)) {
        let number = if row < own {
            first.saturating_add(row)
        } else {
            guest = guest.saturating_add(guests.next()?);
            guest
        };
        let mut film = Film { title: title.to_owned(), year: year(&mut features)?, ..Film::default() };
        if title.is_empty() {
            let Some(named) = known.get(number) else { return Err(cursor.fault("a film has no title, and is not among the known ones")) };
            film.title.clone_from(&named.title);
            film.year = named.year;
        }
        film.id = if id.is_empty() { slug_of_film(&film.title, film.year) } else { id.to_owned() };
        film.ids = Ids {
            wikidata: wikidata(features.next()?),
            imdb: imdb(features.next()?),
            tmdb: Some(features.next()?).filter(|number| *number > 0),
            letterboxd: letterboxd(slug, &film.title, film.year),
        };
        film.directors = tables.people(&mut features)?;
        film.subjects = tables.labels(&mut features)?;
        films.push(film);
    }
    let mut film = films.get(at as usize).cloned().unwrap_or_default();
    let mut names = nth(&mut cursor, at, own)?.0.split('\t').take(MOST_NAMES as usize).map(str::to_owned);
    film.original = names.next().filter(|name| !name.is_empty());
    film.alternative = names.filter(|name| !name.is_empty()).collect();
    let mut record = nth(&mut cursor, at, own)?.1;
    film.writers = tables.people(&mut record)?;
    film.source = tables.people(&mut record)?;
    film.cast = tables.people(&mut record)?;
    film.composers = tables.people(&mut record)?;
    film.cinematographers = tables.people(&mut record)?;
    film.genres = tables.labels(&mut record)?;
    film.series = match record.next()? {
        0 => None,
        label => Some(name(&tables.labels, label - 1, &record)?.to_owned()),
    };
    let candidates = candidates(nth(&mut cursor, at, own)?.1, &film, &films, &tables)?;
    Ok((film, candidates))
}

/// A year.
pub(super) fn year(numbers: &mut Numbers<'_>) -> Result<u16, Fault> {
    numbers.up_to(9_999).map(|year| u16::try_from(year).unwrap_or_default())
}

/// The names of a file.
struct Tables<'a> {
    people: Vec<&'a str>,
    labels: Vec<&'a str>,
}

impl Tables<'_> {
    fn people(&self, numbers: &mut Numbers<'_>) -> Result<Vec<String>, Fault> {
        list(&self.people, numbers)
    }

    fn labels(&self, numbers: &mut Numbers<'_>) -> Result<Vec<String>, Fault> {
        list(&self.labels, numbers)
    }
}

fn list(table: &[&str], numbers: &mut Numbers<'_>) -> Result<Vec<String>, Fault> {
    let mut names = Vec::new();
    numbers.list(MOST_NAMES, |numbers, at| {
        names.push(name(table, at, numbers)?.to_owned());
        Ok(())
    })?;
    Ok(names)
}

fn name<'a>(table: &[&'a str], at: u32, numbers: &Numbers<'_>) -> Result<&'a str, Fault> {
    table.get(at as usize).copied().ok_or_else(|| numbers.fault("a name is missing"))
}

/// Of the next `count` lines that of place `at`, as text and as numbers.
fn nth<'a>(cursor: &mut Cursor<'a>, at: u32, count: u32) -> Result<(&'a str, Numbers<'a>), Fault> {
    let mut found = None;
    for place in 0..count {
        let mut here = cursor.clone();
        let line = cursor.line()?;
        if place == at {
            found = Some((line, here.numbers()?));
        }
    }
    found.ok_or_else(|| cursor.fault("the film is not in this file"))
}

fn candidates(mut numbers: Numbers<'_>, film: &Film, films: &[Film], tables: &Tables<'_>) -> Result<Vec<Candidate>, Fault> {
    let mut possible: Vec<(TieKind, &str)> = own_ties(film);
    for _ in 0..numbers.up_to(MOST_NAMES)? {
        let kind = tie_kind(numbers.next()?).ok_or_else(|| numbers.fault("a tie of no kind"))?;
        let table = if matches!(kind, TieKind::Series | TieKind::Subject | TieKind::Genre) { &tables.labels } else { &tables.people };
        let at = numbers.next()?;
        possible.push((kind, name(table, at, &numbers)?));
    }
    let mut candidates = Vec::new();
    let mut score = u32::from(u16::MAX);
    for _ in 0..numbers.up_to(MOST_CANDIDATES)? {
        let at = numbers.next()?;
        let Some(film) = films.get(at as usize) else { return Err(numbers.fault("a candidate is missing")) };
        let less = numbers.next()?;
        score = if candidates.is_empty() { less.min(score) } else { score.saturating_sub(less) };
        let mut ties = Vec::new();
        for _ in 0..numbers.up_to(MOST_TIES)? {
            let at = numbers.next()?;
            let Some((kind, by)) = possible.get(at as usize) else { return Err(numbers.fault("a tie is missing")) };
            ties.push(Tie { kind: *kind, by: (*by).to_owned(), points: points(numbers.next()?) });
        }
        candidates.push(Candidate { film: film.clone(), score: u16::try_from(score).unwrap_or(u16::MAX), ties });
    }
    Ok(candidates)
}
