//! Where files come from, and which files come at all: other origins, pinned versions, and pages that need nothing.
//! Must also show what is not fetched.

use super::{assert_clean, hosts, is_enhanced};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    another_origin_that_shares,
    another_origin_that_does_not,
    pinned_with_integrity,
    archive_fetches_the_loader_alone,
    short_post_is_left_alone
];

async fn another_origin_that_shares(page: Page) -> Result {
    is_enhanced(&page, "cross-origin").await
}

async fn another_origin_that_does_not(page: Page) -> Result {
    page.open("cross-origin-closed").await?;
    assert_eq!(page.error_code().await?, "module");
    assert_eq!(hosts(&page).await?, 0);
    assert!(page.complaints().await?.concat().contains("CORS"), "the cure is not named");
    Ok(())
}

async fn pinned_with_integrity(page: Page) -> Result {
    is_enhanced(&page, "versioned").await?;
    let fetched: Vec<String> = page.requests().into_iter().filter(|path| path.contains("intertitle")).collect();
    let folder = format!("/v{}/", env!("CARGO_PKG_VERSION"));
    assert!(
        !fetched.is_empty() && fetched.iter().all(|path| path.starts_with(&folder)),
        "a pinned page fetched unpinned files: {fetched:?}"
    );
    Ok(())
}

async fn archive_fetches_the_loader_alone(page: Page) -> Result {
    fetches_the_loader_alone(&page, "/pages/archive/").await
}

async fn short_post_is_left_alone(page: Page) -> Result {
    fetches_the_loader_alone(&page, "/pages/short-post/").await
}

/// A page without a post costs its reader only the loader.
pub(crate) async fn fetches_the_loader_alone(page: &Page, path: &str) -> Result {
    page.goto(path).await?;
    page.until("window.Intertitle && document.readyState === 'complete'").await?;
    page.linger(500).await;
    let fetched: Vec<String> = page.requests().into_iter().filter(|path| path.contains("intertitle")).collect();
    assert_eq!(fetched, ["/intertitle.js"]);
    assert_eq!(hosts(page).await?, 0);
    assert_clean(page).await
}
