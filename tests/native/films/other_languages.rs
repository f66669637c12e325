//! Titles in German, French and Spanish prose: other works, other makers and articles are told from films there, too.

use super::linking::{links_exactly, links_on, page};
use super::on_disk::Index;
use super::{film, words};
use intertitle::films::linking::{Linker, Prose, reviewed, reviewed_keys};
use intertitle::films::{Film, Shelf};
use intertitle::native::films::index::Options;

fn films() -> Vec<Film> {
    [
        ("Roma", 2018, "Alfonso Cuarón"),
        ("Vertigo", 1958, "Alfred Hitchcock"),
        ("Carol", 2015, "Todd Haynes"),
        ("Suspiria", 1977, "Dario Argento"),
        ("Nosferatu", 1922, "F. W. Murnau"),
        ("Never Let Me Go", 2010, "Mark Romanek"),
        ("Orlando", 1992, "Sally Potter"),
        ("Stalker", 1979, "Andrei Tarkovsky"),
        ("Flow", 2024, "Gints Zilbalodis"),
        ("Western", 2017, "Valeska Grisebach"),
        ("Parasite", 2019, "Bong Joon-ho"),
        ("Playtime", 1967, "Jacques Tati"),
        ("Get Out", 2017, "Jordan Peele"),
        ("Come and See", 1985, "Elem Klimov"),
    ]
    .map(|(title, year, who)| Film { directors: words(&[who]), ..film(title, year) })
    .into()
}

/// Asserts that each sentence links exactly these titles.
fn holds(sentences: &[(&str, &[&str])]) {
    links_exactly(&films(), sentences);
}

#[test]
fn other_works_are_not_films() {
    holds(&[
        ("Patricia Highsmiths Roman „Carol“ liegt auf dem Nachttisch, das Buch „Never Let Me Go“ darunter.", &[]),
        ("Die Serie „Stalker“ war nach einer Staffel vorbei.", &[]),
        ("Le roman « Carol », le livre « Never Let Me Go », la chanson « Vertigo ».", &[]),
        ("La novela «Carol», el libro «Orlando», la canción «Vertigo».", &[]),
        ("Le film « Carol » est mieux que le roman ; la película «Vertigo» es lenta.", &["Carol", "Vertigo"]),
        ("Roman Polanski mag „Vertigo“ nicht.", &["Vertigo"]),
        ("Das Theaterstück „Carol“, la pièce « Orlando », le jeu « Stalker ».", &[]),
        ("La obra de teatro «Carol»; il romanzo «Never Let Me Go», la canzone «Vertigo».", &[]),
    ]);
}

#[test]
fn a_film_by_somebody_else_is_another_one() {
    holds(&[
        ("„Suspiria“ von Luca Guadagnino ist lang, « Nosferatu » de Robert Eggers est fort.", &[]),
        ("«Roma» de Fellini tiene otra luz.", &[]),
        ("« Playtime » de Tati, „Carol“ von Todd Haynes, «Roma» de Alfonso Cuarón.", &["Playtime", "Carol", "Roma"]),
        ("Man sieht Roma von Alfonso Cuarón anders, wenn man dort war.", &["Roma"]),
        ("Erst „Stalker“ von Andrej Tarkowskij, « Stalker » de Tarkovski.", &["Stalker", "Stalker"]),
        ("In the new film <em>Parasite</em> it rains.", &["Parasite"]),
        ("I still love <em>Vertigo</em>. De Palma does too.", &["Vertigo"]),
        ("In <em>Vertigo</em>, De Niro has no part.", &["Vertigo"]),
    ]);
}

/// German names have no apostrophe in the genitive; but many nouns end with s, too.
#[test]
fn a_german_genitive_names_a_maker() {
    holds(&[
        ("Luca Guadagninos „Suspiria“ ist lang, wie Robert Eggers „Nosferatu“.", &[]),
        ("Dario Argentos „Suspiria“ ist bunt, Todd Haynes „Carol“ nicht.", &["Suspiria", "Carol"]),
        ("Patricia Highsmith lag da. In Highsmiths „Carol“ ist Winter, in Haynes „Vertigo“ nicht.", &["Vertigo"]),
        ("Der Film ist neu. Die Heldin des neuen Films „Carol“ friert.", &["Carol"]),
        ("Die Heldin des Films „Carol“ friert. In Paris „Playtime“, in Cannes „Parasite“.", &["Carol", "Playtime", "Parasite"]),
    ]);
}

