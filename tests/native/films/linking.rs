//! What is linked in an article and what is not: namesakes, the film under review, the author's word, spoilers.

use super::on_disk::Index;
use crate::support::folders::root;
use intertitle::films::Film;
use intertitle::films::linking::{Linker, Marks, Prose, films_of, reviewed};
use intertitle::native::films::json_lines;
use intertitle::native::html::{self, parse_document};
use intertitle::quotes::flow::Reader;
use proptest::prelude::*;
use std::fs;

pub(super) fn fixture(name: &str) -> String {
    let path = root().join("tests/fixtures/films/linking").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(super) fn titles() -> Vec<Film> {
    let (films, skipped) = json_lines::read("titles.jsonl", fixture("titles.jsonl").as_bytes());
    assert_eq!(skipped, []);
    films
}

/// A page as the widget walks it.
pub(super) fn page(source: &str) -> Prose {
    let (mut reader, mut marks) = (Reader::default(), Marks::default());
    parse_document(source).emit(&mut |event| {
        reader.event(event);
        marks.event(event);
    });
    Prose::of_page(&reader.finish(), marks)
}

/// Finds the text and the film of every link. A page and a file must give the same.
pub(super) fn links(source: &str, films: &[Film], reviewed: Option<&Film>) -> Vec<(String, String)> {
    let of = |prose: &Prose| -> Vec<(String, String)> {
        let linker = Linker::new(prose);
        let mentions = linker.link(films, reviewed);
        mentions.iter().map(|mention| (prose.text[mention.range.clone()].to_owned(), mention.film.id.clone())).collect()
    };
    let (on_page, in_file) = (of(&page(source)), of(&Prose::of_article(&html::read(source).0)));
    assert_eq!(on_page, in_file, "{source}");
    on_page
}

/// Asserts that each sentence, as a paragraph, links exactly these titles.
pub(super) fn links_exactly(films: &[Film], sentences: &[(&str, &[&str])]) {
    for (sentence, titles) in sentences {
        let found: Vec<String> = links(&["<p>", sentence, "</p>"].concat(), films, None).into_iter().map(|(text, _)| text).collect();
        assert_eq!(found, *titles, "{sentence}");
    }
}

#[test]
fn namesakes_are_distinguished_by_year_people_or_the_reviewed_film() {
    let films = titles();
    let ids = |source: &str, reviewed: Option<&str>| -> Vec<String> {
        let reviewed = reviewed.map(|id| films.iter().find(|film| film.id == id).expect("it is in the fixture"));
        links(source, &films, reviewed).into_iter().map(|(_, id)| id).collect()
    };
    assert_eq!(ids("<p>I prefer <em>Solaris</em> (2002).</p>", None), ["solaris-2002"]);
    assert_eq!(ids("<p>I prefer <em>Solaris</em> (2003).</p>", None), ["solaris-2002"], "sources differ by a year");
    assert_eq!(ids("<p>I prefer <em>Solaris</em> (1988).</p>", None), [""; 0], "none of that year is known");
    assert_eq!(ids("<p>Andrei Tarkovsky filmed <em>Solaris</em> slowly.</p>", None), ["solaris-1972"]);
    assert_eq!(ids("<p>I prefer <em>Solaris</em> to all others.</p>", None), [""; 0], "which of them?");
    assert_eq!(ids("<p>As in <em>Crash</em>, nobody brakes.</p>", Some("the-piano-1993")), ["crash-1996"], "Holly Hunter is in both");
    assert_eq!(ids("<p>There is silence in <em>Room</em>, noise in <em>The Room</em>.</p>", None), ["room-2015", "the-room-2003"]);
}

#[test]
fn the_film_under_review_is_never_linked_and_its_remake_only_by_name_and_year() {
    let films = titles();
    let reviewed = films.iter().find(|film| film.id == "psycho-1960");
    assert_eq!(links("<p>We know <em>Psycho</em> (1960). And yet <em>Psycho</em> is new.</p>", &films, reviewed), []);
    let found = links("<p>The shot in <em>Psycho</em> (1998) is longer.</p>", &films, reviewed);
    assert_eq!(found, [("Psycho".to_owned(), "psycho-1998".to_owned())]);
}

#[test]
fn the_author_has_the_last_word() {
    let films = titles();
    let ids = |source: &str| -> Vec<String> { links(source, &films, None).into_iter().map(|(_, id)| id).collect() };
    assert_eq!(ids(r#"<p>It is in <a href="https://letterboxd.com/film/her/">Her</a>.</p>"#), ["her-2013"]);
    assert_eq!(ids(r#"<p>It is in <a href="https://www.imdb.com/title/tt1798709/">Her</a>.</p>"#), ["her-2013"]);
    assert_eq!(ids(r#"<p>It is in <a href="https://en.wikipedia.org/wiki/Her_(novel)">Her</a>.</p>"#), [""; 0]);
    let of_page = |source: &str| -> Vec<String> {
        let prose = page(source);
        Linker::new(&prose).link(&films[..], None).into_iter().map(|mention| mention.film.id.clone()).collect()
    };
    assert_eq!(of_page(r#"<p>Both <em data-intertitle-film="Heat (1972)">Heat</em> and hers.</p>"#), ["heat-1972"]);
    assert_eq!(of_page(r#"<p>So <span data-intertitle-film="her-2013">her</span> voice it is.</p>"#), ["her-2013"]);
    assert_eq!(of_page(r#"<p>And <span data-intertitle-film="The Piano (1993)">her third film</span> has mud.</p>"#), ["the-piano-1993"]);
    assert_eq!(of_page(r#"<p>I mean <em data-intertitle-film="">Her</em> (2013), my own poem.</p>"#), [""; 0]);
}

#[test]
fn a_link_to_another_films_page_excludes_a_film() {
    let mut films = titles();
    let her = films.iter_mut().find(|film| film.id == "her-2013").expect("it is in the fixture");
    her.ids.imdb = Some("tt1798709".into());
    assert_eq!(links(r#"<p>It is in <a href="https://www.imdb.com/title/tt0000001/"><em>Her</em></a> (2013).</p>"#, &films, None), []);
    assert_eq!(links(r#"<p>It is in <a href="https://www.imdb.com/title/tt1798709/">Her</a>.</p>"#, &films, None).len(), 1);
}

/// A title in italics, followed by a longer one in the same line.
#[test]
fn a_title_is_not_lost_to_one_that_follows() {
    let found = links("<p>I think of <em>Ran</em> (1985) whenever I see <em>Blue Velvet</em> (1986) again.</p>", &titles(), None);
    assert_eq!(found.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), ["Ran", "Blue Velvet"]);
    let found = links("<p>I think of <em>Ran</em> (1985) whenever I see The Piano again.</p>", &titles(), None);
    assert_eq!(found.first().map(|(text, _)| text.as_str()), Some("Ran"));
}

#[test]
fn signs_inside_the_markup_are_no_part_of_the_title() {
    let films = titles();
    for inside in ["“Blue Velvet”", "Blue Velvet,", " Blue Velvet.", "Blue Velvet (1986)", "«Blue Velvet»;"] {
        let found = links(&format!("<p>Nobody in <em>{inside}</em> sleeps, says David Lynch.</p>"), &films, None);
        assert_eq!(found, [("Blue Velvet".to_owned(), "blue-velvet-1986".to_owned())], "{inside}");
    }
}

#[test]
fn capitals_prove_nothing_in_a_line_of_capitals() {
    let films = titles();
    let found = |line: &str| links(&format!("<p>{line}</p>"), &films, None).len();
    assert_eq!(found("We Know That David Lynch Likes Nobody in Blue Velvet"), 0);
    assert_eq!(found("We Know That David Lynch Likes Nobody in Blue Velvet (1986)"), 1);
    assert_eq!(found("We know that David Lynch likes nobody in Blue Velvet"), 1);
    assert_eq!(found("We Know That David Lynch Likes Nobody in Blue Velvet."), 1, "a sentence of names");
}

#[test]
fn a_film_inside_a_spoiler_is_not_given_away() {
    let films = titles();
    for covered in [
        r#"<p>It ends as <span class="spoiler"><em>Psycho</em> (1960)</span> does.</p>"#,
        r#"<p>It ends as <span data-spoiler>in <em>Psycho</em> (1960)</span>.</p>"#,
        r#"<div class="spoiler"><p>It ends as <em>Psycho</em> (1960) does.</p></div>"#,
        r#"<p class="spoiler">It ends as <em>Psycho</em> (1960) does.</p>"#,
    ] {
        let of_page = Linker::new(&page(covered)).link(&films[..], None).len();
        assert_eq!((of_page, links(covered, &films, None).len()), (0, 0), "{covered}");
    }
    assert_eq!(links("<p>It ends as <em>Psycho</em> (1960) does.</p>", &films, None).len(), 1);
}

#[test]
fn a_film_linked_once_is_recognised_again() {
    let films = titles();
    let found = links("<p>Then came <em>Blue Velvet</em> (1986).</p><p>Nobody in Blue Velvet sleeps.</p>", &films, None);
    assert_eq!(found.len(), 2);
    assert_eq!(links("<p>Nobody wears Blue Velvet now.</p>", &films, None), []);
}

#[test]
fn the_films_of_an_article_are_listed_once_in_its_order() {
    let films = titles();
    let prose = page("<p>First <em>Ran</em> (1985), then <em>Up</em> (2009), and <em>Ran</em> (1985) again.</p>");
    let mentions = Linker::new(&prose).link(&films[..], None);
    assert_eq!(mentions.len(), 3);
    let ids: Vec<&str> = films_of(&mentions).iter().map(|film| film.id.as_str()).collect();
    assert_eq!(ids, ["ran-1985", "up-2009"]);
}

#[test]
fn the_film_under_review_is_read_from_a_title_only_when_certain() {
    let films = titles();
    let read = |title: &str, text: &str| {
        let prose = Prose { text: text.into(), ..Prose::default() };
        reviewed(title, &prose, &films[..]).map(|film| film.id.clone())
    };
    let is = |id: &str| Some(id.to_owned());
    for title in [
        "Her (2013)",
        "Review: Her (2013)",
        "“Her” (2013), again",
        "Her (2013) – Review",
        "Film review: Her (2014)",
        "Her (2013): a love story",
        "Her (2013) – My Blog",
        "Critique : Her (2013)",
        "12. Film #7: Her (2013) ★★★★",
        "Her (Spike Jonze, 2013)",
        "HER (USA 2013): a voice",
    ] {
        assert_eq!(read(title, ""), is("her-2013"), "{title}");
    }
    let jonze = "Spike Jonze has made four films.";
    for title in ["Her", "Her: A Review", "Her review", "Review | Her", "On “Her” and other voices", "A Review of Her", "Her Film Review"]
    {
        assert_eq!(read(title, jonze), is("her-2013"), "{title}");
        assert_eq!(read(title, "She was my aunt."), None, "{title}");
    }
    for title in ["Kritik: Her", "Her – Filmkritik", "Critique : Her", "Her, critique", "Crítica: Her"] {
        assert_eq!(read(title, jonze), is("her-2013"), "{title}");
    }
    assert_eq!(read("Spike Jonze and the voice of “Her”", ""), is("her-2013"));
    assert_eq!(read("Solaris (1972, 2002)", ""), None, "which of them?");
    assert_eq!(read("Heat", "Michael Mann, and a word on Paul Morrissey."), None, "both are named");
    assert_eq!(read("Heat (1995)", "Michael Mann, and a word on Paul Morrissey."), is("heat-1995"));
    assert_eq!(read("Her and Solaris", jonze), None);
    for title in ["Her (2013) and Moon (2009)", "Her (2013) and Moon", "Her (2013) / Moon", "Nobody Like Her (2013)"] {
        assert_eq!(read(title, jonze), None, "{title}");
    }
    assert_eq!(read("Her (1950)", jonze), None);
    assert_eq!(read("", jonze), None);
}

#[test]
fn the_demo_has_no_false_link() {
    // The demo names films by their titles only; these are all the links to films of the small catalogue.
    let films = titles();
    let demo = root();
    for name in ["index.html", "demo/three.html", "demo/arabic.html"] {
        let source = fs::read_to_string(demo.join(name)).expect("the demo is here");
        for (text, id) in links_of(&page(&source), &films) {
            assert!(
                ["Her", "Lost in Translation", "Drive My Car", "Playtime", "Solaris", "Blow-Up", "Tokyo Story"].contains(&text.as_str()),
                "{name}: {text} as {id}"
            );
        }
    }
}

fn links_of(prose: &Prose, films: &[Film]) -> Vec<(String, String)> {
    let mentions = Linker::new(prose).link(films, None);
    mentions.iter().map(|mention| (prose.text[mention.range.clone()].to_owned(), mention.film.id.clone())).collect()
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "([A-Za-z\u{e9}\u{4e1c}\u{2014}“”‘’'\"().,!… \n0-9]|Her|Heat|\\(2013\\)|If\\.\\.\\.\\.){0,80}") {
        let films = titles();
        let prose = Prose { text: text.clone(), ..Prose::default() };
        let mut last = 0;
        for mention in Linker::new(&prose).link(&films[..], None) {
            prop_assert!(mention.range.start >= last && text.get(mention.range.clone()).is_some_and(|title| !title.is_empty()));
            last = mention.range.end;
        }
        let _ = reviewed(&text, &prose, &films[..]);
    }
}

#[test]
fn a_long_line_of_names_takes_linear_time() {
    // Every stretch of up to nine words may be a title: time must grow with the length of the line, not with its square.
    let text = "Anna Maria walks and Berta sings so Carla Dora runs away. ".repeat(20_000);
    let prose = Prose { text, ..Prose::default() };
    let linker = Linker::new(&prose);
    assert!(linker.possible().len() > 100_000);
    assert_eq!(linker.keys(3), [""; 0]);
}

/// The text and the film of every link of a page, with only the data that a page has.
pub(super) fn links_on(index: &Index, source: &str) -> Vec<(String, String)> {
    let prose = page(source);
    let linker = Linker::new(&prose);
    let shelf = index.shelf(&linker);
    linker.link(&shelf, None).iter().map(|mention| (prose.text[mention.range.clone()].to_owned(), mention.film.name())).collect()
}
