//! Any text as HTML, through a browser-grade parser and the small tokenizer: the reader must not panic, and the article must survive publishing.
//! `cargo +nightly fuzz run html -- -max_total_time=600`

#![no_main]

use intertitle::native::html;
use intertitle::parse::html::{Reader, Tokenizer};
use intertitle_fuzz::survives_publishing;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    survives_publishing(&html::read(source).0);
    let mut reader = Reader::new();
    let mut tokenizer = Tokenizer::new();
    tokenizer.feed(source, &mut |event| reader.event(event));
    tokenizer.finish(&mut |event| reader.event(event));
    survives_publishing(&reader.finish().article);
});
