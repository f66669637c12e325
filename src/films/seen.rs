//! The films that a reader has seen or wants to see, kept in this browser only, and exported as a table that Letterboxd imports.
//! It must not be mixed with what the author has seen, nor sent anywhere.

use super::Film;
use crate::article::{one_line, whole};
use crate::ports::{Storage, keep_or_forget};
use crate::seek;

/// The storage key under which they are kept, one line per film.
pub const STORAGE_KEY: &str = "intertitle:films";

/// How many films are kept at most; the oldest is dropped first.
pub const MOST: usize = 1_000;

/// What a reader says about a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderMark {
    /// Has seen it.
    Seen,
    /// Wants to see it.
    Wanted,
}

impl ReaderMark {
    fn letter(self) -> &'static str {
        match self {
            Self::Seen => "s",
            Self::Wanted => "w",
        }
    }
}

/// What the reader said about `film`, if anything.
#[must_use]
pub fn get(storage: &dyn Storage, film: &Film) -> Option<ReaderMark> {
    let kept = storage.get(STORAGE_KEY)?;
    let line = seek::split(&kept, b"\n").find(|line| is_of(line, film))?;
    [ReaderMark::Seen, ReaderMark::Wanted].into_iter().find(|mark| line.starts_with(mark.letter()))
}

/// Stores what the reader says about `film`, or, given `None`, forgets the film. A film that was seen is no longer wanted.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::films::{Film, seen::{self, ReaderMark}};
/// use intertitle::native::memory::Memory;
/// let (store, her) = (Memory::default(), Film { id: "her-2013".into(), title: "Her".into(), year: 2013, ..Film::default() });
/// seen::keep(&store, &her, Some(ReaderMark::Wanted));
/// seen::keep(&store, &her, Some(ReaderMark::Seen));
/// assert_eq!(seen::get(&store, &her), Some(ReaderMark::Seen));
/// assert_eq!(seen::table(&store, ReaderMark::Seen), "tmdbID,imdbID,Title,Year\r\n,,Her,2013\r\n");
/// seen::keep(&store, &her, None);
/// assert_eq!(seen::get(&store, &her), None);
/// # }
/// ```
pub fn keep(storage: &dyn Storage, film: &Film, mark: Option<ReaderMark>) {
    let kept = storage.get(STORAGE_KEY).unwrap_or_default();
    let mut lines = String::new();
    if let Some(mark) = mark {
        let tmdb = film.ids.tmdb.map(whole).unwrap_or_default();
        let imdb = film.ids.imdb.as_deref().unwrap_or_default();
        lines = [mark.letter(), &film.id, &tmdb, imdb, &whole(film.year.into()), &one_line(&film.title)].join("\t");
    }
    for line in seek::split(&kept, b"\n").filter(|line| !line.is_empty() && !is_of(line, film)).take(MOST - 1) {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(line);
    }
    keep_or_forget(storage, STORAGE_KEY, &lines);
}

/// Whether any film is kept as `mark`.
#[must_use]
pub fn has_any(storage: &dyn Storage, mark: ReaderMark) -> bool {
    storage.get(STORAGE_KEY).is_some_and(|kept| seek::split(&kept, b"\n").any(|line| line.starts_with(mark.letter())))
}

/// All films kept as `mark`, in CSV (RFC 4180), with the columns that Letterboxd imports: <https://letterboxd.com/about/importing-data/>. There is no
/// `WatchedDate`, which would make a diary entry: the day on which a reader marks a film as seen is not the day on which the reader saw it.
#[must_use]
pub fn table(storage: &dyn Storage, mark: ReaderMark) -> String {
    let mut table = String::from("tmdbID,imdbID,Title,Year\r\n");
    let kept = storage.get(STORAGE_KEY).unwrap_or_default();
    for line in seek::split(&kept, b"\n").filter(|line| line.starts_with(mark.letter())) {
        let mut cells = seek::split(line, b"\t").skip(2);
        let mut cell = || cells.next().unwrap_or_default();
        let (tmdb, imdb, year, title) = (cell(), cell(), cell(), cell());
        for (index, value) in [tmdb, imdb, title, if year == "0" { "" } else { year }].into_iter().enumerate() {
            if index > 0 {
                table.push(',');
            }
            push_cell(&mut table, value);
        }
        table.push_str("\r\n");
    }
    table
}

/// Appends a cell, in quotation marks if it needs them. What a spreadsheet would take for a formula stays as it is: Letterboxd does not.
fn push_cell(table: &mut String, value: &str) {
    if seek::split(value, b",\"").nth(1).is_none() {
        return table.push_str(value);
    }
    table.push('"');
    for character in value.chars() {
        if character == '"' {
            table.push('"');
        }
        table.push(character);
    }
    table.push('"');
}

/// Whether a line is about `film`.
fn is_of(line: &str, film: &Film) -> bool {
    seek::split(line, b"\t").nth(1).is_some_and(|id| id == film.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let mut table = String::new();
        for value in ["Her", "Ferris, Bueller", "\"Heroes\""] {
            push_cell(&mut table, value);
            table.push('|');
        }
        assert_eq!(table, "Her|\"Ferris, Bueller\"|\"\"\"Heroes\"\"\"|");
    }
}
