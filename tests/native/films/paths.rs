//! Paths between films: as short as a search without an index finds them, always the same, and within six fetches.

use super::on_disk::Index;
use super::words;
use intertitle::films::index::{Known, read_film};
use intertitle::films::paths::{
    Answer, FARTHEST, Found, Graph, MOST_FETCHES, Meant, Path, PersonNumber, Role, Typing, may_begin_with, needed, read_entry, read_names,
};
use intertitle::films::{Film, index::Fault};
use intertitle::native::films::index::Options;
use intertitle::native::films::synthetic::Films;
use proptest::prelude::*;
use std::collections::{HashMap, VecDeque};

/// An index on disk, and how many of its files have been fetched.
pub(super) struct Pages {
    pub(super) index: Index,
    fetches: std::cell::Cell<usize>,
    /// The titles in the language of the page.
    local: HashMap<u32, String>,
}

impl Pages {
    pub(super) fn of(name: &str, films: &[Film]) -> Self {
        Self { index: Index::of(name, films, Options::default()), fetches: 0.into(), local: HashMap::new() }
    }

    /// From now on, pages are in this language.
    pub(super) fn speak(&mut self, language: &str) {
        let mut known = self.index.known.clone();
        known.learn_local(&self.index.text(&self.index.manifest.local_path(language).unwrap())).unwrap();
        self.local = known.films.into_iter().filter_map(|film| Some((film.number, film.local?))).collect();
    }

    fn fetch(&self, path: Option<String>) -> String {
        self.fetches.set(self.fetches.get() + 1);
        self.index.text(&path.expect("an index with paths"))
    }

    /// The suggestions for somebody who types `text` letter by letter.
    pub(super) fn typed(&self, text: &str) -> Vec<Found> {
        let (mut typing, mut offered) = (Typing::default(), Vec::new());
        for (at, letter) in text.char_indices() {
            let typed = &text[..at + letter.len_utf8()];
            offered = loop {
                match typing.answer(typed, 20, &self.index.manifest, &|film| self.local.get(&film).cloned()).unwrap() {
                    Answer::TooShort => break Vec::new(),
                    Answer::Needs(path) => typing.learn(&path, self.fetch(Some(path.clone()))),
                    Answer::Names(found) => break found,
                }
            };
        }
        offered
    }

    /// The path from a film to what is typed, as a page finds it, and that path in words.
    fn path(&self, from: u32, typed: &str, meant: impl Fn(&Meant) -> bool) -> Option<(Path, Vec<String>)> {
        self.fetches.set(0);
        let offered = self.typed(typed);
        let to = offered.iter().map(|found| found.meant).find(meant).unwrap_or_else(|| panic!("{typed} is not offered: {offered:?}"));
        let graph = Graph::read(&self.fetch(self.index.manifest.graph_path())).unwrap();
        let path = graph.path(from, to, self.index.manifest.paths.unwrap().per_file)?;
        let mut names: HashMap<PersonNumber, String> = HashMap::new();
        let mut entries: HashMap<Option<String>, String> = HashMap::new();
        for film in needed(&path) {
            let file = self.index.manifest.entry_path(*film);
            let text = entries.entry(file.clone()).or_insert_with(|| self.fetch(file));
            let entry = read_entry(text, *film).unwrap();
            assert_eq!(entry.people.len(), graph.people(*film).len(), "everybody in the graph has a name");
            names.extend(graph.people(*film).iter().copied().zip(entry.people.into_iter().map(|(name, _)| name)));
        }
        let told = path.people.iter().map(|person| names.get(person).expect("everybody on the path is named").clone()).collect();
        Some((path, told))
    }
}

