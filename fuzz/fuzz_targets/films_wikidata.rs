//! Any bytes as an answer of Wikidata: the reader must not panic, and every film that it takes must survive being written and read again.
//! `cargo +nightly fuzz run films_wikidata -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::native::films::import::Kind;
use intertitle_fuzz::films_are_records;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &[u8]| films_are_records(Kind::Wikidata, source));
