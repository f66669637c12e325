//! The marks beside the passages that responses are about.
//! Must use passages of the test's own page; which responses are about which is the core's.

use super::{Host, words};
use crate::support::element;
use intertitle::browser::document;
use intertitle::respond::{Marks, Passage, Which};
use wasm_bindgen_test::wasm_bindgen_test;

/// Without room beside the column a mark hides no word: it is only a number without a background.
#[wasm_bindgen_test]
fn a_mark_without_room_covers_nothing() {
    let column = element("p");
    column.set_text_content(Some("A paragraph of which readers speak."));
    document().unwrap().body().unwrap().append_child(&column).unwrap();
    let marks_at = |width: &str| {
        column.style().set_property("width", width).unwrap();
        let host = Host::new();
        let range = web_sys::Range::new().unwrap();
        range.select_node_contents(&column).unwrap();
        let passages = vec![Passage { range, words: String::new(), count: 2, first: Which { place: 0, id: "a".into() } }];
        let _marks = Marks::open(&host.base, &column, passages, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
        let mark = host.find(".mark");
        let style = intertitle::browser::palette::computed(&mark).unwrap();
        let ground = intertitle::browser::palette::value(&style, "background-color");
        (mark.has_attribute("data-narrow"), ground == "rgba(0, 0, 0, 0)", mark.get_bounding_client_rect().right())
    };
    let window = intertitle::browser::viewport::window_width().unwrap();
    let (is_narrow, is_clear, _) = marks_at("200px");
    assert_eq!((is_narrow, is_clear), (false, false));
    let (is_narrow, is_clear, right) = marks_at("100vw");
    assert_eq!((is_narrow, is_clear), (true, true));
    assert!(right <= window, "{right} of {window}");
    column.remove();
}

/// Screen readers list a page's buttons, and find the marks at its end, far from their passages.
#[wasm_bindgen_test]
fn a_mark_is_named_by_the_words_of_its_passage() {
    let host = Host::new();
    let body = document().unwrap().body().unwrap();
    let passage = |words: &str, count| {
        let range = web_sys::Range::new().unwrap();
        range.select_node_contents(&body).unwrap();
        Passage { range, words: words.into(), count, first: Which { place: 0, id: "a".into() } }
    };
    let passages = vec![passage("I had forgotten the pin.", 1), passage("", 2)];
    let _marks = Marks::open(&host.base, &body, passages, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    let names: Vec<_> =
        intertitle::browser::elements::all(&host.base, ".mark").iter().map(|mark| mark.get_attribute("aria-label").unwrap()).collect();
    assert_eq!(names, ["1 response to this passage: I had forgotten the pin.", "2 responses to this passage"]);
}
