//! `docs/reading-time.md` agrees with the code: its tables are read and compared.

use intertitle::reading::speed::{ALPHABET_ALOUD, ENGLISH_SILENT, Language, MEAN_ALOUD, MEASURED, Rate};
use intertitle::reading::{passages, script::Script, time};

const DOC: &str = include_str!("../../../docs/reading-time.md");

/// The rows of the table whose header starts with `first`.
fn table(first: &str) -> Vec<Vec<&'static str>> {
    let start = DOC.find(&format!("| {first} |")).unwrap_or_else(|| panic!("no table {first}"));
    let rows = DOC[start..].lines().take_while(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn number(text: &str) -> f64 {
    text.split_whitespace().next().unwrap_or_default().replace(',', "").parse().unwrap_or_else(|_| panic!("no number: {text}"))
}

fn per_minute(rate: Rate) -> f64 {
    match rate {
        Rate::Words(rate) | Rate::Characters(rate) => rate,
    }
}

#[test]
fn measured_languages_are_as_documented() {
    let rows = table("language");
    assert_eq!(rows.len(), MEASURED.len());
    for (row, measured) in rows.iter().zip(&MEASURED) {
        assert_eq!(row[1].trim_matches('`'), measured.language);
        assert_eq!((number(row[2]), number(row[3])), (measured.words, measured.characters), "{}", row[0]);
        let rate = Language::of(Some(measured.language)).rate(measured.script);
        assert_eq!(number(row[4]), per_minute(rate).round(), "{}", row[0]);
        assert_eq!(row[4].ends_with("characters"), matches!(rate, Rate::Characters(_)), "{}", row[0]);
    }
}

#[test]
fn defaults_are_as_documented() {
    let rate = |language: Option<&str>, script| per_minute(Language::of(language).rate(script)).round();
    for row in table("text") {
        let expected = number(row[1]);
        let actual = match row[0] {
            "Latin" => rate(None, Script::Latin),
            "Cyrillic" => rate(None, Script::Cyrillic),
            "Arabic script" => rate(Some("fa"), Script::Arabic),
            "Hebrew script" => rate(Some("yi"), Script::Hebrew),
            "Han" => rate(Some("en"), Script::Han),
            "kana" => rate(Some("en"), Script::Kana),
            "Korean" => rate(Some("ko"), Script::Hangul),
            "an alphabetic language that IReST did not measure" => rate(Some("cs"), Script::Latin),
            "Thai, Lao, Khmer, Myanmar" => rate(Some("th"), Script::Unspaced),
            "any other script" => rate(Some("hi"), Script::Other),
            other => panic!("no such row: {other}"),
        };
        assert_eq!(actual, expected, "{}", row[0]);
    }
}

#[test]
fn rules_are_as_documented() {
    let rules = table("rule");
    let value = |name: &str| number(rules.iter().find(|row| row[0] == name).unwrap_or_else(|| panic!("no rule {name}"))[1]);
    assert_eq!(value("first image"), time::FIRST_IMAGE);
    assert_eq!(value("any image, at least"), time::ANY_IMAGE);
    assert_eq!(value("icons: narrower than"), f64::from(passages::ICON));
    assert_eq!(value("line of code"), time::CODE_LINE);
    assert_eq!(value("block of code, at most"), time::CODE_BLOCK);
    assert_eq!(value("English, silent"), ENGLISH_SILENT);
    assert_eq!(value("alphabets, aloud"), ALPHABET_ALOUD.round());
    assert_eq!(value("all languages, aloud"), MEAN_ALOUD);
}
