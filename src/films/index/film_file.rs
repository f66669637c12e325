//! Reads a file of films: the records of films that are near one another, and the candidates of each, with every film and every name written once.
//! It must not rely on the whole catalogue: all that it reads is in the file, or among the known films.
//!
//! The file, line by line. Numbers are written as by [`super::push_number`]; a list is its length, then its items. "Guests" are films that
//! the file holds only as candidates of its own films.
//!
//! 1. one line: the number of the first film; how many films are the file's own; how many films are in it altogether: its own, then guests
//! 2. one line: the guests' numbers, each as its difference from the one before
//! 3. how many people, and one line each; how many labels (subjects, genres, series), and one line each. Their numbers continue those of the
//!    known file's labels
//! 4. one line per film: its title; empty if the film is among the known ones, which have its title and year
//! 5. one line per film: its id; empty if it follows from title and year
//! 6. one line per film: its slug at Letterboxd ([`super::letterboxd`])
//! 7. one line for all films: for each its year, and its numbers at Wikidata, IMDb and TMDB, each 0 for none
//! 8. one line for all films: for each the lists of its directors and of its subjects
//! 9. one line per own film: its original title and its other titles, separated by tabs
//! 10. one line per own film: the lists of its writers, authors, cast, composers, cinematographers and genres; its series, 0 for none
//! 11. one line per own film: a list of the ties that its record does not imply, each as kind and name; then the points of all possible ties
//! 12. one line for all own films: for each how many candidates it has
//! 13. one line for all candidates of all own films: for each its index among the films of the file
//! 14. one line for the same: its score divided by [`STEP`]; from the second on, as how much less it is than the one before
//! 15. one line for the same: the list of its ties, each as its index among the possible ones
//! 16. one line for all films, empty if the author has rated none: the author's stars, doubled; 0 for none

use super::cursor::{Cursor, Numbers};
use super::{Fault, Known, Read, imdb, is_by_label, letterboxd, own_ties, points, slug_of_film, tie_kind, wikidata};
use crate::films::{Candidate, Film, HalfStars, Ids, Tie, TieKind};
use crate::seek;

/// The most names in a list.
const MOST_NAMES: u32 = 64;
/// The most candidates of a film.
const MOST_CANDIDATES: u32 = 128;
/// The unit in which scores are written, in hundredths.
pub const STEP: u32 = 8;
/// The most ties of a candidate.
const MOST_TIES: u32 = 32;

/// A film in a file, own or guest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the index.
    pub number: u32,
    /// What the file tells about it.
    pub film: Film,
    /// The author's stars.
    pub stars: Option<HalfStars>,
}

/// The films in the file, with the names to which its later lines refer.
struct Rows<'a> {
    first: u32,
    own: u32,
    tables: Tables<'a>,
    films: Vec<(u32, Film)>,
}

fn rows<'a>(cursor: &mut Cursor<'a>, known: &'a Known) -> Read<Rows<'a>> {
    let mut header = cursor.numbers()?;
    let (first, own, count) = (header.next()?, header.next()?, header.next()?);
    if own > count {
        return Err(header.fault("a number is too large"));
    }
    let mut guests = cursor.numbers()?;
    let people = cursor.table()?;
    let mut labels: Vec<&str> = known.labels.iter().map(String::as_str).collect();
    labels.extend(cursor.table()?);
    let tables = Tables { people, labels };
    let titles = cursor.texts(count)?;
    let ids = cursor.texts(count)?;
    let slugs = cursor.texts(count)?;
    let mut outward = cursor.numbers()?;
    let mut features = cursor.numbers()?;
    let mut films = Vec::new();
    let mut guest = 0_u32;
    for row in 0..count {
        let of_row = |texts: &[&'a str]| texts.get(row as usize).copied().unwrap_or_default();
        let (title, id, slug) = (of_row(&titles), of_row(&ids), of_row(&slugs));
        let number = if row < own {
            first.saturating_add(row)
        } else {
            guest = guest.saturating_add(guests.next()?);
            guest
        };
        let mut film = Film { title: title.to_owned(), year: outward.year()?, ..Film::default() };
        if title.is_empty() {
            let Some(named) = known.get(number) else { return Err(cursor.fault("a film has no title, and is not among the known ones")) };
            film.title.clone_from(&named.title);
            film.year = named.year;
        }
        film.id = if id.is_empty() { slug_of_film(&film.title, film.year) } else { id.to_owned() };
        film.ids = Ids {
            wikidata: wikidata(outward.next()?),
            imdb: imdb(outward.next()?),
            tmdb: Some(outward.next()?).filter(|number| *number > 0),
            letterboxd: letterboxd(slug, &film.title, film.year),
        };
        film.local = known.get(number).and_then(|named| named.local.clone());
        film.directors = tables.people(&mut features)?;
        film.subjects = tables.labels(&mut features)?;
        films.push((number, film));
    }
    Ok(Rows { first, own, tables, films })
}

/// Reads what a file tells about each of its films: its own, then guests.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_rows(text: &str, known: &Known) -> Read<Vec<Row>> {
    let mut cursor = Cursor::new(text);
    let Rows { own, films, .. } = rows(&mut cursor, known)?;
    // Skip the three lines per own film, and the four lines of candidates.
    for _ in 0..u64::from(own) * 3 + 4 {
        cursor.line()?;
    }
    let mut rated = cursor.numbers()?;
    let mut rows = Vec::new();
    for (number, film) in films {
        let stars = if rated.is_empty() { None } else { stars(&mut rated)? };
        rows.push(Row { number, film, stars });
    }
    Ok(rows)
}

