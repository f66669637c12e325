//! Writes the files of films and their candidates, in the format that [`crate::films::index::read_film`] reads.
//! It must not rank: it writes what was found.

use super::Options;
use super::lean::{Lean, clean, person};
use super::near::Near;
use super::order::Order;
use super::table::{Table, Uses};
use crate::films::index::{
    STEP, imdb_number, is_by_label, letterboxd_code, level, own_ties, push_number, slug_of_film, tie_number, wikidata_number,
};
use crate::films::ranking::Ranker;
use crate::films::{Film, HalfStars, Ids, Tie, TieKind};
use std::collections::HashMap;
use std::ops::Range;

/// The most ties in a file that no film's record implies.
const EXTRA: usize = 40;

/// Everything needed to write the files.
pub(super) struct FilmFiles<'a> {
    pub(super) films: &'a [Film],
    pub(super) ranker: &'a Ranker<'a>,
    pub(super) near: &'a Near,
    pub(super) order: &'a Order,
    pub(super) lean: &'a Lean<'a>,
    pub(super) is_known: &'a [bool],
    pub(super) labels: &'a [&'a str],
    pub(super) options: &'a Options,
    /// The author's stars, by film id.
    pub(super) stars: &'a HashMap<String, HalfStars>,
}

/// A candidate of one of the file's own films.
struct Found {
    number: u32,
    score: u16,
    ties: Vec<Tie>,
}

/// A film in the file.
struct Row {
    number: u32,
    is_known: bool,
    film: Film,
    stars: Option<HalfStars>,
}

impl FilmFiles<'_> {
    /// The number of files.
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.films.len().div_ceil(self.options.per_file.max(1))).unwrap_or(u32::MAX)
    }

    /// The text of a file.
    pub(super) fn text(&self, file: u32) -> String {
        let per_file = u32::try_from(self.options.per_file.max(1)).unwrap_or(u32::MAX);
        let first = file.saturating_mul(per_file);
        let own = first..first.saturating_add(per_file).min(u32::try_from(self.films.len()).unwrap_or(u32::MAX));
        let found: Vec<Vec<Found>> = own.clone().map(|number| self.found(number)).collect();
        let guests = guests(&found, &own);
        let numbers = own.clone().chain(guests.iter().copied());
        let rows: Vec<Row> = numbers.map(|number| self.row(number, own.contains(&number))).collect();
        let hosts = rows.get(..found.len()).unwrap_or_default();
        let extras: Vec<Vec<(TieKind, &str)>> = hosts.iter().zip(&found).map(|(row, found)| extras(&row.film, found)).collect();
        let (people, labels) = tables(hosts, &rows, &extras, self.labels);

        let mut text = String::new();
        films_of(&mut text, &own, &guests);
        names(&mut text, [&people, &labels]);
        records(&mut text, &rows, &people, &labels);
        rest_of_records(&mut text, hosts, &people, &labels);
        for ((row, found), extras) in hosts.iter().zip(&found).zip(&extras) {
            text.push('\n');
            possible(&mut text, &row.film, found, extras, &people, &labels);
        }
        candidates(&mut text, &rows, &found, &extras);
        text.push('\n');
        if rows.iter().any(|row| row.stars.is_some()) {
            rows.iter().for_each(|row| push_number(&mut text, row.stars.map_or(0, |stars| u32::from(stars.halves()))));
        }
        text
    }

    fn found(&self, number: u32) -> Vec<Found> {
        let film = self.order.film(number);
        let ties = |other: u32| {
            let ties = self.ranker.ties(film as usize, other as usize);
            ties.into_iter()
                .filter(|tie| tie_number(tie.kind).is_some())
                .map(|tie| Tie { by: if is_by_label(tie.kind) { clean(&tie.by) } else { person(&tie.by) }.into_owned(), ..tie })
                .collect()
        };
        self.near
            .get(film)
            .iter()
            .map(|(other, score)| Found { number: self.order.number(*other), score: *score, ties: ties(*other) })
            .collect()
    }

    fn row(&self, number: u32, is_own: bool) -> Row {
        let at = self.order.film(number) as usize;
        let mut film = self.films.get(at).map(|film| self.lean.of(film)).unwrap_or_default();
        if self.options.lean {
            film.original = None;
            film.alternative.clear();
        }
        if self.options.lean && !is_own {
            let ids = lean_ids(film.ids);
            // The subjects stay: an article may name one that the two films do not share.
            film = Film { original: None, writers: Vec::new(), source: Vec::new(), cast: Vec::new(), ids, ..film };
        }
        let stars = self.stars.get(film.id.as_str()).copied();
        Row { number, is_known: self.is_known.get(at).copied().unwrap_or_default(), film, stars }
    }
}

