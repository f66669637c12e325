//! Everything that can fail: the article stays readable, readers see nothing, the author gets one sentence and one event.
//! The faults come from policies, the server, or a script of the page; the shipped widget knows nothing of these tests.

use serde_json::Value;

use super::{ESSAY_TIME, hosts, is_enhanced};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    webassembly_forbidden,
    module_missing,
    webassembly_missing,
    scripts_of_the_wrong_type,
    webassembly_of_the_wrong_type,
    webassembly_cut_off,
    scripts_that_are_empty,
    document_missing,
    document_broken,
    document_of_several_posts,
    document_offline,
    document_not_shared,
    storage_denied,
    trap_at_start,
    trap_while_reading,
    trap_before_the_article_is_reached,
    listeners_that_throw,
    a_selector_without_a_match,
    a_page_without_a_post,
    an_invalid_selector,
    a_page_with_an_element_of_our_name,
    a_browser_that_lacks_something,
    a_browser_without_webassembly,
    mistyped_names,
];

async fn webassembly_forbidden(page: Page) -> Result {
    stays_readable(&page, "no-wasm", "webassembly", "wasm-unsafe-eval").await
}

async fn module_missing(page: Page) -> Result {
    stays_readable(&page, "missing-module", "module", "intertitle-").await
}

async fn webassembly_missing(page: Page) -> Result {
    stays_readable(&page, "missing-wasm", "module", "404").await
}

async fn scripts_of_the_wrong_type(page: Page) -> Result {
    stays_readable(&page, "plain-scripts", "module", "intertitle-").await
}

/// Many hosts do not know the media type; the loader copes.
async fn webassembly_of_the_wrong_type(page: Page) -> Result {
    is_enhanced(&page, "plain-wasm").await
}

/// A broken download is not reported as a policy, whose cure would not help.
async fn webassembly_cut_off(page: Page) -> Result {
    stays_readable(&page, "half-wasm", "module", "intertitle-").await
}

async fn scripts_that_are_empty(page: Page) -> Result {
    stays_readable(&page, "empty-scripts", "module", "intertitle-").await
}

async fn document_missing(page: Page) -> Result {
    keeps_the_fallback(&page, "missing-document", "404").await
}

async fn document_broken(page: Page) -> Result {
    keeps_the_fallback(&page, "broken-document", "broken.json is not JSON").await
}

async fn document_of_several_posts(page: Page) -> Result {
    keeps_the_fallback(&page, "list-document", "list.html: this page shows several posts").await
}

async fn document_offline(page: Page) -> Result {
    keeps_the_fallback(&page, "offline-document", "was not loaded").await
}

async fn document_not_shared(page: Page) -> Result {
    keeps_the_fallback(&page, "refused-document", "CORS").await
}

/// A sandboxed page has no storage: nothing is remembered, everything else works.
async fn storage_denied(page: Page) -> Result {
    page.open("storage-denied").await?;
    let denied = "try { localStorage; return false } catch { return true }";
    assert!(page.eval::<bool>(denied).await?, "the page has storage after all");
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    page.scroll_to("#note-1").await?;
    page.until("witness.inHosts('[part~=menu]').length === 1").await?;
    assert_eq!(page.eval::<usize>("return witness.inHosts('[part~=forget]').length").await?, 0, "nothing is kept that could be forgotten");
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new());
    Ok(())
}

/// An author's listener that throws does not cost the reader the chrome.
async fn listeners_that_throw(page: Page) -> Result {
    page.open("throwing-listeners").await?;
    page.ready(1).await?;
    page.scroll_to("#note-1").await?;
    page.until("told.includes('ready') && told.includes('progress')").await?;
    page.eval::<Value>("Intertitle.mount(document.querySelector('footer'), { src: '/pages/_shared/none.md' })").await?;
    page.until("told.includes('error')").await?;
    page.linger(300).await;
    assert!(hosts(&page).await? > 0, "the chrome is gone");
    assert_eq!(page.events("error").await?.len(), 1, "only the missing document is told of");
    Ok(())
}

async fn trap_at_start(page: Page) -> Result {
    stays_readable(&page, "trap-at-start", "fault", "fault").await
}

