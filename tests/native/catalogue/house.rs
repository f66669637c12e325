//! The house catalogue as shipped: no fault in any line, and nothing that readers would stumble over.

use crate::support::folders::root;
use intertitle::films::ranking::Ranker;
use intertitle::films::related::{Choices, Question, related};
use intertitle::films::{Film, title_key};
use intertitle::native::films::catalogue::{check::Check, read};
use std::collections::{BTreeMap, BTreeSet};

fn films() -> Vec<Film> {
    let bytes = std::fs::read(root().join("catalogue/films.jsonl")).expect("the catalogue is here");
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
    let count = films.len();
    for (document, words) in [
        (include_str!("../../../docs/related-films.md"), format!("a catalogue of {count} films is included")),
        (include_str!("../../../docs/films-index.md"), format!("The house catalogue, {count} films with")),
        (include_str!("../../../CHANGELOG.md"), format!("a house catalogue of {count} films")),
    ] {
        assert!(document.contains(&words), "no document says \"{words}\"");
    }
    let bare: Vec<String> = films.iter().filter(|film| film.subjects.is_empty()).map(Film::name).collect();
    assert_eq!(bare, [""; 0], "every film is about something");
}

#[test]
fn every_series_can_follow_part_of() {
    let wrong: Vec<String> = films().into_iter().filter_map(|film| film.series).filter(|series| !series.starts_with("the ")).collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_subject_can_follow_about() {
    for film in films() {
        for subject in &film.subjects {
            // "About betrayed by somebody" is no English; "about unrequited love" is.
            let is_participle = subject.split_once(' ').is_some_and(|(first, rest)| first.ends_with("ed") && !rest.ends_with("love"));
            assert!(!is_participle, "{}: about {subject}", film.id);
        }
    }
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

/// Who counts for paths: no more of a film's people than `docs/films-index.md` says.
fn on_paths(film: &Film) -> Vec<&str> {
    let counted = [(&film.directors, 3), (&film.cast, 8), (&film.writers, 3), (&film.composers, 2), (&film.cinematographers, 2)];
    counted.into_iter().flat_map(|(names, most)| names.iter().take(most)).map(String::as_str).collect()
}

#[test]
fn as_many_films_are_connected_as_documented() {
    let films = films();
    let mut by_person: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, film) in films.iter().enumerate() {
        on_paths(film).into_iter().for_each(|name| by_person.entry(name).or_default().push(at));
    }
    let next =
        |at: usize| on_paths(&films[at]).into_iter().flat_map(|name| by_person[name].iter().copied()).filter(move |other| *other != at);
    let alone = (0..films.len()).filter(|at| next(*at).next().is_none()).count();
    let mut reached: BTreeSet<usize> = films.iter().position(|film| film.id == "her-2013").into_iter().collect();
    let mut front: Vec<usize> = reached.iter().copied().collect();
    while let Some(at) = front.pop() {
        front.extend(next(at).filter(|other| reached.insert(*other)));
    }
    let told = format!("{alone} of {} films share nobody, and {} can be reached from *Her*", films.len(), reached.len());
    assert!(include_str!("../../../docs/related-films.md").contains(&told), "{told}");
    let told = [
        format!("{alone} of its films have nobody in common with any other"),
        format!("{} can be reached from one another", reached.len()),
    ];
    assert!(told.iter().all(|told| include_str!("../../../docs/films-index.md").contains(told)), "{told:?}");
}

/// The six films beside a film, in whose article nothing is said.
fn beside(films: &[Film], ranker: &Ranker<'_>, id: &str) -> Vec<String> {
    let at = films.iter().position(|film| film.id == id).expect("it is in the catalogue");
    let (candidates, choices) = (ranker.reader().candidates(at, 24), Choices::default());
    let question = Question { film: films.get(at), mentioned: &[], candidates: &candidates, paragraphs: &[], choices: &choices, count: 6 };
    related(&question).into_iter().map(|related| related.film.id.clone()).collect()
}

/// A changed fact or subject moves films far from its own: these stand for what a friend would name next, and for what would make a reader laugh.
#[test]
fn films_stand_beside_those_that_a_friend_would_name() {
    let films = films();
    let ranker = Ranker::new(&films);
    for (film, near) in [
        ("her-2013", "ex-machina-2014"),
        ("her-2013", "eternal-sunshine-of-the-spotless-mind-2004"),
        ("blade-runner-1982", "blade-runner-2049-2017"),
        ("kramer-vs-kramer-1979", "marriage-story-2019"),
        ("my-neighbor-totoro-1988", "spirited-away-2001"),
        ("parasite-2019", "the-housemaid-1960"),
        ("solaris-1972", "stalker-1979"),
        ("the-cabinet-of-dr-caligari-1920", "nosferatu-1922"),
    ] {
        let beside = beside(&films, &ranker, film);
        assert!(beside.iter().any(|id| id == near), "{near} beside {film}: {beside:?}");
    }
    for (film, far) in [
        ("tokyo-story-1953", "godzilla-1954"),
        ("kes-1969", "the-godfather-1972"),
        ("once-2007", "broken-blossoms-1919"),
        ("the-godfather-1972", "a-new-leaf-1971"),
        ("the-missing-picture-2013", "anomalisa-2015"),
        ("the-house-is-black-1963", "grey-gardens-1975"),
        ("children-of-heaven-1997", "the-celebration-1998"),
        ("quo-vadis-aida-2020", "titane-2021"),
        ("84-charing-cross-road-1987", "groundhog-day-1993"),
    ] {
        let beside = beside(&films, &ranker, film);
        assert!(beside.iter().all(|id| id != far), "{far} beside {film}: {beside:?}");
    }
}

/// An author writes "Das Fenster zum Hof", not "Rear Window".
#[test]
fn films_are_found_by_their_titles_in_other_languages() {
    let films = films();
    for (id, titles) in [
        (
            "rear-window-1954",
            ["Das Fenster zum Hof", "Fenêtre sur cour", "La ventana indiscreta", "La finestra sul cortile", "Janela Indiscreta"],
        ),
        (
            "spirited-away-2001",
            ["Chihiros Reise ins Zauberland", "Le Voyage de Chihiro", "El viaje de Chihiro", "La città incantata", "A Viagem de Chihiro"],
        ),
        (
            "the-worst-person-in-the-world-2021",
            [
                "Der schlimmste Mensch der Welt",
                "Julie (en 12 chapitres)",
                "La peor persona del mundo",
                "La persona peggiore del mondo",
                "A Pior Pessoa do Mundo",
            ],
        ),
    ] {
        let film = films.iter().find(|film| film.id == id).expect(id);
        let missing: Vec<&str> = titles.into_iter().filter(|title| !film.titles().any(|known| known == title)).collect();
        assert_eq!(missing, [""; 0], "{id}");
    }
}

#[test]
fn no_title_is_that_of_two_films_of_about_the_same_year() {
    let films = films();
    let mut by_key: BTreeMap<String, BTreeMap<&str, u16>> = BTreeMap::new();
    for film in &films {
        for title in film.titles() {
            by_key.entry(title_key(title)).or_default().insert(&film.id, film.year);
        }
    }
    let clash =
        |years: &BTreeMap<&str, u16>| years.values().any(|one| years.values().filter(|other| one.abs_diff(**other) <= 1).count() > 1);
    let clashes: Vec<_> = by_key.into_iter().filter(|(_, films)| clash(films)).collect();
    assert!(clashes.is_empty(), "{clashes:?}");
}
