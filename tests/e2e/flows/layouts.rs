//! Where readers are taken on pages that are laid out in an unusual way: in a body that scrolls, under a header that stays, in what is folded.
//! Must leave to `reading` what holds on every page.

use serde_json::{Value, json};

use super::assert_clean;
use super::reading::{begin_reading, open_essay};
use super::steps::{BUTTON_SHOWN, announced_link, close_dialog, quote, range_of_paragraph, select};
use crate::support::Result;
use crate::support::engine::Engine;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    continue_at_the_very_place_in_a_body,
    what_is_above_a_box_stays,
    a_heading_is_not_under_a_header,
    words_are_not_under_a_header,
    an_outline_opens_what_is_folded,
    a_page_that_zooms_itself,
];

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
        page.press_control("Contents").await?;
        page.eval::<Value>("witness.control(document.querySelector('article h2').textContent.trim()).click()").await?;
        page.until("Math.abs(document.querySelector('article h2').getBoundingClientRect().top) < innerHeight / 3")
            .await
            .map_err(|error| format!("{case:?}, a heading: {error}"))?;
        page.eval::<Value>("localStorage.clear()").await?;
    }
    assert_clean(&page).await
}

/// The rest of a page whose article scrolls in a box may be a little higher than the window; nobody could scroll back to its header.
async fn what_is_above_a_box_stays(page: Page) -> Result {
    for case in ["main", "article"] {
        let path = format!("/pages/boxes/?{case}");
        let place = format!("document.querySelector('{case}').scrollTop");
        open_essay(&page, &path).await?;
        page.until("witness.inHosts('[role=progressbar]').length === 1").await?;
        page.eval::<Value>(&format!("{place} = 700")).await?;
        page.until("localStorage.getItem('intertitle:places')").await?;
        page.open("blank").await?;
        open_essay(&page, &path).await?;
        page.until("witness.inHosts('[role=progressbar]')[0]?.ariaValueNow === '0'").await?;
        page.press_control("Continue where you left off").await?;
        page.until(&format!("Math.abs({place} - 700) < 20")).await.map_err(|error| format!("{case}: {error}"))?;
        let header = "document.querySelector('header').getBoundingClientRect()";
        assert_eq!(page.eval::<f64>(&format!("return {header}.top")).await?, 0.0, "{case}: the header is gone");
        // A page that is left keeps its place once more.
        page.open("blank").await?;
        page.eval::<Value>("localStorage.clear()").await?;
    }
    assert_clean(&page).await
}

/// How far the upper edge of an element is below the header that stays.
fn below_header(element: &str) -> String {
    format!("{element}.getBoundingClientRect().top - document.querySelector('.bar').getBoundingClientRect().bottom")
}

