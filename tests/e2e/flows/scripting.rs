//! The JavaScript contract: `Intertitle`, its handles and its events.
//! Must use only what docs/ and `intertitle.d.ts` promise.

use serde_json::{Value, json};

use super::{ESSAY_TIME, assert_clean, hosts, open_scriptable};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    mount_and_handle,
    mounting_no_element_throws_at_once,
    unmount_while_told,
    unmount_while_progress_is_told,
    unmount_while_a_quote_is_told,
    unmount_before_it_is_near,
    mount_a_value,
    es_module,
    events,
    one_of_several_has_a_title_of_its_own,
    one_global
];

async fn mount_and_handle(page: Page) -> Result {
    open_scriptable(&page).await?;
    assert_eq!(hosts(&page).await?, 0, "nothing asked for, nothing mounted");
    page.eval::<Value>(
        "window.handle = Intertitle.mount(document.getElementById('post')); handle.ready.then(() => { window.wasReady = true })",
    )
    .await?;
    page.until("window.wasReady").await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert!(
        page.eval::<bool>("return handle === Intertitle.mount(document.getElementById('post'))").await?,
        "a second mount is the first one's handle"
    );
    page.eval::<Value>("handle.unmount(); handle.unmount()").await?;
    assert_eq!(hosts(&page).await?, 0);
    assert_eq!(page.eval::<String>("return Intertitle.version").await?, env!("CARGO_PKG_VERSION"));
    assert_clean(&page).await
}

/// Mounting an element that a framework has not made yet throws, and affects nothing else.
async fn mounting_no_element_throws_at_once(page: Page) -> Result {
    open_scriptable(&page).await?;
    // A selector is not looked up.
    for none in ["null", "'#post'"] {
        let said: String = page.eval(&format!("try {{ Intertitle.mount({none}) }} catch (error) {{ return String(error) }}")).await?;
        assert_eq!(said, "TypeError: Intertitle: no element", "{none}");
    }
    page.eval::<Value>("window.handle = Intertitle.mount(document.getElementById('post')); document.body.append('later')").await?;
    page.ready(1).await?;
    assert_clean(&page).await
}

/// A listener may unmount the very article it is told of, and mount it again later.
async fn unmount_while_told(page: Page) -> Result {
    open_scriptable(&page).await?;
    page.eval::<Value>(
        "const post = document.getElementById('post');
         post.addEventListener('intertitle:ready', () => { window.handle.unmount(); window.told = true }, { once: true });
         window.handle = Intertitle.mount(post)",
    )
    .await?;
    page.until("window.told").await?;
    assert_eq!(hosts(&page).await?, 0);
    page.eval::<Value>("window.handle = Intertitle.mount(document.getElementById('post'))").await?;
    page.until("witness.readingTimes().length === 1").await?;
    page.eval::<Value>("handle.unmount()").await?;
    assert_eq!(hosts(&page).await?, 0);
    assert_clean(&page).await
}

/// The page is told while the dock is being drawn.
async fn unmount_while_progress_is_told(page: Page) -> Result {
    open_scriptable(&page).await?;
    for how in ["handle.unmount()", "Intertitle.unmount()", "post.remove()"] {
        page.eval::<Value>(&format!(
            "scrollTo(0, 0);
             window.told = false;
             window.post = document.getElementById('post');
             post.addEventListener('intertitle:progress', () => {{ {how}; window.told = true }}, {{ once: true }});
             window.handle = Intertitle.mount(post)"
        ))
        .await?;
        page.until("witness.inHosts('.dock').length === 1").await?;
        page.eval::<Value>("scrollTo(0, 600)").await?;
        page.until("window.told").await?;
        page.until("document.querySelectorAll('intertitle-host').length === 0").await?;
    }
    assert_clean(&page).await
}

