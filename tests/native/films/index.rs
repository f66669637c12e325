//! The static index: what is written reads back, at any size; what is broken is reported with its line.

use super::on_disk::Index;
use super::{film, words};
use crate::support::scratch::Scratch;
use intertitle::films::index::{Fault, Known, Manifest, STEP, read_film, read_rows, read_titles, tie_number};
use intertitle::films::ranking::Ranker;
use intertitle::films::related::Reason;
use intertitle::films::{Candidate, Film, HalfStars, TieKind};
use intertitle::native::films::index::{Options, build};
use intertitle::native::films::synthetic::Films;
use proptest::prelude::*;
use std::collections::HashMap;

fn synthetic(count: usize) -> Vec<Film> {
    Films::new(1).take(count).collect()
}

#[test]
fn every_film_is_found_by_every_title_with_its_candidates() {
    let films = synthetic(1_500);
    let index = Index::of("index-all", &films, Options { candidates: 10, per_file: 16, threads: 2, ..Options::default() });
    assert!(index.manifest.title_bits > 0 && index.known.films.len() == 800, "some films are known to every page, others are looked up");
    let ranker = Ranker::new(&films);
    let mut reader = ranker.reader();
    for (at, film) in films.iter().enumerate().step_by(7) {
        for title in [&film.title].into_iter().chain(&film.original) {
            let found = index.named(title).into_iter().map(|number| index.film(number)).find(|(found, _)| found.id == film.id);
            let (found, candidates) = found.unwrap_or_else(|| panic!("{title} leads to {}", film.id));
            assert_eq!((&found.title, &found.original, found.year), (&film.title, &film.original, film.year));
            assert_eq!(
                (&found.directors, &found.subjects, &found.genres, &found.ids),
                (&film.directors, &film.subjects, &film.genres, &film.ids)
            );
            assert!(found.cast.iter().all(|actor| film.cast.contains(actor)));
            same_candidates(&candidates, &reader.candidates(at, 10));
        }
    }
}

#[test]
fn of_very_many_films_with_one_title_the_best_known_are_found() {
    let film = |number: u16| Film { title: "Home".into(), year: 300 + number, votes: Some(number.into()), ..Film::default() };
    let films: Vec<Film> = (0..1_600).map(film).collect();
    let index = Index::of("index-namesakes", &films, Options { threads: 2, ..Options::default() });
    let mut found: Vec<u16> = index.named("Home").into_iter().map(|number| index.film(number).0.year - 300).collect();
    found.sort_unstable();
    // The 800 that every page knows are in another file.
    assert_eq!(found, (400..1_600).collect::<Vec<_>>());
}

/// Asserts the same films in the same order with the same ties; scores and points may be off by as much as their encoding is.
fn same_candidates(read: &[Candidate], ranked: &[Candidate]) {
    assert_eq!(read.len(), ranked.len());
    for (read, ranked) in read.iter().zip(ranked) {
        assert_eq!(read.film.id, ranked.film.id);
        assert_eq!(
            (&read.film.title, read.film.year, &read.film.directors),
            (&ranked.film.title, ranked.film.year, &ranked.film.directors)
        );
        assert_eq!((&read.film.subjects, &read.film.ids), (&ranked.film.subjects, &ranked.film.ids));
        assert!(u32::from(read.score) / STEP == u32::from(ranked.score) / STEP, "{} is near {}", read.score, ranked.score);
        let ties: Vec<_> = ranked.ties.iter().filter(|tie| tie_number(tie.kind).is_some()).map(|tie| (tie.kind, &tie.by)).collect();
        assert_eq!(read.ties.iter().map(|tie| (tie.kind, &tie.by)).collect::<Vec<_>>(), ties);
        assert!(read.ties.iter().all(|tie| tie.points > 0), "every tie is worth something: {:?}", read.ties);
    }
}

#[test]
fn each_role_gives_its_own_reason() {
    let jonze = || words(&["Spike Jonze"]);
    let mut films = vec![
        Film { directors: jonze(), ..film("Her", 2013) },
        Film { directors: words(&["A"]), writers: jonze(), ..film("Written", 2002) },
        Film { directors: words(&["B"]), cast: jonze(), ..film("Acted", 1999) },
    ];
    films.extend((0..60).map(|n| Film { directors: vec![format!("Nobody {n}")], ..film("Other", 1900 + n) }));
    for lean in [false, true] {
        let index = Index::of("index-roles", &films, Options { lean, threads: 1, ..Options::default() });
        let reasons = |title: &str| -> Vec<(String, Option<Reason>)> {
            let (_, candidates) = index.film(index.named(title)[0]);
            candidates.iter().map(|near| (near.film.title.clone(), Reason::of(&near.ties[0], &near.film))).collect()
        };
        let who = || "Spike Jonze".to_owned();
        let of_her = reasons("Her");
        assert_eq!(of_her.len(), 2);
        assert!(of_her.contains(&("Written".to_owned(), Some(Reason::Wrote { who: who() }))), "{of_her:?}");
        assert!(of_her.contains(&("Acted".to_owned(), Some(Reason::Acts { who: who() }))), "{of_her:?}");
        for title in ["Written", "Acted"] {
            assert_eq!(reasons(title), [("Her".to_owned(), Some(Reason::Directed { who: who() }))]);
        }
    }
}