/// How many people all films are away from one film, by a plain search over names.
fn distances(films: &[Film], from: usize) -> Vec<Option<usize>> {
    let people = |film: &Film| -> Vec<String> {
        let all = film
            .directors
            .iter()
            .take(3)
            .chain(film.cast.iter().take(8))
            .chain(film.writers.iter().take(3))
            .chain(&film.composers)
            .chain(&film.cinematographers);
        all.cloned().collect()
    };
    let mut of: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, film) in films.iter().enumerate() {
        people(film).into_iter().for_each(|name| of.entry(name).or_default().push(at));
    }
    let mut distances = vec![None; films.len()];
    distances[from] = Some(0);
    let mut waiting = VecDeque::from([from]);
    while let Some(film) = waiting.pop_front() {
        for other in people(&films[film]).iter().flat_map(|name| &of[name]) {
            if distances[*other].is_none() {
                distances[*other] = distances[film].map(|distance| distance + 1);
                waiting.push_back(*other);
            }
        }
    }
    distances
}

#[test]
fn paths_are_shortest_and_take_six_fetches_at_most() {
    let films: Vec<Film> = Films::new(5).take(900).collect();
    let pages = Pages::of("paths-short", &films);
    // Namesakes of the same year cannot be distinguished here, and are skipped.
    let mut numbers: HashMap<(String, u16), Vec<u32>> = HashMap::new();
    let mut alone = Vec::new();
    for number in 0..900 {
        let entry = read_entry(&pages.fetch(pages.index.manifest.entry_path(number)), number).unwrap();
        // None of its people worked on another film: it is not suggested.
        if entry.people.is_empty() {
            alone.push(number);
        }
        numbers.entry((entry.title, entry.year)).or_default().push(number);
    }
    let number = |at: usize| match numbers[&(films[at].title.clone(), films[at].year)].as_slice() {
        [number] => Some(*number),
        _ => None,
    };
    let (mut found, mut far) = (0, 0);
    for from in [0, 100] {
        let distances = distances(&films, from);
        let from = number(from).expect("a film without namesakes");
        for to in (1..900).step_by(31) {
            let Some(film) = number(to).filter(|film| !alone.contains(film)) else { continue };
            let path = pages.path(from, &films[to].title, |meant| *meant == Meant::Film(film));
            assert!(pages.fetches.get() <= 6, "{} fetches", pages.fetches.get());
            match (path, distances[to]) {
                (Some((path, _)), Some(distance)) => {
                    assert_eq!((path.people.len(), path.films.len()), (distance, distance + 1));
                    assert_eq!((path.films.first(), path.films.last()), (Some(&from), Some(&film)));
                    found += 1;
                }
                (None, Some(distance)) => {
                    assert!(distance > 5, "a path over {distance} people should be found");
                    far += 1;
                }
                (path, None) => assert_eq!(path, None),
            }
        }
    }
    assert!(found > 20, "{found} found, {far} too far: the test looks at paths");
}

/// More names than fit in one file: each film has ten people of its own, many of whose names begin with the same letters.
pub(super) fn films_of_many_names() -> Vec<Film> {
    let syllables = ["mar", "tin", "sca", "lo", "vi", "ber", "zu", "kel", "no", "tha"];
    let name = |number: usize| {
        let part = |of: usize| syllables[of % 10];
        let two = |of: usize| [part(of), part(of / 10)].concat();
        [two(number), two(number / 100) + part(number / 10_000)].join(" ")
    };
    let film = |at: usize| Film {
        id: format!("film-{at}"),
        title: format!("The Film {}", name(at)),
        year: 2000,
        cast: (0..10).map(|of| name(at * 10 + of + 1_000)).collect(),
        directors: vec![format!("Vito Zukel {}", at / 2)],
        votes: u32::try_from(5_000 - at).ok(),
        ..Film::default()
    };
    let mut films: Vec<Film> = (0..900).map(film).collect();
    let titles = ["Her", "Lucy", "Up", "The Match Point"];
    for (at, title) in (0..).zip(titles) {
        let cast = vec!["Scarlett Johansson".to_owned(), "Zuleika Martinsen".to_owned()];
        films.push(Film { id: title.into(), title: title.into(), year: 2013, votes: Some(9_000 + at), cast, ..Film::default() });
    }
    let (cast, directors) = (words(&["Martino Quux"]), words(&["Vito Zukel 0"]));
    films.push(Film { id: "last".into(), title: "Last".into(), cast, directors, ..Film::default() });
    films
}

