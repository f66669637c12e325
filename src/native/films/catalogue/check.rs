//! What is wrong with the records of a catalogue: field by field, and between records.
//! It must not correct anything, nor judge whether facts are true: see [`super::against`] for that.

use super::codes::{is_country, is_language};
use crate::films::{Film, YEARS, title_key};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The greatest length of a field's text, in bytes.
const LONGEST: usize = 300;

/// Compares every record with those before it.
///
/// ```
/// use intertitle::{films::Film, native::films::catalogue::check::Check};
/// let mut check = Check::default();
/// let her = Film { id: "her-2013".into(), title: "Her".into(), year: 2013, directors: vec!["Spike Jonze".into()], ..Film::default() };
/// assert_eq!(check.film("line 1", &her), [] as [&str; 0]);
/// assert_eq!(check.film("line 9", &her)[0], "id: her-2013 is in line 1 already");
/// ```
#[derive(Debug, Default)]
pub struct Check {
    /// Where each value that only one film may have was met first, by its field and the value.
    seen: HashMap<String, String>,
}

impl Check {
    /// What is wrong with the film at this place (`line 4`); each fault begins with its field.
    pub fn film(&mut self, place: &str, film: &Film) -> Vec<String> {
        let mut faults = Vec::new();
        alone(film, &mut faults);
        let director = film.directors.first().map(|name| title_key(name)).unwrap_or_default();
        let same = format!("{} {} {director}", title_key(&film.title), film.year);
        let unique = [
            ("id", Some(film.id.clone())),
            ("wikidata", film.ids.wikidata.clone()),
            ("imdb", film.ids.imdb.clone()),
            ("tmdb", film.ids.tmdb.map(|number| number.to_string())),
            ("letterboxd", film.ids.letterboxd.clone()),
            ("title", Some(same)),
        ];
        for (field, value) in unique {
            let Some(value) = value else { continue };
            match self.seen.entry(format!("{field} {value}")) {
                Entry::Occupied(before) => {
                    let shown = if field == "title" { "a film of that title, year and director" } else { &value };
                    faults.push(format!("{field}: {shown} is in {} already", before.get()));
                }
                Entry::Vacant(place_of) => drop(place_of.insert(place.to_owned())),
            }
        }
        faults
    }
}

/// What is wrong with a film on its own.
fn alone(film: &Film, faults: &mut Vec<String>) {
    if let Err(why) = id(&film.id, film.year) {
        faults.push(format!("id: {why}"));
    }
    if !YEARS.contains(&film.year) {
        faults.push(format!("year: {} is not between {} and {}", film.year, YEARS.start(), YEARS.end()));
    }
    let one = [("title", Some(&film.title)), ("original", film.original.as_ref()), ("series", film.series.as_ref())];
    one.into_iter().filter_map(|(field, text)| Some((field, text?))).for_each(|(field, text)| clean(field, text, faults));
    if film.original.as_ref() == Some(&film.title) {
        faults.push("original: it is the same as the title".into());
    }
    for (field, list) in lists(film) {
        for (at, text) in list.iter().enumerate() {
            clean(field, text, faults);
            if list.iter().take(at).any(|before| before == text) {
                faults.push(format!("{field}: \"{text}\" is named twice"));
            }
        }
    }
    for other in film.alternative.iter().filter(|other| **other == film.title || film.original.as_ref() == Some(other)) {
        faults.push(format!("alternative: \"{other}\" is the title already"));
    }
    for (language, title) in &film.by_language {
        clean("titles", title, faults);
        if !is_tag(language) {
            faults.push(format!("titles: \"{language}\" is not a language, such as fr or pt-PT"));
        }
        if *title == film.title || film.alternative.contains(title) {
            faults.push(format!("titles: \"{title}\" is a title already"));
        }
    }
    for code in film.countries.iter().filter(|code| !is_country(code)) {
        faults.push(format!("countries: \"{code}\" is not an ISO 3166-1 country, such as US"));
    }
    for code in film.languages.iter().filter(|code| !is_language(code)) {
        faults.push(format!("languages: \"{code}\" is not an ISO 639 language, such as en"));
    }
    for genre in film.genres.iter().filter(|genre| genre.chars().any(char::is_uppercase)) {
        faults.push(format!("genres: \"{genre}\" must be in lower case"));
    }
    outward(film, faults);
}

