//! The films that a page has at hand from the files of an index: by every title, and by whatever the author calls them.

use super::{film, words};
use intertitle::films::index::{Known, Named, Row, TitleRow};
use intertitle::films::linking::{Linker, Markup, Prose, Span, dated_keys};
use intertitle::films::related::{Reason, Wish, Wishes};
use intertitle::films::{Film, HalfStars, Shelf, title_key};

/// Two films that every page knows.
fn known() -> Known {
    let named = |number, title: &str, year, who: &str| Named {
        number,
        title: title.into(),
        year,
        directors: words(&[who]),
        key: title_key(title),
        ..Named::default()
    };
    let films = vec![named(0, "Contempt", 1963, "Jean-Luc Godard"), named(1, "Wings of Desire", 1987, "Wim Wenders")];
    Known { films, ..Known::default() }
}

/// A text with one stretch in italics.
fn own_reason(text: &str) -> Option<Reason> {
    Some(Reason::AuthorsOwn { text: text.into() })
}

fn italic(text: &str, title: &str) -> Prose {
    let start = text.find(title).expect("it stands there");
    let span = Span { range: start..start + title.len(), markup: Markup::Emphasis };
    Prose { text: text.into(), spans: vec![span] }
}

#[test]
fn another_title_is_linked_once_it_is_learnt() {
    let (known, prose) = (known(), italic("I came late to Le Mépris (1963), and stayed.", "Le Mépris"));
    let linker = Linker::new(&prose);
    let sure: Vec<(&str, &str)> = linker.sure().collect();
    assert_eq!(sure, [("lemepris", "Le Mépris")]);
    let mut shelf = Shelf::default();
    assert!(!shelf.knows("lemepris", None, &known) && shelf.knows("contempt", Some(1964), &known));
    assert!(!shelf.knows("contempt", Some(1999), &known), "a film of another year is another film");
    shelf.learn_title("lemepris", "Le Mépris", 0);
    assert!(shelf.lacks("lemepris", &known), "its directors are worth a file");
    shelf.add("lemepris", &known);
    let mentions = linker.link(&shelf, None);
    assert_eq!(mentions.iter().map(|mention| mention.film.id.as_str()).collect::<Vec<_>>(), ["contempt-1963"]);
    assert_eq!(mentions[0].film.directors, ["Jean-Luc Godard"]);
    shelf.add("contempt", &known);
    assert_eq!(Linker::new(&italic("Or Contempt (1963).", "Contempt")).link(&shelf, None).len(), 1, "it is still found by its own");
}

#[test]
fn only_a_certain_title_is_looked_for_in_the_whole_catalogue() {
    let sure = |prose: &Prose| Linker::new(prose).sure().map(|(key, _)| key.to_owned()).collect::<Vec<_>>();
    assert_eq!(sure(&italic("I came late to Le Mépris, and stayed.", "Le Mépris")), [""; 0], "no year");
    assert_eq!(sure(&Prose { text: "I came late to Le Mépris (1963).".into(), ..Prose::default() }), [""; 0], "no markup");
    assert_eq!(sure(&italic("What was so new in (1963)?", "so new")), [""; 0], "small letters");
    let mut by_author = italic("I came late to it.", "it");
    by_author.spans[0].markup = Markup::Film { name: "Le Mépris (1963)".into() };
    assert_eq!(sure(&by_author), ["lemepris"]);
    assert_eq!(dated_keys("Review: Der Himmel über Berlin (1987)")[1], ("derhimmeluberberlin".to_owned(), 1987));
}

#[test]
fn an_author_may_use_another_title_of_a_film() {
    let known = known();
    let wishes = Wishes {
        pin: vec![Wish { film: "Contempt (1963)".into(), reason: None }, Wish { film: "Le Mépris (1963)".into(), reason: None }],
        hide: words(&["Der Himmel über Berlin (1987)"]),
        reasons: vec![("Le Mépris".into(), "The stairs".into())],
        ..Wishes::default()
    };
    let names = wishes.names();
    assert_eq!(names, ["Contempt (1963)", "Le Mépris (1963)", "Der Himmel über Berlin (1987)", "Le Mépris"]);
    let wings = Film { directors: words(&["Wim Wenders"]), ..film("Wings of Desire", 1987) };
    let mut shelf = Shelf::new(vec![Row { number: 1, film: wings.clone(), stars: None }]);
    shelf.learn_title("lemepris", "Le Mépris", 0);
    shelf.learn_title("derhimmeluberberlin", "Der Himmel über Berlin", 1);
    ["contempt", "lemepris"].iter().for_each(|key| shelf.add(key, &known));
    let choices = wishes.choices(&|name| shelf.find(name).cloned());
    let pinned: Vec<&str> = choices.pinned.iter().map(|pin| pin.film.id.as_str()).collect();
    assert_eq!(pinned, ["contempt-1963", "contempt-1963"], "one film, which a list names once");
    assert!(choices.hides(&wings) && !choices.hides(&film("Contempt", 1963)));
    assert_eq!(choices.reason_for(&film("Contempt", 1963)), own_reason("The stairs"));
    assert!(shelf.find("Wings of Desire 1987").is_some() && shelf.find("Wings of Desire, 1999").is_none());
    assert!(shelf.is_named(&wings, "Der Himmel über Berlin") && !shelf.is_named(&wings, "Le Mépris"));
}