/// Keeps one id, which is enough for a guest's links: its page at Letterboxd can mostly be derived from its title, and Letterboxd finds
/// it by IMDb's or TMDB's id.
fn lean_ids(ids: Ids) -> Ids {
    match ids {
        Ids { letterboxd: Some(letterboxd), .. } => Ids { letterboxd: Some(letterboxd), ..Ids::default() },
        Ids { imdb: Some(imdb), .. } => Ids { imdb: Some(imdb), ..Ids::default() },
        ids => Ids { tmdb: ids.tmdb, ..Ids::default() },
    }
}

/// The candidates that are not among the file's own films, sorted by number.
fn guests(found: &[Vec<Found>], own: &Range<u32>) -> Vec<u32> {
    let mut guests: Vec<u32> = found.iter().flatten().map(|found| found.number).filter(|number| !own.contains(number)).collect();
    guests.sort_unstable();
    guests.dedup();
    guests
}

/// The ties of `found` that the record of `film` does not imply.
fn extras<'a>(film: &Film, found: &'a [Found]) -> Vec<(TieKind, &'a str)> {
    let own = own_ties(film);
    let mut extras: Vec<(TieKind, &str)> = Vec::new();
    for tie in found.iter().flat_map(|found| &found.ties) {
        let tie = (tie.kind, tie.by.as_str());
        if !own.contains(&tie) && !extras.contains(&tie) && extras.len() < EXTRA {
            extras.push(tie);
        }
    }
    extras
}

/// The people and labels in the file; `known` are those that the known file contains.
fn tables<'a>(own: &'a [Row], rows: &'a [Row], extras: &[Vec<(TieKind, &'a str)>], known: &[&'a str]) -> (Table<'a>, Table<'a>) {
    let (mut people, mut labels) = (Uses::default(), Uses::default());
    for Row { film, .. } in rows {
        people.count(film.directors.iter().map(String::as_str));
        labels.count(film.subjects.iter().map(String::as_str));
    }
    for Row { film, .. } in own {
        for names in [&film.writers, &film.source, &film.cast, &film.composers, &film.cinematographers] {
            people.count(names.iter().map(String::as_str));
        }
        labels.count(film.genres.iter().chain(&film.series).map(String::as_str));
    }
    for (kind, by) in extras.iter().flatten() {
        if is_by_label(*kind) { &mut labels } else { &mut people }.count([*by]);
    }
    (people.numbered(&[]), labels.numbered(known))
}

/// Writes which films are in the file: its own by the number of the first, guests by the distance from the previous one.
fn films_of(text: &mut String, own: &Range<u32>, guests: &[u32]) {
    let count = own.end - own.start;
    numbers(text, [own.start, count, count.saturating_add(u32::try_from(guests.len()).unwrap_or(u32::MAX))]);
    text.push('\n');
    let mut before = 0;
    for guest in guests {
        push_number(text, guest - before);
        before = *guest;
    }
}

