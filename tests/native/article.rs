//! The article itself: stable ids, offsets that map back, and the small types that parse what authors write.

use crate::support::trees;
use intertitle::article::{Article, Block, BlockId, BlockKind, Date, Film, Inline, Rating, Unit, language_of, language_tag};
use proptest::prelude::*;
use std::collections::HashSet;

fn paragraph(text: &str) -> Block {
    Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] })
}

fn article(blocks: Vec<Block>) -> Article {
    Article::new(Default::default(), blocks, vec![])
}

/// The id of every block, nested ones included.
fn ids(blocks: &[Block]) -> Vec<&str> {
    let mut all = Vec::new();
    for block in blocks {
        all.push(block.id.as_str());
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| all.extend(ids(&item.blocks))),
            BlockKind::Quote { blocks, .. } | BlockKind::Spoiler { blocks, .. } => all.extend(ids(blocks)),
            _ => {}
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_block_has_an_id_of_its_own(article in trees::article()) {
        let mut all = ids(&article.blocks);
        article.footnotes.iter().for_each(|note| all.extend(ids(&note.blocks)));
        prop_assert!(all.iter().all(|id| BlockId::new(id).is_some()), "{:?}", all);
        prop_assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len(), "{:?}", all);
    }

    #[test]
    fn ids_once_given_stay(article in trees::article()) {
        let again = Article::new(article.metadata.clone(), article.blocks.clone(), article.footnotes.clone());
        prop_assert_eq!(again, article);
    }

    #[test]
    fn runs_are_ordered_and_named_once(article in trees::article()) {
        let plain = article.plain_text();
        let mut end = 0;
        let mut names = HashSet::new();
        for span in plain.spans() {
            prop_assert!(end <= span.start && span.start < span.end);
            prop_assert!(plain.as_str().get(span.start..span.end).is_some(), "on character bounds");
            prop_assert!(names.insert((&span.block, span.leaf)), "{:?} twice", span);
            end = span.end;
        }
        prop_assert!(end <= plain.as_str().len());
    }

    #[test]
    fn offsets_map_back(article in trees::article()) {
        let plain = article.plain_text();
        let text = plain.as_str();
        for offset in (0..=text.len()).filter(|offset| text.is_char_boundary(*offset)) {
            let Some((span, within)) = plain.locate(offset) else {
                prop_assert!(plain.spans().first().is_none_or(|first| offset < first.start), "nothing at {}", offset);
                continue;
            };
            // A place between two runs counts as the end of the earlier one.
            prop_assert_eq!(plain.offset_of(&span.block, span.leaf, within), Some(offset.min(span.end)));
        }
        prop_assert!(plain.locate(text.len() + 1).is_none());
    }
}

#[test]
fn an_id_stays_when_something_is_put_before_it() {
    let before = article(vec![paragraph("The city is warm."), paragraph("Nobody looks up.")]);
    let after = article(vec![paragraph("A new opening."), paragraph("The city is warm."), paragraph("Nobody looks up.")]);
    assert_eq!(ids(&before.blocks)[..], ids(&after.blocks)[1..]);
}

#[test]
fn an_id_stays_when_the_end_of_its_block_changes() {
    let opening = "Twelve years ago I gave this film three and a half stars and praise";
    let before = article(vec![paragraph(&format!("{opening}, and a clever headline."))]);
    let after = article(vec![paragraph(&format!("{opening}, and I was wrong."))]);
    assert_eq!(ids(&before.blocks), ids(&after.blocks));
}

#[test]
fn the_same_words_twice_are_numbered() {
    let given = |id: &str| Block { id: BlockId::new(id).expect("an id"), kind: BlockKind::Break };
    let numbered = article(vec![given("scene"), given("scene"), given("scene-2"), given("scene")]);
    assert_eq!(ids(&numbered.blocks), ["scene", "scene-2", "scene-2-2", "scene-3"]);
}

#[test]
fn ids_are_short_words() {
    for good in ["a", "the-city", "Scene_2", &"x".repeat(64)] {
        assert_eq!(BlockId::new(good).expect(good).as_str(), good);
    }
    for bad in ["", "two words", "é", "a.b", "#a", &"x".repeat(65)] {
        assert_eq!(BlockId::new(bad), None, "{bad}");
    }
    let longest = "x".repeat(64);
    let twice = article(vec![Block { id: BlockId::new(&longest).expect("an id"), kind: BlockKind::Break }; 2]);
    assert!(ids(&twice.blocks).iter().all(|id| BlockId::new(id).is_some()));
}

#[test]
fn dates_are_read_as_they_are_written() {
    for (written, read) in [
        ("2026-02-03", "2026-02-03"),
        (" 2026-02-03 ", "2026-02-03"),
        ("2026-02-03T18:30", "2026-02-03T18:30"),
        ("2026-02-03 18:30:00 +0100", "2026-02-03T18:30:00+01:00"),
        ("2026-02-03t18:30:00.123z", "2026-02-03T18:30:00.123Z"),
        ("2026-02-03 08:00:00 UTC", "2026-02-03T08:00:00Z"),
        ("2000-02-29", "2000-02-29"),
        ("2026-02-03 9:05:00", "2026-02-03T09:05:00"),
        ("2026-02-03T9:05Z", "2026-02-03T09:05Z"),
        ("2026-02-03T25:00", "2026-02-03"),
        ("2026-02-03T18", "2026-02-03"),
        ("2026-02-03T18:30+1", "2026-02-03"),
        ("2026-02-03T18:30++100", "2026-02-03"),
        ("2026-02-03T18:30+01+1", "2026-02-03"),
        ("2026-02-03T18:60", "2026-02-03"),
        ("2026-02-03T18:30+24:00", "2026-02-03"),
        ("2026-02-03 18:30 CET", "2026-02-03"),
        ("2026-02-03 noon", "2026-02-03"),
    ] {
        assert_eq!(Date::parse(written).map(|date| date.as_str().to_owned()), Some(read.to_owned()), "{written}");
    }
    for bad in [
        "",
        "2026",
        "2026-2-3",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "1900-02-29",
        "2026-02-031",
        "2026-02-03.",
        "03/02/2026",
        "２０２６-02-03",
    ] {
        assert_eq!(Date::parse(bad), None, "{bad}");
    }
}