#[test]
fn a_lean_index_has_shorter_records_and_the_same_ties() {
    let films = synthetic(200);
    let options = Options { candidates: 8, per_file: 16, threads: 1, ..Options::default() };
    let (full, lean) = (Index::of("index-full", &films, options), Index::of("index-lean", &films, Options { lean: true, ..options }));
    for number in 0..200 {
        let ((one, near), (other, lean_near)) = (full.film(number), lean.film(number));
        assert_eq!((one.id, one.ids, one.subjects), (other.id, other.ids, other.subjects));
        let slug = |near: &[Candidate]| near.iter().map(|near| near.film.ids.letterboxd.clone()).collect::<Vec<_>>();
        assert_eq!(slug(&near), slug(&lean_near), "the slug that follows from the title is kept");
        let told = |near: &[Candidate]| near.iter().map(|near| (near.film.name(), near.score, near.ties.clone())).collect::<Vec<_>>();
        assert_eq!(told(&near), told(&lean_near));
    }
}

#[test]
fn every_film_of_a_file_is_read_with_the_authors_stars() {
    let films = synthetic(90);
    let folder = Scratch::new("index-rows");
    let stars: HashMap<String, HalfStars> = [(&*films[4].id, 9), (&*films[50].id, 2), ("nobody", 10)]
        .map(|(id, halves)| (id.to_owned(), HalfStars::new(halves).unwrap()))
        .into();
    build(&films, &stars, &Options { per_file: 30, ..Options::default() }, folder.folder(), &|_| {}).unwrap();
    let index = Index::open(folder);
    let mut rated = 0;
    for file in 0..3 {
        let text = index.text(&index.manifest.film_path(file * 30));
        let rows = read_rows(&text, &index.known).unwrap();
        assert!(rows.len() > 30 && rows[..30].iter().map(|row| row.number).eq(file * 30..file * 30 + 30), "own films, then guests");
        for row in rows {
            let (film, _) = index.film(row.number);
            assert_eq!((&row.film.id, &row.film.title, row.film.year), (&film.id, &film.title, film.year));
            let named = index.known.get(row.number).expect("all of so few are known");
            assert_eq!((&row.film.directors, row.stars), (&named.directors, named.stars));
            assert_eq!(row.stars, stars.get(&film.id).copied());
            rated += usize::from(row.stars.is_some());
        }
    }
    assert!(rated >= 2, "each film is at least in its own file");
}

#[test]
fn namesakes_make_no_tie_and_are_shown_without_their_numeral() {
    let by =
        |title: &str, year, directors: &[&str], cast: &[&str]| Film { directors: words(directors), cast: words(cast), ..film(title, year) };
    let mut films = vec![
        by("Bullitt", 1968, &["Peter Yates"], &["Steve McQueen"]),
        by("The Getaway", 1972, &["Sam Peckinpah"], &["Steve McQueen"]),
        by("Hunger", 2008, &["Steve McQueen (II)"], &[]),
        by("Shame", 2011, &["Steve McQueen (II)"], &[]),
    ];
    films.extend((0..40).map(|n| by("Other", 1900 + n, &[&format!("Nobody {n}")], &[])));
    let index = Index::of("index-people", &films, Options::default());
    let near = |title: &str| {
        let (film, candidates) = index.film(index.named(title)[0]);
        let ties = candidates.into_iter().map(|near| (near.film.title, near.ties[0].kind, near.ties[0].by.clone())).collect::<Vec<_>>();
        (film.directors, ties)
    };
    let shown = || "Steve McQueen".to_owned();
    assert_eq!(near("Bullitt").1, [("The Getaway".to_owned(), TieKind::Cast, shown())]);
    assert_eq!(near("Hunger"), (vec![shown()], vec![("Shame".to_owned(), TieKind::Director, shown())]));
    let known = index.known.films.iter().find(|film| film.title == "Shame").expect("all of so few are known");
    assert_eq!(known.directors, [shown()]);
}

#[test]
fn the_same_films_give_the_same_bytes_on_any_number_of_threads() {
    let films = synthetic(300);
    let one = Index::of("index-one", &films, Options { threads: 1, ..Options::default() });
    let three = Index::of("index-three", &films, Options { threads: 3, ..Options::default() });
    assert_eq!(one.manifest, three.manifest);
    for number in 0..300 {
        let path = one.manifest.film_path(number);
        assert_eq!(one.folder.bytes(&path), three.folder.bytes(&path));
    }
    let other = Index::of("index-other", films.get(1..).unwrap(), Options::default());
    assert_ne!(one.manifest.build, other.manifest.build, "other films stand at another address");
}

