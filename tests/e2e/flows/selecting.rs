//! When the button appears after a selection, where it stands, and when it must not.
//! What happens to a quote afterwards is tested by `quoting` and `cards`.

use serde_json::Value;

use super::assert_clean;
use super::steps::{BODY, BUTTON_HIDDEN, BUTTON_SHOWN, DIALOG_OPEN, PARAGRAPH, ask_for_quote, open_essay, select};
use crate::support::Result;
use crate::support::keys::ESCAPE;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    the_button_keeps_out_of_the_way,
    a_drag_is_waited_for,
    a_double_click_fetches_nothing,
    a_selection_that_is_no_quote,
    a_selection_across_two_articles
];

/// The button does not cover the words, goes away on Escape and on scrolling, does not appear after a double click, and leaves copying alone.
async fn the_button_keeps_out_of_the_way(page: Page) -> Result {
    open_essay(&page).await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    let is_over: bool = page
        .eval(
            "const button = witness.inHosts('[part~=quote-button]')[0].getBoundingClientRect();
             const lines = [...getSelection().getRangeAt(0).getClientRects()];
             return button.width < 20 || lines.some((line) => line.left < button.right && line.right > button.left && line.top < button.bottom && line.bottom > button.top)",
        )
        .await?;
    assert!(!is_over, "it covers the words, or is not visible");
    let goes_on: [bool; 3] = page
        .eval(
            "const key = new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, bubbles: true, cancelable: true });
             const copy = new Event('copy', { bubbles: true, cancelable: true });
             return [document.body.dispatchEvent(key), document.body.dispatchEvent(copy), getSelection().toString().length > 80]",
        )
        .await?;
    assert_eq!(goes_on, [true; 3], "copying is left to the browser");
    page.key(ESCAPE).await?;
    page.until(BUTTON_HIDDEN).await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    page.eval::<Value>("scrollBy({ top: 40, behavior: 'instant' })").await?;
    page.until(BUTTON_HIDDEN).await?;
    // Nor does it mind what else is scrolled on the page.
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    page.eval::<Value>(
        "const box = document.createElement('div');
         box.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 9px; height: 9px; overflow: auto';
         box.append(document.createElement('hr'), document.createElement('hr'));
         document.body.append(box);
         window.isElsewhere = new Promise((then) => box.addEventListener('scroll', then));
         box.scrollTop = 9",
    )
    .await?;
    page.eval::<Value>("return window.isElsewhere.then(() => true)").await?;
    assert!(page.eval::<bool>(&format!("return {BUTTON_SHOWN}")).await?, "the words are where they were");
    page.key(ESCAPE).await?;
    page.until(BUTTON_HIDDEN).await?;
    page.eval::<Value>(&format!(
        "getSelection().removeAllRanges();
         const words = {PARAGRAPH}.firstChild;
         document.dispatchEvent(new MouseEvent('mousedown', {{ bubbles: true, detail: 2 }}));
         getSelection().setBaseAndExtent(words, 0, words, 90);
         document.dispatchEvent(new MouseEvent('mouseup', {{ bubbles: true, detail: 2 }}))"
    ))
    .await?;
    // Longer than a selection by touch has to rest.
    page.linger(700).await;
    assert!(page.eval::<bool>(&format!("return {BUTTON_HIDDEN}")).await?, "many people double-click while they read");
    assert_clean(&page).await
}

/// While words are being dragged over there is no button, also if the module that shows it arrives meanwhile.
async fn a_drag_is_waited_for(page: Page) -> Result {
    open_essay(&page).await?;
    page.eval::<Value>(&format!("{PARAGRAPH}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await?;
    page.drag_over(PARAGRAPH).await?;
    page.until("getSelection().toString().length > 20").await?;
    page.until("witness.inHosts('[part~=quote-button]').length === 1").await?;
    // Longer than a selection by touch has to rest.
    page.linger(700).await;
    assert!(page.eval::<bool>(&format!("return {BUTTON_HIDDEN}")).await?, "the reader is still selecting");
    page.let_go().await?;
    page.until(BUTTON_SHOWN).await?;
    assert_clean(&page).await
}

/// Not even if it is the first selection, or a triple click, which selects a whole paragraph; a selection by mouse after it counts.
async fn a_double_click_fetches_nothing(page: Page) -> Result {
    open_essay(&page).await?;
    page.eval::<Value>(&format!("{PARAGRAPH}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await?;
    page.press_times(PARAGRAPH, 3).await?;
    page.until("getSelection().toString().length > 100").await?;
    // As long as a module and a finger's selection take, and more.
    page.linger(1200).await;
    assert_eq!(page.requests().iter().filter(|path| path.contains("-quotes-")).count(), 0);
    page.press_times(PARAGRAPH, 1).await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    assert_clean(&page).await
}

async fn a_selection_that_is_no_quote(page: Page) -> Result {
    open_essay(&page).await?;
    // A real selection first, so that the module is fetched; then the others.
    page.eval::<Value>(&format!("getSelection().selectAllChildren({PARAGRAPH})")).await?;
    page.eval::<Value>("document.dispatchEvent(new MouseEvent('mouseup', { detail: 1 }))").await?;
    page.until(BUTTON_SHOWN).await?;
    for select in [
        "getSelection().removeAllRanges()",
        "{ const text = document.createTextNode('  \\n '); document.querySelector('article p').append(text); getSelection().selectAllChildren(text.parentNode); \
           getSelection().setBaseAndExtent(text, 0, text, 4) }",
        "getSelection().selectAllChildren(document.body)",
        "getSelection().setBaseAndExtent(document.querySelector('article p:not(.byline)'), 0, document.body, document.body.childNodes.length)",
    ] {
        page.eval::<Value>(select).await?;
        page.eval::<Value>("document.dispatchEvent(new MouseEvent('mouseup', { detail: 1 }))").await?;
        // After a selection by mouse the button would appear at once.
        page.linger(200).await;
        assert!(page.eval::<bool>(&format!("return {BUTTON_HIDDEN}")).await?, "a button after {select}");
    }
    // The same by a call, which is refused without a fault.
    for range in ["range.setStart(document.querySelector('article p'), 0)", "range.selectNodeContents(document.head)"] {
        ask_for_quote(&page, BODY, range).await?;
    }
    let opened: bool = page.eval(&format!("return {DIALOG_OPEN}")).await?;
    assert!(!opened, "there is nothing to quote");
    assert_clean(&page).await
}

async fn a_selection_across_two_articles(page: Page) -> Result {
    page.open("three-articles").await?;
    page.ready(1).await?;
    page.eval::<Value>(
        "const [first, second] = ['#post-1 p:not(.byline)', '#post-2 p:not(.byline)'].map((one) => document.querySelector(one));
         getSelection().setBaseAndExtent(first, 0, second, 1);
         document.dispatchEvent(new MouseEvent('mouseup', { detail: 1 }))",
    )
    .await?;
    page.linger(700).await;
    let shown: bool = page.eval(&format!("return {BUTTON_SHOWN}")).await?;
    assert!(!shown, "words from two articles are not a quote");
    assert_clean(&page).await
}
