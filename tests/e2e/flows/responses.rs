//! Responses after an article: four kinds of places in one conversation, what readers do with it, and everything that a place can do wrong.
//! The places are stand-ins of the tests' own server; a real Isso is in `isso.rs`.

use serde_json::{Value, json};

use super::{assert_clean, assert_same_markup, hosts};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    three_places_are_one_conversation,
    nothing_is_asked_before_the_reader_nears,
    chips_are_kept_and_taken_back,
    unmounting_leaves_nothing
];

const PLACES: [&str; 3] = ["/api/v1/statuses/", "/sky/", "/jf2/"];

/// Reads to the end, as every reader does who comes to the responses.
pub(super) async fn read_to_the_end(page: &Page) -> Result {
    page.eval::<Value>("window.scrollBy(0, 100)").await?;
    page.eval::<Value>("document.querySelector('article').lastElementChild.scrollIntoView()").await.map(drop)
}

/// Opens the page of responses and waits until all places have told.
async fn open(page: &Page) -> Result {
    page.open("responses").await?;
    page.ready(1).await?;
    read_to_the_end(page).await?;
    page.until("witness.inHosts('article.response').length >= 8").await?;
    page.until("witness.inHosts('[role=status]').some((line) => line.textContent === 'Responses loaded.')").await
}

pub(super) async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.eval(&format!("return witness.inHosts({}).map((node) => node.textContent.replace(/\\s+/g, ' ').trim())", json!(selector))).await
}

fn of_places(page: &Page) -> Vec<String> {
    page.requests().into_iter().filter(|path| PLACES.iter().any(|place| path.starts_with(place))).collect()
}

async fn three_places_are_one_conversation(page: Page) -> Result {
    open(&page).await?;
    let names = texts(&page, ".response__by").await?;
    assert!(names.contains(&"Ilse B.".to_owned()), "{names:?}");
    let places = texts(&page, ".response__place").await?;
    for place in ["Mastodon", "Bluesky", "Webmention"] {
        assert!(places.iter().any(|told| told.ends_with(place)), "nothing from {place}: {places:?}");
    }
    let warned: usize = page.eval("return witness.inHosts('details.response__warning:not([open])').length").await?;
    assert!(warned >= 1, "a warning is not folded");
    let nested: usize = page.eval("return witness.inHosts('article.response article.response').length").await?;
    assert!(nested >= 1, "nothing is nested");
    page.picture("responses").await?;
    assert_clean(&page).await
}

async fn nothing_is_asked_before_the_reader_nears(page: Page) -> Result {
    page.open("responses").await?;
    page.ready(1).await?;
    let module = |path: &String| path.contains("intertitle-responses");
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let asked = page.requests();
    assert!(!asked.iter().any(|path| module(path) || PLACES.iter().any(|place| path.starts_with(place))), "{asked:?}");
    open(&page).await?;
    let first = of_places(&page);
    assert!(first.len() >= 5, "{first:?}");
    // What was answered is kept for this session.
    open(&page).await?;
    assert_eq!(of_places(&page), Vec::<String>::new());
    Ok(())
}

async fn chips_are_kept_and_taken_back(page: Page) -> Result {
    let pressed = "witness.inHosts('.chip[aria-pressed=true]').map((chip) => chip.dataset.chip).join(' ')";
    open(&page).await?;
    assert_eq!(texts(&page, ".chip").await?.len(), 8);
    page.press_control("Moved me").await?;
    page.until(&format!("{pressed} === 'moved'")).await?;
    open(&page).await?;
    page.until(&format!("{pressed} === 'moved'")).await?;
    page.press_control("Moved me").await?;
    page.until(&format!("{pressed} === ''")).await?;
    let kept: Vec<String> = page.eval("return Object.keys(localStorage).filter((key) => key.startsWith('intertitle:marks'))").await?;
    assert_eq!(kept, Vec::<String>::new());
    assert_clean(&page).await
}

async fn unmounting_leaves_nothing(page: Page) -> Result {
    open(&page).await?;
    let before: String = page.eval("return witness.before.html").await?;
    page.eval::<Value>("Intertitle.unmount()").await?;
    let after: String = page.eval("return document.documentElement.outerHTML").await?;
    assert_same_markup(&after, &before);
    assert_eq!(hosts(&page).await?, 0);
    let open: Vec<String> = page.eval("return witness.snapshot().open.filter((name) => !witness.before.open.includes(name))").await?;
    assert_eq!(open, Vec::<String>::new());
    assert_clean(&page).await
}
