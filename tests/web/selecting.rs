//! The button beside selected words: when it is there, and when it goes.
//! Whole flows, with a real mouse, are in `tests/e2e`.

use super::host::words;
use super::support::{Stage, pause, press, until};
use intertitle::browser::{document, window};
use intertitle::compose::selection_button::{ButtonEvent, SelectionButton};
use intertitle::ui::hosts::Hosts;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, MouseEvent, Range, Selection};

/// Shows the button for what is selected in the stage's text, until it is dropped.
fn watch(stage: &Stage, hear: impl Fn(ButtonEvent) + 'static) -> SelectionButton {
    let base = stage.open("quote", &document().unwrap().body().unwrap(), None);
    SelectionButton::watch(&base, &stage.section, &words(), &stage.signal(), Box::new(hear)).unwrap()
}

fn button(stage: &Stage) -> HtmlElement {
    stage.find("[part=quote-button]").unwrap()
}

fn last_paragraph(stage: &Stage) -> HtmlElement {
    stage.section.query_selector("p:last-child").unwrap().unwrap().unchecked_into()
}

fn selection() -> Selection {
    window().unwrap().get_selection().unwrap().unwrap()
}

/// A range around all words of an element.
fn around(words: &Element) -> Range {
    let range = document().unwrap().create_range().unwrap();
    range.select_node_contents(words).unwrap();
    range
}

/// A page of vertical lines is scrolled to the side.
#[wasm_bindgen_test]
async fn words_that_move_to_the_side_leave_their_button_too() {
    let stage = Stage::new(&[("p", &"A word and another word. ".repeat(40))]);
    let root: HtmlElement = document().unwrap().document_element().unwrap().unchecked_into();
    root.style().set_property("width", "300vw").unwrap();
    selection().select_all_children(&last_paragraph(&stage)).unwrap();
    let _watched = watch(&stage, |_| ());
    let is_shown = || !button(&stage).hidden();
    assert!(until(is_shown).await, "not shown");
    pause(100).await;
    assert!(is_shown());
    window().unwrap().scroll_by_with_x_and_y(60.0, 0.0);
    let is_gone = until(|| !is_shown()).await;
    window().unwrap().scroll_to_with_x_and_y(0.0, 0.0);
    let _ = root.style().remove_property("width");
    assert!(is_gone, "the words are elsewhere");
}

/// Its place is known by the nearest element that has one.
#[wasm_bindgen_test]
async fn the_button_for_a_text_without_a_box_does_not_stand_in_its_words() {
    let stage = Stage::new(&[("p", &"A word and another word. ".repeat(40))]);
    stage.section.style().set_property("display", "contents").unwrap();
    selection().select_all_children(&last_paragraph(&stage)).unwrap();
    let _watched = watch(&stage, |_| ());
    let button = button(&stage);
    assert!(until(|| !button.hidden()).await, "not shown");
    assert!(button.has_attribute("data-low"), "there is no room beside the text, but the button is at {}", button.style().css_text());
}

/// The button is at the end of the page, and Escape, which also closes the card that it opened, hides it: the next key would be far from the words.
#[wasm_bindgen_test]
async fn escape_takes_the_keyboard_from_the_button_back_to_the_words() {
    let stage = Stage::new(&[("p", "A word and another word."), ("p", "Words that a reader selects.")]);
    let paragraph = last_paragraph(&stage);
    selection().select_all_children(&paragraph).unwrap();
    let _watched = watch(&stage, |_| ());
    let button = button(&stage);
    assert!(until(|| !button.hidden()).await, "not shown");
    button.focus().unwrap();
    let went = Rc::new(Cell::new(false));
    let tell = Rc::clone(&went);
    let hear = Closure::<dyn FnMut()>::new(move || tell.set(true));
    paragraph.add_event_listener_with_callback("focus", hear.as_ref().unchecked_ref()).unwrap();
    press(&button, "Escape");
    assert!(button.hidden());
    assert!(went.get(), "keys go on from the words");
    assert!(!selection().is_collapsed(), "which stay selected");
    assert!(!paragraph.has_attribute("tabindex"), "the page's own nodes are as they were");
}

/// On a bad network: a pressed button shows that something is on its way, and offers another attempt if it does not come.
#[wasm_bindgen_test]
async fn a_card_that_does_not_come_can_be_tried_again() {
    let stage = Stage::new(&[("p", "A word and another word."), ("p", "Words that a reader selects.")]);
    let asked = Rc::new(Cell::new(0));
    let tell = Rc::clone(&asked);
    let hear = move |event| tell.set(tell.get() + i32::from(matches!(event, ButtonEvent::Quote(_))));
    selection().remove_all_ranges().unwrap();
    let watched = watch(&stage, hear);
    let button = button(&stage);
    let wait = watched.wait();
    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
    assert!(button.hidden(), "no words are selected: the card was asked for in the dock");
    watched.answer(wait, Some((around(&last_paragraph(&stage)), "Try again")));
    assert_eq!(button.get_attribute("aria-busy"), None);
    assert_eq!((button.hidden(), button.text_content().as_deref()), (false, Some("Try again")));
    button.click();
    assert_eq!(asked.get(), 1, "nothing was tried again");
    watched.answer(watched.wait(), None);
    assert_eq!((button.get_attribute("aria-busy"), button.text_content().as_deref()), (None, Some("Quote this")));
}

/// A card that does not come must not take the button away from words that the reader has selected since, nor leave its label on it.
#[wasm_bindgen_test]
async fn other_words_selected_while_a_card_is_awaited_have_the_button() {
    let stage = Stage::new(&[("p", "A word and another word."), ("p", "Words that a reader selects.")]);
    let (first, second) = (stage.section.query_selector("p:first-of-type").unwrap().unwrap(), last_paragraph(&stage));
    let asked = Rc::new(RefCell::new(Vec::new()));
    let tell = Rc::clone(&asked);
    let hear = move |event| match event {
        ButtonEvent::Quote(range) => tell.borrow_mut().push(String::from(range.to_string())),
        ButtonEvent::Shown => {}
    };
    let select = |words: &Element| {
        selection().select_all_children(words).unwrap();
        document().unwrap().dispatch_event(&MouseEvent::new("mouseup").unwrap()).unwrap();
    };
    let watched = watch(&stage, hear);
    let button = button(&stage);
    let range = around(&first);
    let wait = watched.wait();
    select(&second);
    assert!(until(|| !button.has_attribute("aria-busy")).await, "nothing has been asked for with these words");
    watched.answer(wait, Some((range.clone(), "Try again")));
    assert_eq!((button.hidden(), button.text_content().as_deref()), (false, Some("Quote this")));
    button.click();
    assert_eq!(*asked.borrow(), ["Words that a reader selects."]);
    let second_wait = watched.wait();
    watched.answer(wait, Some((range.clone(), "Try again")));
    assert!(button.has_attribute("aria-busy"), "another card is awaited");
    watched.answer(second_wait, Some((range, "Try again")));
    assert_eq!(button.text_content().as_deref(), Some("Try again"));
    select(&first);
    assert!(until(|| button.text_content().as_deref() == Some("Quote this")).await, "nothing has failed with these words");
}
