//! Six degrees: what is typed, the names that are offered, the path and its card, within six files.
//! Must go through the page only: the demo's essay about *Her*, and a German page of the tests' own.

use serde_json::Value;

use super::assert_clean;
use super::films::{PANEL, begin, lines};
use super::steps::{DIALOG_OPEN, ESSAY, close_dialog};
use crate::support::Result;
use crate::support::keys::{DOWN, ENTER};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![six_degrees_by_keyboard, six_degrees_in_the_pages_language, nothing_lies_under_the_dock_where_the_page_ends];

async fn six_degrees_by_keyboard(page: Page) -> Result {
    begin(&page, ESSAY).await?;
    page.until("witness.inHosts('[value=paths]').length === 1").await?;
    assert!(page.requests().iter().all(|path| !path.contains("-paths-")), "nobody has opened the search");
    page.eval::<Value>("witness.inHosts('[value=paths]')[0].focus()").await?;
    page.key(ENTER).await?;
    page.until("witness.inHosts('[role=combobox]').length === 1").await?;
    page.requests();
    // Typed at once: the field may not have the focus yet.
    for letter in "lost in tr".chars() {
        page.key(letter).await?;
    }
    page.until("witness.inHosts('[role=option]').some((option) => option.textContent.startsWith('Lost in Translation'))").await?;
    page.key(DOWN).await?;
    page.key(ENTER).await?;
    page.until("witness.inHosts('.degrees__path li').length >= 3").await?;
    let path = lines(&page, ".degrees__path li").await?;
    assert_eq!(path.first().map(String::as_str), Some("Her 2013"));
    assert!(path.last().is_some_and(|last| last.starts_with("Lost in Translation")), "{path:?}");
    assert_eq!(path.len() % 2, 1, "film, person, film: {path:?}");
    let fetched = page.requests().into_iter().filter(|path| path.contains("/films/")).count();
    assert!(fetched <= 6, "{fetched} files for one path");
    page.picture("degrees").await?;
    page.eval::<Value>("witness.inHosts('[value=card]')[0].click()").await?;
    page.until(DIALOG_OPEN).await?;
    let card: String = page.eval("return witness.inHosts('dialog textarea[name=quote]')[0].value").await?;
    assert!(card.contains("Lost in Translation"), "the card says: {card}");
    close_dialog(&page).await?;
    assert_clean(&page).await
}

/// A film is found by the title that readers know, and by its English one; either way the reader sees the first, on the card, too.
async fn six_degrees_in_the_pages_language(page: Page) -> Result {
    begin(&page, "/pages/films-german/index.html").await?;
    page.until(PANEL).await?;
    page.eval::<Value>("witness.inHosts('[value=paths]')[0].click()").await?;
    page.until("witness.inHosts('[role=combobox]').length === 1").await?;
    page.requests();
    let typed = |text: &str| {
        format!(
            "const field = witness.inHosts('[role=combobox]')[0]; field.focus(); field.value = '{text}'; field.dispatchEvent(new Event('input'))"
        )
    };
    for (text, title) in
        [("dritte mann", "Der dritte Mann 1949"), ("dammerung", "Boulevard der Dämmerung 1950"), ("third man", "Der dritte Mann 1949")]
    {
        page.eval::<Value>(&typed(text)).await?;
        page.until(&format!("witness.inHosts('[role=option]').map((option) => option.textContent).join() === '{title}'")).await?;
    }
    page.key(ENTER).await?;
    page.until("witness.inHosts('.degrees__path li').length >= 3").await?;
    let path = lines(&page, ".degrees__path li").await?;
    assert_eq!((path[0].as_str(), path[path.len() - 1].as_str()), ("Das Fenster zum Hof 1954", "Der dritte Mann 1949"), "{path:?}");
    let fetched: Vec<String> = page.requests().into_iter().filter(|path| path.contains("/films/")).collect();
    assert!(fetched.len() <= 6 && !fetched.iter().any(|path| path.contains("known")), "{fetched:?}");
    page.picture("degrees-german").await?;
    page.eval::<Value>("witness.inHosts('[value=card]')[0].click()").await?;
    page.until(DIALOG_OPEN).await?;
    let card: String = page.eval("return witness.inHosts('dialog textarea[name=quote]')[0].value").await?;
    assert!(card.starts_with("Das Fenster zum Hof (1954) — ") && card.ends_with(" — Der dritte Mann (1949)"), "the card says: {card}");
    close_dialog(&page).await?;
    assert_clean(&page).await
}

/// On a phone the dock is nearly as wide as the window, and a page may end with the films: the search, their last line, could not be opened.
async fn nothing_lies_under_the_dock_where_the_page_ends(page: Page) -> Result {
    page.open("phone").await?;
    page.eval::<Value>("document.querySelector('iframe').src = '/pages/films-german/index.html'").await?;
    page.until("frames[0].document.querySelector('article h2')").await?;
    page.client().enter_frame(0).await?;
    page.ready(1).await?;
    page.eval::<Value>("document.querySelector('footer').remove(); scrollBy(0, 200)").await?;
    page.until(PANEL).await?;
    page.until("witness.inHosts('[value=paths]').length === 1 && witness.inHosts('[part~=dock]').length === 1").await?;
    page.eval::<Value>("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await?;
    let below = "witness.inHosts('[part~=dock]')[0].getBoundingClientRect().top - witness.inHosts('[value=paths]')[0].getBoundingClientRect().bottom";
    page.until(&format!("{below} >= 0")).await?;
    assert_clean(&page).await?;
    Ok(page.client().enter_parent_frame().await?)
}
