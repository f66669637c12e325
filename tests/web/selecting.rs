//! The button beside selected words: when it is there, and when it goes.
//! Whole flows, with a real mouse, are in `tests/e2e`.

use super::support::{Stage, pause, until};
use intertitle::browser::words::Words;
use intertitle::browser::{document, window};
use intertitle::compose::selection_button::SelectionButton;
use intertitle::strings::Overrides;
use intertitle::ui::hosts::Hosts;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AbortController, HtmlElement};

/// A page of vertical lines is scrolled to the side.
#[wasm_bindgen_test]
async fn words_that_move_to_the_side_leave_their_button_too() {
    let stage = Stage::new(&[("p", &"A word and another word. ".repeat(40))]);
    let root: HtmlElement = document().unwrap().document_element().unwrap().unchecked_into();
    root.style().set_property("width", "300vw").unwrap();
    let base = stage.open("quote", &document().unwrap().body().unwrap(), None);
    let paragraph = stage.section.query_selector("p:last-child").unwrap().unwrap();
    window().unwrap().get_selection().unwrap().unwrap().select_all_children(&paragraph).unwrap();
    let aborted = AbortController::new().unwrap();
    let words = Words::new("en", Overrides::default());
    let button = SelectionButton::watch(&base, &stage.section, &words, &aborted.signal(), Box::new(|_| ()));
    assert!(button.is_some());
    let is_shown = || !stage.find("[part=quote-button]").unwrap().hidden();
    assert!(until(is_shown).await, "not shown");
    pause(100).await;
    assert!(is_shown());
    window().unwrap().scroll_by_with_x_and_y(60.0, 0.0);
    let is_gone = until(|| !is_shown()).await;
    window().unwrap().scroll_to_with_x_and_y(0.0, 0.0);
    let _ = root.style().remove_property("width");
    assert!(is_gone, "the words are elsewhere");
}
