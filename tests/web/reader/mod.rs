//! Following a reader: where they are taken, how their place is kept, and what the page is told of their progress.
//! Each test scrolls the page that it runs in, and must leave it at its top.

mod offer;

use super::support::{Stage, element, pause, until};
use intertitle::browser::storage::LocalStorage;
use intertitle::browser::viewport::{centre, window_extent};
use intertitle::browser::{document, window};
use intertitle::config::Config;
use intertitle::reading::places::{self, ArticleKey};
use intertitle::reading::position::Position;
use intertitle::ui::hosts::Hosts;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// Longer than a reader rests before their place is kept.
const RESTED: i32 = 1000;

fn scroll_to(y: f64) {
    window().unwrap().scroll_to_with_x_and_y(0.0, y);
}

fn paragraph() -> String {
    "word ".repeat(2000)
}

/// A stage of three long chapters, on a page that is at its top, has no fragment in its address (the runner's has) and remembers no place.
fn chapters() -> Rc<Stage> {
    let text = paragraph();
    let stage = Stage::new(&[("h2", "One"), ("p", &text), ("h2", "Two"), ("p", &text), ("h2", "Three"), ("p", &text)]);
    window().unwrap().location().set_hash("").unwrap();
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
    stage
}

fn key(stage: &Stage) -> ArticleKey {
    ArticleKey::of(&stage.address())
}

fn kept(stage: &Stage) -> Option<f64> {
    places::get(&LocalStorage, &key(stage)).map(|position| position.fraction())
}

/// Keeps a place as if the reader had been half through, at a block that is no longer there.
fn left_half_through(stage: &Stage) {
    places::keep(&LocalStorage, &key(stage), &Position::decode("1 gone 0 500 * *").unwrap());
}

async fn is_docked(stage: &Stage) -> bool {
    until(|| stage.find("[part~=dock]").is_some()).await
}

/// On a long way images load, so that a smooth scroll would end somewhere else.
#[wasm_bindgen_test]
async fn a_distant_heading_is_reached_without_motion() {
    let stage = chapters();
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    let last = stage.section.query_selector("h2:nth-of-type(3)").unwrap().unwrap();
    stage.find(".outline li:last-child button").unwrap().click();
    let top = last.get_bounding_client_rect().top();
    assert!(top.abs() < 2.0, "still on the way, {top} px from there");
    scroll_to(0.0);
}

/// A slot of Astro has `display: contents`: it has no box, and is never seen itself.
#[wasm_bindgen_test]
async fn a_text_without_a_box_is_followed_all_the_same() {
    let stage = chapters();
    stage.section.style().set_property("display", "contents").unwrap();
    let _chrome = stage.mount(Config::default(), "en");
    let is_shown = || stage.find("[part=dock]").is_some_and(|dock| !dock.hidden());
    assert!(until(is_shown).await, "no dock");
    stage.section.query_selector("h2:nth-of-type(2)").unwrap().unwrap().scroll_into_view();
    assert!(until(|| stage.progress.borrow().iter().any(|fraction| *fraction > 0.2)).await, "nobody was told how far the reader is");
    scroll_to(0.0);
}

#[wasm_bindgen_test]
async fn a_listener_of_progress_may_remove_the_article() {
    let stage = chapters();
    let chrome = Rc::new(RefCell::new(Some(stage.mount(Config::default(), "en"))));
    let taken = Rc::clone(&chrome);
    stage.hearing.replace(Some(Box::new(move || drop(taken.take()))));
    assert!(is_docked(&stage).await);
    scroll_to(3000.0);
    assert!(until(|| chrome.borrow().is_none()).await, "nobody was told");
    pause(100).await;
    assert_eq!(stage.text(".dock"), "", "the dock is still drawn");
    scroll_to(0.0);
}

/// While one article goes, another is told that its dock is due, and the page of its progress.
#[wasm_bindgen_test]
async fn a_listener_of_progress_may_remove_every_article() {
    let stages = [chapters(), chapters(), chapters()];
    for stage in &stages {
        stage.section.set_attribute("style", "overflow: hidden; height: 120px").unwrap();
    }
    let mut chromes = stages.each_ref().map(|stage| Some(stage.mount(Config::default(), "en")));
    stages[0].section.scroll_into_view();
    for stage in &stages {
        assert!(is_docked(stage).await);
    }
    let first = chromes[0].take();
    let others = Rc::new(RefCell::new(chromes));
    let heard = Rc::clone(&others);
    stages[1].hearing.replace(Some(Box::new(move || drop(heard.take()))));
    stages[1].section.remove_attribute("style").unwrap();
    scroll_to(window_extent().unwrap().0 + 1500.0);
    let told = stages[2].progress.borrow().len();
    drop(first);
    assert_eq!(stages[2].progress.borrow().len(), told, "the page is told of an article that has gone");
    assert!(others.borrow().iter().all(Option::is_none), "nobody was told");
    pause(100).await;
    assert!(stages.iter().all(|stage| stage.text(".dock").is_empty()), "a dock is still drawn");
    scroll_to(0.0);
}