/// Whether a key of `titles` is a language, perhaps with a country: `fr`, `pt-PT`.
///
/// ```
/// use intertitle::native::films::catalogue::check::is_tag;
/// assert!(is_tag("fr") && is_tag("pt-PT") && !is_tag("PT") && !is_tag("pt-pt"));
/// ```
#[must_use]
pub fn is_tag(text: &str) -> bool {
    match text.split_once('-') {
        Some((language, country)) => is_language(language) && is_country(country),
        None => is_language(text),
    }
}

/// The lists of a film, with the names of their fields.
#[must_use]
pub fn lists(film: &Film) -> [(&'static str, &[String]); 11] {
    [
        ("alternative", &film.alternative),
        ("directors", &film.directors),
        ("writers", &film.writers),
        ("source", &film.source),
        ("cast", &film.cast),
        ("composers", &film.composers),
        ("cinematographers", &film.cinematographers),
        ("countries", &film.countries),
        ("languages", &film.languages),
        ("genres", &film.genres),
        ("subjects", &film.subjects),
    ]
}

/// Checks the form of the ids used elsewhere.
fn outward(film: &Film, faults: &mut Vec<String>) {
    let ids = &film.ids;
    if let Some(id) = ids.wikidata.as_ref().filter(|id| !is_wikidata(id)) {
        faults.push(format!("wikidata: \"{id}\" is not an id such as Q788822"));
    }
    if let Some(id) = ids.imdb.as_ref().filter(|id| !is_imdb(id)) {
        faults.push(format!("imdb: \"{id}\" is not an id such as tt1798709"));
    }
    if ids.tmdb == Some(0) {
        faults.push("tmdb: 0 is not an id".into());
    }
    if let Some(id) = ids.letterboxd.as_ref().filter(|id| !is_slug(id)) {
        faults.push(format!("letterboxd: \"{id}\" is not the last part of an address, such as her-2013"));
    }
}

/// Checks that a text is a single line and not empty.
fn clean(field: &str, text: &str, faults: &mut Vec<String>) {
    if text.trim().is_empty() {
        faults.push(format!("{field}: it is empty; leave it out"));
    } else if text.trim() != text {
        faults.push(format!("{field}: \"{text}\" has spaces around it"));
    } else if text.chars().any(char::is_control) {
        faults.push(format!("{field}: {text:?} has an invisible character"));
    } else if text.len() > LONGEST {
        faults.push(format!("{field}: it is longer than {LONGEST} bytes"));
    }
}

/// Checks that the id is made of words, the film's year, and at most two letters after it.
fn id(id: &str, year: u16) -> Result<(), String> {
    let wrong = || format!("\"{id}\" is not the title in lower-case ASCII words and the year, such as her-{year}");
    if !is_slug(id) {
        return Err(wrong());
    }
    let (_, last) = id.rsplit_once('-').ok_or_else(wrong)?;
    let digits = last.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    if digits.len() != 4 || last.len() - digits.len() > 2 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(wrong());
    }
    if digits.parse() != Ok(year) {
        return Err(format!("\"{id}\" ends with a year other than {year}"));
    }
    Ok(())
}

