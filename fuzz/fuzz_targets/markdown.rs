//! Any text as Markdown: the reader must not panic, and the article must survive being published and read again.
//! `cargo +nightly fuzz run markdown -- -max_total_time=600`

#![no_main]

use intertitle::native::json::read_text;
use intertitle::parse::json::write;
use intertitle::parse::markdown;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    let (article, _) = markdown::read(source);
    let (again, warnings) = read_text(&write(&article));
    assert!(warnings.is_empty() || article.blocks.is_empty(), "published JSON reads without a warning: {warnings:?}");
    assert_eq!(again, article, "published JSON reads back as the same article");
});
