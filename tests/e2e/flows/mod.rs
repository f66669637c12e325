//! The tests, with a module for each thing that a page can be or do.
//! Must go through the page only, and never look inside the widget.

mod addresses;
mod cards;
mod claiming;
mod degrees;
mod failures;
mod films;
mod finding;
mod isso;
mod languages;
mod layouts;
mod lifecycle;
mod listing;
mod morphing;
mod options;
mod origins;
mod placing;
mod policies;
mod quoting;
mod races;
mod reading;
mod responses;
mod scripting;
mod selecting;
mod snippets;
mod sources;
mod steps;
mod surroundings;
mod translations;
mod unsent;

pub(crate) use self::origins::fetches_the_loader_alone;
pub(crate) use self::steps::{DIALOG_OPEN, RESPONSES_LOADED};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::Test;

/// Every test, in the order in which they run.
pub(crate) fn tests() -> Vec<Test> {
    [
        policies::TESTS,
        surroundings::TESTS,
        sources::TESTS,
        options::TESTS,
        scripting::TESTS,
        selecting::TESTS,
        reading::TESTS,
        layouts::TESTS,
        quoting::TESTS,
        listing::TESTS,
        addresses::TESTS,
        cards::TESTS,
        films::TESTS,
        degrees::TESTS,
        responses::TESTS,
        responses::failing::TESTS,
        responses::hostile::TESTS,
        responses::settings::TESTS,
        isso::TESTS,
        unsent::TESTS,
        languages::TESTS,
        translations::TESTS,
        lifecycle::TESTS,
        morphing::TESTS,
        races::TESTS,
        claiming::TESTS,
        finding::TESTS,
        origins::TESTS,
        placing::TESTS,
        failures::TESTS,
        snippets::TESTS,
    ]
    .concat()
}

/// The reading time of the shared essay, at 238 words a minute.
const ESSAY_TIME: &str = "2 min read";

/// A page that mounts nothing by itself, once its script may.
async fn open_scriptable(page: &Page) -> Result {
    page.open("js-api").await?;
    page.until("window.Intertitle?.mount").await
}

/// The page gets its reading time, once, and nothing complains.
async fn is_enhanced(page: &Page, case: &str) -> Result {
    page.open(case).await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_clean(page).await
}

/// No uncaught error, no refused policy, no warning in the console.
pub(crate) async fn assert_clean(page: &Page) -> Result {
    assert_eq!(page.troubles().await?, Vec::<String>::new());
    Ok(())
}

/// Asserts that the page's markup is what it was; the message shows only the place of the first difference.
pub(crate) fn assert_same_markup(after: &str, before: &str) {
    let same = after.char_indices().zip(before.chars()).take_while(|((_, a), b)| a == b).last().map_or(0, |((at, a), _)| at + a.len_utf8());
    let around = |text: &str| text[same..].chars().take(300).collect::<String>();
    assert!(after == before, "the markup differs after {same} bytes:\n  now    {}\n  before {}", around(after), around(before));
}

/// The article's markup without our hosts, which may come and go while it is read.
pub(crate) async fn own_markup(page: &Page) -> Result<String> {
    let copy = "const copy = document.querySelector('article').cloneNode(true)";
    page.eval(&format!("{copy}; copy.querySelectorAll('intertitle-host').forEach((host) => host.remove()); return copy.outerHTML")).await
}

/// How many of our hosts are on the page.
pub(crate) async fn hosts(page: &Page) -> Result<usize> {
    page.eval("return document.querySelectorAll('intertitle-host').length").await
}
