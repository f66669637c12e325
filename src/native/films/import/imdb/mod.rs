//! Films from IMDb's tables for personal use, joined by their numeric ids.
//! It must not hold a table in memory: while the tables are read, only numbers are kept of a film, and its record is written
//! as soon as it is complete.

mod people;
mod table;

use super::credits::{Writing, writing};
use super::merge::push_new;
use super::names::{genre, year};
use super::sink::Sink;
use crate::films::index::imdb;
use crate::films::{Film, Ids};
use people::{People, Role};
use std::io::{self, BufRead};
use table::{number, rows};

/// A table, by the name of its file at IMDb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Titles, years, genres: the only required table.
    Basics,
    /// Directors and writers.
    Crew,
    /// The principal people, with what they did.
    Principals,
    /// The names of people.
    Names,
    /// The number of votes.
    Ratings,
    /// Alternative titles.
    Akas,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 6] = [Self::Basics, Self::Crew, Self::Principals, Self::Names, Self::Ratings, Self::Akas];

    /// The name of its file, without `.gz`.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Basics => "title.basics.tsv",
            Self::Crew => "title.crew.tsv",
            Self::Principals => "title.principals.tsv",
            Self::Names => "name.basics.tsv",
            Self::Ratings => "title.ratings.tsv",
            Self::Akas => "title.akas.tsv",
        }
    }
}

/// Which titles are films.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// IMDb's types of titles that are taken.
    pub types: Vec<String>,
    /// Films with fewer votes are left out.
    pub min_votes: u32,
}

/// The types that are taken unless the author names others, separated by commas.
pub const TYPES: &str = "movie,tvMovie";

impl Default for Choice {
    fn default() -> Self {
        Self { types: TYPES.split(',').map(str::to_owned).collect(), min_votes: 0 }
    }
}

/// How many alternative titles are kept of a film.
const ALTERNATIVES: usize = 4;

/// The type of a working title, under which the film was never shown: "Blue Harvest".
const WORKING: &str = "working";

/// What separates several types of one title.
const PARTS_TYPES: char = '\u{2}';

/// The regions whose titles are taken as English; `XWW` is IMDb's code for the world.
const ENGLISH: [&str; 5] = ["US", "GB", "XWW", "CA", "AU"];

/// Opens a table; `None` if it is missing. `Basics` is opened twice.
pub type Open<'a> = &'a mut dyn FnMut(Table) -> io::Result<Option<Box<dyn BufRead + 'a>>>;

/// What is known of the films while the tables are read.
#[derive(Debug, Default)]
struct Known {
    /// The films' IMDb numbers, sorted.
    films: Vec<u32>,
    /// The number of votes by IMDb number, sorted.
    votes: Vec<(u32, u32)>,
    /// By IMDb number, sorted, where each alternative title begins in `titles`, in which titles end with a tab.
    others: Vec<(u32, u32)>,
    titles: String,
    people: People,
}

/// Reads the films from the tables.
///
/// # Errors
/// If a table could not be read, with the line, or a film could not be stored.
pub fn read(open: Open<'_>, choice: &Choice, sink: &mut Sink<'_>) -> io::Result<()> {
    let mut known = Known::default();
    if let Some(source) = open(Table::Ratings)? {
        ratings(source, &mut known, sink)?;
    } else if choice.min_votes > 0 {
        let missing = format!("{} is missing; without it nothing is known of how many people have rated a film", Table::Ratings.file());
        return Err(io::Error::new(io::ErrorKind::NotFound, missing));
    }
    let Some(source) = open(Table::Basics)? else {
        return Err(io::Error::new(io::ErrorKind::NotFound, format!("{} is missing", Table::Basics.file())));
    };
    basics(source, sink, &mut |line, row, sink| {
        if let Some(film) = taken(line, row, choice, &known.votes, &mut Some(sink)) {
            known.films.push(film);
        }
        Ok(())
    })?;
    known.films.sort_unstable();
    known.films.dedup();
    known.films.shrink_to_fit();
    if let Some(source) = open(Table::Principals)? {
        principals(source, &mut known, sink)?;
    }
    if let Some(source) = open(Table::Crew)? {
        crew(source, &mut known, sink)?;
    }
    known.people.sort();
    if known.people.len() > 0
        && let Some(source) = open(Table::Names)?
    {
        names(source, &mut known, sink)?;
    }
    if let Some(source) = open(Table::Akas)? {
        akas(source, &mut known, sink)?;
    }
    let Some(source) = open(Table::Basics)? else { return Ok(()) };
    // Skipped rows were already reported during the first reading.
    let mut quiet = |_: &Film| Ok(false);
    let mut again = Sink::new(&mut quiet);
    basics(source, &mut again, &mut |line, row, _| match taken(line, row, choice, &known.votes, &mut None) {
        Some(number) => sink.film(&format_args!("{}:{line}", Table::Basics.file()), film(number, row, &known)),
        None => Ok(()),
    })
}

