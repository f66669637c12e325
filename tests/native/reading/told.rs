//! Which bylines tell the reading time themselves.

use crate::support::folders::{entries, root};
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
        "March 6, 2026 · 5 分钟", // Hugo: PaperMod, in the languages of our translations that do not write "min"
        "2026年3月6日 · 5 分",
        "5분 · Ida Venn",
        "6 мин · Ida Venn",
        "5 хв",
        "5 dk",
        "5 perc",
        "5 דקות",
        "5 دقائق",
        "5 دقیقه",
        "阅读需 5 分钟", // Docusaurus
        "約5分",
        "5 dakikalık okuma",
        "6 мин. чтения",
        "approx.5 min",
    ] {
        assert!(tells_minutes(line), "{line}");
    }
}

/// Our own words are such a line, too.
#[test]
fn every_translation_says_minutes() {
    for folder in entries(&root().join("translations")) {
        let Ok(text) = std::fs::read_to_string(folder.join("reading.json")) else { continue };
        let words: serde_json::Value = serde_json::from_str(&text).unwrap();
        let line = words["readingTime"]["other"].as_str().unwrap().replace("{n}", "5");
        assert!(tells_minutes(&line), "{}: {line}", folder.display());
    }
}

#[test]
fn a_films_length_a_name_and_a_date_are_no_reading_time() {
    for line in ["", "min", "By Ida Venn", "By Benjamin Okafor", "126 min", "USA 2013, 95 minutes", "March 6, 2026", "2013 mini-series"] {
        assert!(!tells_minutes(line), "{line}");
    }
    for line in ["评分 8.5分", "5分钟前 · 林", "5 分鐘前", "3분 전 · 김", "5 dk önce"] {
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
        "1小时45分钟",
        "1 小時 45 分鐘",
        "1時間45分",
        "1시간 45분",
        "1 ч 45 мин",
        "1 год. 45 хв.",
        "1 saat 45 dk",
        "1 óra 45 perc",
        "Il y a 5 minutes",
        "Vor 5 Minuten",
        "Hace 5 minutos",
        "Há 5 minutos",
        "5 minuti fa",
        "5 minuten geleden",
        "5 minutter siden",
        "för 5 minuter sedan",
        "5 минут назад",
        "5 хв тому",
        "5 minut temu",
        "5 perccel ezelőtt",
        "לפני 5 דקות",
        "منذ 5 دقائق",
        "قبل 5 دقائق",
        "۵ دقیقه پیش",
        "5 دقیقه پیش",
    ] {
        assert!(!tells_minutes(line), "{line}");
    }
    assert!(tells_minutes("By Ida Venn, 5 minutes ago · 4 min read"));
    assert!(tells_minutes("A 5 minute read"));
}
