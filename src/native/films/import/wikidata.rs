//! Films from results of Wikidata's query service, in the formats in which it provides them.
//! It must not require a particular query: a column is recognised by its name, whatever other columns there are.

use super::merge::merge;
use super::names::{genre, language, series, year};
use super::objects::{Found, Objects, Which, fault};
use super::report::CUT_SHORT;
use super::sink::Sink;
use crate::films::Film;
use serde_json::{Map, Value};
use std::io::{self, BufRead};

/// What separates the values of one cell if the query combined them by `GROUP_CONCAT`.
const SEPARATOR: char = '|';

const NO_ANSWER: &str = "this is not a query result";

/// Reads the films of a result: rows of the SPARQL results format, or the plain rows that the query page saves. `name` is the file's.
///
/// Consecutive rows of the same film become one record, so that both one row per value and `GROUP_CONCAT` can be read.
///
/// # Errors
/// If the file could not be read, or a film could not be stored.
pub fn read(name: &str, source: impl BufRead, sink: &mut Sink<'_>) -> io::Result<()> {
    let mut objects = Objects::new(source, Which::InArrays);
    let mut current: Option<(usize, Film)> = None;
    let mut is_empty = true;
    while let Some((line, found)) = objects.next()? {
        is_empty = false;
        let place = format_args!("{name}:{line}");
        match found {
            Found::Object(bytes) => match serde_json::from_slice::<Map<String, Value>>(bytes) {
                Ok(row) => match film(&row) {
                    Ok(film) => match &mut current {
                        Some((_, before)) if before.ids.wikidata == film.ids.wikidata => join(before, film),
                        _ => {
                            if let Some((began, done)) = current.replace((line, film)) {
                                sink.film(&format_args!("{name}:{began}"), done)?;
                            }
                        }
                    },
                    Err(why) => sink.skip(&place, why, &String::from_utf8_lossy(bytes)),
                },
                Err(error) => {
                    let (line, why) = fault(line, &error);
                    sink.skip(&format_args!("{name}:{line}"), "it is not JSON", &why);
                }
            },
            Found::TooLong => sink.skip(&place, "it is longer than 4 MB", &""),
            Found::Other => sink.break_off(&place, NO_ANSWER),
            Found::CutOff => sink.break_off(&place, CUT_SHORT),
        }
    }
    // A result without rows is valid: nothing was found.
    if is_empty && objects.has_array() {
        sink.skip(&name, "it contains no row of a result", &"");
    } else if is_empty {
        sink.break_off(&name, NO_ANSWER);
    }
    match current {
        Some((began, done)) => sink.film(&format_args!("{name}:{began}"), done),
        None => Ok(()),
    }
}

/// Merges another row of the same film. The earlier of two years is that of the release.
fn join(before: &mut Film, film: Film) {
    if film.year != 0 && (before.year == 0 || film.year < before.year) {
        before.year = film.year;
    }
    if before.title.is_empty() {
        before.title.clone_from(&film.title);
    }
    merge(before, &film);
}

/// The film of a row, or why there is none.
fn film(row: &Map<String, Value>) -> Result<Film, &'static str> {
    let mut film = Film::default();
    for (column, cell) in row {
        let Some(value) = value(cell) else { continue };
        put(&mut film, column, value);
    }
    if film.ids.wikidata.is_none() {
        return Err("its column \"film\" names no item");
    }
    if film.title.is_empty()
        && let Some(original) = film.original.take()
    {
        film.title = original;
    }
    Ok(film)
}

/// The text of a cell: `{"type": "literal", "value": "Her"}` or plain `"Her"`.
fn value(cell: &Value) -> Option<&str> {
    match cell {
        Value::String(text) => Some(text),
        // A blank node stands for an unknown value.
        Value::Object(cell) if cell.get("type").is_none_or(|of| of != "bnode") => cell.get("value").and_then(Value::as_str),
        _ => None,
    }
}

/// Puts a value where its column belongs. Columns are named in the singular, with or without `Label`, or in the plural.
fn put(film: &mut Film, column: &str, value: &str) {
    let names = || value.split(SEPARATOR).map(str::trim).filter(|name| is_name(name)).map(str::to_owned);
    let first = || names().next();
    // A title may contain the separator: "Face|Off".
    let whole = || Some(value.trim()).filter(|name| is_name(name)).map(str::to_owned);
    let column = column
        .strip_suffix("Labels")
        .or_else(|| column.strip_suffix("Label"))
        .map_or(column, |column| if matches!(column, "film" | "item") { "title" } else { column });
    match column {
        "film" | "item" => film.ids.wikidata = value.rsplit('/').next().filter(|id| id.starts_with('Q')).map(str::to_owned),
        "title" => film.title = whole().unwrap_or_default(),
        "original" | "originalTitle" => film.original = whole(),
        "originals" | "originalTitles" => film.original = first(),
        "alternative" | "alternatives" | "alias" | "aliases" => film.alternative.extend(names()),
        "year" | "date" | "dates" | "years" => {
            film.year = value.split(SEPARATOR).map(year).filter(|year| *year > 0).min().unwrap_or_default()
        }
        "director" | "directors" => film.directors.extend(names()),
        "writer" | "writers" | "screenwriter" | "screenwriters" => film.writers.extend(names()),
        "source" | "sources" | "author" | "authors" => film.source.extend(names()),
        "cast" | "actor" | "actors" => film.cast.extend(names()),
        "composer" | "composers" => film.composers.extend(names()),
        "cinematographer" | "cinematographers" => film.cinematographers.extend(names()),
        "country" | "countries" | "countryCode" | "countryCodes" => film.countries.extend(names()),
        "language" | "languages" | "languageCode" | "languageCodes" => {
            film.languages.extend(names().map(|code| language(&code).to_owned()))
        }
        "genre" | "genres" => film.genres.extend(names().map(|name| genre(&name))),
        "subject" | "subjects" => film.subjects.extend(names()),
        "series" => film.series = first().map(|name| series(&name)),
        "imdb" | "imdbs" => film.ids.imdb = first(),
        "tmdb" | "tmdbs" => film.ids.tmdb = first().and_then(|number| number.parse().ok()),
        "letterboxd" | "letterboxds" => film.ids.letterboxd = first(),
        _ => {}
    }
}

/// Whether it is a name, rather than an item without one in the language of the query (`Q1234`) or an item's address.
fn is_name(text: &str) -> bool {
    let is_item = text.strip_prefix('Q').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    !text.is_empty() && !is_item && !text.starts_with("http://www.wikidata.org/") && !text.starts_with("_:")
}