/// Reads how many people have rated each title.
fn ratings(source: impl BufRead, known: &mut Known, sink: &mut Sink<'_>) -> io::Result<()> {
    rows(Table::Ratings.file(), source, ["tconst", "numVotes"], sink, |line, [id, votes], sink| {
        match (number(id, "tt"), votes.parse()) {
            (Some(film), Ok(votes)) => known.votes.push((film, votes)),
            _ => sink.skip(&format_args!("{}:{line}", Table::Ratings.file()), "it is not a rating of a title", &id),
        }
        Ok(())
    })?;
    known.votes.sort_unstable();
    Ok(())
}

/// Reads the names of the people who are known by their numbers.
fn names(source: impl BufRead, known: &mut Known, sink: &mut Sink<'_>) -> io::Result<()> {
    rows(Table::Names.file(), source, ["nconst", "primaryName"], sink, |line, [id, name], sink| {
        match number(id, "nm") {
            Some(person) => known.people.name(person, name),
            None => sink.skip(&format_args!("{}:{line}", Table::Names.file()), "it is not a person", &id),
        }
        Ok(())
    })?;
    known.people.number_namesakes();
    Ok(())
}

/// A row of the titles: id, type, title, original title, whether it is for adults, year, genres.
type Basics<'a> = [&'a str; 7];

