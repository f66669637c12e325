//! The house catalogue as shipped: no fault in any line, and nothing that readers would stumble over.

use intertitle::films::Film;
use intertitle::native::films::catalogue::{check::Check, read};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn films() -> Vec<Film> {
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/films.jsonl")).expect("the catalogue is here");
    let mut check = Check::default();
    let mut faults = Vec::new();
    let mut films = Vec::new();
    for record in read(bytes.as_slice()) {
        let place = format!("line {}", record.line);
        faults.extend(record.warnings.iter().map(|warning| format!("{place}: {warning}")));
        match record.film {
            Ok(film) => {
                faults.extend(check.film(&place, &film).into_iter().map(|fault| format!("{place}: {}: {fault}", film.name())));
                films.push(film);
            }
            Err(why) => faults.push(format!("{place}: {why}")),
        }
    }
    assert_eq!(faults, [""; 0]);
    films
}

#[test]
fn it_has_no_fault_and_is_as_broad_as_documented() {
    let films = films();
    let countries: BTreeSet<&str> = films.iter().flat_map(|film| &film.countries).map(String::as_str).collect();
    let decades: BTreeSet<u16> = films.iter().map(|film| film.year / 10).collect();
    assert!(films.len() >= 600 && countries.len() >= 40 && decades.len() >= 11, "{} films, {countries:?}", films.len());
    let bare: Vec<String> = films.iter().filter(|film| film.subjects.is_empty()).map(Film::name).collect();
    assert_eq!(bare, [""; 0], "every film is about something");
}

#[test]
fn every_series_can_follow_part_of() {
    let wrong: Vec<String> = films().into_iter().filter_map(|film| film.series).filter(|series| !series.starts_with("the ")).collect();
    assert_eq!(wrong, [""; 0]);
}

/// Two spellings of the same person would break the ties between their films: this finds names that differ only in transliteration or punctuation.
#[test]
fn nobody_is_spelt_in_two_ways() {
    let films = films();
    let people = |film: &Film| -> Vec<String> {
        [&film.directors, &film.writers, &film.source, &film.cast, &film.composers, &film.cinematographers]
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    };
    let names: BTreeSet<String> = films.iter().flat_map(people).collect();
    let letters = |name: &str| name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let mut by_letters: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for name in &names {
        // Letters that are interchangeable in transliterated names become one.
        let key = letters(name).replace('y', "i").replace("kh", "h").replace("ou", "u");
        by_letters.entry(key).or_default().push(name);
    }
    let twice: Vec<Vec<&String>> = by_letters.into_values().filter(|names| names.len() > 1).collect();
    assert_eq!(twice, [[""; 0]; 0]);
}
