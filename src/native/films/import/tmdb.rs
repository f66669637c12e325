//! Films from TMDB's API, version 3: details of a movie with its credits and keywords.
//! It must take only facts about the film: no overview, no picture, no popularity.

use super::credits::{Writing, is_no_author, writing};
use super::merge::push_new;
use super::names::{genre, language, series, subject, year};
use super::objects::{Found, Objects, Which, fault};
use super::report::CUT_SHORT;
use super::sink::Sink;
use crate::films::{Film, Ids};
use crate::native::films::namesake::Namesakes;
use serde::Deserialize;
use std::io::{self, BufRead};

/// A movie as returned by `/3/movie/{id}?append_to_response=credits,keywords`. A missing value is unknown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Movie {
    id: Option<u32>,
    imdb_id: Option<String>,
    title: Option<String>,
    /// What anything but a movie is called.
    name: Option<String>,
    original_title: Option<String>,
    original_language: Option<String>,
    release_date: Option<String>,
    adult: Option<bool>,
    video: Option<bool>,
    status: Option<String>,
    vote_count: Option<u32>,
    genres: Option<Vec<Named>>,
    production_countries: Option<Vec<Country>>,
    spoken_languages: Option<Vec<Language>>,
    belongs_to_collection: Option<Named>,
    credits: Option<Credits>,
    keywords: Option<Keywords>,
    results: Option<serde::de::IgnoredAny>,
    status_message: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Named {
    name: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Country {
    iso_3166_1: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Language {
    iso_639_1: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Credits {
    cast: Option<Vec<Actor>>,
    crew: Option<Vec<Worker>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Actor {
    id: Option<u32>,
    name: Option<String>,
    order: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Worker {
    id: Option<u32>,
    name: Option<String>,
    job: Option<String>,
    department: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Keywords {
    keywords: Option<Vec<Named>>,
}

/// Reads movies at the top level, in an array, or one after another. `name` is the file's.
///
/// # Errors
/// If the file could not be read, or a film could not be stored.
pub fn read(name: &str, source: impl BufRead, sink: &mut Sink<'_>) -> io::Result<()> {
    let mut objects = Objects::new(source, Which::Outermost);
    while let Some((line, found)) = objects.next()? {
        let place = format_args!("{name}:{line}");
        match found {
            Found::Object(bytes) => match serde_json::from_slice::<Movie>(bytes) {
                Ok(movie) => match no_film(&movie) {
                    None => {
                        let film = film(movie, &sink.namesakes);
                        sink.film(&place, film)?;
                    }
                    Some(why) => sink.skip(&place, why, &movie.title.or(movie.name).or(movie.status_message).unwrap_or_default()),
                },
                Err(error) => {
                    let (line, why) = fault(line, &error);
                    sink.skip(&format_args!("{name}:{line}"), "it is not a TMDB movie", &why);
                }
            },
            Found::TooLong => sink.skip(&place, "it is longer than 4 MB", &""),
            Found::Other => sink.break_off(&place, "this is not TMDB's JSON"),
            Found::CutOff => sink.break_off(&place, CUT_SHORT),
        }
    }
    Ok(())
}

/// Counts everyone's credits in a file, before it is read: TMDB distinguishes namesakes by numbers, a catalogue by numerals.
///
/// # Errors
/// If the file could not be read.
pub fn count_people(source: impl BufRead, namesakes: &mut Namesakes) -> io::Result<()> {
    let mut objects = Objects::new(source, Which::Outermost);
    while let Some((_, found)) = objects.next()? {
        let Found::Object(bytes) = found else { continue };
        let Ok(movie) = serde_json::from_slice::<Movie>(bytes) else { continue };
        if no_film(&movie).is_some() {
            continue;
        }
        let Credits { cast, crew } = movie.credits.unwrap_or_default();
        let cast = cast.into_iter().flatten().map(|actor| (actor.name, actor.id));
        let crew = crew.into_iter().flatten().map(|worker| (worker.name, worker.id));
        for (name, person) in cast.chain(crew) {
            if let (Some(name), Some(person)) = (name, person) {
                namesakes.count(&name, person);
            }
        }
    }
    Ok(())
}

/// Why a record is not taken; nothing if it is a film.
fn no_film(movie: &Movie) -> Option<&'static str> {
    if movie.results.is_some() {
        return Some("it is a page of a list; request the details of each movie");
    }
    if movie.title.is_none() && movie.name.is_some() {
        return Some("it is no movie, but a series, a person or a collection");
    }
    if movie.id.is_none() && movie.status_message.is_some() {
        return Some("it is an error message");
    }
    if movie.id.is_none() || movie.title.is_none() {
        return Some("it has no id or no title");
    }
    if movie.adult == Some(true) {
        return Some("it is marked as adult");
    }
    if movie.video == Some(true) {
        return Some("it is a video, not a film");
    }
    let is_out = movie.status.as_deref().is_none_or(|status| status == "Released");
    (!is_out).then_some("it is not released yet")
}

fn film(movie: Movie, namesakes: &Namesakes) -> Film {
    let named = |name: String, person: Option<u32>| person.map_or_else(|| name.clone(), |person| namesakes.name(&name, person));
    let mut film = Film {
        title: movie.title.unwrap_or_default(),
        original: movie.original_title,
        year: year(&movie.release_date.unwrap_or_default()),
        series: movie.belongs_to_collection.and_then(|collection| collection.name).map(|name| series(&name)),
        votes: movie.vote_count,
        ids: Ids { imdb: movie.imdb_id, tmdb: movie.id, ..Ids::default() },
        ..Film::default()
    };
    let spoken = movie.spoken_languages.unwrap_or_default().into_iter().filter_map(|spoken| spoken.iso_639_1);
    movie.original_language.into_iter().chain(spoken).for_each(|code| push_new(&mut film.languages, language(&code).to_owned()));
    film.countries.extend(movie.production_countries.unwrap_or_default().into_iter().filter_map(|country| country.iso_3166_1));
    film.genres.extend(names(movie.genres).map(|name| genre(&name)));
    film.subjects.extend(names(movie.keywords.and_then(|keywords| keywords.keywords)).filter_map(|name| subject(&name)));
    let credits = movie.credits.unwrap_or_default();
    let mut cast = credits.cast.unwrap_or_default();
    cast.sort_by_key(|actor| actor.order.unwrap_or(i64::MAX));
    film.cast.extend(cast.into_iter().filter_map(|actor| Some(named(actor.name?, actor.id))));
    for worker in credits.crew.unwrap_or_default() {
        if let (Some(name), Some(job)) = (worker.name, worker.job)
            && let Some(list) = list(&mut film, &job, worker.department.as_deref())
        {
            push_new(list, named(name, worker.id));
        }
    }
    film
}

/// The list that a member of the crew belongs to, if any.
fn list<'a>(film: &'a mut Film, job: &str, department: Option<&str>) -> Option<&'a mut Vec<String>> {
    Some(match job {
        "Director" | "Co-Director" => &mut film.directors,
        "Original Music Composer" | "Music" | "Composer" => &mut film.composers,
        "Director of Photography" | "Cinematography" => &mut film.cinematographers,
        job if department == Some("Writing") && !is_no_author(job) => match writing(job) {
            Writing::Screenplay => &mut film.writers,
            Writing::Source => &mut film.source,
        },
        _ => return None,
    })
}

fn names(list: Option<Vec<Named>>) -> impl Iterator<Item = String> {
    list.unwrap_or_default().into_iter().filter_map(|named| named.name)
}
