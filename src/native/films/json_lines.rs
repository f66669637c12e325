//! A whole catalogue at once, for what needs all films beside one another; [`super::catalogue`] reads it line by line.
//! It must not lose a line silently: what cannot be read is told with its place.

use super::catalogue;
use crate::films::Film;
use std::io::BufRead;

/// A line that holds no film, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Where it stands: `films.jsonl:3`, with the column where it stops being JSON.
    pub place: String,
    /// What is wrong with it.
    pub why: String,
}

/// Reads the films of `source`, the file `name`, in their order. Empty lines and lines that begin with `#` are passed over; a line that is no film, or a film without
/// an id or a title, is told of; so is where the file cannot be read any further.
///
/// ```
/// use intertitle::native::films::json_lines;
/// let (films, skipped) = json_lines::read("f", &b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013}\nnonsense\n"[..]);
/// assert_eq!((films[0].name().as_str(), skipped[0].place.as_str()), ("Her (2013)", "f:2:2"));
/// ```
pub fn read(name: &str, source: impl BufRead) -> (Vec<Film>, Vec<Skipped>) {
    let (mut films, mut skipped) = (Vec::new(), Vec::new());
    for record in catalogue::read(source) {
        let place = record.place(&name);
        match record.film {
            Ok(film) => films.push(film),
            Err(why) => skipped.push(Skipped { place, why }),
        }
    }
    (films, skipped)
}
