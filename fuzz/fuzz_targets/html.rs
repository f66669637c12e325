//! Any text as HTML, through a browser-grade parser and the small tokenizer: the reader must not panic, and the article must survive publishing.
//! `cargo +nightly fuzz run html -- -max_total_time=600`

#![no_main]

use intertitle::article::Article;
use intertitle::native::{html, json::read_text};
use intertitle::parse::html::{Reader, Tokenizer};
use intertitle::parse::json::write;
use libfuzzer_sys::fuzz_target;

fn publishes(article: &Article) {
    let (again, warnings) = read_text(&write(article));
    assert!(warnings.is_empty() || article.blocks.is_empty(), "published JSON reads without a warning: {warnings:?}");
    assert_eq!(again, *article, "published JSON reads back as the same article");
}

fuzz_target!(|source: &str| {
    publishes(&html::read(source).0);
    let mut reader = Reader::new();
    let mut tokenizer = Tokenizer::new();
    tokenizer.feed(source, &mut |event| reader.event(event));
    tokenizer.finish(&mut |event| reader.event(event));
    publishes(&reader.finish().article);
});
