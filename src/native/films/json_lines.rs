//! A catalogue as JSON Lines: one [`Film`] a line, as our own files have it.
//! It must not lose a line silently: what cannot be read is told with its number.

use crate::films::Film;
use std::io::{self, BufRead};

/// A line that holds no film, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: String,
}

/// Reads the films of `source` in their order. Empty lines and lines that begin with `#` are passed over; a line that is no film, or a film without
/// an id or a title, is told of. Only a failure to read is an error.
///
/// ```
/// use intertitle::native::films::json_lines;
/// let (films, skipped) = json_lines::read(&b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013}\nnonsense\n"[..]).unwrap();
/// assert_eq!((films[0].name().as_str(), skipped[0].line), ("Her (2013)", 2));
/// ```
pub fn read(source: impl BufRead) -> io::Result<(Vec<Film>, Vec<Skipped>)> {
    let (mut films, mut skipped) = (Vec::new(), Vec::new());
    for (at, bytes) in source.split(b'\n').enumerate() {
        let bytes = bytes?;
        let line = bytes.trim_ascii();
        if line.is_empty() || line.starts_with(b"#") {
            continue;
        }
        match serde_json::from_slice::<Film>(line) {
            Ok(film) if film.id.is_empty() || film.title.is_empty() => {
                skipped.push(Skipped { line: at + 1, why: "a film needs an \"id\" and a \"title\"".into() });
            }
            Ok(film) => films.push(film),
            Err(error) => skipped.push(Skipped { line: at + 1, why: error.to_string() }),
        }
    }
    Ok((films, skipped))
}
