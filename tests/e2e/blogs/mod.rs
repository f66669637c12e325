//! Real blogs, built by real engines from their stock themes, with the snippet where an author would put it.
//! Must not alter the engines' pages: the browser gets what they wrote.

mod build;
mod recipes;

use std::sync::{Mutex, OnceLock};

use intertitle::native::words::UnicodeWords;
use intertitle::parse::markdown;
use intertitle::reading::time::measure;
use serde::Deserialize;
use serde_json::Value;

use crate::flows::{assert_clean, assert_same_markup, fetches_the_loader_alone, hosts};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![hugo, eleventy, pelican, recipes_of_the_documents];

async fn hugo(page: Page) -> Result {
    is_read_well(&page, "hugo", "").await
}

async fn eleventy(page: Page) -> Result {
    is_read_well(&page, "eleventy", "").await
}

/// Pelican's home shows its newest post whole; its list is the archive.
async fn pelican(page: Page) -> Result {
    is_read_well(&page, "pelican", "archives.html").await
}

/// Needs no browser, so it runs for one engine only.
async fn recipes_of_the_documents(_: Page) -> Result {
    static FOLLOWED: OnceLock<std::result::Result<(), String>> = OnceLock::new();
    Ok(FOLLOWED.get_or_init(|| recipes::all().map_err(|error| error.to_string())).clone()?)
}

/// The post is found, counted like its source, enhanced inside its column, and left as it was; the list of posts is left alone.
async fn is_read_well(page: &Page, engine: &str, list: &str) -> Result {
    build_once()?;
    page.goto(&format!("/blogs/{engine}/posts/her/")).await?;
    page.ready(1).await?;
    the_right_text_was_found(page).await?;
    chrome_is_inside_the_column(page).await?;
    assert_clean(page).await?;
    page.picture(&format!("blog-{engine}")).await?;

    let before: String = page.eval("return witness.before.html").await?;
    page.eval::<Value>("Intertitle.unmount()").await?;
    let after: String = page.eval("return document.documentElement.outerHTML").await?;
    assert_same_markup(&after, &before);
    assert_eq!(hosts(page).await?, 0);

    page.requests();
    fetches_the_loader_alone(page, &format!("/blogs/{engine}/{list}")).await
}

/// Builds the blogs for the first test that needs them; if that fails, the next test tries again.
fn build_once() -> Result {
    static IS_BUILT: Mutex<bool> = Mutex::new(false);
    let mut is_built = IS_BUILT.lock()?;
    if !*is_built {
        build::all()?;
        *is_built = true;
    }
    Ok(())
}

/// The word counts of the page and of its source agree within 3 %: engines differ in footnotes and raw HTML.
async fn the_right_text_was_found(page: &Page) -> Result {
    let source = words_of_the_source()?;
    let ready = &page.events("ready").await?[0]["detail"];
    let found = ready["words"].as_f64().unwrap_or_default();
    assert!((found / source - 1.0).abs() < 0.03, "{found} words found, {source} in the source");
    assert_eq!(page.reading_times().await?, [format!("{} min read", ready["minutes"])]);
    Ok(())
}

/// The number of words in the Markdown, by the native counter.
fn words_of_the_source() -> Result<f64> {
    let (article, _) = markdown::read(&build::post()?);
    Ok(f64::from(measure(&article, &UnicodeWords).words))
}

/// Left and right edges.
#[derive(Debug, Deserialize)]
struct Edges {
    left: f64,
    right: f64,
}

/// The edges of the reading time, if it found room beside the post's date, of the window, and of a paragraph.
const EDGES: &str = r"
    const edges = (element) => { const { left, right } = element.getBoundingClientRect(); return { left, right }; };
    const paragraph = [...document.querySelectorAll('p')].find((element) => element.textContent.includes('half-empty cinema'));
    const line = document.querySelector('[data-intertitle-host=reading-time]');
    return [edges(witness.timeLabels()[0]), line ? edges(paragraph) : { left: 0, right: innerWidth }];";

/// The reading time is in the text's column, or in the dock if the theme leaves no room in the line of author and date.
async fn chrome_is_inside_the_column(page: &Page) -> Result {
    let [label, column]: [Edges; 2] = page.eval(EDGES).await?;
    assert!(label.left >= column.left - 1.0 && label.right <= column.right + 1.0, "outside the column: {label:?}, {column:?}");
    assert!(label.right - label.left > 40.0, "squeezed: {label:?}");
    Ok(())
}
