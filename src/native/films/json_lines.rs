//! Reads a whole catalogue at once, for commands that need all films together; [`super::catalogue`] reads it line by line.
//! It must not lose a line silently: what cannot be read is reported with its place.

use super::catalogue;
use crate::films::Film;
use std::collections::HashSet;
use std::io::BufRead;

/// A line without a film, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its place: `films.jsonl:3`, with the column at which it stops being JSON.
    pub place: String,
    /// What is wrong with it.
    pub why: String,
}

/// Reads the films of `source`, the file `name`, in order. Empty lines and lines that begin with `#` are skipped. Reported are lines without a film,
/// films without an id or a title, films whose id is taken (marks and links would apply to both), and where the file cannot be read any further.
///
/// ```
/// use intertitle::native::films::json_lines;
/// let (films, skipped) = json_lines::read("f", &b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013}\nnonsense\n"[..]);
/// assert_eq!((films[0].name().as_str(), skipped[0].place.as_str()), ("Her (2013)", "f:2:2"));
/// ```
pub fn read(name: &str, source: impl BufRead) -> (Vec<Film>, Vec<Skipped>) {
    let (mut films, mut skipped) = (Vec::new(), Vec::new());
    let mut ids: HashSet<String> = HashSet::new();
    for record in catalogue::read(source) {
        let place = record.place(&name);
        match record.film {
            Ok(film) if ids.insert(film.id.clone()) => films.push(film),
            Ok(film) => {
                skipped.push(Skipped { place, why: format!("the id {} is taken by an earlier film; this one is left out", film.id) })
            }
            Err(why) => skipped.push(Skipped { place, why }),
        }
    }
    (films, skipped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_films_have_one_id() {
        let line = |id: &str, title: &str| format!("{{\"id\":\"{id}\",\"title\":\"{title}\",\"year\":2013}}\n");
        let (films, skipped) = read("f", [line("her-2013", "Her"), line("her-2013", "Hers"), line("her-2013b", "Her")].concat().as_bytes());
        assert_eq!(films.iter().map(|film| film.title.as_str()).collect::<Vec<_>>(), ["Her", "Her"]);
        assert_eq!((skipped[0].place.as_str(), skipped.len()), ("f:2", 1));
    }
}
