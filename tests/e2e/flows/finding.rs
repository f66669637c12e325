//! What is taken for the post of a page: text that stands directly in the body, and text of which the rest comes later.
//! Must leave to the native tests how elements are compared; here a page changes, or is laid out as only a browser knows.

use serde_json::Value;

use super::{ESSAY_TIME, assert_clean};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    a_text_directly_in_the_body,
    a_text_in_lines,
    a_text_whose_rest_comes_later,
    an_empty_element_whose_text_comes_later,
    a_refused_post_whose_text_comes_later
];

/// Without a doctype, a body tells how far the window has scrolled.
async fn a_text_directly_in_the_body(page: Page) -> Result {
    page.open("bare").await?;
    page.ready(1).await?;
    assert_eq!(page.eval::<String>("return document.compatMode").await?, "BackCompat");
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    page.eval::<Value>("scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) / 2, behavior: 'instant' })").await?;
    page.until("(({ ariaValueNow: now }) => now > 5 && now < 90)(witness.inHosts('[role=progressbar]')[0] ?? {})").await?;
    page.eval::<Value>("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await?;
    page.until("witness.inHosts('[role=progressbar]')[0].ariaValueNow === '100'").await?;
    assert_clean(&page).await
}

/// Old pages part paragraphs by empty lines, and give the element around them no name.
async fn a_text_in_lines(page: Page) -> Result {
    page.open("lines").await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_clean(&page).await
}

/// How many words the last event told of.
async fn last_words(page: &Page) -> Result<f64> {
    let ready = page.events("ready").await?;
    Ok(ready.last().and_then(|event| event["detail"]["words"].as_f64()).unwrap_or_default())
}

/// After "Read more", or from the site's own script.
async fn a_text_whose_rest_comes_later(page: Page) -> Result {
    for first in ["teaser", "loading", "teaser-called", "loading-called"] {
        page.goto(&format!("/pages/growing/?{first}")).await?;
        page.ready(1).await?;
        assert!(last_words(&page).await? < 200.0, "{first}: all of it is there already");
        // One paragraph more is no reason to begin anew.
        if first.starts_with("teaser") {
            page.eval::<Value>("document.querySelector('.post').append(document.createElement('p'))").await?;
            page.linger(400).await;
            assert_eq!(page.events("ready").await?.len(), 1, "mounted for nothing");
        }
        page.eval::<Value>("grow()").await?;
        page.ready(2).await?;
        assert!(last_words(&page).await? > 400.0, "{first}: it is still the first part");
        assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
        page.linger(400).await;
        assert_eq!(page.events("ready").await?.len(), 2, "{first}: mounted for nothing");
        assert_clean(&page).await?;
    }
    Ok(())
}

/// A component may be mounted before its text has been fetched.
async fn an_empty_element_whose_text_comes_later(page: Page) -> Result {
    page.goto("/pages/growing/?empty-called").await?;
    assert_eq!(page.error_code().await?, "document");
    page.eval::<Value>("grow()").await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_eq!(page.events("error").await?.len(), 1);
    Ok(())
}

async fn a_refused_post_whose_text_comes_later(page: Page) -> Result {
    for first in ["refused", "body-called"] {
        page.goto(&format!("/pages/growing/?{first}")).await?;
        assert_eq!(page.error_code().await?, "nothing-found", "{first}");
        page.eval::<Value>("document.querySelector('.post').append(document.createElement('p'))").await?;
        page.linger(400).await;
        assert_eq!(page.events("error").await?.len(), 1, "{first}: refused again for nothing");
        page.eval::<Value>("grow()").await?;
        page.ready(1).await?;
        assert!(last_words(&page).await? > 400.0, "{first}");
        assert_eq!(page.events("error").await?.len(), 1, "{first}");
    }
    Ok(())
}
