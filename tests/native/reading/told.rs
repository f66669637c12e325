//! Which bylines tell the reading time themselves.

use intertitle::reading::told::tells_minutes;

#[test]
fn themes_tell_the_reading_time_in_many_words() {
    for line in [
        "27 Nov 2026 — 4 min read",         // Ghost: Source
        "27 Nov 2026 • 12 min read",        // Ghost: Casper
        "March 6, 2026 · 5 min · Ida Venn", // Hugo: PaperMod
        "March 6, 2026 · 6 min read",       // Docusaurus
        "5 minute read",                    // Jekyll: Minimal Mistakes
        "Reading time ≈ 5 mins.",           // Hexo: NexT
        "10-minute read",
        "7\u{a0}Min. Lesezeit",
        "Lecture : 6 min",
        "5min",
    ] {
        assert!(tells_minutes(line), "{line}");
    }
}

#[test]
fn a_films_length_a_name_and_a_date_are_no_reading_time() {
    for line in ["", "min", "By Ida Venn", "By Benjamin Okafor", "126 min", "USA 2013, 95 minutes", "March 6, 2026", "2013 mini-series"] {
        assert!(!tells_minutes(line), "{line}");
    }
}
