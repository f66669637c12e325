//! Where readers are taken on pages that are laid out in an unusual way, as in a body that scrolls.
//! Must leave to `reading` what holds on every page.

use serde_json::Value;

use super::assert_clean;
use super::reading::{begin_reading, open_essay};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![continue_at_the_very_place_in_a_body];

/// A body may scroll without looking like it, and then the window does not.
async fn continue_at_the_very_place_in_a_body(page: Page) -> Result {
    for case in ["body", "both"] {
        let path = format!("/pages/boxes/?{case}");
        open_essay(&page, &path).await?;
        begin_reading(&page).await?;
        // Not where a block begins, which is where the browser by itself would go.
        page.eval::<Value>("document.querySelectorAll('article h2')[1].scrollIntoView({ block: 'end', behavior: 'instant' })").await?;
        let left: f64 = page.eval("return document.body.scrollTop").await?;
        assert!(left > 100.0, "{case:?} does not scroll");
        page.until("localStorage.getItem('intertitle:places')").await?;
        page.open("blank").await?;
        open_essay(&page, &path).await?;
        page.eval::<Value>("document.body.scrollTop = 0").await?;
        page.until("witness.inHosts('[role=progressbar]')[0]?.getAttribute('aria-valuenow') === '0'").await?;
        page.press_control("Continue where you left off").await?;
        page.until(&format!("Math.abs(document.body.scrollTop - {left}) < 20")).await.map_err(|error| format!("{case:?}: {error}"))?;
        page.eval::<Value>("localStorage.clear()").await?;
    }
    assert_clean(&page).await
}
