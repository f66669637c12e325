//! The strings that readers see: languages, plural forms, the author's own.

use intertitle::ports::{NumberFormat, PluralRules};
use intertitle::strings::{Key, Overrides, Plural, Strings, check};

/// CLDR's rules for whole numbers in Arabic and in English.
struct Rules(&'static str);

impl PluralRules for Rules {
    fn category(&self, number: u32) -> &'static str {
        match (self.0, number, number % 100) {
            ("ar", 0, _) => "zero",
            (_, 1, _) => "one",
            ("ar", 2, _) => "two",
            ("ar", _, 3..=10) => "few",
            ("ar", _, 11..=99) => "many",
            _ => "other",
        }
    }
}

struct Digits;

impl NumberFormat for Digits {
    fn format(&self, number: f64) -> String {
        number.to_string()
    }
}

fn arabic(tag: &str) -> Strings {
    Strings::new(tag, read(include_str!("../../translations/ar/reading.json")).0)
}

#[test]
fn names_are_stable_camel_case_and_unique() {
    let all = Key::PARTS.map(|(_, keys)| keys).concat();
    for (nth, key) in all.iter().enumerate() {
        let name = key.name();
        assert!(name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric()), "{name}");
        assert!(all[..nth].iter().all(|earlier| earlier.name() != name), "{name} twice");
    }
}

#[test]
fn a_translation_replaces_english() {
    let contents = |strings: Strings| (strings.get(Key::CONTENTS).to_owned(), strings.is_right_to_left());
    for tag in ["ar", "ar-EG", "AR_sa", " ar "] {
        assert_eq!(contents(arabic(tag)), ("المحتويات".into(), true), "{tag}");
    }
    for tag in ["ar", "en", "en-GB", "de", "", "arz", "-", "☃"] {
        assert_eq!(contents(Strings::new(tag, Overrides::default())), ("Contents".into(), false), "{tag}");
    }
    assert_eq!(["en-GB", "de", ""].map(|tag| Strings::new(tag, Overrides::default()).language().to_owned()), ["en-GB", "en", "en"]);
}

