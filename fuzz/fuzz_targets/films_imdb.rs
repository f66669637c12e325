//! Any bytes as IMDb's tables: the reader must not panic, and every film that it takes must have a title and an IMDb id.
//! `cargo +nightly fuzz run films_imdb -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::films::Film;
use intertitle::native::films::import::imdb::{self, Choice, Table};
use intertitle::native::films::import::{Sink, input};
use libfuzzer_sys::fuzz_target;

// The input is the tables one after another, separated by zero bytes; tables may be missing at the end.
fuzz_target!(|source: &[u8]| {
    let tables: Vec<&[u8]> = source.split(|byte| *byte == 0).collect();
    let mut take = |film: &Film| {
        assert!(!film.title.is_empty() && film.ids.imdb.is_some());
        Ok(false)
    };
    let mut sink = Sink::new(&mut take);
    let mut open = |wanted| match Table::ALL.iter().position(|table| *table == wanted).and_then(|at| tables.get(at)) {
        Some(bytes) => input::unpacked(*bytes).map(Some),
        None => Ok(None),
    };
    // An error is fine: gzipped input may be corrupt.
    let _ = imdb::read(&mut open, &Choice::default(), &mut sink);
});
