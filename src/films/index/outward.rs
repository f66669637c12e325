//! A film's ids at other sites in short form: as numbers, or left out where they follow from the title.
//! It must not guess: what is not known stays unknown.

use super::slug;
use crate::article::whole;
use crate::films::Film;

/// The id that follows from a film's title and year.
///
/// ```
/// use intertitle::films::index::slug_of_film;
/// assert_eq!(slug_of_film("Her", 2013), "her-2013");
/// ```
#[must_use]
pub fn slug_of_film(title: &str, year: u16) -> String {
    let mut slug = slug(title);
    slug.push('-');
    slug.push_str(&whole(year.into()));
    slug
}

/// The number in `Q788822`.
#[must_use]
pub fn wikidata_number(id: &str) -> Option<u32> {
    digits(id.strip_prefix('Q')?).filter(|number| wikidata(*number).as_deref() == Some(id))
}

/// The id with this number; `None` for 0.
///
/// ```
/// use intertitle::films::index::{wikidata, wikidata_number};
/// assert_eq!(wikidata(788_822).as_deref(), Some("Q788822"));
/// assert_eq!(wikidata_number("Q788822"), Some(788_822));
/// assert_eq!(wikidata_number("788822"), None);
/// ```
#[must_use]
pub fn wikidata(number: u32) -> Option<String> {
    (number > 0).then(|| String::from("Q") + &whole(number))
}

/// The number in `tt1798709`.
#[must_use]
pub fn imdb_number(id: &str) -> Option<u32> {
    digits(id.strip_prefix("tt")?).filter(|number| imdb(*number).as_deref() == Some(id))
}

/// The id with this number, in at least seven digits; `None` for 0.
///
/// ```
/// use intertitle::films::index::{imdb, imdb_number};
/// assert_eq!(imdb(3_740).as_deref(), Some("tt0003740"));
/// assert_eq!(imdb_number("tt0003740"), Some(3_740));
/// assert_eq!(imdb_number("nm0003740"), None);
/// ```
#[must_use]
pub fn imdb(number: u32) -> Option<String> {
    (number > 0).then(|| {
        let digits = whole(number);
        let mut id = String::from("tt");
        (digits.len()..7).for_each(|_| id.push('0'));
        id + &digits
    })
}

/// The code for a film's slug at Letterboxd: empty for none, `-` if it is the slug of its title, `=` if it is that of title and year, else the slug.
#[must_use]
pub fn letterboxd_code(film: &Film) -> &str {
    match film.ids.letterboxd.as_deref() {
        None => "",
        Some(own) if own == slug(&film.title) => "-",
        Some(own) if own == slug_of_film(&film.title, film.year) => "=",
        Some(own) => own,
    }
}

/// The slug that `code` stands for.
///
/// ```
/// use intertitle::films::{Film, Ids, index::{letterboxd, letterboxd_code}};
/// let ids = Ids { letterboxd: Some("her".into()), ..Ids::default() };
/// let film = Film { title: "Her".into(), year: 2013, ids, ..Film::default() };
/// assert_eq!(letterboxd_code(&film), "-");
/// assert_eq!(letterboxd("-", "Her", 2013).as_deref(), Some("her"));
/// assert_eq!(letterboxd("", "Her", 2013), None);
/// ```
#[must_use]
pub fn letterboxd(code: &str, title: &str, year: u16) -> Option<String> {
    match code {
        "" => None,
        "-" => Some(slug(title)),
        "=" => Some(slug_of_film(title, year)),
        own => Some(own.to_owned()),
    }
}

fn digits(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}
