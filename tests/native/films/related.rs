//! The list of films below an article: its order, its reasons, and the author's decisions.

use super::{film, words};
use intertitle::films::related::{Choices, Pin, Question, Reason, Related, related};
use intertitle::films::{Candidate, Film, Tie, TieKind};

fn tied(film: Film, score: u16, ties: &[(TieKind, &str, u16)]) -> Candidate {
    let ties = ties.iter().map(|(kind, by, points)| Tie { kind: *kind, by: (*by).into(), points: *points }).collect();
    Candidate { film, score, ties }
}

/// The films related to *Her*, the nearest first.
fn candidates() -> Vec<Candidate> {
    let by = |who: &str, film: Film| Film { directors: words(&[who]), ..film };
    let jonze = &[(TieKind::Director, "Spike Jonze", 90)][..];
    vec![
        tied(by("Spike Jonze", film("Where the Wild Things Are", 2009)), 500, jonze),
        tied(by("Spike Jonze", film("Adaptation", 2002)), 480, jonze),
        tied(by("Spike Jonze", film("Being John Malkovich", 1999)), 470, jonze),
        tied(
            by("Sofia Coppola", film("Lost in Translation", 2003)),
            400,
            &[(TieKind::Cast, "Scarlett Johansson", 60), (TieKind::Subject, "loneliness in a city", 50)],
        ),
        tied(by("Denis Villeneuve", film("Blade Runner 2049", 2017)), 350, &[(TieKind::Subject, "love with a machine", 70)]),
        tied(by("Nobody", film("Only Alike", 2013)), 340, &[(TieKind::Genre, "romance", 90), (TieKind::Setting, "", 200)]),
        tied(by("Alex Garland", film("Ex Machina", 2014)), 330, &[(TieKind::Subject, "love with a machine", 70)]),
        tied(
            by("Steven Spielberg", film("A.I.", 2001)),
            320,
            &[(TieKind::Subject, "love with a machine", 60), (TieKind::Subject, "a mother who leaves", 30)],
        ),
    ]
}

struct Asked {
    mentioned: Vec<Film>,
    candidates: Vec<Candidate>,
    paragraphs: Vec<&'static str>,
    choices: Choices,
    count: usize,
}

impl Asked {
    fn new() -> Self {
        Self { mentioned: vec![], candidates: candidates(), paragraphs: vec![], choices: Choices::default(), count: 6 }
    }

