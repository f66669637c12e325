//! Coming and going: two scripts, moved and removed posts, client-side navigation, the back/forward cache, and unmounting.
//! After unmounting, the page must be what it was before we came.

use serde::Deserialize;
use serde_json::Value;

use super::steps::{BUTTON_SHOWN, DIALOG_OPEN, close_dialog, settle};
use super::{ESSAY_TIME, assert_clean, assert_same_markup, hosts, is_enhanced};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    two_scripts,
    a_page_that_hydrates_late,
    moved_removed_and_added_again,
    replaced_text,
    routes_after_the_hash,
    pages_that_are_emptied_before_they_turn,
    a_post_that_is_written_late,
    another_post_in_the_same_nodes,
    three_articles,
    unmount_before_it_has_begun,
    unmount_leaves_no_trace,
    unmount_after_everything_was_used,
    unmount_in_any_parent,
    unmount_by_every_way_in,
    unmount_what_the_options_add,
    back_forward_cache
];

async fn two_scripts(page: Page) -> Result {
    is_enhanced(&page, "two-scripts").await?;
    // The third script tag comes late; this leaves time for a mistake of it to happen.
    page.until("document.readyState === 'complete'").await?;
    settle(&page).await;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_eq!(page.events("ready").await?.len(), 1);
    assert_clean(&page).await
}

/// A framework that finds other nodes than its server sent renders the whole page anew.
async fn a_page_that_hydrates_late(page: Page) -> Result {
    is_enhanced(&page, "hydrating").await?;
    page.until("'foundHosts' in window").await?;
    // WebKit does not tell when a page is idle.
    if page.eval("return 'requestIdleCallback' in window").await? {
        assert_eq!(page.eval::<usize>("return window.foundHosts").await?, 0, "the chrome came before the page had hydrated");
    }
    Ok(())
}

async fn moved_removed_and_added_again(page: Page) -> Result {
    is_enhanced(&page, "moving").await?;
    page.eval::<Value>("document.getElementById('right').append(document.getElementById('post'))").await?;
    settle(&page).await;
    page.until("witness.readingTimes().length === 1").await?;
    page.eval::<Value>("window.post = document.getElementById('post'); post.remove()").await?;
    page.until("document.querySelectorAll('intertitle-host').length === 0").await?;
    assert!(page.eval::<bool>("return post.querySelectorAll('intertitle-host').length <= 1").await?);
    page.eval::<Value>("document.getElementById('left').append(post)").await?;
    page.until("witness.readingTimes().length === 1").await?;
    settle(&page).await;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_clean(&page).await
}

/// Puts the words of the post into new elements.
const REPLACE: &str = "document.querySelectorAll('.byline ~ *').forEach((block) => block.replaceWith(block.cloneNode(true)))";

/// htmx, Turbo and many pages' own scripts put new content into the same frame; it is enhanced each time, on any number of addresses.
async fn replaced_text(page: Page) -> Result {
    page.open("boxes").await?;
    page.ready(1).await?;
    page.until("witness.readingTimes().length === 1").await?;
    page.eval::<Value>(REPLACE).await?;
    page.ready(2).await?;
    for count in 3..=8 {
        page.eval::<Value>(&format!("history.pushState(null, '', '?{count}'); {REPLACE}")).await?;
        page.ready(count).await?;
    }
    settle(&page).await;
    assert_eq!(page.events("ready").await?.len(), 8, "mounted for nothing");
    assert_eq!(page.reading_times().await?.len(), 1);
    assert_clean(&page).await
}

/// A single-page application may name its pages after a hash: each is an address of its own.
async fn routes_after_the_hash(page: Page) -> Result {
    page.open("boxes").await?;
    page.ready(1).await?;
    for count in 2..=7 {
        page.eval::<Value>(&format!("location.hash = '#/post/{count}'; {REPLACE}")).await?;
        page.ready(count).await?;
    }
    settle(&page).await;
    assert_eq!(page.events("ready").await?.len(), 7, "mounted for nothing");
    assert_clean(&page).await
}

/// Takes the post off the page, as it was before we came.
const EMPTY: &str = "const main = document.querySelector('main'), copy = main.cloneNode(true);
    copy.querySelectorAll('intertitle-host').forEach((host) => host.remove());
    window.post = copy.innerHTML;
    main.innerHTML = '<p>Loading</p>'";

/// Many routers show "Loading" first, and change the address once the next post is there. A reader may leave several posts within moments.
async fn pages_that_are_emptied_before_they_turn(page: Page) -> Result {
    page.open("unmount").await?;
    page.ready(1).await?;
    for count in 2..=8 {
        page.eval::<Value>(EMPTY).await?;
        page.until("document.querySelectorAll('intertitle-host').length === 0").await?;
        page.eval::<Value>(&format!("history.pushState(null, '', '?{count}'); document.querySelector('main').innerHTML = window.post"))
            .await?;
        page.ready(count).await?;
    }
    settle(&page).await;
    assert_eq!(page.events("ready").await?.len(), 8, "mounted for nothing");
    assert_clean(&page).await
}

