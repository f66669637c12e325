//! Titles with an apostrophe: possessives of a title, titles that end with `'s`, and parts of a longer title.

use super::linking::{links, titles};
use super::{film, words};
use intertitle::films::Film;

#[test]
fn a_possessive_is_distinguished_from_a_title_that_ends_like_one() {
    let mut films = titles();
    let more = [
        ("Breakfast at Tiffany's", 1961, "Blake Edwards"),
        ("Vertigo", 1958, "Alfred Hitchcock"),
        ("Ocean's Eleven", 2001, "Steven Soderbergh"),
    ];
    films.extend(more.map(|(title, year, who)| Film { directors: vec![who.into()], ..film(title, year) }));
    let texts = |source: &str| -> Vec<String> { links(source, &films, None).into_iter().map(|(text, _)| text).collect() };
    for sign in ["'", "’"] {
        for (source, linked) in [
            ("<p>When Blake Edwards made Breakfast at Tiffany's he left some people out of it.</p>", "Breakfast at Tiffany's"),
            ("<p>The cat in <em>Breakfast at Tiffany's</em> has no name.</p>", "Breakfast at Tiffany's"),
            ("<p>In “Breakfast at Tiffany's” the cat has no name.</p>", "Breakfast at Tiffany's"),
            ("<p>The cat of <em>Breakfast at Tiffany's</em>'s has no name.</p>", "Breakfast at Tiffany's"),
            ("<p>Spike Jonze knew how Her's ending must sound.</p>", "Her"),
            ("<p>Spike Jonze knew how <em>Her</em>'s ending must sound.</p>", "Her"),
            ("<p>Spike Jonze knew how <em>Her's</em> ending must sound.</p>", "Her"),
            ("<p>Of Hitchcock's films, Vertigo's ending is the hardest: Alfred Hitchcock knew.</p>", "Vertigo"),
            ("<p>Nothing prepares us for Ocean's Eleven's last shot by Steven Soderbergh.</p>", "Ocean's Eleven"),
            ("<p>I prefer <em>Ocean's Eleven's</em> ending (2001).</p>", "Ocean's Eleven"),
            ("<p>For Alfred Hitchcock, or for Hitchcock's Vertigo, nobody sleeps.</p>", "Vertigo"),
        ] {
            assert_eq!(texts(&source.replace('\'', sign)), [linked.replace('\'', sign)], "{source}");
        }
    }
}

#[test]
fn a_shorter_film_is_not_linked_within_a_longer_title() {
    let people = |title: &str, year, who: &str| Film { directors: words(&[who]), ..film(title, year) };
    let films = [
        people("Rosemary", 1958, "Rolf Thiele"),
        people("Baby", 2002, "Philipp Stölzl"),
        people("It", 2017, "Andy Muschietti"),
        people("Sunrise", 1927, "F. W. Murnau"),
        people("Hers", 2010, "Ana Other"),
    ];
    for sign in ["'", "’"] {
        for source in [
            "<p>Rolf Thiele and Philipp Stölzl never saw Rosemary's Baby together.</p>",
            "<p>Rolf Thiele and Philipp Stölzl never saw <em>Rosemary's Baby</em> together.</p>",
            "<p>Philipp Stölzl likes it. <em>Rosemary's Baby</em> has aged well.</p>",
            "<p>Philipp Stölzl likes it. Rosemary's Baby has aged well.</p>",
            "<p>Andy Muschietti says that It's a Wonderful Life moves him.</p>",
            "<p>Andy Muschietti says that <em>It's a Wonderful Life</em> moves him.</p>",
            "<p>F. W. Murnau is not the man. <em>Before Sunrise</em> is by another.</p>",
            "<p>F. W. Murnau is not the man. <a href=\"https://letterboxd.com/film/before-sunrise/\">Before Sunrise</a> is by another.</p>",
            "<p>Ana Other liked the voice in <em>Her's</em> last scene.</p>",
        ] {
            assert_eq!(links(&source.replace('\'', sign), &films, None), [], "{source}");
        }
    }
    assert_eq!(links("<p>“I have seen Sunrise again,” says F. W. Murnau of his own film Sunrise.</p>", &films, None).len(), 2);
}
