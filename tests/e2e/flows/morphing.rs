//! Pages that a library changes around or under the chrome: Turbo, its frames, morphing, routers that change the address first.
//! Whoever reads must not notice, and no post may be told of twice.

use serde_json::Value;

use super::lifecycle::unmounts_to_what_was;
use super::steps::settle;
use super::{ESSAY_TIME, assert_clean, is_enhanced};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    turbo,
    turbo_frames,
    turbo_refreshes,
    a_page_that_morphs,
    a_page_that_removes_chrome_at_once,
    a_router_that_keeps_the_old_post_for_a_while,
];

async fn turbo(page: Page) -> Result {
    is_enhanced(&page, "turbo").await?;
    page.press("document.getElementById('next')").await?;
    page.until("document.getElementById('second') && witness.readingTimes().length === 1").await?;
    page.until("witness.readingTimes()[0]?.includes('4')").await?;
    page.press("document.getElementById('back')").await?;
    page.until("document.getElementById('next') && witness.readingTimes()[0]?.includes('2')").await?;
    page.client().back().await?;
    page.until("document.getElementById('second') && witness.readingTimes()[0]?.includes('4')").await?;
    settle(&page).await;
    assert_eq!(page.reading_times().await?, ["4 min read"], "one bar, of this page");
    assert_clean(&page).await
}

/// A frame is replaced alone, and the address with it.
async fn turbo_frames(page: Page) -> Result {
    is_enhanced(&page, "turbo-frame").await?;
    page.press("document.getElementById('next')").await?;
    page.until("document.getElementById('second') && witness.readingTimes()[0]?.includes('4')").await?;
    page.ready(2).await?;
    page.client().back().await?;
    page.until("document.getElementById('next') && witness.readingTimes()[0]?.includes('2')").await?;
    settle(&page).await;
    assert_eq!(page.events("ready").await?.len(), 3, "mounted for nothing");
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_clean(&page).await
}

/// A refresh keeps the nodes that the server has sent again, and may come at any time: whoever reads must not notice.
async fn turbo_refreshes(page: Page) -> Result {
    is_enhanced(&page, "turbo-refresh").await?;
    page.eval::<Value>("window.chromeBefore = [...document.querySelectorAll('intertitle-host')]; scrollTo(0, 400)").await?;
    for _ in 0..5 {
        page.eval::<Value>("window.rendered = 0; addEventListener('turbo:render', () => (window.rendered = 1), { once: true })").await?;
        page.eval::<Value>("Turbo.session.refresh(location.href)").await?;
        page.until("window.rendered === 1").await?;
        settle(&page).await;
    }
    assert!(page.eval::<bool>("return chromeBefore.length > 1 && chromeBefore.every((host) => host.isConnected)").await?);
    assert_eq!(page.events("ready").await?.len(), 1, "mounted anew");
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_clean(&page).await
}

/// htmx and Livewire keep no element that the server has not sent, and may compare every few seconds: whoever reads must not notice.
async fn a_page_that_morphs(page: Page) -> Result {
    is_enhanced(&page, "morphing").await?;
    page.eval::<Value>("scrollTo(0, document.body.scrollHeight)").await?;
    page.until("witness.inHosts('.intertitle-endnotes').length === 1").await?;
    page.eval::<Value>(
        "window.hostsBefore = strays(); window.placesBefore = hostsBefore.map((host) => [host.parentNode, host.nextSibling])",
    )
    .await?;
    for _ in 0..5 {
        page.linger(600).await;
        // Before the next frame, so that nothing jumps.
        let is_back = "const { scrollHeight } = document.body;
            morph();
            return Promise.resolve().then(() => hostsBefore.length > 1 && document.body.scrollHeight === scrollHeight
                && hostsBefore.every((host, n) => host.parentNode === placesBefore[n][0] && host.nextSibling === placesBefore[n][1]))";
        assert!(page.eval::<bool>(is_back).await?, "a host is away, or elsewhere");
    }
    settle(&page).await;
    assert_eq!(page.events("ready").await?.len(), 1, "mounted anew");
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_clean(&page).await?;
    unmounts_to_what_was(&page).await
}

/// A page at odds with us must not be kept busy.
async fn a_page_that_removes_chrome_at_once(page: Page) -> Result {
    is_enhanced(&page, "morphing").await?;
    page.eval::<Value>("refuse(); morph()").await?;
    page.linger(4000).await;
    let refused: usize = page.eval("return window.refused ?? 0").await?;
    page.linger(1500).await;
    assert!(refused < 40, "removed {refused} times");
    assert_eq!(page.eval::<usize>("return window.refused ?? 0").await?, refused, "it goes on");
    assert_clean(&page).await
}

/// What a router does that changes the address first, and shows the old post until it has the next.
const ROUTE: &str = "const { outerHTML } = document.querySelector('article'), old = document.querySelector('article');
    setTimeout(() => {
        old.insertAdjacentHTML('afterend', outerHTML.replace(/<intertitle-host.*?<.intertitle-host>/g, '').replace(/There is/g, 'Here is'));
        old.remove();
    }, 400);
    // A change elsewhere makes the loader look.
    document.body.append(document.createElement('i'));";

/// Nuxt turns the address at once when a reader goes back, and the post when it has been fetched: the old one is no news.
async fn a_router_that_keeps_the_old_post_for_a_while(page: Page) -> Result {
    is_enhanced(&page, "plain").await?;
    for count in 2..=4 {
        page.eval::<Value>(&format!("history.pushState(null, '', '?{count}'); {ROUTE}")).await?;
        page.ready(count).await?;
        settle(&page).await;
        assert_eq!(page.events("ready").await?.len(), count, "told of the old post again");
        assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    }
    // One that is kept, hidden, beside a longer one is left.
    let hide = "const old = document.querySelector('article');
        const html = old.innerHTML.replace(/<intertitle-host.*?<.intertitle-host>/g, '');
        old.insertAdjacentHTML('afterend', `<article>${html}${html.replace(/<h1.*?<.h1>/gs, '').repeat(2)}</article>`);
        old.style.display = 'none'";
    page.eval::<Value>(&format!("history.pushState(null, '', '?hidden'); {hide}")).await?;
    page.ready(5).await?;
    page.until("document.querySelector('article:last-of-type intertitle-host')").await?;
    assert_clean(&page).await
}
