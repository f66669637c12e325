//! An article is mounted only once, even if there are several ways to mount it: what authors mark takes precedence over what is found.
//! Readers must never see anything twice.

use serde_json::Value;

use super::{ESSAY_TIME, assert_clean, hosts};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![a_marker_on_the_post, a_marker_inside_the_post, a_call_for_the_post_that_was_found, a_part_of_a_mounted_article];

async fn a_marker_on_the_post(page: Page) -> Result {
    page.open("claimed").await?;
    is_mounted_once(&page, "post").await
}

async fn a_marker_inside_the_post(page: Page) -> Result {
    page.open("claimed-inside").await?;
    is_mounted_once(&page, "marker").await
}

async fn a_call_for_the_post_that_was_found(page: Page) -> Result {
    page.open("plain").await?;
    page.ready(1).await?;
    page.eval::<Value>("document.querySelector('article').id = 'called'; Intertitle.mount(document.querySelector('article'))").await?;
    page.ready(2).await?;
    stays_single(&page).await?;
    page.eval::<Value>("Intertitle.unmount()").await?;
    assert_eq!(hosts(&page).await?, 0);
    assert_clean(&page).await
}

async fn a_part_of_a_mounted_article(page: Page) -> Result {
    page.open("js-api").await?;
    page.eval::<Value>("Intertitle.mount(document.querySelector('#post')); Intertitle.mount(document.querySelector('main'))").await?;
    page.ready(1).await?;
    page.until("witness.record.console.some((line) => line.text.includes('overlaps'))").await?;
    stays_single(&page).await?;
    page.eval::<Value>("Intertitle.unmount()").await?;
    assert_eq!(hosts(&page).await?, 0);
    Ok(())
}

async fn is_mounted_once(page: &Page, on: &str) -> Result {
    page.ready(1).await?;
    stays_single(page).await?;
    let ready = page.events("ready").await?;
    assert_eq!(ready.iter().map(|event| event["on"].clone()).collect::<Vec<_>>(), [on]);
    assert_clean(page).await
}

async fn stays_single(page: &Page) -> Result {
    page.linger(600).await;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    let docks: usize = page.eval("return document.querySelectorAll('[data-intertitle-host=dock]').length").await?;
    assert_eq!(docks, 1);
    Ok(())
}
