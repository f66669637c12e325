//! The quotes of an article: offered, kept, found again, and reached by a link that is followed before we are there or leads under a cover.
//! Must go through the page only: the demo's essay, and pages whose widget comes late.

use serde_json::Value;

use super::assert_clean;
use super::steps::{
    BODY, ESSAY, PARAGRAPH, RANGE_OF_PARAGRAPH, announced_link, close_dialog, open_essay, quote, record_saved_files, saved_text,
};
use crate::support::Result;
use crate::support::engine::Engine;
use crate::support::keys::ESCAPE;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    the_list_offers_marked_and_suggested_quotes,
    a_quote_shown_from_the_list_is_where_the_reader_goes_on,
    a_kept_quote_is_there_when_the_reader_returns,
    words_that_the_page_wraps_later_stay_marked,
    nothing_is_kept_without_memory,
    missing_pinned_words_are_reported,
    a_covered_quote_is_opened_on_request,
    a_link_lands_however_late_the_widget_is,
    a_native_fragment_that_came_too_early_is_repaired
];

const LIST: &str = "witness.inHosts('dialog.quotes[open]').length === 1";

async fn open_list(page: &Page) -> Result {
    page.scroll_to("article h2").await?;
    page.press_control("Contents").await?;
    page.press_control("Quotes of this article").await?;
    page.until(LIST).await
}

async fn the_list_offers_marked_and_suggested_quotes(page: Page) -> Result {
    open_essay(&page).await?;
    let before: String = super::own_markup(&page).await?;
    open_list(&page).await?;
    let titles: Vec<String> = page.eval("return witness.inHosts('.quotes h3').map((title) => title.textContent)").await?;
    assert_eq!(titles, ["Chosen by the author", "Worth quoting"]);
    let counts: Vec<usize> = page.eval("return witness.inHosts('.quotes ul').map((list) => list.children.length)").await?;
    assert!(counts[0] >= 1 && (1..=3).contains(&counts[1]), "{counts:?}");
    page.picture("quotes-list").await?;
    page.press("witness.inHosts('.quotes button[value^=card]')[0]").await?;
    page.until("witness.inHosts('dialog.composer:not(.quotes)[open]').length === 1").await?;
    close_dialog(&page).await?;
    let after: String = super::own_markup(&page).await?;
    super::assert_same_markup(&after, &before);
    assert_clean(&page).await
}

/// A screen reader goes to what has the focus, and Tab goes on from there: without it both would be at the dock, past the end of the article.
async fn a_quote_shown_from_the_list_is_where_the_reader_goes_on(page: Page) -> Result {
    open_essay(&page).await?;
    open_list(&page).await?;
    page.eval::<Value>("window.went = []; addEventListener('focusin', (event) => window.went.push(event.target.localName))").await?;
    page.press("witness.inHosts('.quotes button[value=\"show 0\"]')[0]").await?;
    page.until("witness.inHosts('dialog.quotes[open]').length === 0").await?;
    page.until("getSelection().anchorNode?.parentElement?.closest('article blockquote') || getSelection().anchorNode?.closest?.('article blockquote')")
        .await?;
    let went: Vec<String> = page.eval("return window.went").await?;
    assert_ne!(went.last().map(String::as_str), Some("intertitle-host"), "{went:?}");
    let lent: usize = page.eval("return document.querySelectorAll('article blockquote [tabindex]').length").await?;
    assert_eq!(lent, 0, "the page's own nodes are as they were");
    assert_clean(&page).await
}

async fn a_kept_quote_is_there_when_the_reader_returns(page: Page) -> Result {
    open_essay(&page).await?;
    quote(&page, BODY, RANGE_OF_PARAGRAPH).await?;
    page.press_control("Keep quote").await?;
    page.until("witness.inHosts('.composer__status').some((status) => status.textContent.startsWith('Kept'))").await?;
    page.key(ESCAPE).await?;
    page.goto("/pages/blank/").await?;
    open_essay(&page).await?;
    page.until("!CSS.highlights || CSS.highlights.get('intertitle-kept')?.size === 1").await?;
    open_list(&page).await?;
    let titles: Vec<String> = page.eval("return witness.inHosts('.quotes h3').map((title) => title.textContent)").await?;
    assert_eq!(titles.last().map(String::as_str), Some("Kept by you"));
    record_saved_files(&page).await?;
    page.press("witness.inHosts('.quotes button[value=download]')[0]").await?;
    let (_, markdown) = saved_text(&page).await?;
    assert!(markdown.starts_with("> ") && markdown.contains("— ") && markdown.contains("](<http"), "{markdown}");
    page.eval::<Value>(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => Promise.resolve(window.copied = text) } })",
    )
    .await?;
    page.press("witness.inHosts('.quotes button[value=copy]')[0]").await?;
    page.until("witness.inHosts('.composer__status').some((status) => status.textContent === 'Quotes copied')").await?;
    assert_eq!(page.eval::<String>("return window.copied").await?, markdown);
    page.press("witness.inHosts('.quotes button[value^=remove]')[0]").await?;
    page.until("witness.inHosts('.quotes h3').length === 2").await?;
    page.until("!CSS.highlights || !CSS.highlights.has('intertitle-kept')").await?;
    let kept: usize = page.eval("return Object.keys(localStorage).filter((key) => key.startsWith('intertitle:quotes')).length").await?;
    assert_eq!(kept, 0);
    assert_clean(&page).await
}