async fn trap_while_reading(page: Page) -> Result {
    is_enhanced(&page, "trap").await?;
    page.until("document.querySelectorAll('.intertitle-cover').length === 2").await?;
    page.eval::<Value>("document.querySelectorAll('.intertitle-cover')[1].click()").await?;
    page.until("document.querySelectorAll('.intertitle-cover').length === 1").await?;
    page.eval::<Value>("CSS.highlights?.set('intertitle-kept', new Highlight()); poison()").await?;
    page.scroll_to("#note-1").await?;
    assert_eq!(page.error_code().await?, "fault");
    page.until("document.querySelectorAll('intertitle-host').length === 0").await?;
    assert!(!page.eval::<bool>("return !!CSS.highlights?.has('intertitle-kept')").await?, "marks that nothing would ever remove");
    let text = article(&page).await?;
    assert!(text.contains("sells mattresses"));
    // All covers are gone, since nothing is left that could open or remove them.
    assert_eq!(page.eval::<usize>("return document.querySelectorAll('article [class^=intertitle]').length").await?, 0);
    assert!(text.contains("the boat is sold"), "what was covered is lost");
    // Dead means dead: nothing calls the WebAssembly again, so nothing complains again.
    let said = page.complaints().await?.len();
    page.eval::<Value>("scrollTo(0, 0); Intertitle.mount(document.querySelector('main')); Intertitle.unmount()").await?;
    page.linger(400).await;
    assert_eq!(page.complaints().await?.len(), said);
    Ok(())
}

/// After a trap, chrome that was waiting for the reader to reach the article is not shown.
async fn trap_before_the_article_is_reached(page: Page) -> Result {
    page.open("trap-away").await?;
    page.ready(1).await?;
    page.eval::<Value>(
        "const ours = performance.getEntriesByType('resource').find(({ name }) => /intertitle-\\w+\\.js/.test(name)).name;
         const error = Object.assign(new Error('unreachable'), { stack: `at ${ours}:1:1` });
         dispatchEvent(new ErrorEvent('error', { error }))",
    )
    .await?;
    assert_eq!(page.error_code().await?, "fault");
    page.scroll_to("#note-1").await?;
    page.linger(600).await;
    assert_eq!(hosts(&page).await?, 0, "chrome that nothing would ever remove");
    Ok(())
}

/// An invalid selector is reported too, and does not affect what is marked on the page.
async fn an_invalid_selector(page: Page) -> Result {
    page.open("broken-selector").await?;
    page.ready(1).await?;
    nothing_is_found(&page, "div[").await?;
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new());
    Ok(())
}

/// An element of the page has the name of our global as its id.
async fn a_page_with_an_element_of_our_name(page: Page) -> Result {
    is_enhanced(&page, "clobbered").await
}

/// A selector that matches nothing is the author's mistake, and is reported.
async fn a_selector_without_a_match(page: Page) -> Result {
    page.open("lost-selector").await?;
    nothing_is_found(&page, "#no-such-post").await?;
    assert_eq!(hosts(&page).await?, 0);
    Ok(())
}

/// A page with enough text for the loader's cheap test, in which the finder sees no post, is left as it was.
async fn a_page_without_a_post(page: Page) -> Result {
    page.open("long-footer").await?;
    nothing_is_found(&page, "name its element with data-article").await?;
    super::assert_same_markup(
        &page.eval::<String>("return document.documentElement.outerHTML").await?,
        &page.eval::<String>("return witness.before.html").await?,
    );
    Ok(())
}

/// One event and one sentence, which names the cause or the cure.
async fn nothing_is_found(page: &Page, why: &str) -> Result {
    assert_eq!(page.error_code().await?, "nothing-found");
    let ours = page.complaints().await?;
    assert!(ours.len() == 1 && ours[0].starts_with("Intertitle: ") && ours[0].contains(why), "{ours:?}");
    assert_eq!(page.events("error").await?[0]["detail"]["message"], ours[0].trim_start_matches("Intertitle: "));
    Ok(())
}

