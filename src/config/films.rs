//! The options that only the films module reads: the widget's own module knows just their names ([`super::about`]) and passes their values on.
//! Nothing here may know a film.

use super::option::{OptionSpec, Read, switched};
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

/// Whether film titles in the text are marked.
///
/// # Errors
/// A message for the author, if the value is invalid.
pub fn film_titles<V: Value>(value: Option<&V>) -> Result<bool, &'static str> {
    let Some(value) = value else { return Ok(true) };
    let word = value.string();
    if word.as_deref() == Some("") {
        return Ok(true);
    }
    let is_on = value.boolean().or_else(|| switched(&word?));
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
    let written = value.and_then(Value::string).filter(|text| !text.trim().is_empty());
    let mut links = Vec::new();
    for word in written.as_deref().unwrap_or("letterboxd wikidata").split_ascii_whitespace().filter(|word| *word != "off") {
        match Elsewhere::named(word) {
            Some(place) => links.push(place),
            None => return Err("filmLinks: this takes `letterboxd`, `imdb`, `tmdb`, `wikidata`, `justwatch` or `off`; no links are shown"),
        }
    }
    Ok(links)
}