#[test]
fn votes_are_given_for_films_that_share_a_title_only() {
    let rated = |title: &str, year, votes| Film { votes, ..film(title, year) };
    let films = [
        rated("Heat", 1995, Some(700_000)),
        rated("Her", 2013, Some(600_000)),
        rated("Heat", 1972, Some(2_000)),
        rated("Heat", 1986, None),
    ];
    let mut index = Index::of("index-votes", &films, Options::default());
    let told: HashMap<(String, u16), Option<u32>> =
        index.known.films.iter().map(|film| ((film.title.clone(), film.year), film.votes)).collect();
    let of = |title: &str, year| told[&(title.to_owned(), year)];
    assert_eq!((of("Heat", 1995), of("Heat", 1972), of("Heat", 1986), of("Her", 2013)), (Some(700_000), Some(2_000), None, None));
    let directors = "\n\n\n\n\n";
    assert!(index.known.learn_directors(directors).is_ok(), "without the line too");
    let fault = index.known.learn_directors(&(directors.to_owned() + "N$")).unwrap_err();
    assert_eq!(*fault, Fault { line: 6, why: "a film is missing" });
}

#[test]
fn readers_see_the_titles_of_their_language() {
    let by_language = |titles: &[(&str, String)]| titles.iter().map(|(language, title)| ((*language).to_owned(), title.clone())).collect();
    let mut films: Vec<Film> = (0..20).map(|at| Film { title: format!("Night {at}"), year: 1950 + at, ..Film::default() }).collect();
    for (at, film) in films.iter_mut().enumerate() {
        film.by_language = by_language(&[("fr", format!("La Nuit {at}"))]);
    }
    films[3].by_language = by_language(&[("pt", "Noite".into()), ("pt-PT", "A Noite".into()), ("fr", "Nuit".into())]);
    films.push(Film { title: "Day".into(), original: Some("Le Jour".into()), languages: words(&["fr"]), year: 1990, ..Film::default() });
    let made_in_english = |at: u16| Film {
        title: format!("Noon {at}"),
        original: Some(format!("Midi {at}")),
        languages: words(&["en"]),
        year: 1960 + at,
        ..Film::default()
    };
    films.extend((0..30).map(made_in_english));
    films.push(Film { title: "Dawn".into(), original: Some("Alba".into()), languages: words(&["it"]), year: 1991, ..Film::default() });
    let mut index = Index::of("index-local", &films, Options::default());
    let path = |language: &str| index.manifest.local_path(language).map(|path| path.rsplit('/').next().unwrap().to_owned());
    assert_eq!((path("fr"), path("FR-ca")), (Some("known-fr.bin".to_owned()), Some("known-fr.bin".to_owned())));
    assert_eq!((path("pt"), path("it"), path("en"), path(""), path("f")), (None, None, None, None, None), "too few are not worth a file");
    let titles = index.text(&index.manifest.local_path("fr").unwrap());
    index.known.learn_local(&titles).unwrap();
    let shown = |title: &str| index.film(index.named(title)[0]).0.shown().to_owned();
    assert_eq!((shown("Night 7"), shown("La Nuit 7")), ("La Nuit 7".to_owned(), "La Nuit 7".to_owned()));
    assert_eq!((shown("Night 3"), shown("A Noite"), shown("Day")), ("Nuit".to_owned(), "Nuit".to_owned(), "Le Jour".to_owned()));
    assert_eq!(shown("Dawn"), "Dawn", "French readers do not know it by its Italian title");
    let fault = index.known.learn_local("Un\nDeux").unwrap_err();
    assert_eq!(*fault, Fault { line: 3, why: "the file ends too early" });
}

#[test]
fn a_country_may_have_titles_of_its_own() {
    let film = |at: u16| Film {
        title: format!("Night {at}"),
        year: 1950 + at,
        by_language: [("pt".to_owned(), format!("Noite {at}")), ("pt-PT".to_owned(), format!("A Noite {at}"))].into(),
        ..Film::default()
    };
    let mut index = Index::of("index-country", &(0..30).map(film).collect::<Vec<_>>(), Options::default());
    for (language, title) in [("pt-BR", "Noite 4"), ("pt", "Noite 4"), ("pt-PT", "A Noite 4")] {
        let titles = index.text(&index.manifest.local_path(language).unwrap());
        index.known.learn_local(&titles).unwrap();
        assert_eq!(index.film(index.named("Night 4")[0]).0.shown(), title);
    }
}