/// They are reported once, however often the list is opened.
async fn missing_pinned_words_are_reported(page: Page) -> Result {
    page.open("captioned").await?;
    page.ready(1).await?;
    for _ in 0..2 {
        page.scroll_to("article h2").await?;
        page.press_control("Reading settings").await?;
        page.press_control("Quotes of this article").await?;
        page.until(LIST).await?;
        assert_eq!(page.eval::<usize>("return witness.inHosts('.quotes__words').length").await?, 2, "a marked and a pinned one");
        close_dialog(&page).await?;
    }
    assert_eq!(
        page.complaints().await?,
        ["Intertitle: quotes: “Films are made to be altered at home.” is not in the article, or is covered; it is not suggested"]
    );
    Ok(())
}

/// A highlighter, a hyphenator or a script for tooltips may come after us, and takes words into nodes of its own.
async fn words_that_the_page_wraps_later_stay_marked(page: Page) -> Result {
    open_essay(&page).await?;
    quote(&page, BODY, RANGE_OF_PARAGRAPH).await?;
    let (_, token) = announced_link(&page).await?;
    page.press_control("Keep quote").await?;
    page.until("witness.inHosts('.composer__status').some((status) => status.textContent.startsWith('Kept'))").await?;
    page.goto("/pages/blank/").await?;
    page.goto(&format!("{ESSAY}#{token}")).await?;
    page.ready(1).await?;
    let marked = "['arrived', 'kept'].map((name) => [...CSS.highlights.get(`intertitle-${name}`) ?? []].map(String).join())";
    let whole = format!("!CSS.highlights || {marked}.every((words) => words.length > 100)");
    page.until(&whole).await?;
    let before: f64 = page.eval("return scrollY").await?;
    page.eval::<Value>(&format!(
        "const paragraph = {PARAGRAPH}, mark = document.createElement('mark');
         mark.append(...paragraph.childNodes);
         paragraph.append(mark)"
    ))
    .await?;
    page.until(&whole).await?;
    assert_eq!(page.eval::<f64>("return scrollY").await?, before, "a reader who reads on is not taken back");
    assert_clean(&page).await
}

async fn nothing_is_kept_without_memory(page: Page) -> Result {
    page.open("no-memory").await?;
    page.ready(1).await?;
    quote(&page, BODY, "range.selectNodeContents(document.querySelector('article p:last-of-type'))").await?;
    let offered: bool = page.eval("return Boolean(witness.control('Keep quote'))").await?;
    assert!(!offered, "nothing can be kept here");
    assert_clean(&page).await
}

async fn a_covered_quote_is_opened_on_request(page: Page) -> Result {
    open_essay(&page).await?;
    // No card can be made of folded words, so whoever makes the link has opened the fold.
    let opened = "document.querySelector('details.spoiler').open = true";
    quote(&page, BODY, &format!("{opened}; range.selectNodeContents(document.querySelector('details.spoiler p'))")).await?;
    let (link, token) = announced_link(&page).await?;
    assert!(link.ends_with(&token), "Chromium opens what is folded around the words of a text fragment: {link}");
    page.goto("/pages/blank/").await?;
    page.goto(&format!("{ESSAY}#{token}")).await?;
    page.ready(1).await?;
    page.until("witness.control('The quote is covered: show it')").await?;
    let open: bool = page.eval("return document.querySelector('details.spoiler').open").await?;
    assert!(!open, "nobody has asked for it yet");
    page.picture("covered").await?;
    page.eval::<Value>("window.went = []; addEventListener('focusin', (event) => window.went.push(event.target.localName))").await?;
    page.press_control("The quote is covered: show it").await?;
    page.until("document.querySelector('details.spoiler').open").await?;
    page.until("!witness.control('The quote is covered: show it')").await?;
    let went: Vec<String> = page.eval("return window.went").await?;
    assert_eq!(went.last().map(String::as_str), Some("p"), "the pressed button is gone, and the reader is at the words: {went:?}");
    assert_clean(&page).await
}

async fn a_link_lands_however_late_the_widget_is(page: Page) -> Result {
    for late in [0, 500, 2000] {
        page.goto("/pages/blank/").await?;
        page.goto(&format!("/pages/late/?late={late}")).await?;
        page.ready(1).await?;
        quote(&page, BODY, "range.selectNodeContents(document.querySelector('article p:nth-last-of-type(2)'))").await?;
        let (link, _) = announced_link(&page).await?;
        let path = link.split_once("/pages/").ok_or("no path")?.1.to_owned();
        page.goto("/pages/blank/").await?;
        page.goto(&format!("/pages/{path}")).await?;
        page.ready(1).await?;
        page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
        page.until("(({ top, bottom }) => bottom > 0 && top < innerHeight)(document.querySelector('article p:nth-last-of-type(2)').getBoundingClientRect())").await?;
    }
    assert_clean(&page).await
}

async fn a_native_fragment_that_came_too_early_is_repaired(page: Page) -> Result {
    let mut repaired = 0;
    for late in [0, 500, 2000] {
        page.goto("/pages/blank/").await?;
        page.goto(&format!("/pages/late-document/?late={late}#:~:text=Now%20I%20believe")).await?;
        page.ready(1).await?;
        let told: bool = page
            .eval("return location.href.includes(':~:') || (performance.getEntriesByType('navigation')[0]?.name ?? '').includes(':~:')")
            .await?;
        if !told {
            continue; // A browser that hides the fragment from pages leaves nothing to repair it by.
        }
        page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
        let place = "[...document.querySelectorAll('.intertitle-article p')].find((one) => one.textContent.includes('Now I believe'))";
        page.until(&format!("(({{ top, bottom }}) => bottom > 0 && top < innerHeight)({place}.getBoundingClientRect())")).await?;
        repaired += 1;
    }
    assert!(page.engine != Engine::Chromium || repaired == 3, "Chromium reveals the fragment to pages");
    assert_clean(&page).await
}