/// Writes the names of tables, one per line.
fn names(text: &mut String, tables: [&Table<'_>; 2]) {
    for table in tables {
        text.push('\n');
        push_number(text, u32::try_from(table.names.len()).unwrap_or(u32::MAX));
        lines(text, table.names.iter().copied());
    }
}

/// Writes the fields of every film, in columns; those in the file of known films are left out.
fn records(text: &mut String, rows: &[Row], people: &Table<'_>, labels: &Table<'_>) {
    lines(text, rows.iter().map(|row| if row.is_known { "" } else { &row.film.title }));
    let own_id = |film: &Film| film.id == slug_of_film(&film.title, film.year);
    lines(text, rows.iter().map(|row| if own_id(&row.film) { "" } else { &row.film.id }));
    lines(text, rows.iter().map(|row| letterboxd_code(&row.film)));
    text.push('\n');
    for Row { film: Film { year, ids, .. }, is_known, .. } in rows {
        push_number(text, if *is_known { 0 } else { u32::from(*year) });
        push_number(text, ids.wikidata.as_deref().and_then(wikidata_number).unwrap_or_default());
        push_number(text, ids.imdb.as_deref().and_then(imdb_number).unwrap_or_default());
        push_number(text, ids.tmdb.unwrap_or_default());
    }
    text.push('\n');
    for row in rows {
        list(text, people, &row.film.directors);
        list(text, labels, &row.film.subjects);
    }
}

/// Writes the fields that only the file's own films have.
fn rest_of_records(text: &mut String, own: &[Row], people: &Table<'_>, labels: &Table<'_>) {
    for Row { film, .. } in own {
        text.push('\n');
        text.push_str(film.original.as_deref().unwrap_or_default());
        for title in &film.alternative {
            text.push('\t');
            text.push_str(title);
        }
    }
    for Row { film, .. } in own {
        text.push('\n');
        for names in [&film.writers, &film.source, &film.cast, &film.composers, &film.cinematographers] {
            list(text, people, names);
        }
        list(text, labels, &film.genres);
        push_number(text, film.series.as_deref().and_then(|name| labels.number(name)).map_or(0, |number| number + 1));
    }
}

/// The ties that candidates of a film can have.
fn every_tie<'a>(film: &'a Film, extras: &[(TieKind, &'a str)]) -> Vec<(TieKind, &'a str)> {
    let mut ties = own_ties(film);
    ties.extend(extras);
    ties
}

/// Writes the possible ties that the record does not imply, and for each tie its median points.
fn possible(text: &mut String, film: &Film, found: &[Found], extras: &[(TieKind, &str)], people: &Table<'_>, labels: &Table<'_>) {
    push_number(text, u32::try_from(extras.len()).unwrap_or_default());
    for (kind, by) in extras {
        let table = if is_by_label(*kind) { labels } else { people };
        numbers(text, [tie_number(*kind).unwrap_or_default(), table.number(by).unwrap_or_default()]);
    }
    for (kind, by) in every_tie(film, extras) {
        let of_tie = |tie: &&Tie| tie.kind == kind && tie.by == by;
        let mut points: Vec<u16> = found.iter().flat_map(|found| &found.ties).filter(of_tie).map(|tie| tie.points).collect();
        points.sort_unstable();
        push_number(text, points.get(points.len() / 2).map_or(0, |points| level(*points)));
    }
}

/// Writes the candidates of all own films, in columns: similar values side by side compress a third smaller.
fn candidates(text: &mut String, rows: &[Row], found: &[Vec<Found>], extras: &[Vec<(TieKind, &str)>]) {
    let place = |number: u32| rows.iter().position(|row| row.number == number).and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX);
    let (mut counts, mut places, mut scores, mut tied) = (String::new(), String::new(), String::new(), String::new());
    for ((row, found), extras) in rows.iter().zip(found).zip(extras) {
        let possible = every_tie(&row.film, extras);
        push_number(&mut counts, u32::try_from(found.len()).unwrap_or_default());
        let mut before = None;
        for found in found {
            push_number(&mut places, place(found.number));
            let score = u32::from(found.score) / STEP;
            push_number(&mut scores, before.map_or(score, |before: u32| before.saturating_sub(score)));
            before = Some(score);
            let position = |tie: &Tie| possible.iter().position(|possible| *possible == (tie.kind, tie.by.as_str()));
            let ties: Vec<u32> = found.ties.iter().filter_map(position).filter_map(|at| u32::try_from(at).ok()).collect();
            push_number(&mut tied, u32::try_from(ties.len()).unwrap_or_default());
            ties.into_iter().for_each(|at| push_number(&mut tied, at));
        }
    }
    lines(text, [counts, places, scores, tied].iter().map(String::as_str));
}

fn numbers<const COUNT: usize>(text: &mut String, numbers: [u32; COUNT]) {
    numbers.into_iter().for_each(|number| push_number(text, number));
}

fn list(text: &mut String, table: &Table<'_>, names: &[String]) {
    let found: Vec<u32> = names.iter().filter_map(|name| table.number(name)).collect();
    push_number(text, u32::try_from(found.len()).unwrap_or_default());
    found.into_iter().for_each(|number| push_number(text, number));
}

fn lines<'t>(text: &mut String, all: impl Iterator<Item = &'t str>) {
    for line in all {
        text.push('\n');
        text.push_str(line);
    }
}
