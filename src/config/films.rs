//! The options that only the films module reads: the widget's own module knows just their names ([`super::about`]) and passes their values on.
//! Nothing here may know a film.

use super::option::{OptionSpec, Read, switched};
use crate::article::Film;
use crate::films::Elsewhere;
use crate::parse::json::Value;

/// The options, in the order of the documentation.
pub(super) static FILMS: &[OptionSpec] = &[
    OptionSpec { name: "films", default: "`auto`", read: Read::Elsewhere("`auto`, `on`, `off` or the address of a catalogue") },
    OptionSpec { name: "film-titles", default: "`on`", read: Read::Elsewhere("`on` or `off`") },
    OptionSpec { name: "film-links", default: "`letterboxd wikidata`", read: Read::Elsewhere(LINKS) },
    OptionSpec { name: "related", default: "none", read: Read::Elsewhere("an object, see `related-films.md`") },
];

const LINKS: &str = "`letterboxd`, `imdb`, `tmdb`, `wikidata`, `justwatch`, several with spaces between, or `off`";

/// The first film of the option `film`: its name, an object with title and year, or a list of such.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::config::first_film;
/// let year = |json: serde_json::Value| first_film(&&json).unwrap().year;
/// assert_eq!(year(serde_json::json!({ "title": "Solaris", "year": "1972" })), Some(1972), "as the article's JSON reads it");
/// # }
/// ```
pub fn first_film<V: Value>(option: &V) -> Option<Film> {
    let first = option.items().and_then(|items| items.into_iter().next());
    let one = first.as_ref().unwrap_or(option);
    let named = Film::list(&one.string().or_else(|| one.get("title")?.string())?).into_iter().next()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is no year is the year of no film")]
    let written = |year: V| year.number().map(|year| year as u16).or_else(|| year.string()?.trim().parse().ok());
    Some(Film { year: named.year.or_else(|| one.get("year").and_then(written)), ..named })
}

/// Whether film titles in the text are marked.
///
/// # Errors
/// A message for the author, if the value is invalid.
pub fn film_titles<V: Value>(value: Option<&V>) -> Result<bool, &'static str> {
    let Some(value) = value else { return Ok(true) };
    let is_on = value.boolean().or_else(|| switched(&value.string()?));
    is_on.ok_or("filmTitles: this takes `on` or `off`; `on` is used")
}

/// The sites that a film's links lead to.
///
/// # Errors
/// A message for the author, if the value is invalid.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::config::film_links;
/// use intertitle::films::Elsewhere;
/// assert_eq!(film_links(Some(&&serde_json::json!("tmdb imdb"))), Ok(vec![Elsewhere::Tmdb, Elsewhere::Imdb]));
/// assert_eq!(film_links(Some(&&serde_json::json!("off"))), Ok(vec![]));
/// assert!(film_links(Some(&&serde_json::json!("imbd"))).is_err());
/// # }
/// ```
pub fn film_links<V: Value>(value: Option<&V>) -> Result<Vec<Elsewhere>, &'static str> {
    let written = value.and_then(Value::string);
    let mut links = Vec::new();
    for word in written.as_deref().unwrap_or("letterboxd wikidata").split_ascii_whitespace().filter(|word| *word != "off") {
        match Elsewhere::named(word) {
            Some(place) => links.push(place),
            None => return Err("filmLinks: this takes `letterboxd`, `imdb`, `tmdb`, `wikidata`, `justwatch` or `off`; no links are shown"),
        }
    }
    Ok(links)
}
