//! The house catalogue, as it is shipped: no fault in any line, and nothing in it that readers would trip over.

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
fn it_has_no_fault_and_is_as_wide_as_it_is_said_to_be() {
    let films = films();
    let countries: BTreeSet<&str> = films.iter().flat_map(|film| &film.countries).map(String::as_str).collect();
    let decades: BTreeSet<u16> = films.iter().map(|film| film.year / 10).collect();
    assert!(films.len() >= 600 && countries.len() >= 40 && decades.len() >= 11, "{} films, {countries:?}", films.len());
    let bare: Vec<String> = films.iter().filter(|film| film.subjects.is_empty()).map(Film::name).collect();
    assert_eq!(bare, [""; 0], "every film is about something");
}

#[test]
fn a_series_goes_on_after_part_of() {
    let wrong: Vec<String> = films().into_iter().filter_map(|film| film.series).filter(|series| !series.starts_with("the ")).collect();
    assert_eq!(wrong, [""; 0]);
}

/// Two spellings of one person part films that the person ties: names that differ in a letter or two of many are looked at.
#[test]
fn nobody_is_written_in_two_ways() {
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
        // One letter for those that are written one for another when names come from other scripts.
        let key = letters(name).replace('y', "i").replace("kh", "h").replace("ou", "u");
        by_letters.entry(key).or_default().push(name);
    }
    let twice: Vec<Vec<&String>> = by_letters.into_values().filter(|names| names.len() > 1).collect();
    assert_eq!(twice, [[""; 0]; 0]);
}