/// Nothing of the quotes' module is left either, although the listener runs in the middle of its work.
async fn unmount_while_a_quote_is_told(page: Page) -> Result {
    open_scriptable(&page).await?;
    let sheets = "return document.adoptedStyleSheets.length";
    let before: usize = page.eval(sheets).await?;
    page.eval::<Value>(
        "const post = document.getElementById('post');
         window.handle = Intertitle.mount(post);
         post.addEventListener('intertitle:quote', () => { handle.unmount(); window.told = true }, { once: true })",
    )
    .await?;
    page.ready(1).await?;
    page.eval::<Value>("const range = new Range(); range.selectNodeContents(document.querySelector('#post p')); handle.quote(range)")
        .await?;
    page.until("window.told").await?;
    page.linger(300).await;
    assert_eq!(hosts(&page).await?, 0);
    assert_eq!(page.eval::<usize>(sheets).await?, before, "a style sheet is left");
    assert_clean(&page).await
}

/// An article that was unmounted before a reader came near stays unmounted when they do.
async fn unmount_before_it_is_near(page: Page) -> Result {
    open_scriptable(&page).await?;
    page.eval::<Value>(
        "const marker = document.createElement('div');
         marker.id = 'far';
         marker.style.marginTop = '9000px';
         marker.dataset.intertitle = '/pages/_shared/ferry.md';
         document.body.append(marker)",
    )
    .await?;
    page.linger(400).await;
    page.eval::<Value>("Intertitle.mount(document.getElementById('far')).unmount()").await?;
    page.scroll_to("#far").await?;
    page.linger(700).await;
    assert_eq!(hosts(&page).await?, 0);
    assert_eq!(page.eval::<String>("return document.getElementById('far').innerHTML").await?, "");
    assert_clean(&page).await
}

async fn mount_a_value(page: Page) -> Result {
    open_scriptable(&page).await?;
    let article = json!({ "metadata": { "title": "Nine chairs" }, "blocks": [{ "type": "paragraph", "content": [{ "type": "text", "text": "The first letter from the new cinema." }] }] });
    page.eval::<Value>(&format!("Intertitle.mount(document.getElementById('empty'), {{ article: {article}, minutes: 7 }})")).await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, ["7 min read"], "the author's own figure wins");
    assert!(
        page.eval::<bool>("return document.getElementById('empty').innerText.includes('The first letter from the new cinema.')").await?
    );
    assert_clean(&page).await
}

async fn es_module(page: Page) -> Result {
    page.open("es-module").await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_eq!(page.eval::<String>("return versionOfModule").await?, env!("CARGO_PKG_VERSION"));
    page.eval::<Value>("handle.unmount()").await?;
    assert_eq!(hosts(&page).await?, 0);
    assert_clean(&page).await
}

async fn events(page: Page) -> Result {
    page.open("three-articles").await?;
    page.ready(1).await?;
    let ready = &page.events("ready").await?[0];
    assert_eq!(ready["on"], "post-1");
    assert_eq!((&ready["bubbles"], &ready["composed"]), (&Value::Bool(true), &Value::Bool(true)));
    assert_eq!(ready["detail"]["minutes"], 2);
    let words = ready["detail"]["words"].as_u64().unwrap_or_default();
    assert!((400..500).contains(&words), "{words} words");
    Ok(())
}

/// Each begins with its title, in a heading of the second level, and that of the page is none of theirs.
async fn one_of_several_has_a_title_of_its_own(page: Page) -> Result {
    page.open("several-titles").await?;
    page.ready(2).await?;
    let titles: Vec<Value> = page.events("ready").await?.iter().map(|event| event["detail"]["title"].clone()).collect();
    assert_eq!(titles, ["The Night Ferry", "The Day Ferry"]);
    assert_clean(&page).await
}

async fn one_global(page: Page) -> Result {
    page.open("unmount").await?;
    page.ready(1).await?;
    let added: Vec<String> =
        page.eval("return witness.snapshot().globals.filter((name) => !witness.before.globals.includes(name))").await?;
    assert_eq!(added, ["Intertitle"]);
    Ok(())
}
