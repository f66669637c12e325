//! A catalogue's lines as films, each with warnings of what was not understood.
//! It must not judge the facts; [`super::check`] does.

use super::lines::{Line, Lines};
use crate::films::Film;
use crate::native::messages::of_json;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::BufRead;
use std::sync::LazyLock;

/// The content of a line of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The number of the line, from 1.
    pub line: usize,
    /// The column, from 1, at which the line stops being JSON, if it does.
    pub column: Option<usize>,
    /// Whether the file breaks off in this line: the last one, not valid JSON, and without a line break.
    pub is_cut: bool,
    /// The film in it, or why there is none.
    pub film: Result<Film, String>,
    /// What in the line was not understood.
    pub warnings: Vec<String>,
}

impl Record {
    fn without_film(line: usize, why: String) -> Self {
        Self { line, column: None, is_cut: false, film: Err(why), warnings: Vec::new() }
    }

    /// Its place, including the column of a fault: `films.jsonl:3`, `films.jsonl:3:67`.
    pub fn place(&self, file: &dyn Display) -> String {
        match self.column {
            Some(column) => format!("{file}:{}:{column}", self.line),
            None => format!("{file}:{}", self.line),
        }
    }
}

/// The keys of a record, derived from the type.
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

/// Reads a catalogue line by line. Empty lines and lines that begin with `#` are skipped; a file that cannot be read any further ends with
/// the reason.
///
/// ```
/// use intertitle::native::films::catalogue::read;
/// let mut records = read(&b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013,\"mood\":\"warm\"}\nnonsense\n"[..]);
/// let her = records.next().unwrap();
/// assert_eq!(her.film.unwrap().name(), "Her (2013)");
/// assert_eq!(her.warnings, ["\"mood\" is not a field of a film"]);
/// let nonsense = records.next().unwrap();
/// assert_eq!(nonsense.place(&"films.jsonl"), "films.jsonl:2:2");
/// assert_eq!(nonsense.film.unwrap_err(), "this is not JSON: a value is missing here");
/// ```
pub fn read(source: impl BufRead) -> impl Iterator<Item = Record> {
    let mut lines = Lines::new(source);
    std::iter::from_fn(move || {
        loop {
            match lines.next() {
                Ok(line) => {
                    let line = line?;
                    let bytes = line.bytes.trim_ascii();
                    if !bytes.is_empty() && !bytes.starts_with(b"#") {
                        return Some(record(&line, bytes));
                    }
                }
                Err((line, why)) => {
                    return Some(Record::without_film(line, why.to_string()));
                }
            }
        }
    })
}

/// The record of a line that is neither empty nor a comment; `bytes` are those of the line, trimmed.
fn record(line: &Line<'_>, bytes: &[u8]) -> Record {
    let (film, warnings) = match serde_json::from_slice(bytes).map(film) {
        Ok(Ok((film, warnings))) => (Ok(film), warnings),
        Ok(Err(why)) => (Err(why), Vec::new()),
        Err(error) => {
            let before = line.bytes.len() - line.bytes.trim_ascii_start().len();
            let hint = if error.is_eof() && line.is_ended { "; a film must be on one line" } else { "" };
            let why = format!("this is not JSON: {}{hint}", of_json(&error));
            return Record { column: Some(before + error.column()), is_cut: !line.is_ended, ..Record::without_film(line.number, why) };
        }
    };
    Record { line: line.number, column: None, is_cut: false, film, warnings }
}

/// The film of a line with warnings of what was not understood, or why there is none, with the field if a value is of the wrong kind.
fn film(value: Value) -> Result<(Film, Vec<String>), String> {
    let Value::Object(object) = value else { return Err("a line must hold one object, {\"id\": …}".into()) };
    let warnings =
        object.keys().filter(|key| !KEYS.contains(*key)).map(|key| format!("\"{}\" is not a field of a film", short(key))).collect();
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
    serde::Deserialize::deserialize(object).map_err(|error: serde_json::Error| of_json(&error))
}

/// The first field whose value is of the wrong kind, and why. serde does not name the field in flattened records, so each is tried on its own.
fn culprit(object: &Map<String, Value>) -> Option<String> {
    object.iter().find_map(|(key, value)| {
        let alone = Map::from_iter([(key.clone(), value.clone())]);
        let why = film_of(&alone).err()?;
        Some(format!("\"{key}\": {why}"))
    })
}

/// A key, cut to a length fit for a message.
fn short(text: &str) -> &str {
    text.char_indices().nth(40).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_value_is_named_by_its_field() {
        let why = |line: &str| read(line.as_bytes()).next().unwrap().film.unwrap_err();
        assert_eq!(why(r#"{"id":"a-1999","title":"A","year":"1999"}"#), "\"year\": the text \"1999\" is not a whole number");
        assert_eq!(why(r#"{"id":"a-1999","title":"A","cast":"B"}"#), "\"cast\": the text \"B\" is not a list");
        assert_eq!(why(r#"{"id":"a-1999","title":"A","tmdb":-1}"#), "\"tmdb\": -1 is not a whole number from 0 to 4294967295");
        assert_eq!(why(r#"{"id":"a-1999"}"#), "a film needs \"title\"");
        assert_eq!(why("[]"), "a line must hold one object, {\"id\": …}");
    }

    #[test]
    fn only_a_last_line_without_a_line_break_is_truncated() {
        let cut = |source: &str| read(source.as_bytes()).map(|record| (record.place(&"f"), record.is_cut)).collect::<Vec<_>>();
        assert_eq!(cut("{\"id\":\"a-1999\",\"tit"), [("f:1:19".to_owned(), true)]);
        assert_eq!(cut("  {]\n{\"id\":1}"), [("f:1:4".to_owned(), false), ("f:2".to_owned(), false)]);
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
