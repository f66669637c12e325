//! The ranking of films: what counts, what does not, and that no film is listed without a reason.

use super::{film, words};
use intertitle::films::ranking::{Ranker, weights};
use intertitle::films::related::Reason;
use intertitle::films::{Film, TieKind};
use proptest::prelude::*;

/// A small catalogue in which few films share anything.
fn catalogue() -> Vec<Film> {
    let mut films = vec![
        Film {
            directors: words(&["Spike Jonze"]),
            writers: words(&["Spike Jonze"]),
            cast: words(&["Joaquin Phoenix", "Amy Adams"]),
            subjects: words(&["falling for a voice", "loneliness in a city"]),
            genres: words(&["drama", "romance"]),
            ..film("Her", 2013)
        },
        Film {
            directors: words(&["Spike Jonze"]),
            writers: words(&["Charlie Kaufman"]),
            genres: words(&["comedy"]),
            ..film("Being John Malkovich", 1999)
        },
        Film {
            directors: words(&["Sofia Coppola"]),
            subjects: words(&["loneliness in a city"]),
            genres: words(&["drama"]),
            ..film("Lost in Translation", 2003)
        },
        Film {
            directors: words(&["Craig Gillespie"]),
            cast: words(&["Spike Jonze"]),
            genres: words(&["drama", "romance"]),
            ..film("A Walk-On", 2010)
        },
        Film { genres: words(&["drama", "romance"]), languages: words(&["en"]), ..film("Only Alike", 2013) },
    ];
    // Enough other films to make what is shared rare.
    films.extend((0..60).map(|n| Film { directors: vec![format!("Nobody {n}")], genres: words(&["western"]), ..film("Other", 1900 + n) }));
    films
}

fn near(films: &[Film], of: usize) -> Vec<(String, TieKind, String)> {
    let ranker = Ranker::new(films);
    let candidates = ranker.reader().candidates(of, 10);
    candidates.into_iter().map(|it| (it.film.title, it.ties[0].kind, it.ties[0].by.clone())).collect()
}

#[test]
fn a_film_is_near_for_what_a_reader_can_check() {
    let films = catalogue();
    let found = near(&films, 0);
    let tie = |title: &str| found.iter().find(|it| it.0 == title).map(|it| (it.1, it.2.as_str()));
    assert_eq!(tie("Being John Malkovich"), Some((TieKind::Director, "Spike Jonze")));
    assert_eq!(tie("Lost in Translation"), Some((TieKind::Subject, "loneliness in a city")));
    assert_eq!(tie("A Walk-On"), Some((TieKind::Acts, "Spike Jonze")));
    assert_eq!(tie("Only Alike"), None, "one genre, one year: alike, but no reason");
    assert_eq!(tie("Her"), None, "never after itself");
    assert_eq!(found.len(), 3);
}

#[test]
fn rare_people_count_more_than_busy_ones() {
    let mut films = catalogue();
    let busy = |n: u16| Film { composers: words(&["Busy"]), ..film("Busy film", n) };
    films.extend((0..30).map(|n| busy(1950 + n)));
    films.push(Film { composers: words(&["Busy"]), ..film("Of the busy one", 2000) });
    films.push(Film { composers: words(&["Busy", "Rare"]), ..film("Of both", 2000) });
    films.push(Film { composers: words(&["Rare"]), ..film("Of the rare one", 2000) });
    let both = films.len() - 2;
    assert_eq!(near(&films, both)[0].0, "Of the rare one");
}

#[test]
fn of_two_films_the_one_that_has_more_in_common_is_nearer() {
    let asked = Film {
        directors: words(&["Director"]),
        writers: words(&["Writer"]),
        cast: words(&["Lead", "Second", "Third", "Fourth", "Fifth", "Last"]),
        subjects: words(&["a night train", "snow"]),
        genres: words(&["noir", "war"]),
        series: Some("Series".into()),
        ..film("Asked", 1950)
    };
    let by = || Film { directors: words(&["Director"]), ..film("", 1950) };
    let about = |subjects: &[&str]| Film { subjects: words(subjects), ..film("", 1950) };
    for (why, nearer, farther) in [
        ("the lead", Film { cast: words(&["Lead"]), ..film("", 1950) }, Film { cast: words(&["Last"]), ..film("", 1950) }),
        ("nothing but snow", about(&["snow"]), about(&["snow", "rain", "fog", "a ship"])),
        ("a word", Film { subjects: words(&["trains"]), ..by() }, Film { subjects: words(&["ships"]), ..by() }),
        (
            "the same genres",
            Film { genres: words(&["noir", "war"]), ..by() },
            Film { genres: words(&["noir", "war", "drama", "western"]), ..by() },
        ),
        (
            "not only votes",
            Film { writers: words(&["Writer"]), series: Some("Series".into()), votes: Some(10), ..by() },
            Film { votes: Some(1000), ..by() },
        ),
    ] {
        let mut films = catalogue();
        films.push(about(&["rain", "fog", "a ship", "trains", "ships"]));
        let of = films.len();
        films.extend([asked.clone(), Film { title: "Farther".into(), ..farther }, Film { title: "Nearer".into(), ..nearer }]);
        let titles: Vec<String> = near(&films, of).into_iter().map(|(title, ..)| title).filter(|title| title.ends_with("er")).collect();
        assert_eq!(titles, ["Nearer", "Farther"], "{why}");
    }
}