async fn a_post_that_is_written_late(page: Page) -> Result {
    page.open("rewritten").await?;
    assert_eq!(page.error_code().await?, "document");
    // A change elsewhere on the page is no reason to try again.
    page.eval::<Value>("document.body.append(document.createElement('i'))").await?;
    settle(&page).await;
    assert_eq!(page.events("error").await?.len(), 1);
    page.eval::<Value>(WRITE).await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    Ok(())
}

/// A framework that shows the next post may keep the elements of the last one and change their text.
async fn another_post_in_the_same_nodes(page: Page) -> Result {
    page.open("rewritten").await?;
    page.eval::<Value>(WRITE).await?;
    page.ready(1).await?;
    // A new address alone does not make it another post.
    page.eval::<Value>("history.pushState(null, '', '?second'); document.title = 'Second'").await?;
    settle(&page).await;
    assert_eq!(page.events("ready").await?.len(), 1, "mounted for nothing");
    let rewrite =
        "for (const node of document.querySelectorAll('.post h1, .post p:not(.byline)')) node.textContent = 'Another film. '.repeat(60)";
    page.eval::<Value>(rewrite).await?;
    page.ready(2).await?;
    settle(&page).await;
    assert_eq!(page.events("ready").await?.len(), 2, "mounted for nothing");
    assert!(page.events("ready").await?[1]["detail"]["title"].as_str().is_some_and(|title| title.starts_with("Another")));
    Ok(())
}

/// The first post of `rewritten`, as its application writes it.
const WRITE: &str = "document.querySelector('.post').replaceChildren(document.getElementById('first').content.cloneNode(true))";

async fn three_articles(page: Page) -> Result {
    page.open("three-articles").await?;
    for count in 1..=3 {
        page.scroll_to(&format!("#post-{count}")).await?;
        page.ready(count).await?;
        // Each has its dock a little after it has come into view.
        page.until(&format!("witness.inHosts('.dock').length === {count}")).await?;
    }
    assert_eq!(page.reading_times().await?, [ESSAY_TIME; 3]);
    let on: Vec<Value> = page.events("ready").await?.into_iter().map(|event| event["on"].clone()).collect();
    assert_eq!(on, ["post-1", "post-2", "post-3"]);
    // With the end of one and the beginning of the next in view, only the one that fills more of the window shows its dock.
    let shown = "witness.inHosts('.dock').map((dock) => !dock.hidden)";
    for (height, whose) in [(0.8, "true,false,false"), (0.2, "false,true,false")] {
        page.eval::<Value>(&format!("scrollBy(0, document.getElementById('post-2').getBoundingClientRect().top - innerHeight * {height})"))
            .await?;
        page.until(&format!("String({shown}) === '{whose}'")).await?;
    }
    assert_clean(&page).await
}

/// A page as the witness sees it.
#[derive(Debug, Deserialize)]
struct Trace {
    html: String,
    sheets: u32,
    highlights: Vec<String>,
    open: Vec<String>,
}

/// The clean-up of a component may run while we still wait for the page's first paint.
async fn unmount_before_it_has_begun(page: Page) -> Result {
    page.open("unmounted-early").await?;
    page.until("'Intertitle' in window && document.readyState === 'complete'").await?;
    page.linger(1500).await;
    assert_eq!(page.eval::<usize>("return document.querySelectorAll('intertitle-host').length").await?, 0, "it began all the same");
    page.eval::<Value>("Intertitle.mount(document.querySelector('article'))").await?;
    page.ready(1).await?;
    assert_clean(&page).await
}

async fn unmount_leaves_no_trace(page: Page) -> Result {
    is_enhanced(&page, "unmount").await?;
    unmounts_to_what_was(&page).await
}

/// The menu has been opened, words have been selected, quoted and kept; the list of quotes is open; the kept quote and the one shown from the list
/// are highlighted.
async fn unmount_after_everything_was_used(page: Page) -> Result {
    is_enhanced(&page, "unmount").await?;
    page.eval::<Value>("document.querySelector('article h2').scrollIntoView({ behavior: 'instant' })").await?;
    page.press_control("Reading settings").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(DIALOG_OPEN).await?;
    page.press_control("Keep quote").await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-kept')").await?;
    close_dialog(&page).await?;
    select_in_post(&page).await?;
    page.press_control("Reading settings").await?;
    page.press_control("Quotes of this article").await?;
    page.until("witness.inHosts('.quotes [value^=show]').length > 0").await?;
    page.eval::<Value>("witness.inHosts('.quotes [value^=show]')[0].click()").await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
    page.eval::<Value>("getSelection().removeAllRanges(); history.replaceState(null, '', location.pathname)").await?;
    unmounts_to_what_was(&page).await
}

