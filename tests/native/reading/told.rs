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
        "27 March 5 min read",
        "2026. 5-minute read, published 3 days ago",
        "约5min",
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

#[test]
fn a_longer_time_and_one_that_has_passed_are_no_reading_time() {
    for line in [
        "By Ida Venn · 5 minutes ago",
        "Published 1 min ago.",
        "Published 1h 45 min ago",
        "1h 45 min",
        "1 h 45 min",
        "1h45min",
        "Drama, 2 hrs 5 min",
        "2 hours, 5 minutes",
        "1 hour and 45 minutes",
        "Il y a 5 minutes",
        "Vor 5 Minuten",
        "Hace 5 minutos",
        "Há 5 minutos",
        "5 minuti fa",
        "5 minuten geleden",
        "5 minutter siden",
        "för 5 minuter sedan",
    ] {
        assert!(!tells_minutes(line), "{line}");
    }
    assert!(tells_minutes("By Ida Venn, 5 minutes ago · 4 min read"));
    assert!(tells_minutes("A 5 minute read"));
}