/// Whether a text is made of lower-case letters and digits in words separated by single hyphens.
///
/// ```
/// use intertitle::native::films::catalogue::check::is_slug;
/// assert!(is_slug("her-2013") && !is_slug("Her-2013") && !is_slug("her--2013"));
/// ```
#[must_use]
pub fn is_slug(text: &str) -> bool {
    text.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// `Q` and a number.
///
/// ```
/// use intertitle::native::films::catalogue::check::is_wikidata;
/// assert!(is_wikidata("Q788822") && !is_wikidata("Q0788822"));
/// ```
#[must_use]
pub fn is_wikidata(id: &str) -> bool {
    id.strip_prefix('Q').is_some_and(|number| !number.starts_with('0') && is_number(number))
}

/// `tt` and seven digits or more.
///
/// ```
/// use intertitle::native::films::catalogue::check::is_imdb;
/// assert!(is_imdb("tt1798709") && !is_imdb("tt179870"));
/// ```
#[must_use]
pub fn is_imdb(id: &str) -> bool {
    id.strip_prefix("tt").is_some_and(|number| number.len() >= 7 && is_number(number))
}

fn is_number(text: &str) -> bool {
    (1..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::films::Ids;

    /// What is done to a film, and the fault that it is then told to have.
    type Wrong = (fn(&mut Film), &'static str);

    fn her() -> Film {
        Film { id: "her-2013".into(), title: "Her".into(), year: 2013, directors: vec!["Spike Jonze".into()], ..Film::default() }
    }

    fn faults(change: impl FnOnce(&mut Film)) -> Vec<String> {
        let mut film = her();
        change(&mut film);
        Check::default().film("line 1", &film)
    }

    #[test]
    fn every_field_is_checked() {
        assert_eq!(faults(|_| ()), [] as [&str; 0]);
        assert_eq!(faults(|film| film.id = "her-2013b".into()), [] as [&str; 0]);
        let wrong: [Wrong; 17] = [
            (
                |film| film.id = "Her-2013".into(),
                "id: \"Her-2013\" is not the title in lower-case ASCII words and the year, such as her-2013",
            ),
            (
                |film| film.id = "her--2013".into(),
                "id: \"her--2013\" is not the title in lower-case ASCII words and the year, such as her-2013",
            ),
            (|film| film.id = "her".into(), "id: \"her\" is not the title in lower-case ASCII words and the year, such as her-2013"),
            (|film| film.id = "her-2014".into(), "id: \"her-2014\" ends with a year other than 2013"),
            (|film| (film.id, film.year) = ("her-1800".into(), 1800), "year: 1800 is not between 1888 and 2100"),
            (|film| film.cast = vec![" ".into()], "cast: it is empty; leave it out"),
            (|film| film.cast = vec!["A".into(), "A".into()], "cast: \"A\" is named twice"),
            (|film| film.title = "Her ".into(), "title: \"Her \" has spaces around it"),
            (|film| film.series = Some("a\tb".into()), "series: \"a\\tb\" has an invisible character"),
            (|film| film.countries = vec!["UK".into()], "countries: \"UK\" is not an ISO 3166-1 country, such as US"),
            (|film| film.languages = vec!["English".into()], "languages: \"English\" is not an ISO 639 language, such as en"),
            (|film| film.genres = vec!["Drama".into()], "genres: \"Drama\" must be in lower case"),
            (|film| film.original = Some("Her".into()), "original: it is the same as the title"),
            (|film| film.alternative = vec!["Her".into()], "alternative: \"Her\" is the title already"),
            (|film| film.by_language = [("fr".into(), "Her".into())].into(), "titles: \"Her\" is a title already"),
            (|film| film.by_language = [("fr".into(), " Elle".into())].into(), "titles: \" Elle\" has spaces around it"),
            (|film| film.by_language = [("pt_PT".into(), "Uma".into())].into(), "titles: \"pt_PT\" is not a language, such as fr or pt-PT"),
        ];
        for (change, fault) in wrong {
            assert_eq!(faults(change), [fault]);
        }
        let ids = Ids { wikidata: Some("788822".into()), imdb: Some("nm1".into()), tmdb: Some(0), letterboxd: Some("film/her".into()) };
        assert_eq!(faults(move |film| film.ids = ids).len(), 4);
    }

    #[test]
    fn two_films_share_no_id() {
        let mut check = Check::default();
        let imdb = Ids { imdb: Some("tt1798709".into()), ..Ids::default() };
        assert!(check.film("line 1", &Film { ids: imdb.clone(), ..her() }).is_empty());
        let other = Film { id: "hers-2013".into(), title: "Hers".into(), ids: imdb, ..her() };
        assert_eq!(check.film("line 2", &other), ["imdb: tt1798709 is in line 1 already"]);
        let again = Film { id: "her-2013b".into(), title: "HER".into(), ..her() };
        assert_eq!(check.film("line 3", &again), ["title: a film of that title, year and director is in line 1 already"]);
    }
}
