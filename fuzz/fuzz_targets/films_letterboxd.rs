//! Any bytes as tables of Letterboxd: the reader must not panic, and every rating that it takes must be a number of stars.
//! `cargo +nightly fuzz run films_letterboxd -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::films::Film;
use intertitle::native::films::import::Report;
use intertitle::native::films::import::letterboxd::{Entries, TABLES};
use intertitle::native::films::import::marks::Matcher;
use libfuzzer_sys::fuzz_target;

// The first byte chooses the table.
fuzz_target!(|source: &[u8]| {
    let Some((first, table)) = source.split_first() else { return };
    let (mut entries, mut report) = (Entries::default(), Report::default());
    entries.read(TABLES[usize::from(*first) % TABLES.len()], table, &mut report);
    let mut matcher = Matcher::new(&entries);
    for (at, entry) in entries.all().iter().enumerate() {
        matcher.film(at, &Film { id: format!("film-{at}"), title: entry.title.clone(), year: entry.year, ..Film::default() });
    }
    let marks = matcher.finish(&mut report);
    assert!(marks.iter().all(|mark| mark.rating.is_none() || mark.stars().is_some()));
});