/// The reasons that a reader is given, and the order of the films, come from the same sum.
#[test]
fn the_points_of_a_film_are_those_of_its_ties() {
    let blank = || film("Near", 1950);
    let asked = Film {
        directors: words(&["Director"]),
        writers: words(&["Writer"]),
        source: words(&["Author"]),
        composers: words(&["Composer"]),
        cinematographers: words(&["Photographer"]),
        cast: words(&["Lead", "Second", "Third", "Fourth"]),
        genres: words(&["noir", "war"]),
        series: Some("Series".into()),
        languages: words(&["en"]),
        countries: words(&["gb"]),
        ..film("Asked", 1950)
    };
    let near = [
        Film { directors: words(&["Director"]), composers: words(&["Composer"]), ..blank() },
        Film { directors: words(&["Writer"]), cinematographers: words(&["Photographer"]), year: 1960, ..blank() },
        Film { writers: words(&["Director"]), source: words(&["Author"]), genres: words(&["noir", "western"]), ..blank() },
        Film { cast: words(&["Nobody", "Fourth", "Lead", "Director"]), genres: words(&["war", "noir"]), ..blank() },
        Film { directors: words(&["Third"]), writers: words(&["Writer"]), languages: words(&["en", "fr"]), ..blank() },
        Film { series: Some("Series".into()), countries: words(&["fr", "gb"]), year: 1900, ..blank() },
    ];
    let mut films = catalogue();
    let of = films.len();
    films.extend(std::iter::once(asked).chain(near));
    let ranker = Ranker::new(&films);
    let found = ranker.reader().candidates(of, 10);
    assert_eq!(found.len(), 6);
    for candidate in found {
        let sum: u16 = candidate.ties.iter().map(|tie| tie.points).sum();
        assert!(candidate.score.abs_diff(sum) <= 3, "{} is more than rounding: {candidate:#?}", candidate.score.abs_diff(sum));
    }
}

#[test]
fn the_last_place_is_kept_for_another_film_by_the_same_makers() {
    let mut films = catalogue();
    films.push(Film { writers: words(&["Charlie Kaufman"]), subjects: words(&["rain", "trains", "snow"]), ..film("Asked", 2000) });
    films.extend((0..12).map(|n| Film { subjects: words(&["rain", "trains", "snow"]), ..film("Alike", 1990 + n) }));
    films.push(Film { writers: words(&["Charlie Kaufman"]), ..film("Farther", 1950) });
    let asked = films.iter().position(|film| film.title == "Asked").unwrap();
    let ranker = Ranker::new(&films);
    let titles = |count| ranker.reader().near(asked, count).iter().map(|near| films[near.film].title.as_str()).collect::<Vec<_>>();
    assert_eq!(titles(5), ["Alike", "Alike", "Alike", "Alike", "Being John Malkovich"]);
    assert_eq!(titles(1), ["Alike"], "the only place is the nearest film's");
    assert_eq!(titles(14)[12..], ["Being John Malkovich", "Farther"]);
}

#[test]
fn votes_decide_between_equals_and_are_not_needed() {
    let two = |one: Option<u32>, other: Option<u32>| {
        let mut films = catalogue();
        films.push(Film { directors: words(&["Spike Jonze"]), votes: one, ..film("Older", 2001) });
        films.push(Film { directors: words(&["Spike Jonze"]), votes: other, ..film("Younger", 2001) });
        let found = near(&films, 0);
        found.iter().map(|it| it.0.clone()).find(|title| title == "Older" || title == "Younger").unwrap()
    };
    assert_eq!(two(None, None), "Older", "by id");
    assert_eq!(two(Some(10), Some(9_000)), "Younger");
    assert_eq!(two(Some(9_000), Some(10)), "Older");
}

#[test]
fn subjects_match_in_other_words_and_by_their_companions() {
    let subjects = |title: &str, subjects: &[&str], year| Film { subjects: words(subjects), ..film(title, year) };
    let mut films = catalogue();
    films.push(subjects("Asked", &["robots", "rain"], 2000));
    films.push(subjects("Plain", &["rain", "trains"], 2000));
    films.push(subjects("Kin", &["rain", "androids"], 2000));
    // Robots and androids occur together in other films.
    films.extend((0..4).map(|n| subjects("Together", &["robots", "androids"], 1950 + n)));
    films.extend((0..4).map(|n| subjects("Railway", &["trains", "snow"], 1950 + n)));
    let asked = films.iter().position(|film| film.title == "Asked").unwrap();
    let found: Vec<String> = near(&films, asked).into_iter().map(|it| it.0).filter(|title| title == "Plain" || title == "Kin").collect();
    assert_eq!(found, ["Kin", "Plain"]);
}