#[test]
fn typing_a_name_takes_one_file_or_two_if_it_is_little_known() {
    let pages = Pages::of("paths-typing", &films_of_many_names());
    assert!(pages.index.manifest.paths.unwrap().name_bits > 0, "names stand in several files");
    let fetches = |typed: &str| {
        pages.fetches.set(0);
        let offered = pages.typed(typed);
        (pages.fetches.get(), offered.first().map(|found| found.name.clone()).unwrap_or_default())
    };
    let is = |name: &str, files: usize| (files, name.to_owned());
    for typed in ["sca", "scarlett", "scarlett johansson", "johansson", "johansson sc"] {
        assert_eq!(fetches(typed), is("Scarlett Johansson", 1), "{typed}");
    }
    assert_eq!(fetches("the match po"), is("The Match Point", 1), "an article is not looked up");
    assert_eq!(fetches("martino q"), is("Martino Quux", 2), "a hundred and fifty others are better known");
    assert_eq!(fetches("sc"), is("", 0), "two letters are not worth a file");
    assert_eq!(fetches("up "), is("Up", 1), "a short word, once it is ended");
    assert_eq!(fetches("nobody is called so at all").0, 2);
    assert_eq!((fetches("").0, fetches("the ").0), (0, 0));
    let her = (0..905)
        .find(|number| read_entry(&pages.fetch(pages.index.manifest.entry_path(*number)), *number).unwrap().title == "Her")
        .unwrap();
    let (path, told) = pages.path(her, "scarlett johansson", |_| true).expect("she is in it");
    assert_eq!((path.films.len(), told), (1, vec!["Scarlett Johansson".to_owned()]));
    assert!(pages.fetches.get() <= MOST_FETCHES);
}

#[test]
fn a_year_tells_films_of_one_title_apart() {
    let film = |title: &str, year| Film {
        id: format!("{title}-{year}"),
        title: title.into(),
        year,
        cast: words(&["Somebody Known"]),
        ..Film::default()
    };
    let pages =
        Pages::of("paths-years", &[film("Solaris", 1972), film("Solaris", 2002), film("Solaris: The Return", 2002), film("2046", 2004)]);
    let offered =
        |typed: &str| -> Vec<String> { pages.typed(typed).iter().map(|found| format!("{} {}", found.name, found.year)).collect() };
    assert_eq!(offered("Solaris (2002)"), ["Solaris 2002", "Solaris: The Return 2002"]);
    assert_eq!(offered("solaris 1972"), ["Solaris 1972"]);
    assert_eq!(offered("2046"), ["2046 2004"]);
    assert_eq!(offered("Solaris (1990)"), [""; 0]);
}

#[test]
fn a_film_typed_whole_goes_before_better_known_ones_that_only_begin_so() {
    let by = |title: &str, year, votes| Film { directors: super::words(&["Ida Venn"]), votes: Some(votes), ..super::film(title, year) };
    let pages = Pages::of("paths-whole", &[by("Her Man", 1930, 9_000), by("Her", 2013, 5), by("Her", 1999, 4), by("His", 1990, 3)]);
    let typed = |name: &str| pages.typed(name).iter().map(|found| (found.name.clone(), found.year)).collect::<Vec<_>>();
    let [her, older, man] = [("Her".to_owned(), 2013), ("Her".to_owned(), 1999), ("Her Man".to_owned(), 1930)];
    assert_eq!(typed("her"), [her, older.clone(), man.clone()]);
    assert_eq!(typed("her 1999"), [older]);
    assert_eq!(typed("her ma"), [man]);
}