#[test]
fn a_film_that_no_page_knows_is_at_hand_once_its_file_is_there() {
    let (known, mut shelf) = (known(), Shelf::default());
    let row = TitleRow { film: 9, year: 2008 };
    assert!(!shelf.has(row.film, &known) && shelf.has(1, &known));
    shelf.learn_title("synecdochenewyork", "Synecdoche, New York", row.film);
    shelf.put(vec![Row { number: row.film, film: film("Synecdoche, New York", row.year), stars: HalfStars::new(9) }]);
    assert!(shelf.find("Synecdoche, New York (2008)").is_some_and(|found| shelf.stars(found) == HalfStars::new(9)));
    assert!(shelf.find("Synecdoche, New York (1999)").is_none());
}

#[test]
fn what_the_author_says_about_a_film_does_not_apply_to_its_namesake() {
    let films = [("Heat", 1972), ("Heat", 1995), ("Whiplash", 2013), ("Whiplash", 2014), ("Her", 2013)];
    let rows = films.into_iter().zip(0..).map(|((title, year), number)| Row { number, film: film(title, year), stars: None });
    let shelf = Shelf::new(rows.collect());
    let id = |name: &str| shelf.find(name).map(|film| film.id.as_str());
    assert_eq!([id("Heat"), id("Heat (1995)"), id("heat-1972"), id("Her")], [None, Some("heat-1995"), Some("heat-1972"), Some("her-2013")]);
    assert_eq!(
        [id("Whiplash (2014)"), id("Whiplash (2013)"), id("Whiplash (2015)")],
        [Some("whiplash-2014"), Some("whiplash-2013"), Some("whiplash-2014")]
    );
    let named = |title: &str, year, name: &str| shelf.is_named(&film(title, year), name);
    assert!(!named("Heat", 1972, "Heat") && !named("Heat", 1995, "Heat"), "whose stars are these?");
    assert!(named("Whiplash", 2014, "Whiplash (2014)") && !named("Whiplash", 2013, "Whiplash (2014)"));
    assert_eq!([id("Her 2013"), id("Heat, 1995"), id("her-2014")], [Some("her-2013"), Some("heat-1995"), None], "read again, but no id");
    assert!(named("Unheard Of", 2020, "Unheard Of"), "a film that is not at hand");
    let wishes = Wishes { reasons: vec![("Whiplash (2014)".into(), "The drums".into())], ..Wishes::default() };
    let choices = wishes.choices(&|name| shelf.find(name).cloned());
    assert_eq!((choices.reason_for(&film("Whiplash", 2014)), choices.reason_for(&film("Whiplash", 2013))), (own_reason("The drums"), None));
}

/// Each mistake is reported with its place and costs only itself; posters must be addresses of pictures.
#[test]
fn the_authors_wishes_are_read_and_mistakes_reported() {
    let json = serde_json::json!({
        "pin": ["Stalker (1979)", 7],
        "posters": { "Her": "/posters/her.jpg", "Up": "javascript:alert(1)", "It": "data:text/html,x", "Jaws": 3 },
        "stars": { "Her": 4.5, "Up": 0 },
        "reasons": [],
    });
    let mut told = Vec::new();
    let wishes = Wishes::read(&&json, &mut |place, why| told.push(format!("{place}: {why}")));
    assert_eq!(wishes.posters, [("Her".to_owned(), "/posters/her.jpg".to_owned())]);
    assert_eq!((wishes.stars, wishes.pin.len()), (vec![("Her".to_owned(), HalfStars::new(9).unwrap())], 1));
    told.sort();
    assert_eq!(
        told,
        [
            "pin.1: a film is a title and year, or an object with \"film\" and \"reason\"",
            "posters.It: this takes the address of a picture",
            "posters.Jaws: this takes the address of a picture",
            "posters.Up: this takes the address of a picture",
            "reasons: this takes an object that maps films to values",
            "stars.Up: this takes a number from 0.5 to 5",
        ]
    );
}

#[test]
fn a_pinned_film_is_shown_though_its_reason_is_misspelt() {
    let read = |json: serde_json::Value| {
        let mut told = Vec::new();
        let wishes = Wishes::read(&&json, &mut |place, why| told.push(format!("{place}: {why}")));
        (wishes.pin.len(), told)
    };
    let about = "pin.1: a film is a title and year, or an object with \"film\" and \"reason\"";
    for film in [serde_json::json!({ "film": "Her", "why": "A voice" }), serde_json::json!({ "film": "Her", "reason": 7 })] {
        assert_eq!(read(serde_json::json!({ "pin": ["Up", film] })), (2, vec![about.to_owned()]));
    }
    // As a template writes a field that was left empty.
    let empty = serde_json::json!([{ "film": "Her", "reason": "" }, { "film": "Up", "reason": null }]);
    assert_eq!(read(serde_json::json!({ "pin": empty })), (2, vec![]));
    assert_eq!(read(serde_json::json!({ "only": true })), (0, vec!["only: no film is pinned, so none is shown".to_owned()]));
}
