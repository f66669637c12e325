//! The level of our headings: below the title of the post, wherever a theme has it.
//! Each test puts a page of its own at the start of the document, and takes it away.

use super::host::{Host, words};
use super::support::element;
use intertitle::browser::{document, heading};
use intertitle::films::Film;
use intertitle::programme::{Bill, Listed, Manner, Panel};
use wasm_bindgen_test::wasm_bindgen_test;

/// The level for the post in the last `#text` of this markup.
fn below(html: &str) -> u8 {
    let page = element("section");
    page.set_inner_html(html);
    document().unwrap().body().unwrap().prepend_with_node_1(&page).unwrap();
    let level = heading::below_title(&page.query_selector("#text").unwrap().unwrap());
    page.remove();
    level
}

#[wasm_bindgen_test]
fn our_headings_are_below_the_title() {
    let text = |inside: &str| format!("<div id=text>{inside}<p>It begins with a letter.</p></div>");
    let sections = "<p>One.</p><h3>The face</h3><p>Two.</p><h3>The lift</h3>";
    for (title, inside, level) in [
        ("<h1>Her</h1>", "", 2),
        ("<h1>The Long Take</h1><h2>Her</h2>", "", 3),
        ("<h1>The Long Take</h1><h2>Her</h2>", sections, 3),
        // A text may begin with its title, or with the first of its sections.
        ("", "<h1>Her</h1>", 2),
        ("<h1>The Long Take</h1>", "<h2>Her</h2><p>One.</p><h3>The face</h3>", 3),
        ("<h1>Her</h1>", "<h2>The face</h2><p>One.</p><h2>The lift</h2>", 2),
        ("<h1>Reviews</h1><h2>Him</h2><p>He.</p>", "<h2>Her</h2>", 3),
        // Above its title there may be the name of the column.
        ("<h1>Reviews</h1>", "<header><p>Film review</p><h2>Her</h2><p>By Mara</p></header>", 3),
    ] {
        assert_eq!(below(&[title, &text(inside)].concat()), level, "{title} {inside}");
    }
}

#[wasm_bindgen_test]
fn films_are_below_the_heading_of_their_list() {
    for (level, list, film) in [(2, "h2", "h3"), (3, "h3", "h4")] {
        let host: Host = Host::new();
        let films = [Listed { film: Film { title: "Solaris".into(), ..Film::default() }, ..Listed::default() }];
        let bill = Bill { films: &films, from: None, has_places: false, heading: level };
        let manner = Manner { links: Vec::new(), may_keep: false };
        let _panel = Panel::open(&host.base, &bill, &words(), &manner, &host.controller.signal(), Box::new(|_| {})).unwrap();
        assert_eq!(host.text(film), "Solaris");
        assert_eq!(host.looks(list, "margin-top"), "0px", "{list} looks like one of the page's");
    }
}
