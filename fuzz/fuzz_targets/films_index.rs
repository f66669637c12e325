//! Any text as a file of the films' index: the readers must not panic, and their results must stay within bounds.
//! `cargo +nightly fuzz run films_index -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::films::index::{Known, read_film, read_rows, read_titles};
use intertitle::films::paths::{FARTHEST, Graph, Meant, needed, read_entry, read_names};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: (&str, &str, u32)| {
    let (known, text, number) = source;
    let mut known = Known::read(known).unwrap_or_default();
    let _ = known.learn_directors(text);
    let _ = known.learn_local(text);
    assert!(known.films.len() <= 10_000);
    if let Ok((film, candidates)) = read_film(text, number, &known) {
        assert!(film.directors.len() <= 64 && candidates.len() <= 128);
    }
    if let Ok(rows) = read_rows(text, &known) {
        assert!(rows.iter().all(|row| row.stars.is_none_or(|stars| stars.halves() <= 10)));
    }
    let _ = read_titles(text, "her", number);
    if let Ok(graph) = Graph::read(text)
        && let Some(path) = graph.path(0, Meant::Film(number), 64)
    {
        assert!(path.films.len() <= FARTHEST && needed(&path).len() <= FARTHEST);
    }
    let _ = read_entry(text, number);
    assert!(read_names(text, "a", 20, &|film| Some(text.get(film as usize..)?.to_owned())).map_or(0, |found| found.len()) <= 20);
});
