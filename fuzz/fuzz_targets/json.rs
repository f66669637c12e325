//! Any text as published JSON: the reader must not panic, and the article must survive being published and read again.
//! `cargo +nightly fuzz run json -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::native::json::read_text;
use intertitle::parse::json::write;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    let (article, _) = read_text(source);
    let text = article.plain_text();
    for offset in 0..=text.as_str().len() {
        if let Some((span, within)) = text.locate(offset) {
            assert!(text.offset_of(&span.block, span.leaf, within).is_some() || !text.as_str().is_char_boundary(offset));
        }
    }
    let (again, warnings) = read_text(&write(&article));
    // A reference to a missing footnote is kept, and so warned of again.
    assert!(
        warnings.len() > 100 || warnings.iter().all(|warning| warning.message.contains("footnote")),
        "reads without a warning: {warnings:?}"
    );
    assert_eq!(again, article, "published JSON reads back as the same article");
});