#[test]
fn earlier_builds_stay_until_they_are_removed() {
    let films = synthetic(40);
    let index = Index::of("index-again", films.get(..30).unwrap(), Options::default());
    let mine = index.folder.path("films-and-me");
    std::fs::create_dir(&mine).unwrap();
    let builds = || {
        std::fs::read_dir(index.folder.folder())
            .unwrap()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("films-"))
            .count()
    };
    build(&films, &HashMap::new(), &Options::default(), index.folder.folder(), &|_| {}).unwrap();
    assert_eq!(builds(), 3, "the build before, this build, and a folder that is none");
    build(&films, &HashMap::new(), &Options { remove_earlier: true, ..Options::default() }, index.folder.folder(), &|_| {}).unwrap();
    assert_eq!(builds(), 2);
    assert!(mine.exists(), "only builds are removed");
    assert!(!index.folder.has(".films-building") && !index.folder.has(".films.json"), "nothing stays aside");
}

#[test]
fn one_film_alone_and_odd_texts_are_written_and_read() {
    let odd = Film {
        id: "odd".into(),
        title: "A\tB\nC".into(),
        original: Some(String::new()),
        directors: vec!["x".repeat(5_000)],
        ids: intertitle::films::Ids { imdb: Some("tt12".into()), wikidata: Some("no".into()), ..Default::default() },
        ..Film::default()
    };
    let index = Index::of("index-odd", &[odd], Options::default());
    let (film, candidates) = index.film(0);
    assert_eq!((film.id.as_str(), film.title.as_str(), film.year), ("odd", "A B C", 0));
    assert_eq!(film.directors[0].len(), 1_000);
    assert_eq!((film.ids.imdb, film.ids.wikidata), (None, None), "what is no id is left out");
    assert!(candidates.is_empty());
}

#[test]
fn a_missing_film_and_a_truncated_file_are_reported() {
    let index = Index::of("index-cut", &synthetic(60), Options { per_file: 20, ..Options::default() });
    let path = index.manifest.film_path(3);
    let text = index.text(&path);
    let missing = read_film(&text, 59, &index.known).unwrap_err();
    assert_eq!(*missing, Fault { line: 1, why: "the film is not in this file" });
    assert!(missing.of(&path).to_string().ends_with("/f0/0.bin: line 1: the film is not in this file"));
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        // If the cut only removes what other films' candidates need, the film may still be read.
        if let Err(fault) = read_film(text.get(..end).unwrap(), 3, &index.known) {
            assert!(fault.line > 0);
        }
    }
    assert!(read_film(text.get(..text.len() / 2).unwrap(), 3, &index.known).is_err());
    assert!(read_film(&text, 3, &Known::default()).is_err(), "titles of known films are not guessed");
    assert!(read_rows(text.get(..text.len() / 2).unwrap(), &index.known).is_err());
    assert_eq!(*Known::read("").unwrap_err(), Fault { line: 1, why: "a number is missing" });
}

#[test]
fn a_manifest_of_another_kind_is_reported() {
    let read = |json: serde_json::Value| Manifest::read(&&json).unwrap_err().why;
    assert_eq!(read(serde_json::json!({ "intertitleFilms": 1 })), "this index has another version; rebuild it");
    let manifest = |build: &str| serde_json::json!({ "intertitleFilms": 2, "films": 1, "build": build, "perFile": 1, "titleBits": 0 });
    assert_eq!(read(manifest("../../elsewhere")), "\"build\" is not made of letters and digits");
    assert_eq!(read(serde_json::json!([])), "a number is missing in the manifest");
    assert!(Manifest::read(&&manifest("0a")).is_ok());
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_panic(text in "[#-~\n\t é]{0,400}", number in 0_u32..50) {
        let mut known = Known::read(&text).unwrap_or_default();
        let _ = known.learn_directors(&text);
        let _ = known.learn_local(&text);
        let _ = read_film(&text, number, &known);
        let _ = read_rows(&text, &known);
        let _ = read_titles(&text, "her", number);
    }

    #[test]
    fn a_changed_byte_never_makes_a_reader_panic(at in 0_usize..20_000, byte in 9_u8..127) {
        let films = Films::new(3).take(30).collect::<Vec<_>>();
        thread_local!(static FILE: std::cell::OnceCell<(String, Known)> = const { std::cell::OnceCell::new() });
        FILE.with(|file| {
            let (text, known) = file.get_or_init(|| {
                let index = Index::of("index-changed", &films, Options::default());
                (index.text(&index.manifest.film_path(0)), index.known.clone())
            });
            let mut bytes = text.clone().into_bytes();
            let count = bytes.len();
            bytes[at % count] = byte;
            let text = String::from_utf8_lossy(&bytes);
            for number in [0, 11, 23] {
                if let Ok((_, candidates)) = read_film(&text, number, known) {
                    assert!(candidates.len() <= 128);
                }
            }
        });
    }
}