/// What is new is not the film that the catalogue has, unless a year says so.
#[test]
fn a_new_film_of_an_old_title_is_another_one() {
    holds(&[
        ("Der neue „Nosferatu“ startet, le nouveau « Nosferatu » sort, el nuevo «Nosferatu», il nuovo «Suspiria».", &[]),
        ("Der neue Film „Carol“ ist ein Winter. Der neue „Flow“ (2024) hat eine Katze.", &["Carol", "Flow"]),
    ]);
}

#[test]
fn after_an_article_it_is_a_word() {
    holds(&[
        ("Vom „Western“ bleibt wenig, l’histoire du « Western » américain aussi.", &[]),
        ("Den „Flow“ beim Schreiben kennt jeder, und die „Roma“ leben in ganz Europa.", &[]),
        ("Le <em>Western</em> est mort, un « Western » de plus n’y changera rien.", &[]),
        ("Jeder lobt das „Parasite“ von Bong Joon-ho, et le Get Out de Peele, de Jordan Peele donc.", &["Parasite", "Get Out"]),
    ]);
}

#[test]
fn a_title_may_begin_its_sentence() {
    holds(&[
        ("« Parasite » est un escalier. « Western » de plus.", &["Parasite"]),
        ("„Parasite“ ist eine Treppe, «Carol» es un abrigo.", &["Parasite", "Carol"]),
        ("Fin. « Flow » : ainsi nomme-t-on cet état.", &[]),
    ]);
}

/// A page in a language in which the catalogue has titles knows its films by these, too.
#[test]
fn a_film_is_linked_by_its_title_in_the_pages_language() {
    let titled = |title: &str, year, who: &str, german: &str| {
        let by_language = [("de".to_owned(), german.to_owned())].into();
        Film { directors: words(&[who]), by_language, ..film(title, year) }
    };
    let mut films = vec![
        titled("The Lives of Others", 2006, "Florian Henckel von Donnersmarck", "Das Leben der Anderen"),
        titled("Run Lola Run", 1998, "Tom Tykwer", "Lola rennt"),
    ];
    // A file of titles is written only for several.
    films.extend((0..20).map(|at| titled(&format!("Filler {at}"), 1950 + at, "Nobody", &format!("Füllsel {at}"))));
    let mut index = Index::of("linking-german", &films, Options::default());
    let found = |index: &Index, sentence: &str| -> Vec<String> {
        links_on(index, &["<p>", sentence, "</p>"].concat()).into_iter().map(|(_, name)| name).collect()
    };
    let both = ["The Lives of Others (2006)", "Run Lola Run (1998)"];
    let marked = "Erst sahen wir „Das Leben der Anderen“, dann „Lola rennt“.";
    assert_eq!(found(&index, marked), [""; 0], "of any other page, only with a year");
    let path = index.manifest.local_path("de").expect("there are enough titles");
    let text = index.text(&path);
    index.known.learn_local(&text).expect("titles");
    assert_eq!(found(&index, marked), both);
    assert_eq!(found(&index, "Florian Henckel von Donnersmarck drehte Das Leben der Anderen in Berlin."), [both[0]]);
    assert_eq!(found(&index, "Das Leben der Anderen geht uns nichts an. Wer das Leben der Anderen kennt, schweigt."), [""; 0]);
    let mut shelf = Shelf::default();
    reviewed_keys("Das Leben der Anderen").iter().for_each(|key| shelf.add(key, &index.known));
    let named = page("<p>Florian Henckel von Donnersmarck war dreiunddreißig.</p>");
    let film = reviewed("Das Leben der Anderen", &named, &shelf);
    assert_eq!(film.map(Film::name).as_deref(), Some(both[0]));
    let linker = Linker::new(page("<p>In „Das Leben der Anderen“ hört einer zu.</p>"));
    assert_eq!(linker.link(&shelf, film), [], "the film under review is never linked");
    assert!(reviewed("Das Leben der Anderen", &Prose::default(), &shelf).is_none());
}
