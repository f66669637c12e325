//! Checks that several fuzz targets share.
//! It must not know libFuzzer.

use intertitle::films::Film;
use intertitle::native::films::catalogue;
use intertitle::native::films::import::{Kind, Sink, read_films};

/// Reads any bytes as a source of films: the reader must not panic, and every film that it takes must survive being written and read again.
pub fn films_are_records(kind: Kind, source: &[u8]) {
    let mut films = 0;
    let mut take = |film: &Film| {
        films += 1;
        let mut line = Vec::new();
        catalogue::write(film, &mut line)?;
        let again: Film = serde_json::from_slice(&line).expect("what is written can be read");
        assert_eq!(again, *film);
        Ok(false)
    };
    let mut sink = Sink::new(&mut take);
    read_films(kind, "stream", source, &mut sink).expect("bytes can be read");
    let report = sink.finish();
    assert_eq!(report.films, films);
}
