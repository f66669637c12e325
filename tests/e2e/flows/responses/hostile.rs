//! Hostile names, texts, links and pictures from every place: they are shown as words, or not at all.
//! The payloads must be those of the core's own tests.

use serde_json::{Value, json};

use super::{PLACES, mount, texts};
use crate::flows::{RESPONSES_LOADED, assert_clean};
use crate::payloads::PAYLOADS;
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![hostile_words_do_nothing, an_isso_that_is_hostile];

/// Each payload in every field of every place: nothing runs, nothing is fetched, and links lead nowhere but to the web.
async fn hostile_words_do_nothing(page: Page) -> Result {
    let options = json!({
        "responses": ["{{sharing}}/@mara/hostile", "https://bsky.app/profile/did:plc:mara/post/3root", "webmention"],
        "blueskyService": "{{sharing}}/sky/hostile", "webmentionService": "{{sharing}}/jf2/hostile"
    });
    begin(&page, options).await?;
    let shown = texts(&page, ".response__text").await?.len();
    assert!(shown >= 150, "only {shown} responses are shown");
    assert_harmless(&page).await?;
    // No payload is accepted as the address of a picture, even if the reader asks for pictures.
    page.eval::<Value>("witness.inHosts('[value=pictures]').forEach((button) => button.click())").await?;
    page.linger(400).await;
    assert_harmless(&page).await
}

/// What an Isso sends, previews included, is trusted no more than what strangers write.
async fn an_isso_that_is_hostile(page: Page) -> Result {
    begin(&page, json!({ "responses": "isso:{{sharing}}/isso/hostile", "responsesPictures": "on" })).await?;
    let shown = texts(&page, ".response__text").await?.len();
    assert!(shown >= PAYLOADS.len(), "only {shown} comments are shown");
    let names = texts(&page, ".response__by").await?;
    assert!(names.iter().any(|name| name.contains("<script>alert(1)</script>")), "a name keeps its letters: {names:?}");
    assert_harmless(&page).await?;
    page.press_control("Write a response").await?;
    page.until("witness.focused().name === 'text'").await?;
    page.element("witness.inHosts('[name=text]')[0]").await?.send_keys("How will it read?").await?;
    page.press_control("Preview").await?;
    page.until("witness.inHosts('.write__preview:not([hidden]) > *').length > 0").await?;
    assert_harmless(&page).await
}

async fn begin(page: &Page, options: Value) -> Result {
    mount(page, options).await?;
    page.eval::<Value>("window.ran = []; window.alert = (what) => window.ran.push(String(what))").await?;
    page.until(RESPONSES_LOADED).await
}

/// Nothing of theirs has become an element, an attribute or an address that we would not make; nothing ran, and no other host was asked.
async fn assert_harmless(page: &Page) -> Result {
    page.eval::<Value>("witness.inHosts('details').forEach((fold) => { fold.open = true; })").await?;
    let foreign: Vec<String> = page
        .eval(
            "const known = 'A ARTICLE BDI BLOCKQUOTE BR BUTTON CODE DETAILS DIV EM FOOTER H2 HEADER INPUT LABEL LI OL P PRE S SECTION SPAN STRONG SUMMARY TEXTAREA TIME UL'.split(' '); \
             return witness.inHosts('.responses *').map((node) => node.nodeName).filter((name) => !known.includes(name))",
        )
        .await?;
    assert_eq!(foreign, Vec::<String>::new());
    let attributes: Vec<String> = page
        .eval("return witness.inHosts('.responses *').flatMap((node) => [...node.attributes]).map(({ name }) => name).filter((name) => /^on|^style$|^src|^ping$|^download$|^target$|^formaction$/.test(name))")
        .await?;
    assert_eq!(attributes, Vec::<String>::new());
    let links: Vec<String> = page
        .eval("return witness.inHosts('.responses a[href]').filter((link) => !/^https?:$/.test(link.protocol) || link.username || !/nofollow ugc noopener noreferrer/.test(link.rel)).map((link) => link.outerHTML)")
        .await?;
    assert_eq!(links, Vec::<String>::new());
    assert_eq!(page.eval::<Vec<String>>("return window.ran").await?, Vec::<String>::new());
    let of_us = |path: &String| {
        PLACES.iter().chain(&["/isso/hostile/", "/pages/", "/intertitle", "/witness/", "/favicon.ico"]).any(|known| path.starts_with(known))
    };
    let strangers: Vec<String> = page.requests().into_iter().filter(|path| !of_us(path)).collect();
    assert_eq!(strangers, Vec::<String>::new());
    assert_clean(page).await
}