/// Whether the way is long, and goes at once, or short, and is scrolled smoothly.
async fn a_heading_is_not_under_a_header(page: Page) -> Result {
    page.open("sticky-header").await?;
    page.ready(1).await?;
    let headings: usize = page.eval("return document.querySelectorAll('article h2').length").await?;
    for (nth, is_alone) in [(headings - 1, true), (0, true), (0, false), (headings - 1, false)] {
        if !is_alone {
            // Editors put each heading into a box of its own.
            page.eval::<Value>(
                "document.querySelectorAll('article > h2').forEach((one) => { const box = document.createElement('div'); one.replaceWith(box); box.append(one) })",
            )
            .await?;
        }
        let heading = format!("document.querySelectorAll('article h2')[{nth}]");
        page.eval::<Value>(&format!("{heading}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await?;
        if nth > 0 {
            page.eval::<Value>("scrollTo({ top: 200, behavior: 'instant' })").await?;
        }
        page.press_control("Contents").await?;
        let name: String = page.eval(&format!("return {heading}.textContent.trim()")).await?;
        page.eval::<Value>(&format!("witness.control({}).click()", json!(name))).await?;
        let far = below_header(&heading);
        let is_there = format!("{far} > -2 && {far} < 60");
        page.until(&is_there).await.map_err(|error| format!("{name}: {error}"))?;
        // Not only passed on the way under the header.
        page.until("window.was === (window.was = scrollY)").await?;
        assert!(page.eval::<bool>(&format!("return {is_there}")).await?, "{name} is elsewhere");
    }
    assert_clean(&page).await
}

/// They are in the window already, and a header is in front of them.
async fn words_are_not_under_a_header(page: Page) -> Result {
    page.open("sticky-header").await?;
    page.ready(1).await?;
    let range = range_of_paragraph("document.querySelector('.post')");
    quote(&page, "document.querySelector('.post')", &range).await?;
    close_dialog(&page).await?;
    let (_, token) = announced_link(&page).await?;
    let ours = token.split(":~:").next().unwrap_or_default();
    page.eval::<Value>(&format!(
        "const range = document.createRange(); {range};
         window.words = range;
         scrollBy({{ top: range.getBoundingClientRect().top - 20, behavior: 'instant' }});
         location.hash = {ours:?}"
    ))
    .await?;
    let far = below_header("words");
    page.until(&format!("{far} > 0 && words.getBoundingClientRect().top < innerHeight")).await?;
    assert_clean(&page).await
}

/// A heading in a closed `<details>` is in the outline, and has no place to which one could go.
async fn an_outline_opens_what_is_folded(page: Page) -> Result {
    page.open("folded").await?;
    page.ready(1).await?;
    begin_reading(&page).await?;
    page.press_control("Contents").await?;
    page.press_control("On the aspect ratio").await?;
    page.until("document.querySelector('details').open").await?;
    page.until("(({ top }) => top > -2 && top < innerHeight)(document.querySelector('details h2').getBoundingClientRect())").await?;
    page.eval::<Value>("scrollTo({ top: 0, behavior: 'instant' })").await?;
    page.press_control("Contents").await?;
    page.press_control("What was cut").await?;
    page.until("(({ top }) => top > -2 && top < innerHeight)(document.querySelector('summary h2').getBoundingClientRect())").await?;
    assert!(page.eval::<bool>("return !document.querySelectorAll('details')[1].open").await?, "it is a heading that is shown");
    assert_clean(&page).await
}

/// What is measured in the window is not what has to be set, and parts of the window are not its size. WebKitGTK does not yet measure as the standard says.
async fn a_page_that_zooms_itself(page: Page) -> Result {
    if page.engine == Engine::WebKit {
        return Ok(());
    }
    for case in ["root", "body"] {
        page.goto(&format!("/pages/zoomed/?{case}")).await?;
        page.ready(1).await?;
        begin_reading(&page).await?;
        page.until("witness.control('Contents')").await?;
        page.eval::<Value>("witness.control('Contents').click()").await?;
        page.until(&inside_the_window("[part~=menu]")).await.map_err(|error| format!("{case}: {error}"))?;
        page.eval::<Value>("witness.inHosts('[part~=menu]')[0].hidePopover()").await?;
        select(&page, 60).await?;
        page.until(BUTTON_SHOWN).await?;
        let beside = "witness.inHosts('[part~=quote-button]')[0].getBoundingClientRect().left > document.querySelector('article p').getBoundingClientRect().right";
        page.until(&format!("{} && {beside}", inside_the_window("[part~=quote-button]")))
            .await
            .map_err(|error| format!("{case}: {error}"))?;
        let wider: f64 = page
            .eval("return witness.inHosts('[part~=endnotes]')[0].getBoundingClientRect().width - document.querySelector('article p').getBoundingClientRect().width")
            .await?;
        assert!(wider.abs() < 3.0, "{case}: the boxes are {wider} px wider than the text");
    }
    assert_clean(&page).await
}

/// Whether all of the first such element is in the window.
fn inside_the_window(part: &str) -> String {
    format!(
        "(({{ left, top, right, bottom, width }}) => width > 0 && left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1)(witness.inHosts('{part}')[0].getBoundingClientRect())"
    )
}