fn basics(
    source: impl BufRead,
    sink: &mut Sink<'_>,
    each: &mut dyn FnMut(usize, &Basics<'_>, &mut Sink<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let columns = ["tconst", "titleType", "primaryTitle", "originalTitle", "isAdult", "startYear", "genres"];
    rows(Table::Basics.file(), source, columns, sink, |line, row, sink| each(line, &row, sink))
}

/// The number of the title, if it is a film that is wanted; otherwise the reason goes to `sink`.
fn taken(line: usize, row: &Basics<'_>, choice: &Choice, votes: &[(u32, u32)], sink: &mut Option<&mut Sink<'_>>) -> Option<u32> {
    let [id, kind, title, _, adult, started, _] = row;
    let mut skip = |why: &str, what: &str| {
        if let Some(sink) = sink {
            sink.skip(&format_args!("{}:{line}", Table::Basics.file()), why, &what);
        }
        None
    };
    let Some(film) = number(id, "tt").filter(|film| *film > 0) else { return skip("its id is not an IMDb id", id) };
    if !choice.types.iter().any(|wanted| wanted == kind) {
        return skip("its type is not that of a film", kind);
    }
    if *adult == "1" {
        return skip("it is marked as adult", title);
    }
    if year(started) == 0 {
        return skip("it has no year", title);
    }
    if choice.min_votes > 0 && votes_of(votes, film).unwrap_or_default() < choice.min_votes {
        return skip("fewer people have rated it than required", title);
    }
    Some(film)
}

fn votes_of(votes: &[(u32, u32)], film: u32) -> Option<u32> {
    let at = votes.binary_search_by_key(&film, |(film, _)| *film).ok()?;
    votes.get(at).map(|(_, votes)| *votes)
}

impl Known {
    /// The number of a title that is one of the films.
    fn film(&self, id: &str) -> Option<u32> {
        number(id, "tt").filter(|film| self.films.binary_search(film).is_ok())
    }
}

fn principals(source: impl BufRead, known: &mut Known, sink: &mut Sink<'_>) -> io::Result<()> {
    let columns = ["tconst", "ordering", "nconst", "category", "job"];
    rows(Table::Principals.file(), source, columns, sink, |line, [id, order, person, category, job], sink| {
        let Some(film) = known.film(id) else { return Ok(()) };
        let role = match category {
            "actor" | "actress" | "self" => Role::Cast,
            "director" => Role::Director,
            "composer" => Role::Composer,
            "cinematographer" => Role::Cinematographer,
            "writer" if writing(job) == Writing::Source => Role::Source,
            "writer" => Role::Writer,
            _ => return Ok(()),
        };
        match (number(person, "nm"), order.parse()) {
            (Some(person), Ok(order)) => known.people.principal(film, role, order, person),
            _ => sink.skip(&format_args!("{}:{line}", Table::Principals.file()), "it is not a credit of a person", &person),
        }
        Ok(())
    })
}

fn crew(source: impl BufRead, known: &mut Known, sink: &mut Sink<'_>) -> io::Result<()> {
    rows(Table::Crew.file(), source, ["tconst", "directors", "writers"], sink, |line, [id, directors, writers], sink| {
        let Some(film) = known.film(id) else { return Ok(()) };
        for (role, list) in [(Role::Director, directors), (Role::Writer, writers)] {
            for (order, person) in list.split(',').filter(|person| !person.is_empty()).enumerate() {
                match number(person, "nm") {
                    Some(person) => known.people.crew(film, role, order, person),
                    None => sink.skip(&format_args!("{}:{line}", Table::Crew.file()), "it names no person", &person),
                }
            }
        }
        Ok(())
    })
}

fn akas(source: impl BufRead, known: &mut Known, sink: &mut Sink<'_>) -> io::Result<()> {
    let columns = ["titleId", "title", "region", "language", "types", "attributes"];
    rows(Table::Akas.file(), source, columns, sink, |_, [id, title, region, language, types, attributes], _| {
        let is_english = language == "en" || ENGLISH.contains(&region) && language.is_empty();
        let is_working = types.split(PARTS_TYPES).any(|kind| kind == WORKING);
        if is_english
            && !is_working
            && attributes.is_empty()
            && let (Some(film), Ok(start)) = (known.film(id), u32::try_from(known.titles.len()))
        {
            known.others.push((film, start));
            known.titles.push_str(title);
            known.titles.push('\t');
        }
        Ok(())
    })?;
    known.others.sort_unstable();
    Ok(())
}

fn film(number: u32, row: &Basics<'_>, known: &Known) -> Film {
    let [_, _, title, original, _, started, genres] = row;
    let mut film = Film {
        title: (*title).to_owned(),
        original: Some((*original).to_owned()).filter(|original| !original.is_empty()),
        year: year(started),
        genres: genres.split(',').filter(|name| !name.is_empty()).map(genre).collect(),
        votes: votes_of(&known.votes, number),
        ids: Ids { imdb: imdb(number), ..Ids::default() },
        ..Film::default()
    };
    let from = known.others.partition_point(|(of, _)| *of < number);
    for (_, start) in known.others.get(from..).unwrap_or_default().iter().take_while(|(of, _)| *of == number) {
        let other = known.titles.get(*start as usize..).and_then(|rest| rest.split('\t').next()).unwrap_or_default();
        if film.alternative.len() < ALTERNATIVES && other != film.title {
            push_new(&mut film.alternative, other.to_owned());
        }
    }
    known.people.of(number, |role, name| {
        let list = match role {
            Role::Director => &mut film.directors,
            Role::Writer => &mut film.writers,
            Role::Source => &mut film.source,
            Role::Cast => &mut film.cast,
            Role::Composer => &mut film.composers,
            Role::Cinematographer => &mut film.cinematographers,
        };
        push_new(list, name.to_owned());
    });
    film
}