/// Without an API that old browsers lack or readers switch off, the article is mounted all the same, and nothing complains.
async fn a_browser_that_lacks_something(page: Page) -> Result {
    for name in
        ["IntersectionObserver", "PerformanceObserver", "ResizeObserver", "customElements", "highlights", "popover", "adoptedStyleSheets"]
    {
        is_enhanced_but_for(&page, name).await.map_err(|error| format!("without {name}: {error}"))?;
    }
    Ok(())
}

async fn is_enhanced_but_for(page: &Page, name: &str) -> Result {
    page.goto(&format!("/pages/without/?{name}")).await?;
    page.ready(1).await?;
    let there = format!(
        "return {name:?} === 'highlights' ? CSS.highlights !== undefined : [window, document, document.body].some((it) => {name:?} in it)"
    );
    assert!(!page.eval::<bool>(&there).await?, "the page has {name} after all");
    page.scroll_to("#note-1").await?;
    let shown: Vec<String> = page.eval("return witness.readingTimes()").await?;
    let covers: usize = page.eval("return document.querySelectorAll('.intertitle-cover').length").await?;
    if name == "adoptedStyleSheets" {
        // Unstyled chrome would only be in the way, and an unstyled cover would hide nothing.
        assert_eq!(page.eval::<usize>("return witness.inHosts('[part~=base] > *').length").await?, 0);
        assert_eq!(covers, 0);
    } else {
        assert_eq!((shown, covers), (vec![ESSAY_TIME.to_owned()], 1));
    }
    if name == "popover" {
        // A menu that is no popover could not be closed again.
        page.until("witness.inHosts('[part~=menu]').length === 1").await?;
        let seen = "return witness.inHosts('[part~=menu], [part~=menu-button]').filter((one) => one.getClientRects().length > 0).length";
        assert_eq!(page.eval::<usize>(seen).await?, 0);
    }
    super::assert_clean(page).await
}

/// As in Safari's Lockdown Mode.
async fn a_browser_without_webassembly(page: Page) -> Result {
    stays_readable(&page, "without/?WebAssembly", "webassembly", "WebAssembly").await
}

/// A mistyped attribute is reported with the right name; attributes of others are not.
async fn mistyped_names(page: Page) -> Result {
    page.open("mistyped").await?;
    page.until("witness.record.console.length > 1").await?;
    assert_eq!(
        page.complaints().await?,
        ["Intertitle: data-artcle: did you mean data-article?", "Intertitle: data-intertitel: did you mean data-intertitle?"]
    );
    assert_eq!(hosts(&page).await?, 0);
    Ok(())
}

/// The post on the page stays as it is; there is one sentence with the cure, and one event with the code.
async fn stays_readable(page: &Page, case: &str, code: &str, cure: &str) -> Result {
    page.goto(&format!("/pages/{case}{}", if case.contains('/') { "" } else { "/" })).await?;
    assert_eq!(page.error_code().await?, code);
    let ours: Vec<String> = page.complaints().await?;
    assert_eq!(ours.len(), 1, "{ours:?}");
    assert!(ours[0].starts_with("Intertitle: ") && ours[0].contains(cure), "{ours:?}");
    assert_eq!(page.events("error").await?.len(), 1);
    assert_eq!(hosts(page).await?, 0);
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new(), "an error escaped");
    let text = article(page).await?;
    assert!(text.contains("kept for eleven years") && text.contains("sells mattresses"), "the article is not all there");
    Ok(())
}

/// The marker's own content stays, and no space is reserved for the document any more.
async fn keeps_the_fallback(page: &Page, case: &str, cure: &str) -> Result {
    page.open(case).await?;
    assert_eq!(page.error_code().await?, "document");
    let ours = page.complaints().await?;
    assert_eq!(ours.len(), 1, "{ours:?}");
    assert!(ours[0].starts_with("Intertitle: ") && ours[0].contains(cure), "{ours:?}");
    assert_eq!(page.eval::<String>("return document.querySelector('#mark a').innerText").await?, "Read the review");
    assert!(
        page.eval::<f64>("return document.getElementById('mark').getBoundingClientRect().height").await? < 200.0,
        "space is still reserved"
    );
    Ok(())
}

async fn article(page: &Page) -> Result<String> {
    page.eval("return document.querySelector('article').innerText").await
}
