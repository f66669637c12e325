//! Names looked up on a page in another language: films are found and shown by the titles that its readers know.

use super::paths::{Pages, films_of_many_names};
use super::words;
use intertitle::films::Film;

/// A film that a path can lead to.
fn film(title: &str, year: u16, titles: &[(&str, &str)]) -> Film {
    let by_language = titles.iter().map(|(language, title)| ((*language).to_owned(), (*title).to_owned())).collect();
    Film { by_language, directors: words(&["Ida Venn"]), votes: Some(20_000), ..super::film(title, year) }
}

/// Enough films with French titles for a file of them, and some before.
fn with_french(mut films: Vec<Film>) -> Vec<Film> {
    films.extend((0..20).map(|at| film(&format!("Filler {at}"), 1950 + at, &[("fr", &format!("Remplissage {at}"))])));
    films
}

fn offered(pages: &Pages, typed: &str) -> Vec<String> {
    pages.typed(typed).iter().map(|found| format!("{} {}", found.name, found.year)).collect()
}

#[test]
fn films_are_found_and_shown_by_the_titles_of_the_pages_language() {
    let thieves =
        Film { original: Some("Ladri di biciclette".into()), ..film("Bicycle Thieves", 1948, &[("fr", "Le Voleur de bicyclette")]) };
    let mut pages = Pages::of(
        "paths-french",
        &with_french(vec![
            film("Rear Window", 1954, &[("fr", "Fenêtre sur cour"), ("de", "Das Fenster zum Hof")]),
            film("Night", 1960, &[("fr", "La Nuit")]),
            film("La Nuit américaine", 1973, &[]),
            thieves,
        ]),
    );
    assert_eq!(offered(&pages, "rear"), ["Rear Window 1954"]);
    assert_eq!(offered(&pages, "fenetre"), [""; 0], "the one file of names is the same for all pages");
    pages.speak("fr");
    assert_eq!(offered(&pages, "Fenêtre sur cour"), ["Fenêtre sur cour 1954"]);
    assert_eq!(offered(&pages, "cour 1954"), ["Fenêtre sur cour 1954"], "by any words and the year");
    assert_eq!(offered(&pages, "rear win"), ["Fenêtre sur cour 1954"], "by its English title, too");
    assert_eq!(offered(&pages, "ladri"), ["Le Voleur de bicyclette 1948"]);
    assert_eq!(offered(&pages, "bic"), ["Le Voleur de bicyclette 1948"], "once, although three of its names match");
    assert_eq!(offered(&pages, "la nuit"), ["La Nuit 1960", "La Nuit américaine 1973"], "a whole title goes first");
    assert_eq!(offered(&pages, "fenster"), [""; 0], "not by those of other languages");
    assert_eq!(offered(&pages, "ida"), ["Ida Venn 0"], "a person's number is no film's");
}

#[test]
fn among_several_files_of_names_a_title_is_in_the_file_of_its_own_letters() {
    let mut pages = Pages::of(
        "paths-french-many",
        &with_french([films_of_many_names(), vec![film("Rear Window", 1954, &[("fr", "Fenêtre sur cour")])]].concat()),
    );
    assert!(pages.index.manifest.paths.unwrap().name_bits > 0, "names stand in several files");
    assert_eq!(offered(&pages, "fen"), ["Fenêtre sur cour 1954"], "on any page");
    pages.speak("fr");
    assert_eq!(offered(&pages, "fenetre"), ["Fenêtre sur cour 1954"]);
}

#[test]
fn no_name_is_lost_in_the_house_catalogue() {
    let text = std::fs::read_to_string("catalogue/films.jsonl").unwrap();
    let films: Vec<Film> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut pages = Pages::of("paths-house", &films);
    for language in ["de", "pt-PT"] {
        pages.speak(language);
        let mut found = 0;
        for film in films.iter().step_by(90) {
            let shown = film.title_in(language).unwrap_or(&film.title);
            for title in [shown, film.title.as_str()] {
                let typed = format!("{title} {}", film.year);
                let names = offered(&pages, &typed);
                // A film that shares nobody is not offered.
                if !names.is_empty() {
                    found += 1;
                    assert!(names.contains(&format!("{shown} {}", film.year)), "{language}, {typed}: {names:?}");
                }
            }
        }
        assert!(found > 4, "{language}: {found}");
    }
}