/// Reads a film and its candidates, the nearest first, from the text of the file that [`super::Manifest::film_path`] names for its number.
/// Ties come strongest first; their points are those of the tie in general, not of this pair. What only ranking needs (languages, countries, people
/// of no other film) was left out when the index was built.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_film(text: &str, number: u32, known: &Known) -> Read<(Film, Vec<Candidate>)> {
    let mut cursor = Cursor::new(text);
    let Rows { first, own, tables, films } = rows(&mut cursor, known)?;
    let Some(at) = number.checked_sub(first).filter(|at| *at < own) else {
        return Err(Box::new(Fault { line: 1, why: "the film is not in this file" }));
    };
    let mut film = films.get(at as usize).map(|row| row.1.clone()).unwrap_or_default();
    for (place, name) in seek::split(nth(&mut cursor, at, own)?.0, b"\t").take(MOST_NAMES as usize).enumerate() {
        match (name.is_empty(), place) {
            (true, _) => {}
            (false, 0) => film.original = Some(name.to_owned()),
            (false, _) => film.alternative.push(name.to_owned()),
        }
    }
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
    let possible = possible(&mut nth(&mut cursor, at, own)?.1, &film, &tables)?;
    let candidates = candidates(&mut cursor, at, &possible, &films)?;
    Ok((film, candidates))
}

/// Reads the author's stars for a film, doubled; 0 for none.
pub(super) fn stars(numbers: &mut Numbers<'_>) -> Read<Option<HalfStars>> {
    numbers.up_to(10).map(|halves| u8::try_from(halves).ok().and_then(HalfStars::new))
}

/// The tables of names in a file.
struct Tables<'a> {
    people: Vec<&'a str>,
    labels: Vec<&'a str>,
}

impl Tables<'_> {
    fn people(&self, numbers: &mut Numbers<'_>) -> Read<Vec<String>> {
        list(&self.people, numbers)
    }

    fn labels(&self, numbers: &mut Numbers<'_>) -> Read<Vec<String>> {
        list(&self.labels, numbers)
    }
}

fn list(table: &[&str], numbers: &mut Numbers<'_>) -> Read<Vec<String>> {
    let mut names = Vec::new();
    numbers.list(MOST_NAMES, |numbers, at| {
        names.push(name(table, at, numbers)?.to_owned());
        Ok(())
    })?;
    Ok(names)
}

fn name<'a>(table: &[&'a str], at: u32, numbers: &Numbers<'_>) -> Read<&'a str> {
    table.get(at as usize).copied().ok_or_else(|| numbers.fault("a name is missing"))
}

/// Reads the next `count` lines; returns the one at index `at`, as text and as numbers.
fn nth<'a>(cursor: &mut Cursor<'a>, at: u32, count: u32) -> Read<(&'a str, Numbers<'a>)> {
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

/// A tie that a candidate can have: its kind, its name and its points.
type Possible<'a> = (TieKind, &'a str, u16);

fn possible<'a>(numbers: &mut Numbers<'_>, film: &'a Film, tables: &Tables<'a>) -> Read<Vec<Possible<'a>>> {
    let mut ties = own_ties(film);
    for _ in 0..numbers.up_to(MOST_NAMES)? {
        let kind = tie_kind(numbers.next()?).ok_or_else(|| numbers.fault("a tie of no kind"))?;
        let table = if is_by_label(kind) { &tables.labels } else { &tables.people };
        let at = numbers.next()?;
        ties.push((kind, name(table, at, numbers)?));
    }
    ties.into_iter().map(|(kind, by)| Ok((kind, by, points(numbers.next()?)))).collect()
}

/// The candidates of the own film at index `at`, picked from the columns of all of them.
fn candidates(cursor: &mut Cursor<'_>, at: u32, possible: &[Possible<'_>], films: &[(u32, Film)]) -> Read<Vec<Candidate>> {
    let mut counts = cursor.numbers()?;
    let (mut places, mut scores, mut ties) = (cursor.numbers()?, cursor.numbers()?, cursor.numbers()?);
    for _ in 0..at {
        for _ in 0..counts.up_to(MOST_CANDIDATES)? {
            places.next()?;
            scores.next()?;
            ties.list(MOST_TIES, |_, _| Ok(()))?;
        }
    }
    let mut candidates = Vec::new();
    let mut score = u32::from(u16::MAX);
    for _ in 0..counts.up_to(MOST_CANDIDATES)? {
        let at = places.next()?;
        let Some((_, film)) = films.get(at as usize) else { return Err(places.fault("a candidate is missing")) };
        let less = scores.next()?.saturating_mul(STEP);
        score = if candidates.is_empty() { less.min(score) } else { score.saturating_sub(less) };
        let mut candidate = Candidate { film: film.clone(), score: u16::try_from(score).unwrap_or(u16::MAX), ties: Vec::new() };
        ties.list(MOST_TIES, |numbers, at| {
            let Some((kind, by, points)) = possible.get(at as usize) else { return Err(numbers.fault("a tie is missing")) };
            candidate.ties.push(Tie { kind: *kind, by: (*by).to_owned(), points: *points });
            Ok(())
        })?;
        candidates.push(candidate);
    }
    Ok(candidates)
}
