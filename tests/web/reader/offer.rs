//! The offer to continue where a reader left off, and what else the dock tells in its place.
//! Each test must leave the page at its top, and no place kept.

use super::{RESTED, chapters, is_docked, kept, left_half_through, scroll_to};
use crate::support::{Stage, element, pause, until};
use intertitle::browser::document;
use intertitle::browser::storage::LocalStorage;
use intertitle::config::Config;
use intertitle::reading::places;
use intertitle::ui::hosts::Hosts;
use wasm_bindgen_test::wasm_bindgen_test;

fn is_shown(stage: &Stage, selector: &str) -> bool {
    stage.find(selector).is_some_and(|element| !element.hidden())
}

#[wasm_bindgen_test]
async fn an_offered_place_is_kept_until_the_reader_is_further_on() {
    let stage = chapters();
    left_half_through(&stage);
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    let height = stage.section.get_bounding_client_rect().height();
    scroll_to(height * 0.2);
    pause(RESTED).await;
    assert_eq!(kept(&stage), Some(0.5), "what is offered is gone");
    scroll_to(height * 0.7);
    assert!(until(|| kept(&stage).is_some_and(|fraction| fraction > 0.5)).await, "it stays where it was");
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
}

/// "Forgotten" is said of every place.
#[wasm_bindgen_test]
async fn what_is_forgotten_is_offered_by_no_other_article() {
    let stages = [chapters(), chapters()];
    left_half_through(&stages[0]);
    let _chromes = stages.each_ref().map(|stage| stage.mount(Config::default(), "en"));
    let find = |stage: &Stage, part: &str| stage.find(&["[part~=", part, "]"].concat());
    let is_offered = |stage: &Stage| find(stage, "resume").is_some_and(|button| !button.hidden());
    assert!(is_docked(&stages[0]).await);
    stages[1].section.scroll_into_view();
    assert!(is_docked(&stages[1]).await);
    assert!(until(|| is_offered(&stages[1])).await);
    find(&stages[0], "forget").unwrap().click();
    assert!(until(|| !is_offered(&stages[1])).await);
    pause(RESTED).await;
    assert!(!is_offered(&stages[1]), "it is offered still");
    assert_eq!(kept(&stages[1]), None, "it is kept again");
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
}

/// Screen readers announce what appears in a live region that is there already, and nothing of what comes along with one.
#[wasm_bindgen_test]
async fn an_offer_to_continue_comes_once_the_dock_is_there() {
    let stage = chapters();
    left_half_through(&stage);
    let _chrome = stage.mount(Config::default(), "en");
    assert!(until(|| is_shown(&stage, "[part=dock]")).await);
    assert!(!is_shown(&stage, "[part~=resume]"), "along with it");
    assert!(until(|| is_shown(&stage, "[part~=resume]")).await, "nothing is offered");
    let told = stage.find("[part~=told][aria-live=polite]").unwrap();
    assert_eq!(told.text_content().as_deref(), Some("Continue where you left off"), "nobody is told of it");
    let style = intertitle::browser::palette::computed(&told).unwrap();
    assert_eq!(intertitle::browser::palette::value(&style, "clip-path"), "inset(50%)", "and told twice");
    places::forget_all(&LocalStorage);
}

/// Who jumps to an article, with a single step of the page, is offered it all the same.
#[wasm_bindgen_test]
async fn an_offer_to_continue_comes_where_the_page_has_jumped() {
    let far = element("div");
    far.set_attribute("style", "height: 9000px").unwrap();
    document().unwrap().body().unwrap().append_child(&far).unwrap();
    let stage = chapters();
    left_half_through(&stage);
    let _chrome = stage.mount(Config::default(), "en");
    pause(RESTED).await;
    stage.section.scroll_into_view();
    assert!(until(|| is_shown(&stage, "[part~=resume]")).await, "nothing is offered");
    far.remove();
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
}

/// The loader tells by the mount's signal that what the reader asked for did not come.
#[wasm_bindgen_test]
async fn what_could_not_be_fetched_is_told_in_the_dock() {
    let stage = chapters();
    left_half_through(&stage);
    let _chrome = stage.mount(Config::default(), "en");
    assert!(until(|| is_shown(&stage, "[part~=resume]")).await);
    stage.signal().dispatch_event(&web_sys::Event::new("error").unwrap()).unwrap();
    assert!(until(|| stage.text("[part~=told][aria-live=polite]") == "This could not be loaded; try again").await);
    assert!(!is_shown(&stage, "[part~=resume]"), "on a phone there is no room for both");
    scroll_to(300.0);
    assert!(until(|| stage.text("[part~=told]").is_empty() && is_shown(&stage, "[part~=resume]")).await);
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
}
