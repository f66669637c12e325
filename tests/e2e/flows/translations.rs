//! The widget's words in the language of an article: fetched with what shows them, under the author's own, and English if they cannot be.
//! Must not test the words themselves: `tests/native/translations.rs` does.

use serde_json::Value;

use super::{assert_clean, is_enhanced};
use crate::support::Result;
use crate::support::keys::TAB;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![an_article_in_german, films_in_german, a_french_document_on_an_english_page, words_that_are_missing, an_english_page_fetches_none];

/// The parts of the words that were requested, as `de-reading`.
fn fetched(page: &Page) -> Vec<String> {
    let files = page.requests().into_iter().filter_map(|path| path.split_once("/strings/").map(|(_, file)| file.to_owned()));
    files.filter_map(|file| Some(file.rsplit_once('-')?.0.to_owned())).collect()
}

async fn an_article_in_german(page: Page) -> Result {
    page.requests();
    page.open("translated").await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, ["1 Min. Lesezeit"]);
    assert_eq!(fetched(&page), ["de-reading"], "one part, once");
    page.scroll_to("article h2").await?;
    // The author's own word.
    page.press_control("Kapitel").await?;
    page.press_control("Zitate aus diesem Artikel").await?;
    page.until("witness.inHosts('dialog.quotes[open]').length === 1").await?;
    assert_eq!(fetched(&page).iter().filter(|part| *part == "de-quotes").count(), 1);
    let close: String = page.eval("return witness.inHosts('dialog.quotes button[value=close]')[0].ariaLabel").await?;
    assert_eq!(close, "Schließen", "a word of reading, in a module that comes later");
    page.picture("translated").await?;
    assert_clean(&page).await
}

/// Why a film is there is said in one language, the phrases of the catalogue included.
async fn films_in_german(page: Page) -> Result {
    page.open("translated").await?;
    page.ready(1).await?;
    page.eval::<Value>("scrollBy(0, 200)").await?;
    // The place of the films is in sight, where nothing is inserted before the reader presses something.
    page.until("document.querySelector('[data-intertitle-host=films]')").await?;
    page.key(TAB).await?;
    page.until("witness.inHosts('.programme li.film').length > 0").await?;
    let label: String = page.eval("return witness.inHosts('.programme__label')[0].textContent").await?;
    assert_eq!(label, "Verwandte Filme");
    let reasons: Vec<String> = page.eval("return witness.inHosts('.film__reason').map((reason) => reason.textContent)").await?;
    assert!(reasons.iter().any(|reason| reason.contains("Auch ein Thema: ")), "{reasons:?}");
    let english = [" a ", " the ", "about", "who ", " too"];
    assert!(!reasons.iter().any(|reason| english.iter().any(|word| reason.contains(word))), "{reasons:?}");
    page.picture("translated-films").await?;
    assert_clean(&page).await
}

async fn a_french_document_on_an_english_page(page: Page) -> Result {
    page.requests();
    page.open("translated-document").await?;
    page.ready(1).await?;
    assert_eq!(fetched(&page), ["fr-reading"]);
    let shown: String = page.eval("return document.querySelector('[data-intertitle]').innerText").await?;
    assert!(shown.contains("Par Inès Calloway") && shown.to_lowercase().contains("qui signe cet article"), "{shown}");
    assert_eq!(page.reading_times().await?.concat().replace('\u{a0}', " "), "1 min de lecture");
    assert_clean(&page).await
}

/// On another host without CORS, or after a careless deployment.
async fn words_that_are_missing(page: Page) -> Result {
    page.open("translated-missing").await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, ["1 min read"]);
    let complaints = page.complaints().await?;
    assert!(complaints.len() == 1 && complaints[0].contains("de-reading-") && complaints[0].contains("English"), "{complaints:?}");
    assert_eq!(page.events("error").await?.len(), 0, "an article without its words is no failure");
    Ok(())
}

async fn an_english_page_fetches_none(page: Page) -> Result {
    page.requests();
    is_enhanced(&page, "plain").await?;
    assert_eq!(fetched(&page), [""; 0]);
    Ok(())
}