async fn select_in_post(page: &Page) -> Result {
    page.eval::<Value>(
        "const words = document.querySelector('article h2 + p').firstChild;
         getSelection().setBaseAndExtent(words, 0, words, 60);
         document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, detail: 1 }))",
    )
    .await?;
    page.until(BUTTON_SHOWN).await
}

async fn unmount_in_any_parent(page: Page) -> Result {
    page.open("parents").await?;
    for (count, parent) in ["block", "grid", "flex", "owl"].into_iter().enumerate() {
        page.scroll_to(&format!(".{parent}")).await?;
        page.ready(count + 1).await?;
    }
    unmounts_to_what_was(&page).await
}

/// The author's fallback, the link and the block of options are where they were.
async fn unmount_by_every_way_in(page: Page) -> Result {
    let cases = [
        ("marker-markdown", 1),
        ("marker-html", 1),
        ("anchor-marker", 1),
        ("anchor-in-a-sentence", 1),
        ("block-in-marker", 1),
        ("block-in-post", 1),
        ("custom-element", 2),
        ("claimed-inside", 1),
        ("right-to-left", 1),
        ("quirks", 1),
        ("hostile-css", 1),
    ];
    for (case, count) in cases {
        page.open(case).await?;
        page.ready(1).await?;
        page.eval::<Value>("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await?;
        page.ready(count).await?;
        page.until("witness.inHosts('.dock').length > 0").await?;
        unmounts_to_what_was(&page).await.map_err(|error| format!("{case}: {error}"))?;
    }
    Ok(())
}

/// Puts what the widget covers, unfolds and marks into the post, and takes the page as it is then for what it was.
const ADORN: &str = "document.getElementById('note-1').insertAdjacentHTML('beforebegin', \
    '<p>As quiet as <em>Lost in Translation</em> (2003), and <span class=\"spoiler\">nobody <b>gets off</b></span>.</p>\
    <p class=\"spoiler\" style=\"\">The boat <a href=\"#note-1\" data-spoiler>sinks</a>.</p><details class=\"spoiler\"><summary>End</summary><p>The sea.</p></details>');
    witness.before = witness.snapshot();
    Intertitle.mount(document.getElementById('post'), { film: 'Her (2013)', author: { name: 'Ines Calloway', bio: 'She rows.' }, films: 'on', theme: 'dark' })";

/// Spoilers were covered, opened and unfolded, titles marked, films and boxes shown.
async fn unmount_what_the_options_add(page: Page) -> Result {
    super::open_scriptable(&page).await?;
    page.eval::<Value>(ADORN).await?;
    page.ready(1).await?;
    page.scroll_to("#post h2").await?;
    page.until("document.querySelectorAll('.intertitle-cover').length === 2").await?;
    page.eval::<Value>("document.querySelector('.intertitle-cover').click()").await?;
    page.until("document.querySelectorAll('.intertitle-cover').length === 1").await?;
    page.press_control("Reading settings").await?;
    page.press("witness.inHosts('[part~=choice] input')[0]").await?;
    page.until("!document.querySelector('.intertitle-cover') && document.querySelector('#post details').open").await?;
    page.scroll_to("#note-1").await?;
    // Films wait for a press if their place is in sight.
    let pressed = "document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    page.until(&format!(
        "({pressed}, witness.inHosts('li.film').length > 3 && (!CSS.highlights || CSS.highlights.has('intertitle-films')))"
    ))
    .await?;
    unmounts_to_what_was(&page).await
}

/// Unmounts everything; the page must be what it was before we came.
pub(super) async fn unmounts_to_what_was(page: &Page) -> Result {
    page.eval::<Value>("Intertitle.unmount()").await?;
    // Chrome that came back by itself would do so within this time.
    settle(page).await;
    // None of these pages listens to anything itself, and on some the loader came before the witness looked.
    let before: Trace = page.eval("return witness.before").await?;
    let after: Trace = page.eval("return witness.snapshot()").await?;
    assert_same_markup(&after.html, &before.html);
    assert_eq!((after.sheets, after.highlights, after.open), (before.sheets, before.highlights, Vec::new()));
    assert_clean(page).await
}

async fn back_forward_cache(page: Page) -> Result {
    let without_us = returns_from_cache(&page, "blank").await?;
    let with_us = returns_from_cache(&page, "plain").await?;
    assert_eq!(with_us, without_us, "the widget keeps the page out of the back/forward cache");
    page.until("witness.readingTimes().length === 1").await?;
    settle(&page).await;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    page.eval::<Value>("Intertitle.unmount()").await?;
    assert_eq!(hosts(&page).await?, 0);
    Ok(())
}

/// Leaves a page and goes back. Returns whether the same page came back from the cache, rather than a new one.
async fn returns_from_cache(page: &Page, case: &str) -> Result<bool> {
    page.open(case).await?;
    if case != "blank" {
        page.ready(1).await?;
    }
    page.eval::<Value>("window.mark = true").await?;
    page.open("archive").await?;
    page.client().back().await?;
    page.until("document.readyState === 'complete'").await?;
    page.eval("return window.mark === true").await
}