#[test]
fn a_phrase_of_the_catalogue_is_translated_if_it_can_be() {
    let strings = |json: &str| Strings::new("de", read(json).0);
    assert_eq!(strings(r#"{"a heist": "ein großer Coup"}"#).phrase("a heist"), "ein großer Coup");
    assert_eq!(strings("{}").phrase("a heist"), "a heist");
}

#[test]
fn numbers_and_directions_follow_the_strings_not_the_article() {
    let language = |tag: &str, json: &str| {
        let strings = Strings::new(tag, read(json).0);
        (strings.language().to_owned(), strings.is_right_to_left())
    };
    assert_eq!(language("ar-EG", r#"{"contents": "المحتويات"}"#), ("ar-EG".into(), true));
    assert_eq!(language("he", "{}"), ("en".into(), false), "English strings in a Hebrew article run from left to right");
    assert_eq!(language("he", r#"{"contents": "תוכן"}"#), ("he".into(), true));
}

#[test]
fn arabic_has_six_forms() {
    let left = |n| arabic("ar").count(Key::TIME_LEFT, n, &Rules("ar"), &Digits);
    assert_eq!(left(1), "بقيت دقيقة واحدة");
    assert_eq!(left(2), "بقيت دقيقتان");
    assert_eq!(left(5), "بقيت 5 دقائق");
    assert_eq!(left(11), "بقيت 11 دقيقة");
    assert_eq!(left(100), "بقيت 100 دقيقة");
    assert_eq!(arabic("ar").count_of(Key::PROGRESS_VALUE, 4, 9, &Rules("ar"), &Digits), "قُرئ نحو 4 من 9 دقائق");
}

#[test]
fn english_counts() {
    let strings = Strings::new("en", Overrides::default());
    assert_eq!(strings.count(Key::READING_TIME, 1, &Rules("en"), &Digits), "1 min read");
    assert_eq!(strings.count_of(Key::PROGRESS_VALUE, 0, 1, &Rules("en"), &Digits), "About 0 of 1 minute read");
    assert_eq!(strings.count_of(Key::PROGRESS_VALUE, 4, 9, &Rules("en"), &Digits), "About 4 of 9 minutes read");
    assert_eq!(
        strings.fill(Key::SERIES_NEXT, &[("title", "{n} Days of {title}")]),
        "Next: {n} Days of {title}",
        "values are not templates"
    );
}

/// A number format whose output shows that it was called.
struct Asked;

impl NumberFormat for Asked {
    fn format(&self, number: f64) -> String {
        format!("<{number}>")
    }
}

#[test]
fn the_number_format_is_called_only_if_it_matters() {
    let number = |tag: &str, number| Strings::new(tag, read(r#"{"dismiss": "x"}"#).0).number(number, &Asked);
    assert_eq!(["en", "de-AT", "ru"].map(|tag| number(tag, 5.0)), ["5", "5", "5"]);
    assert_eq!(["ar", "fa-IR", "bn"].map(|tag| number(tag, 5.0)), ["<5>", "<5>", "<5>"]);
    assert_eq!([0.0, 999.0, 1000.0, 4.5, -1.0, f64::NAN].map(|n| number("en", n)), ["0", "999", "<1000>", "<4.5>", "<-1>", "<NaN>"]);
}

fn read(json: &str) -> (Overrides, Vec<String>) {
    let value = &&serde_json::from_str::<serde_json::Value>(json).unwrap();
    (Overrides::read(value), check(value).iter().map(ToString::to_string).collect())
}

#[test]
fn the_authors_strings_win() {
    let (overrides, warnings) =
        read(r#"{"readingTime": {"one": "eine Minute", "other": "{n} Minuten"}, "timeLeft": "noch {n} Min.", "dismiss": "Weg"}"#);
    assert_eq!(warnings, [""; 0]);
    let strings = Strings::new("de-AT", overrides);
    assert_eq!(strings.language(), "de-AT");
    assert_eq!(strings.count(Key::READING_TIME, 1, &Rules("de"), &Digits), "eine Minute");
    assert_eq!(strings.count(Key::READING_TIME, 7, &Rules("de"), &Digits), "7 Minuten");
    assert_eq!(strings.count(Key::TIME_LEFT, 1, &Rules("de"), &Digits), "noch 1 Min.");
    assert_eq!(strings.get(Key::DISMISS), "Weg");
    assert_eq!(strings.get(Key::CONTENTS), "Contents");
}

#[test]
fn a_form_that_the_author_leaves_out_falls_back_to_other() {
    let strings = Strings::new("en", read(r#"{"readingTime": {"other": "{n} minutes"}}"#).0);
    assert_eq!(strings.count(Key::READING_TIME, 1, &Rules("en"), &Digits), "1 minutes");
}

#[test]
fn mistakes_are_reported_with_their_place() {
    let (overrides, warnings) = read(
        r#"{"readingtime": "x", "colour": "x", "by": "von", "updated": "Stand {datum}, {date}", "dismiss": 3, "close": " ", "contents": {"one": "x"}, "timeLeft": {"some": "{n}", "one": "noch eine", "few": "ein paar"}}"#,
    );
    assert_eq!(
        warnings,
        [
            "strings.by: {name} is missing: it will not be shown",
            "strings.close: this is empty; the built-in words are used",
            "strings.colour: there is no such string",
            "strings.contents: this must be a string; it was left out",
            "strings.dismiss: this must be a string; it was left out",
            "strings.readingtime: there is no such string; did you mean \"readingTime\"?",
            "strings.timeLeft.few: {n} is missing: it will not be shown",
            "strings.timeLeft.some: plural forms are zero, one, two, few, many and other",
            "strings.updated: {datum} is nothing that is filled in here: readers see it as it is",
        ]
    );
    let strings = Strings::new("en", overrides);
    assert_eq!(strings.fill(Key::BY, &[("name", "Ada")]), "von");
    assert_eq!(strings.get(Key::DISMISS), "Dismiss");
    assert_eq!(strings.get(Key::CLOSE), "Close");
    assert_eq!(read("[]").1, ["strings: this must be an object of strings; it was left out"]);
}

#[test]
fn plural_names_are_cldrs() {
    assert_eq!(Plural::ALL.map(Plural::name), ["zero", "one", "two", "few", "many", "other"]);
}