/// A reader who leaves at once has not rested; one who has gone, with the article, keeps nothing any more.
#[wasm_bindgen_test]
async fn a_place_is_kept_when_the_page_is_left_and_not_after_the_article() {
    let stage = chapters();
    let chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    scroll_to(stage.section.get_bounding_client_rect().height() * 0.5);
    pause(100).await;
    assert_eq!(kept(&stage), None, "at every step");
    window().unwrap().dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    assert!(kept(&stage).is_some_and(|fraction| fraction > 0.2));
    places::forget_all(&LocalStorage);
    scroll_to(stage.section.get_bounding_client_rect().height() * 0.4);
    pause(100).await;
    drop(chrome);
    pause(RESTED).await;
    assert_eq!(kept(&stage), None);
    scroll_to(0.0);
}

/// Images without a size push what follows them when they load; only some browsers then scroll along.
#[wasm_bindgen_test]
async fn a_place_gone_back_to_stays_in_sight_while_images_load_above_it() {
    for browser in ["none", "auto"] {
        let stage = chapters();
        stage.section.set_attribute("style", &["overflow-anchor: ", browser].concat()).unwrap();
        let image = element("img");
        stage.section.query_selector("h2").unwrap().unwrap().append_child(&image).unwrap();
        left_half_through(&stage);
        let _chrome = stage.mount(Config::default(), "en");
        assert!(is_docked(&stage).await);
        let load = |height: &str| {
            image.set_attribute("style", &["display: block; height: ", height].concat()).unwrap();
            image.dispatch_event(&web_sys::Event::new("load").unwrap()).unwrap();
        };
        let middle = stage.section.query_selector("h2:nth-of-type(2)").unwrap().unwrap();
        let seen = || middle.get_bounding_client_rect().top();
        stage.find("[part~=resume]").unwrap().click();
        let before = seen();
        pause(200).await;
        for height in ["500px", "900px"] {
            load(height);
            pause(200).await;
            assert!((seen() - before).abs() < 2.0, "{browser}, {height}: pushed by {} px", seen() - before);
        }
        // Once the reader scrolls, we do not.
        let (top, _) = window_extent().unwrap();
        scroll_to(top - 450.0);
        pause(200).await;
        let scrolled = seen();
        load("1200px");
        pause(200).await;
        let pushed = if browser == "none" { 300.0 } else { 0.0 };
        assert!((seen() - scrolled - pushed).abs() < 2.0, "{browser}: {} px", seen() - scrolled);
        scroll_to(0.0);
    }
}

/// A press may open something above the place, which then is where the reader wants it.
#[wasm_bindgen_test]
async fn a_place_gone_back_to_is_let_go_when_the_reader_presses_something() {
    let stage = chapters();
    stage.section.set_attribute("style", "overflow-anchor: none").unwrap();
    let image = element("img");
    let heading = stage.section.query_selector("h2").unwrap().unwrap();
    heading.append_child(&image).unwrap();
    left_half_through(&stage);
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    stage.find("[part~=resume]").unwrap().click();
    pause(200).await;
    heading.unchecked_ref::<web_sys::HtmlElement>().click();
    let (top, _) = window_extent().unwrap();
    image.set_attribute("style", "display: block; height: 500px").unwrap();
    image.dispatch_event(&web_sys::Event::new("load").unwrap()).unwrap();
    pause(200).await;
    assert_eq!(window_extent().map(|(now, _)| now), Some(top));
    scroll_to(0.0);
}

/// A list beside the article or a table in it is scrolled, but the reader is still where they were.
#[wasm_bindgen_test]
async fn scrolling_beside_or_inside_the_article_keeps_no_place() {
    let stage = chapters();
    let table = stage.add("div", "");
    let list = element("div");
    document().unwrap().body().unwrap().append_child(&list).unwrap();
    for scroller in [&table, &list] {
        scroller.set_attribute("style", "height: 50px; overflow: auto").unwrap();
        scroller.set_inner_html("<p style='height: 500px'>long</p>");
    }
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    table.set_scroll_top(100);
    list.set_scroll_top(100);
    pause(RESTED).await;
    assert_eq!(kept(&stage), None);
    list.remove();
}

