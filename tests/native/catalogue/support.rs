//! Reads sources from bytes, for the tests.

use intertitle::films::Film;
use intertitle::native::films::import::imdb::{self, Choice, Table};
use intertitle::native::films::import::{Kind, Report, Sink, input, read_films};
use std::io;

/// The films that a reader hands to its sink, and the report on them.
fn taken(read: impl FnOnce(&mut Sink<'_>) -> io::Result<()>) -> io::Result<(Vec<Film>, Report)> {
    let mut films = Vec::new();
    let mut take = |film: &Film| {
        films.push(film.clone());
        Ok(false)
    };
    let mut sink = Sink::new(&mut take);
    read(&mut sink)?;
    let report = sink.finish();
    Ok((films, report))
}

/// The films of one stream, and the report on it.
pub(super) fn read(kind: Kind, bytes: &[u8]) -> (Vec<Film>, Report) {
    taken(|sink| read_films(kind, "stream", bytes, sink)).expect("bytes can be read")
}

/// The films of IMDb's tables.
pub(super) fn from_tables(tables: &[(Table, Vec<u8>)]) -> io::Result<(Vec<Film>, Report)> {
    let mut open = |wanted| match tables.iter().find(|(table, _)| *table == wanted) {
        Some((_, bytes)) => input::unpacked(bytes.as_slice()).map(Some),
        None => Ok(None),
    };
    taken(|sink| imdb::read(&mut open, &Choice::default(), sink))
}