#[test]
fn of_a_very_common_subject_only_the_best_known_films_are_compared() {
    let film = |number: u32| Film {
        id: format!("film-{number}"),
        subjects: vec!["a train".into()],
        votes: Some(number),
        // Hardly anybody has rated the first, but it is still tied by its director.
        directors: if number == 1 || number == 9_999 { vec!["Ana Lune".into()] } else { Vec::new() },
        ..Film::default()
    };
    let films: Vec<Film> = (0..10_000).map(film).collect();
    let ranker = Ranker::new(&films);
    let near = ranker.reader().near(9_999, 1_000);
    assert_eq!(near[0].film, 1);
    assert!(near[1..].iter().all(|near| near.film >= 2_000), "{near:?}");
    assert!(near.len() > 900);
}

#[test]
fn a_film_that_does_not_exist_has_no_neighbours() {
    let films = catalogue();
    assert_eq!(Ranker::new(&films).reader().near(films.len(), 10), []);
    assert_eq!(Ranker::new(&[]).reader().near(0, 10), []);
}

#[test]
fn a_reader_forgets_earlier_queries() {
    let films = catalogue();
    let ranker = Ranker::new(&films);
    let mut reader = ranker.reader();
    for film in (0..films.len()).chain((0..films.len()).rev()) {
        assert_eq!(reader.near(film, 10), ranker.reader().near(film, 10), "{}", films[film].title);
    }
}

#[test]
fn there_are_twenty_weights_and_none_without_a_name_and_a_reason() {
    assert!(weights::ALL.len() <= 20);
    let mut names: Vec<&str> = weights::ALL.iter().map(|weight| weight.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), weights::ALL.len());
    for weight in weights::ALL {
        assert!(weight.value > 0.0 && !weight.name.is_empty() && weight.counts.len() > 5, "{weight:?}");
    }
}

fn some_films() -> impl Strategy<Value = Vec<Film>> {
    let few = |name: &'static str| prop::collection::vec((0..6_u8).prop_map(move |n| format!("{name} {n}")), 0..4);
    let one = (few("p"), few("p"), few("p"), few("s"), few("g"), 1900..2030_u16, prop::option::of(0..9_u32)).prop_map(
        |(directors, writers, cast, subjects, genres, year, votes)| Film {
            directors,
            writers,
            cast,
            subjects,
            genres,
            votes,
            ..film("Any", year)
        },
    );
    prop::collection::vec(one, 0..40)
}

proptest! {
    #[test]
    fn whatever_the_catalogue_every_near_film_has_a_reason_and_the_list_is_sorted(films in some_films()) {
        let ranker = Ranker::new(&films);
        let mut reader = ranker.reader();
        for film in 0..films.len() {
            let found = reader.candidates(film, 8);
            prop_assert!(found.len() <= 8);
            prop_assert!(found.is_sorted_by(|one, other| one.score >= other.score));
            for candidate in &found {
                prop_assert!(candidate.ties.len() <= 6);
                prop_assert!(candidate.ties.first().is_some_and(|tie| Reason::of(tie, &candidate.film).is_some()), "{candidate:?}");
                prop_assert!(candidate.ties.iter().all(|tie| tie.points <= candidate.score.saturating_add(1)), "{candidate:?}");
            }
        }
    }
}

/// Nobody says that Emeric Pressburger directed it too because Michael Powell also made films without him, nor that it is about hotels if both are about a
/// father and his daughter before all else.
#[test]
fn the_reason_is_what_both_films_are_known_for() {
    let mut films = catalogue();
    let pair = words(&["Michael Powell", "Emeric Pressburger"]);
    films.push(Film { directors: pair.clone(), ..film("The Red Shoes", 1948) });
    films.push(Film { directors: pair, ..film("Black Narcissus", 1947) });
    films.push(Film { directors: words(&["Michael Powell"]), ..film("Peeping Tom", 1960) });
    let subjects = words(&["a father and his daughter", "fame", "a hotel"]);
    films.push(Film { subjects: subjects.clone(), ..film("Somewhere", 2010) });
    films.push(Film { subjects, ..film("Aftersun", 2022) });
    films.push(Film { subjects: words(&["a father and his daughter"]), ..film("Late Spring", 1949) });
    let reason = |of: &str, other: &str| {
        let at = films.iter().position(|film| film.title == of).expect("it is there");
        near(&films, at).into_iter().find(|it| it.0 == other).map(|it| it.2)
    };
    assert_eq!(reason("The Red Shoes", "Black Narcissus").as_deref(), Some("Michael Powell"));
    assert_eq!(reason("Somewhere", "Aftersun").as_deref(), Some("a father and his daughter"));
}