/// The box is scrolled, and not the page around it.
#[wasm_bindgen_test]
async fn a_place_in_a_box_is_found_in_the_box() {
    let stage = chapters();
    let (page, frame) = (document().unwrap().body().unwrap(), element("div"));
    frame.set_attribute("style", "height: 300px; overflow: auto").unwrap();
    let below = element("div");
    below.set_attribute("style", "height: 5000px").unwrap();
    frame.append_child(&stage.section).unwrap();
    page.append_child(&frame).unwrap();
    page.append_child(&below).unwrap();
    left_half_through(&stage);
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    stage.find("[part~=resume]").unwrap().click();
    let share = f64::from(frame.scroll_top()) / f64::from(frame.scroll_height() - frame.client_height());
    assert!((0.45..0.55).contains(&share), "{share} of the box");
    let rect = frame.get_bounding_client_rect();
    assert!(rect.top() > -2.0, "the window was scrolled past the box: {}", rect.top());
    // Progress is measured by what is seen in the box.
    assert!(
        until(|| stage.progress.borrow().last().is_some_and(|fraction| (0.45..0.55).contains(fraction))).await,
        "{:?}",
        stage.progress.borrow()
    );
    frame.remove();
    below.remove();
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
}

/// Where the window scrolls, the exact place in the block is found, also in a box meant only for wide tables, which overflows by some pixels.
#[wasm_bindgen_test]
async fn a_place_is_found_in_the_window() {
    let stage = chapters();
    stage.section.set_attribute("style", "overflow-x: auto").unwrap();
    let below = stage.add("div", "");
    below.set_attribute("style", "height: 0").unwrap();
    below.set_inner_html("<div style='height: 20px'></div>");
    left_half_through(&stage);
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    stage.find("[part~=resume]").unwrap().click();
    let (top, height) = window_extent().unwrap();
    let rect = stage.section.get_bounding_client_rect();
    let share = -rect.top() / (rect.height() - height);
    assert!((0.45..0.55).contains(&share), "{share} of the article, at {top}");
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
}

/// Where a page has several articles, one dock at a time is shown: an article that is taken away leaves the place to the next one.
#[wasm_bindgen_test]
async fn when_the_foremost_article_goes_another_shows_its_dock() {
    scroll_to(0.0);
    let stages = [(); 2].map(|()| {
        let stage = Stage::new(&[("p", "word")]);
        stage.section.set_attribute("style", "overflow: hidden; height: 60px").unwrap();
        stage
    });
    let mut chromes = stages.each_ref().map(|stage| Some(stage.mount(Config::default(), "en")));
    // Both whole, so that they fill the same share.
    centre(&stages[0].section);
    for stage in &stages {
        assert!(is_docked(stage).await);
    }
    let shown = || stages.each_ref().map(|stage| stage.find("[part~=dock]").is_some_and(|dock| !dock.hidden()));
    assert!(until(|| shown().contains(&true)).await);
    pause(300).await;
    let before = shown();
    assert_ne!(before[0], before[1], "two docks at once, or none");
    let gone = usize::from(before[1]);
    drop(chromes[gone].take());
    stages[gone].section.set_hidden(true);
    assert!(until(|| shown()[1 - gone]).await, "the last dock is hidden");
    scroll_to(0.0);
}

/// An article often ends with a picture, a poem or a table of the cast.
#[wasm_bindgen_test]
async fn where_no_paragraph_follows_the_last_one_is_quoted() {
    let stage = Stage::new(&[("p", &paragraph()), ("p", "The last words."), ("pre", &"A line\n".repeat(200))]);
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    stage.section.last_element_child().unwrap().scroll_into_view_with_bool(false);
    assert!(until(|| stage.progress.borrow().iter().any(|fraction| *fraction > 0.5)).await);
    stage.find("[part~=quote-paragraph]").unwrap().click();
    assert_eq!(*stage.quoted.borrow(), ["The last words."]);
    scroll_to(0.0);
}

/// Japanese may be set in vertical lines, which are read from right to left.
#[wasm_bindgen_test]
async fn a_reader_of_vertical_lines_is_followed_sideways() {
    let stage = chapters();
    stage.section.set_attribute("style", "writing-mode: vertical-rl; width: 400px; height: 300px; overflow: auto").unwrap();
    let _chrome = stage.mount(Config::default(), "en");
    assert!(is_docked(&stage).await);
    let room = stage.section.scroll_width() - stage.section.client_width();
    for (share, expected) in [(0.5, 0.4..0.6), (1.0, 0.99..1.01), (0.0, -0.01..0.1)] {
        stage.section.set_scroll_left((f64::from(room) * -share) as i32);
        let is_there = || stage.progress.borrow().last().is_some_and(|fraction| expected.contains(fraction));
        assert!(until(is_there).await, "{share}: {:?}", stage.progress.borrow());
    }
    scroll_to(0.0);
    places::forget_all(&LocalStorage);
}
