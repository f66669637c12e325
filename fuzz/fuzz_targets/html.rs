//! Any text as HTML, through a browser-grade parser and the small tokenizer: no reader must panic, and the article must survive publishing, alone and
//! with what its page says of it.
//! `cargo +nightly fuzz run html -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::native::document::{self, Format};
use intertitle::native::html;
use intertitle::parse::html::{Reader, Tokenizer};
use intertitle::reading::passages;
use intertitle_fuzz::survives_publishing;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    survives_publishing(&html::read(source).0);
    if let Ok((article, _)) = document::read(Format::Html, source) {
        survives_publishing(&article);
    }
    let mut following = passages::Reader::default();
    html::parse_document(source).emit(&mut |event| following.event(event));
    let read = following.finish();
    assert_eq!(read.passages.len(), read.ordinals.len());
    let mut reader = Reader::new();
    let mut tokenizer = Tokenizer::new();
    tokenizer.feed(source, &mut |event| reader.event(event));
    tokenizer.finish(&mut |event| reader.event(event));
    survives_publishing(&reader.finish().article);
});
