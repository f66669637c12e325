//! The translations of the widget's words: complete, with nothing unknown in them, and each part where the modules that show it look for it.
//! What CLDR knows of a language, its plural forms, `tests/scripts/translations.test.mjs` asks the JavaScript engine.

use crate::support::folders::{entries, files};
use crate::support::sources::{between, section, text};
use intertitle::strings::{Key, check, check_films, check_responses};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Strings that are not translated yet, by name: readers of other languages see them in English. To add a string, list it here.
const STILL_ENGLISH: &[&str] = &[];

/// The languages that have a folder.
fn languages() -> Vec<String> {
    let folders = entries(Path::new("translations")).into_iter().filter(|path| path.is_dir());
    folders.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

fn read(language: &str, part: &str) -> Map<String, Value> {
    let path = format!("translations/{language}/{part}.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_language_says_everything_and_nothing_else() {
    assert!(languages().len() > 10, "{:?}", languages());
    for language in languages() {
        for (part, keys) in Key::PARTS {
            let translation = read(&language, part);
            let names: BTreeSet<&str> = translation.keys().map(String::as_str).collect();
            let known: BTreeSet<&str> = keys.iter().map(|key| key.name()).collect();
            let missing: Vec<_> = known.difference(&names).filter(|name| !STILL_ENGLISH.contains(name)).collect();
            assert!(missing.is_empty(), "translations/{language}/{part}.json lacks {missing:?}: translate them, or list them in this test");
            assert_eq!(names.difference(&known).collect::<Vec<_>>(), [&""; 0], "translations/{language}/{part}.json");
            for key in keys {
                if let Some(words) = translation.get(key.name()) {
                    assert_eq!(words.is_object(), key.counts(), "translations/{language}/{part}.json: {}", key.name());
                }
            }
        }
    }
}

#[test]
fn every_language_is_documented() {
    let page = text("docs/strings.md").to_lowercase();
    for language in languages() {
        assert!(page.contains(&format!("`{language}`")), "docs/strings.md does not name {language}");
    }
}

/// What the build makes of them, `tests/scripts/translations.test.mjs` compares.
#[test]
fn the_loader_asks_for_the_parts_that_there_are() {
    let parts: BTreeSet<String> = Key::PARTS.iter().map(|(part, _)| (*part).to_owned()).collect();
    let loader = text("src/embed/loader/translation.js");
    assert_eq!(between(section(&loader, "const PARTS = {", "};"), ": '", &['\'']), parts);
}

/// By the checks that an author's own strings go through.
#[test]
fn no_translation_has_mistakes() {
    for language in languages() {
        for (part, _) in Key::PARTS {
            let translation = Value::Object(read(&language, part));
            let warnings = [check(&&translation), check_films(&&translation), check_responses(&&translation)].concat();
            let warnings: Vec<String> = warnings.iter().map(ToString::to_string).collect();
            assert_eq!(warnings, [""; 0], "translations/{language}/{part}.json");
        }
    }
}

/// A new subject may wait for its translations, and so may the name of a series: its films' reasons are in English until then.
#[test]
fn translated_subjects_are_those_of_the_catalogue() {
    let catalogue = text("catalogue/films.jsonl");
    let films = catalogue.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let phrases =
        |film: Value| film["subjects"].as_array().cloned().into_iter().flatten().chain(film.get("series").cloned()).collect::<Vec<_>>();
    let subjects: BTreeSet<String> = films.flat_map(phrases).map(|phrase| phrase.as_str().unwrap().to_owned()).collect();
    let translated = |language: &String| Path::new("translations").join(language).join("subjects.json").exists();
    assert!(languages().iter().any(translated));
    for language in languages().into_iter().filter(translated) {
        let translation = read(&language, "subjects");
        let unknown: Vec<_> = translation.keys().filter(|subject| !subjects.contains(*subject)).collect();
        assert_eq!(unknown, [""; 0], "translations/{language}/subjects.json");
        let phrases: BTreeSet<&str> = translation.values().map(|phrase| phrase.as_str().unwrap().trim()).collect();
        assert_eq!(phrases.len(), translation.len(), "translations/{language}/subjects.json says the same of two subjects");
        assert!(!phrases.contains(""), "translations/{language}/subjects.json");
    }
}

/// The folders whose code runs in the modules that fetch a part of the words; all of them have the words of `reading` as well.
const SHOWN_BY: [(&[&str], &[Key]); 4] = [
    (&["ui", "render", "browser", "embed/widget", "embed/documents"], &[]),
    (&["compose", "embed/quotes", "embed/cards"], Key::QUOTES),
    (&["programme", "embed/films", "embed/paths"], Key::FILMS),
    (&["respond", "responses", "embed/responses"], Key::RESPONSES),
];

#[test]
fn modules_show_only_words_that_they_fetch() {
    for (folders, own) in SHOWN_BY {
        let fetched: BTreeSet<String> = Key::READING.iter().chain(own).map(|key| snake(key.name())).collect();
        let mut found = 0;
        for file in folders.iter().flat_map(|folder| files(&Path::new("src").join(folder))) {
            let source = fs::read_to_string(&file).unwrap();
            for name in source.split("Key::").skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_uppercase() && c != '_').next().unwrap())
            {
                if !name.is_empty() && name != "N" {
                    assert!(fetched.contains(name), "{}: Key::{name} is in a part that this module does not fetch", file.display());
                    found += 1;
                }
            }
        }
        assert!(found > 20, "{folders:?}: {found}");
    }
}

/// `timeLeft` as `TIME_LEFT`.
fn snake(name: &str) -> String {
    name.chars().flat_map(|letter| letter.is_ascii_uppercase().then_some('_').into_iter().chain([letter.to_ascii_uppercase()])).collect()
}