    fn list<T>(&self, read: impl Fn(&Related<'_>) -> T) -> Vec<T> {
        let her = Film { directors: words(&["Spike Jonze"]), ..film("Her", 2013) };
        let (mentioned, candidates, paragraphs) = (&self.mentioned, &self.candidates, &self.paragraphs);
        let list = related(&Question { film: Some(&her), mentioned, candidates, paragraphs, choices: &self.choices, count: self.count });
        assert!(list.len() <= self.count);
        list.iter().map(read).collect()
    }

    fn titles(&self) -> Vec<String> {
        self.list(|related| related.film.title.clone())
    }

    fn reason(&self, title: &str) -> Reason {
        let all = self.list(|related| (related.film.title.clone(), related.reason.clone()));
        all.into_iter().find(|(other, _)| other == title).unwrap_or_else(|| panic!("{title} is not listed")).1
    }
}

#[test]
fn the_nearest_films_each_with_a_reason_and_at_most_two_by_one_director() {
    let asked = Asked::new();
    assert_eq!(
        asked.titles(),
        ["Where the Wild Things Are", "Adaptation", "Lost in Translation", "Blade Runner 2049", "Ex Machina", "A.I."]
    );
    assert_eq!(asked.reason("Adaptation"), Reason::SameDirector { who: "Spike Jonze".into() });
    assert_eq!(asked.reason("Lost in Translation"), Reason::AlsoActs { who: "Scarlett Johansson".into() });
    assert_eq!(
        asked.reason("A.I."),
        Reason::AlsoAbout { subject: "a mother who leaves".into() },
        "two films already have the stronger reason"
    );
}

#[test]
fn another_film_by_the_makers_has_a_place_however_near_the_others_are() {
    let mut asked = Asked::new();
    let about = |n: u16| {
        let subject = format!("subject {n}");
        tied(film("Alike", 1950 + n), 500 - n, &[(TieKind::Subject, &subject, 90)])
    };
    let wrote = |title: &str, score| tied(film(title, 2000), score, &[(TieKind::Writer, "Charlie Kaufman", 40)]);
    let from = |title: &str| tied(film(title, 2001), 80, &[(TieKind::Source, "Susan Orlean", 40)]);
    asked.candidates = (0..9).map(about).collect();
    asked.candidates.extend([wrote("Synecdoche", 100), wrote("Human Nature", 90), from("Orchids"), wrote("Anomalisa", 70)]);
    assert_eq!(asked.titles(), ["Alike", "Alike", "Alike", "Alike", "Synecdoche", "Orchids"]);
    assert_eq!(asked.reason("Synecdoche"), Reason::AlsoWrote { who: "Charlie Kaufman".into() });
    asked.mentioned = vec![film("One", 1931), film("Two", 1932), film("Three", 1933), film("Four", 1934)];
    assert_eq!(asked.titles()[4..], ["Alike", "Synecdoche"], "one of the last two places");
    asked.choices.hidden = words(&["Synecdoche"]);
    assert_eq!(asked.titles()[4..], ["Alike", "Human Nature"]);
}

#[test]
fn a_list_is_not_made_of_stars() {
    let mut asked = Asked::new();
    let star = |title: &str, year, score, who: &str| tied(film(title, year), score, &[(TieKind::Cast, who, 137)]);
    asked.candidates = vec![
        star("The Master", 2012, 500, "Joaquin Phoenix"),
        star("Arrival", 2016, 490, "Amy Adams"),
        star("Carol", 2015, 480, "Rooney Mara"),
        tied(film("Ex Machina", 2014), 100, &[(TieKind::Subject, "love with a machine", 70)]),
    ];
    asked.count = 3;
    assert_eq!(asked.titles(), ["The Master", "Arrival", "Ex Machina"]);
    asked.count = 4;
    assert_eq!(asked.titles(), ["The Master", "Arrival", "Ex Machina", "Carol"], "where there is room, the third comes too");
}

#[test]
fn a_common_maker_is_a_stronger_reason_than_a_common_star() {
    let mut asked = Asked::new();
    let both = &[(TieKind::Cast, "Bill Murray", 137), (TieKind::Director, "Sofia Coppola", 76)];
    asked.candidates = vec![tied(film("On the Rocks", 2020), 500, both)];
    assert_eq!(asked.list(|related| related.reason.clone()), [Reason::SameDirector { who: "Sofia Coppola".into() }]);
}

#[test]
fn films_that_the_article_names_come_first_in_its_order() {
    let mut asked = Asked::new();
    asked.mentioned = vec![film("Solaris", 1972), film("Ex Machina", 2014), film("Her", 2013)];
    let titles = asked.titles();
    assert_eq!(titles[..3], ["Solaris", "Ex Machina", "Where the Wild Things Are"]);
    assert_eq!(titles.iter().filter(|title| *title == "Ex Machina").count(), 1);
    assert_eq!(asked.reason("Ex Machina"), Reason::MentionedInArticle);
}

#[test]
fn an_article_that_names_many_films_still_leaves_room() {
    let mut asked = Asked::new();
    asked.mentioned = (0..9).map(|n| film("Named", 1950 + n)).collect();
    assert_eq!(asked.titles().iter().filter(|title| *title == "Named").count(), 4);
    asked.candidates.clear();
    assert_eq!(asked.titles().len(), 6, "nobody else needs the room");
}

#[test]
fn pins_take_no_place_from_films_that_the_article_names() {
    let mut asked = Asked::new();
    asked.choices.pinned = (0..4).map(|n| Pin { film: film("Pinned", 1950 + n), reason: None }).collect();
    asked.mentioned = vec![film("Playtime", 1967), film("Alien", 1979)];
    assert_eq!(asked.titles()[4..], ["Playtime", "Alien"]);
    asked.choices.pinned.truncate(3);
    asked.mentioned.push(film("Solaris", 1972));
    assert_eq!(asked.titles()[3..], ["Playtime", "Alien", "Where the Wild Things Are"], "a third of what is left is for others");
}

#[test]
fn what_the_article_says_moves_the_list_and_chooses_the_reason() {
    let mut asked = Asked::new();
    asked.paragraphs = vec!["It is a film about loneliness in the city, and nobody looks up."];
    assert_eq!(asked.titles()[0], "Lost in Translation");
    assert_eq!(asked.reason("Lost in Translation"), Reason::AlsoAbout { subject: "loneliness in a city".into() });
    asked.paragraphs = vec!["Scarlett Johansson is never seen."];
    assert_eq!(asked.reason("Lost in Translation"), Reason::AlsoActs { who: "Scarlett Johansson".into() });
}

#[test]
fn a_subject_that_only_the_article_shares_is_a_reason_if_it_has_all_words() {
    let mut asked = Asked::new();
    let quiet = Film { subjects: words(&["letters written for strangers", "rain"]), ..film("Quiet", 1990) };
    asked.candidates = vec![tied(quiet, 100, &[(TieKind::Setting, "", 90)])];
    assert_eq!(asked.titles(), [""; 0]);
    asked.paragraphs = vec!["He writes letters, but the letters he has written for strangers are love letters. Rain."];
    assert_eq!(asked.reason("Quiet"), Reason::AlsoAbout { subject: "letters written for strangers".into() });
    asked.paragraphs = vec!["Rain falls on everyone."];
    assert_eq!(asked.titles(), [""; 0], "one word is met by chance");
}

#[test]
fn a_person_in_another_role_is_named_with_that_role() {
    let mut asked = Asked::new();
    // The record of a candidate names its directors, and nobody else.
    let crossed = |film: Film, kind: TieKind| tied(film, 100, &[(kind, "Ana", 40)]);
    asked.candidates = vec![
        crossed(Film { directors: words(&["Ana"]), ..film("One", 1990) }, TieKind::Directed),
        crossed(film("Two", 1991), TieKind::Wrote),
        crossed(film("Three", 1992), TieKind::Acts),
        crossed(film("Four", 1993), TieKind::Directed),
    ];
    let who = || "Ana".to_owned();
    assert_eq!(asked.reason("One"), Reason::Directed { who: who() });
    assert_eq!(asked.reason("Two"), Reason::Wrote { who: who() });
    assert_eq!(asked.reason("Three"), Reason::Acts { who: who() });
    assert!(!asked.titles().contains(&"Four".to_owned()), "an earlier index does not say what she did");
}

#[test]
fn the_author_pins_hides_and_gives_reasons() {
    let mut asked = Asked::new();
    asked.choices.pinned = vec![
        Pin { film: film("Playtime", 1967), reason: Some("The same glass.".into()) },
        Pin { film: film("Ex Machina", 2014), reason: None },
        Pin { film: film("Unheard Of", 2020), reason: None },
    ];
    asked.choices.hidden = words(&["Adaptation (2002)", "A.I."]);
    asked.choices.reasons = vec![("Blade Runner 2049".into(), "Another hologram.".into())];
    assert_eq!(
        asked.titles(),
        ["Playtime", "Ex Machina", "Unheard Of", "Where the Wild Things Are", "Being John Malkovich", "Lost in Translation"]
    );
    assert_eq!(asked.reason("Playtime"), Reason::AuthorsOwn { text: "The same glass.".into() });
    assert_eq!(asked.reason("Ex Machina"), Reason::AlsoAbout { subject: "love with a machine".into() });
    assert_eq!(asked.reason("Unheard Of"), Reason::AuthorsChoice);
    asked.count = 7;
    assert_eq!(asked.reason("Blade Runner 2049"), Reason::AuthorsOwn { text: "Another hologram.".into() });
}

#[test]
fn the_author_may_hide_what_the_article_names() {
    let mut asked = Asked::new();
    asked.mentioned = vec![film("Solaris", 1972)];
    asked.choices.hidden = words(&["solaris (1973)"]);
    assert!(!asked.titles().contains(&"Solaris".to_owned()));
}

#[test]
fn the_authors_own_list_is_all_there_is() {
    let mut asked = Asked::new();
    asked.mentioned = vec![film("Solaris", 1972)];
    asked.choices.own_only = true;
    assert_eq!(asked.titles(), [""; 0]);
    asked.choices.pinned = vec![Pin { film: film("Playtime", 1967), reason: None }];
    assert_eq!(asked.titles(), ["Playtime"]);
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let asked = Asked::new();
    let mut turned = Asked::new();
    turned.candidates.reverse();
    assert_eq!(asked.titles(), turned.titles());
    turned.candidates.iter_mut().for_each(|candidate| candidate.score = 300);
    let titles = turned.titles();
    turned.candidates.reverse();
    assert_eq!(titles, turned.titles(), "of equals the older one comes first");
}

#[test]
fn an_empty_question_gives_an_empty_list() {
    let mut asked = Asked::new();
    asked.count = 0;
    assert_eq!(asked.titles(), [""; 0]);
    asked.count = 6;
    asked.candidates.clear();
    assert_eq!(asked.titles(), [""; 0]);
}
