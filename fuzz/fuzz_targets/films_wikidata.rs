//! Any bytes as an answer of Wikidata: the reader must not panic, and what it takes must be a record that can be written and read.
//! `cargo +nightly fuzz run films_wikidata -- -max_total_time=600`

#![no_main]

use intertitle::films::Film;
use intertitle::native::films::catalogue;
use intertitle::native::films::import::{Kind, Sink, read_films};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &[u8]| {
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
    read_films(Kind::Wikidata, "stream", source, &mut sink).expect("bytes can be read");
    let report = sink.finish();
    assert_eq!(report.films, films);
});
