//! A catalogue's lines as films, each with what was not understood of it.
//! It must not judge the facts; that is [`super::check`].

use super::lines::Lines;
use crate::films::Film;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::io::BufRead;
use std::sync::LazyLock;

/// What a line of a catalogue holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The number of the line, from 1.
    pub line: usize,
    /// The film in it, or why there is none.
    pub film: Result<Film, String>,
    /// What stands in the line and means nothing.
    pub warnings: Vec<String>,
}

/// The keys of a record, as the type has them.
static KEYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let schema = schemars::schema_for!(Film);
    let properties = schema.as_value().get("properties").and_then(Value::as_object);
    properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
});

/// The keys that a record may have.
///
/// ```
/// assert!(intertitle::native::films::catalogue::reader::keys().any(|key| key == "directors"));
/// ```
pub fn keys() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(String::as_str)
}

/// Reads a catalogue line by line. Empty lines and lines that begin with `#` are passed over; a file that cannot be read any further ends with the reason.
///
/// ```
/// use intertitle::native::films::catalogue::read;
/// let mut records = read(&b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013,\"mood\":\"warm\"}\nnonsense\n"[..]);
/// let her = records.next().unwrap();
/// assert_eq!(her.film.unwrap().name(), "Her (2013)");
/// assert_eq!(her.warnings, ["\"mood\" is no field of a film"]);
/// assert_eq!(records.next().unwrap().film.unwrap_err(), "column 2: this is no JSON: expected ident");
/// ```
pub fn read(source: impl BufRead) -> impl Iterator<Item = Record> {
    let mut lines = Lines::new(source);
    std::iter::from_fn(move || {
        loop {
            let (line, bytes) = match lines.next() {
                Ok(line) => line?,
                Err((line, why)) => return Some(Record { line, film: Err(why.to_string()), warnings: Vec::new() }),
            };
            let bytes = bytes.trim_ascii();
            if bytes.is_empty() || bytes.starts_with(b"#") {
                continue;
            }
            let (film, warnings) = match read_line(bytes) {
                Ok((film, warnings)) => (Ok(film), warnings),
                Err(why) => (Err(why), Vec::new()),
            };
            return Some(Record { line, film, warnings });
        }
    })
}

/// Reads the film of one line, and what was not understood of it.
///
/// # Errors
/// Why there is no film in it: with the column where it is no JSON, with the field where a value is of the wrong kind.
pub fn read_line(line: &[u8]) -> Result<(Film, Vec<String>), String> {
    let value: Value = serde_json::from_slice(line).map_err(|error| no_json(&error))?;
    let Value::Object(object) = value else { return Err("a line must hold one object, {\"id\": …}".into()) };
    let warnings =
        object.keys().filter(|key| !KEYS.contains(*key)).map(|key| format!("\"{}\" is no field of a film", short(key))).collect();
    let film = match film_of(&object) {
        Ok(film) => film,
        Err(why) => return Err(culprit(&object).unwrap_or(why)),
    };
    for (field, value) in [("id", &film.id), ("title", &film.title)] {
        if value.trim().is_empty() {
            return Err(format!("a film needs \"{field}\""));
        }
    }
    Ok((film, warnings))
}

fn film_of(object: &Map<String, Value>) -> Result<Film, String> {
    serde::Deserialize::deserialize(object).map_err(|error: serde_json::Error| error.to_string())
}

/// The first field whose value is of the wrong kind, and why. serde names no field where records are flattened, so each is tried alone.
fn culprit(object: &Map<String, Value>) -> Option<String> {
    object.iter().find_map(|(key, value)| {
        let alone = Map::from_iter([(key.clone(), value.clone())]);
        let why = film_of(&alone).err()?;
        Some(format!("\"{key}\": {why}"))
    })
}

fn no_json(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let why = said.rsplit_once(" at line ").map_or(said.as_str(), |(why, _)| why);
    format!("column {}: this is no JSON: {why}", error.column())
}

/// As much of a key as a message can bear.
fn short(text: &str) -> &str {
    text.char_indices().nth(40).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_value_is_named_by_its_field() {
        let why = |line: &str| read_line(line.as_bytes()).unwrap_err();
        assert_eq!(why(r#"{"id":"a-1999","title":"A","year":"1999"}"#), "\"year\": invalid type: string \"1999\", expected u16");
        assert!(why(r#"{"id":"a-1999","title":"A","cast":"B"}"#).starts_with("\"cast\": invalid type"));
        assert!(why(r#"{"id":"a-1999","title":"A","tmdb":-1}"#).starts_with("\"tmdb\": invalid value"), "{}", why(r#"{"tmdb":-1}"#));
        assert_eq!(why(r#"{"id":"a-1999"}"#), "a film needs \"title\"");
        assert_eq!(why("[]"), "a line must hold one object, {\"id\": …}");
    }

    #[test]
    fn the_keys_are_those_that_are_written() {
        let keys: Vec<&str> = keys().collect();
        for key in ["id", "title", "year", "directors", "wikidata", "letterboxd", "votes"] {
            assert!(keys.contains(&key), "{key} is not among {keys:?}");
        }
        assert!(!keys.contains(&"ids"));
    }
}
