//! Any text as Markdown: the reader must not panic, and the article must survive being published and read again.
//! `cargo +nightly fuzz run markdown -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::parse::markdown;
use intertitle_fuzz::survives_publishing;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| survives_publishing(&markdown::read(source).0));
