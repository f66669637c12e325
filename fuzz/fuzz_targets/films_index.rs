//! Any text as a file of the films' index: the readers must not panic, and what they make must stay within their bounds.
//! `cargo +nightly fuzz run films_index -- -max_total_time=600`

#![no_main]

use intertitle::films::index::{Known, read_film, read_titles};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: (&str, &str, u32)| {
    let (known, text, number) = source;
    let known = Known::read(known).unwrap_or_default();
    assert!(known.films.len() <= 10_000);
    if let Ok((film, candidates)) = read_film(text, number, &known) {
        assert!(!film.title.is_empty() && candidates.len() <= 128);
    }
    let _ = read_titles(text, "her", number);
});