#[test]
fn each_name_typed_is_a_look_up_of_its_own() {
    let pages = Pages::of("paths-again", &films_of_many_names());
    let mut typing = Typing::default();
    let mut ask = |typed: &str| match typing.answer(typed, 20, &pages.index.manifest, &|_| None).unwrap() {
        Answer::Needs(path) => {
            typing.learn(&path, pages.fetch(Some(path.clone())));
            typing.count()
        }
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(ask("martino q"), 1);
    assert_eq!(ask("martino q"), 2, "by five letters");
    assert_eq!(ask("scarlett"), 1, "the earlier files belong to another name");
    let mut ended = Typing::default();
    assert!(matches!(ended.answer("her", 20, &pages.index.manifest, &|_| None), Ok(Answer::Needs(_))));
    assert!(matches!(ended.answer("her ", 20, &pages.index.manifest, &|_| None), Ok(Answer::Needs(_))), "until the file is there");
    ended.learn("films-elsewhere/n0/0.bin", String::new());
    assert_eq!(ended.count(), 1);
}

#[test]
fn a_path_may_lead_to_a_person_even_one_with_a_single_film() {
    let film = |id: &str, cast: &[&str]| Film {
        id: id.into(),
        title: id.into(),
        year: 2000,
        cast: cast.iter().map(|name| (*name).to_owned()).collect(),
        ..Film::default()
    };
    let films = [film("First", &["Ana Lu", "Bo Reed"]), film("Second", &["Bo Reed", "Cy Tan"]), film("Third", &["Cy Tan", "Dee Only"])];
    let pages = Pages::of("paths-people", &films);
    let first = (0..3)
        .find(|number| read_entry(&pages.fetch(pages.index.manifest.entry_path(*number)), *number).unwrap().title == "First")
        .unwrap();
    let (path, told) = pages.path(first, "cy tan", |_| true).unwrap();
    assert_eq!((path.films.len(), told), (2, vec!["Bo Reed".to_owned(), "Cy Tan".to_owned()]));
    let (path, told) = pages.path(first, "Dee", |_| true).unwrap();
    assert_eq!(
        (path.films.len(), told),
        (3, vec!["Bo Reed".to_owned(), "Cy Tan".to_owned()]),
        "the path leads to the only film of Dee Only"
    );
    let entry = read_entry(&pages.fetch(pages.index.manifest.entry_path(first)), first).unwrap();
    assert_eq!(entry.people, [("Bo Reed".to_owned(), Role::Cast)], "people with a single film are not in the graph");
    let (path, _) = pages.path(first, "First", |_| true).unwrap();
    assert_eq!((path.films, path.people), (vec![first], vec![]));
}

#[test]
fn a_film_without_shared_people_is_neither_suggested_nor_the_start_of_a_path() {
    let film = |title: &str, cast: &[&str]| Film { cast: words(cast), ..super::film(title, 2000) };
    let directed = |title: &str, who: &str| Film { directors: words(&[who]), ..super::film(title, 2000) };
    let films = [
        film("First", &["Ana Lu", "Bo Reed"]),
        film("Second", &["Bo Reed"]),
        film("Lonely", &["Firs Lonely"]),
        directed("Firth", "Una Nomer"),
        directed("Firkin", "Una Nomer"),
    ];
    let pages = Pages::of("paths-alone", &films);
    let mut offered: Vec<String> = pages.typed("fir").into_iter().map(|found| found.name).collect();
    offered.sort_unstable();
    assert_eq!(offered, ["Firkin", "First", "Firth"]);
    assert_eq!(pages.typed("lonely"), []);
    let near = |title: &str| {
        let known = Known::read(&pages.fetch(Some(pages.index.manifest.known_path()))).unwrap();
        let number = known.films.iter().find(|film| film.title == title).unwrap().number;
        read_film(&pages.fetch(Some(pages.index.manifest.film_path(number))), number, &known).unwrap()
    };
    let begins = |title: &str| {
        let (film, candidates) = near(title);
        may_begin_with(&film, &candidates)
    };
    assert_eq!(["First", "Firth", "Lonely"].map(begins), [true, true, false]);
}

#[test]
fn equally_short_paths_prefer_larger_roles_and_rarer_people() {
    // Person 0 is last in the other film, person 1 first.
    let graph = graph_of_names(&[&["x", "y", "z"], &["y", "v", "w", "x"]]);
    assert_eq!(graph.path(0, Meant::Film(1), 64).unwrap().people, [PersonNumber(1)]);
    // The first person has the larger role, but nine films; the second has two.
    let many = graph_of_names(&[&["a", "b"], &["a", "b"], &["a"], &["a"], &["a"], &["a"], &["a"], &["a"], &["a"]]);
    assert_eq!(many.path(0, Meant::Film(1), 64).unwrap().people, [PersonNumber(1)]);
}

/// A graph of films with these people, numbered in order of first mention.
fn graph_of_names(films: &[&[&str]]) -> Graph {
    use intertitle::films::index::push_number;
    let mut known: Vec<&str> = Vec::new();
    let (mut text, mut counts, mut people) = (String::new(), String::new(), String::new());
    for film in films {
        push_number(&mut counts, u32::try_from(film.len()).unwrap());
        for name in *film {
            let at = known.iter().position(|other| other == name);
            push_number(&mut people, at.map_or(0, |at| u32::try_from(known.len() - at).unwrap()));
            if at.is_none() {
                known.push(name);
            }
        }
    }
    push_number(&mut text, u32::try_from(films.len()).unwrap());
    push_number(&mut text, u32::try_from(known.len()).unwrap());
    Graph::read(&(text + "\n" + &counts + "\n" + &people)).unwrap()
}

#[test]
fn a_broken_graph_is_reported() {
    assert_eq!(*Graph::read("%%\n%$\n##").unwrap_err(), Fault { line: 3, why: "a number is missing" });
    assert_eq!(*Graph::read("%%\n%$\n#&$").unwrap_err(), Fault { line: 3, why: "a person is missing" });
    assert!(read_entry("$#\n#\nHer", 0).is_err(), "a film without its people");
    assert!(Graph::read("").is_err() && read_names("", "her", 9, &|_| None).is_err());
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_panic(text in "[#-~\n\t é]{0,400}", film in 0_u32..50) {
        if let Ok(graph) = Graph::read(&text) {
            let _ = graph.path(film, Meant::Film(0), 64);
            let _ = graph.path(film, Meant::Person(PersonNumber(0)), 64);
        }
        let _ = read_entry(&text, film);
        let _ = read_names(&text, "a", 20, &|film| Some(text.get(film as usize..)?.to_owned()));
    }

    #[test]
    fn paths_over_any_films_are_the_shortest(films in prop::collection::vec(prop::collection::vec(0_usize..14, 1..4), 2..14)) {
        let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"];
        let lists: Vec<Vec<&str>> = films.iter().map(|film| { let mut list: Vec<&str> = film.iter().map(|at| letters[*at]).collect(); list.sort_unstable(); list.dedup(); list }).collect();
        let graph = graph_of_names(&lists.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let records: Vec<Film> = lists.iter().map(|list| Film { cast: list.iter().map(|name| (*name).to_owned()).collect(), ..Film::default() }).collect();
        let distances = distances(&records, 0);
        for (to, distance) in distances.iter().enumerate() {
            let path = graph.path(0, Meant::Film(u32::try_from(to).unwrap()), 64);
            let within = distance.filter(|distance| *distance < FARTHEST);
            prop_assert_eq!(path.as_ref().map(|path| path.people.len()), within);
            if let Some(path) = path {
                for (ends, person) in path.films.windows(2).zip(&path.people) {
                    prop_assert!(ends.iter().all(|film| graph.people(*film).contains(person)), "everyone on the path worked on both films");
                }
            }
        }
    }
}
