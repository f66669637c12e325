//! A whole catalogue at once, for what needs all films beside one another; [`super::catalogue`] reads it line by line.
//! It must not lose a line silently: what cannot be read is told with its number.

use super::catalogue;
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
///
/// # Errors
/// None any more: a file that breaks off is told of as a line of it.
pub fn read(source: impl BufRead) -> io::Result<(Vec<Film>, Vec<Skipped>)> {
    let (mut films, mut skipped) = (Vec::new(), Vec::new());
    for record in catalogue::read(source) {
        match record.film {
            Ok(film) => films.push(film),
            Err(why) => skipped.push(Skipped { line: record.line, why }),
        }
    }
    Ok((films, skipped))
}