#[test]
fn films_are_read_with_their_year() {
    for (written, title, year) in [
        ("Her (2013)", "Her", Some(2013)),
        ("  Her  ", "Her", None),
        ("Her ( 2013 )", "Her", Some(2013)),
        ("Playtime (restored)", "Playtime (restored)", None),
        ("(2013)", "(2013)", None),
        ("Her (0000)", "Her (0000)", None),
        ("1917 (2019)", "1917", Some(2019)),
        ("Brazil (1985) (director's cut)", "Brazil (1985) (director's cut)", None),
    ] {
        assert_eq!(Film::parse(written), Some(Film { title: title.into(), year }), "{written}");
    }
    assert_eq!(Film::parse(" \n"), None);
}

#[test]
fn ratings_are_within_their_scale() {
    for (written, value, scale) in [
        ("4.5/5", 4.5, 5.0),
        ("4.5 of 5", 4.5, 5.0),
        ("9 out of 10", 9.0, 10.0),
        ("0", 0.0, 5.0),
        ("5", 5.0, 5.0),
        ("7", 7.0, 10.0),
        ("93", 93.0, 100.0),
        ("3/4", 3.0, 4.0),
        ("1 1/2 stars", 1.5, 5.0),
        ("3½/5", 3.5, 5.0),
        ("3 ½ out of 4", 3.5, 4.0),
        ("4 stars out of 5", 4.0, 5.0),
        (" 1/2 ", 1.0, 2.0),
        ("★★★★", 4.0, 5.0),
        ("½", 0.5, 5.0),
        ("★★★☆☆", 3.0, 5.0),
        ("★★★½☆", 3.5, 5.0),
        ("★★★½☆☆", 3.5, 5.0),
        ("★ ★ ★ ☆", 3.0, 4.0),
        ("★★½☆", 2.5, 4.0),
        ("★★★★★★★☆☆☆", 7.0, 10.0),
        ("☆☆☆☆", 0.0, 4.0),
    ] {
        assert_eq!(Rating::parse(written), Some(Rating { value, scale }), "{written}");
    }
    for bad in [
        "",
        "five",
        "6/5",
        "-1",
        "101",
        "4/0",
        "NaN/5",
        "4/inf",
        "1/100000",
        "1 3/4 stars",
        "4/5/6",
        "4/5 or so",
        " ",
        "★★★★★½",
        "★★★ (of 4)",
    ] {
        assert_eq!(Rating::parse(bad), None, "{bad}");
    }
}

#[test]
fn language_tags_are_checked_by_shape() {
    for (written, tag) in
        [("en", "en"), ("pt_BR", "pt-BR"), ("zh-Hant-TW", "zh-Hant-TW"), (" sr-Latn ", "sr-Latn"), ("de-1996", "de-1996"), ("DE", "de")]
    {
        assert_eq!(language_tag(written).as_deref(), Some(tag));
    }
    for bad in ["", "e", "english please", "English", "abcd", "en-", "-en", "e1", "en-toolongasubtag"] {
        assert_eq!(language_tag(bad), None, "{bad}");
    }
    for (name, tag) in [
        ("english", Some("en")),
        (" Deutsch", Some("de")),
        ("العربية", Some("ar")),
        ("fr_CA", Some("fr-CA")),
        ("en ar", None),
        ("ar", Some("ar")),
    ] {
        assert_eq!(language_of(name).as_deref(), tag, "{name}");
    }
}

/// Only whole years, months and days count: the day before an anniversary, a year has not yet passed.
#[test]
fn time_ago_is_counted_by_the_calendar() {
    for (day, today, ago) in [
        ("2013-12-18", "2023-12-17", Some((9, Unit::Year))),
        ("2013-12-18", "2023-12-18", Some((10, Unit::Year))),
        ("2025-03-01", "2026-02-28", Some((11, Unit::Month))),
        ("2025-03-01", "2026-03-01", Some((1, Unit::Year))),
        // Someone born on a leap day is a year older once February is over.
        ("2024-02-29", "2025-02-28", Some((11, Unit::Month))),
        ("2024-02-29", "2025-03-01", Some((1, Unit::Year))),
        ("2024-02-29", "2028-02-28", Some((3, Unit::Year))),
        ("2024-02-29", "2028-02-29", Some((4, Unit::Year))),
        ("2026-01-31", "2026-02-28", Some((28, Unit::Day))),
        ("2026-01-31", "2026-03-01", Some((1, Unit::Month))),
        ("2026-01-31", "2026-03-31", Some((2, Unit::Month))),
        ("2026-12-31", "2027-01-30", Some((30, Unit::Day))),
        ("2026-02-03T23:50:00-11:00", "2026-02-04T00:10:00+14:00", Some((1, Unit::Day))),
        ("2026-02-03", "2026-02-03", Some((0, Unit::Day))),
        ("2026-02-03", "2026-02-02", None),
        ("2026-02-03", "2025-12-31", None),
        ("0004-02-29", "2026-02-28", Some((2021, Unit::Year))),
    ] {
        assert_eq!(Date::parse(day).unwrap().ago(&Date::parse(today).unwrap()), ago, "{day} on {today}");
    }
}
