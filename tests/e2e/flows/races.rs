//! What happens while something else is under way: articles that go, change or are unmounted before what they wait for has come.
//! Must not depend on how fast a machine is: each flow makes its moment itself.

use serde_json::{Value, json};

use super::steps::{BUTTON, BUTTON_SHOWN, DIALOG_OPEN, ESSAY, close_dialog, open_essay, select, settle};
use super::{ESSAY_TIME, assert_clean, assert_same_markup, hosts, open_scriptable};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    an_article_no_longer_waited_for,
    unmount_all_while_they_are_mounted,
    a_quote_before_the_article_is_read,
    replaced_again_and_again,
    a_page_at_odds_with_us,
    chrome_that_is_always_removed,
    a_copy_of_a_built_article,
    an_element_of_a_frame,
    a_quote_that_comes_late,
    a_card_without_a_network,
    a_dock_without_a_network,
    an_article_rendered_anew_after_a_quote,
    a_card_while_a_path_is_sought,
    an_address_that_turns_before_its_words
];

/// A document that cannot be loaded, but is not wanted any more either, is no failure of the article.
async fn an_article_no_longer_waited_for(page: Page) -> Result {
    open_scriptable(&page).await?;
    page.eval::<Value>(
        "const element = document.createElement('intertitle-article');
         element.setAttribute('src', '/pages/_shared/none.md?changed');
         document.querySelector('main').prepend(element);
         const changed = Intertitle.mount(element).ready;
         element.setAttribute('src', '/pages/_shared/ferry.md');
         const unmounted = Intertitle.mount(document.getElementById('empty'), { src: '/pages/_shared/none.md' });
         unmounted.unmount();
         Promise.all([changed, unmounted.ready]).then(() => { window.wereAnswered = true })",
    )
    .await?;
    page.until("window.wereAnswered").await?;
    page.ready(1).await?;
    assert_eq!(page.events("error").await?.len(), 0, "the page is told of a document that is not wanted");
    assert_eq!(page.reading_times().await?.len(), 1);
    // The browser's own note of the missing file is no error of the page.
    assert_eq!(page.complaints().await?, Vec::<String>::new());
    Ok(())
}

/// Several articles of a selector are mounted one after another; those whose turn has not come stay as they are.
async fn unmount_all_while_they_are_mounted(page: Page) -> Result {
    page.open("boxes").await?;
    page.ready(1).await?;
    page.eval::<Value>(
        "const post = document.querySelector('.post');
         const copies = [1, 2, 3].map(() => Object.assign(document.createElement('div'), { className: 'post', innerHTML: '<p>One more.</p>' }));
         copies[0].getAttribute = () => { queueMicrotask(() => { Intertitle.unmount(); window.areUnmounted = true }); return null };
         document.body.append(...copies);
         copies[0].scrollIntoView()",
    )
    .await?;
    page.until("window.areUnmounted").await?;
    page.linger(400).await;
    assert_eq!(hosts(&page).await?, 0, "mounted after everything was unmounted");
    assert_eq!(page.events("ready").await?.len(), 1);
    assert_clean(&page).await
}

/// A handle can be asked for a card as soon as the words are on the page, which is before they are read.
async fn a_quote_before_the_article_is_read(page: Page) -> Result {
    const QUOTE: &str = "const range = new Range(); range.selectNodeContents(paragraph); handle.quote(range)";
    open_scriptable(&page).await?;
    page.eval::<Value>("window.handle = Intertitle.mount(document.getElementById('post'))").await?;
    page.ready(1).await?;
    // From then on the module of quotes is there, and answers at once.
    page.eval::<Value>(&format!("const paragraph = document.querySelector('#post p + p'); {QUOTE}")).await?;
    page.told("quote", 1).await?;
    let words = "What I had remembered was not the film but the way it had made me feel on a bad evening.";
    let article =
        json!({ "metadata": { "title": "The deck" }, "blocks": [{ "type": "paragraph", "content": [{ "type": "text", "text": words }] }] });
    page.eval::<Value>(&format!(
        "const empty = document.getElementById('empty');
         new MutationObserver((_, observer) => {{
           const paragraph = [...empty.querySelectorAll('.intertitle-article p')].pop();
           if (!paragraph) return;
           observer.disconnect();
           const handle = Intertitle.mount(empty);
           {QUOTE};
         }}).observe(empty, {{ childList: true, subtree: true }});
         Intertitle.mount(empty, {{ article: {article} }})"
    ))
    .await?;
    page.told("quote", 2).await?;
    page.ready(2).await?;
    assert_clean(&page).await
}

/// Replaces the post by a new element with its words, as a Turbo frame or htmx does without a new address.
const REPLACE: &str = "const copy = document.querySelector('.post').cloneNode(true);
    copy.querySelectorAll('intertitle-host').forEach((host) => host.remove());
    document.querySelector('.post').replaceChildren(...copy.childNodes)";

/// A reader may turn to any number of articles at one address.
async fn replaced_again_and_again(page: Page) -> Result {
    page.open("boxes").await?;
    page.ready(1).await?;
    // Each is read for a while, which this test cannot wait for.
    page.eval::<Value>("const now = performance.now.bind(performance); window.ahead = 0; performance.now = () => now() + window.ahead")
        .await?;
    for count in 2..=8 {
        page.eval::<Value>(&format!("window.ahead += 60000; {REPLACE}")).await?;
        page.ready(count).await?;
    }
    assert_clean(&page).await
}

/// A page that undoes each mount at once is left alone before long.
async fn a_page_at_odds_with_us(page: Page) -> Result {
    page.open("boxes").await?;
    page.ready(1).await?;
    page.eval::<Value>(&format!("addEventListener('intertitle:ready', () => {{ {REPLACE} }}); {REPLACE}")).await?;
    page.ready(4).await?;
    page.linger(700).await;
    assert_eq!(page.events("ready").await?.len(), 4);
    assert_eq!(hosts(&page).await?, 0);
    assert_clean(&page).await
}

/// An extension that removes our chrome each time does not cost the reader an article that was built here.
async fn chrome_that_is_always_removed(page: Page) -> Result {
    page.open("marker-markdown").await?;
    page.ready(1).await?;
    page.eval::<Value>(
        "const removeAll = () => document.querySelectorAll('intertitle-host').forEach((host) => host.remove());
         window.blocker = new MutationObserver(removeAll);
         window.blocker.observe(document, { childList: true, subtree: true });
         removeAll()",
    )
    .await?;
    page.ready(4).await?;
    page.linger(700).await;
    page.eval::<Value>("window.blocker.disconnect()").await?;
    assert_eq!(page.events("ready").await?.len(), 4);
    assert_eq!(hosts(&page).await?, 0);
    assert_eq!(
        page.eval::<usize>("return document.querySelectorAll('#mark > .intertitle-article').length").await?,
        1,
        "the article is lost"
    );
    assert_clean(&page).await
}

/// A copy of a page that is kept as text, as by htmx, holds the article that was built instead of a link; it is built anew.
async fn a_copy_of_a_built_article(page: Page) -> Result {
    page.open("anchor-marker").await?;
    page.ready(1).await?;
    let times = page.reading_times().await?;
    page.eval::<Value>("const main = document.querySelector('main'); main.innerHTML = main.innerHTML").await?;
    page.ready(2).await?;
    assert_eq!(page.reading_times().await?, times);
    assert_eq!(page.eval::<usize>("return document.querySelectorAll('.intertitle-article').length").await?, 1, "the copy is left");
    page.eval::<Value>("Intertitle.unmount()").await?;
    let main = "document.querySelector('main').outerHTML";
    assert_same_markup(
        &page.eval::<String>(&format!("return {main}")).await?,
        &page
            .eval::<String>(&format!(
                "return new DOMParser().parseFromString(witness.before.html, 'text/html').{}",
                main.trim_start_matches("document.")
            ))
            .await?,
    );
    assert_clean(&page).await
}

/// An element in a frame cannot be mounted from here; the articles of the page are none the worse for it.
async fn an_element_of_a_frame(page: Page) -> Result {
    open_scriptable(&page).await?;
    page.eval::<Value>(
        "Intertitle.mount(document.getElementById('post'));
         const frame = document.createElement('iframe');
         document.body.append(frame);
         frame.contentDocument.body.append(document.getElementById('post').cloneNode(true));
         const framed = Intertitle.mount(frame.contentDocument.getElementById('post'));
         framed.element.addEventListener('intertitle:error', ({ detail }) => { window.code = detail.code });
         framed.ready.then(() => { window.isAnswered = true })",
    )
    .await?;
    page.until("window.isAnswered").await?;
    page.ready(1).await?;
    assert_eq!(page.eval::<String>("return code").await?, "document");
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    Ok(())
}

/// A reader who came for a quote and has read on by the time its module arrives is not taken back to it.
async fn a_quote_that_comes_late(page: Page) -> Result {
    // The link to the words in which the essay begins; the time is for the next step, which holds the module back.
    page.goto("/pages/late/?late=1000#q=there-is-a-shot.av.58w5sc").await?;
    page.eval::<Value>(
        "const { fetch } = window;
         window.fetch = (...all) => String(all[0]).includes('-quotes') ? new Promise((done) => { window.release = () => done(fetch(...all)) }) : fetch(...all);
         document.querySelector('main').style.fontSize = '3rem'",
    )
    .await?;
    page.ready(1).await?;
    page.until("window.release").await?;
    page.scroll_to("#note-1").await?;
    let place: f64 = page.eval("release(); return scrollY").await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
    page.linger(300).await;
    assert_eq!(page.eval::<f64>("return scrollY").await?, place, "the reader is taken back");
    assert_clean(&page).await
}

/// Offline at the press and online later: the button says that it can be tried again, and then it works.
async fn a_card_without_a_network(page: Page) -> Result {
    open_essay(&page).await?;
    page.eval::<Value>(
        "const { fetch } = window;
         window.isOffline = true;
         window.fetch = (...all) => window.isOffline && String(all[0]).includes('-cards') ? Promise.reject(new TypeError('offline')) : fetch(...all)",
    )
    .await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    page.press(BUTTON).await?;
    page.until(&format!("{BUTTON}.textContent === 'Try again' && !{BUTTON}.hidden && !{BUTTON}.hasAttribute('aria-busy')")).await?;
    page.eval::<Value>("window.isOffline = false").await?;
    page.press(BUTTON).await?;
    page.until(DIALOG_OPEN).await
}

/// The same in the dock, which is all that a reader without a mouse has: it says so, and its entries work once the network is back.
async fn a_dock_without_a_network(page: Page) -> Result {
    open_essay(&page).await?;
    page.eval::<Value>(
        "const { fetch } = window;
         window.missing = '-quotes';
         window.fetch = (...all) => String(all[0]).includes(window.missing) ? Promise.reject(new TypeError('offline')) : fetch(...all)",
    )
    .await?;
    // Who reads on is told no more.
    page.eval::<Value>("document.querySelector('article h2').scrollIntoView({ behavior: 'instant' })").await?;
    page.until("witness.control('Contents')").await?;
    settle(&page).await;
    let told = |words: &str| format!("witness.inHosts('[part~=told]').some((line) => line.textContent === '{words}')");
    for (missing, control) in
        [("-quotes", "Quotes of this article"), ("-quotes", "Quote this paragraph"), ("-cards", "Quote this paragraph")]
    {
        page.eval::<Value>(&format!("window.missing = '{missing}'; scrollBy({{ top: 1, behavior: 'instant' }})")).await?;
        page.until(&told("")).await?;
        page.press_control("Contents").await?;
        page.press_control(control).await?;
        page.until(&told("This could not be loaded; try again")).await.map_err(|error| format!("{missing}, {control}: {error}"))?;
    }
    page.eval::<Value>("window.missing = 'nothing'").await?;
    page.press_control("Contents").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(DIALOG_OPEN).await
}

/// A page that renders its article anew, as with another theme, does not take a reader who has read on back to the quote they came for.
async fn an_article_rendered_anew_after_a_quote(page: Page) -> Result {
    page.goto("/pages/late/?late=100#q=there-is-a-shot.av.58w5sc").await?;
    page.eval::<Value>("document.querySelector('main').style.fontSize = '3rem'").await?;
    page.ready(1).await?;
    let highlighted = "!CSS.highlights || CSS.highlights.has('intertitle-arrived')";
    page.until(highlighted).await?;
    page.scroll_to("#note-1").await?;
    page.linger(300).await;
    let place: f64 = page
        .eval(
            "const post = document.querySelector('article');
             const anew = post.cloneNode(true);
             for (const host of anew.querySelectorAll('intertitle-host')) host.remove();
             CSS.highlights?.delete('intertitle-arrived');
             const place = scrollY;
             post.replaceWith(anew);
             scrollTo({ top: place, behavior: 'instant' });
             return scrollY",
        )
        .await?;
    page.ready(2).await?;
    page.until(highlighted).await?;
    page.linger(300).await;
    assert_eq!(page.eval::<f64>("return scrollY").await?, place, "the reader is taken back");
    assert_clean(&page).await
}

/// The path to another film is shown when it is found, although meanwhile the reader has made a card of the one shown.
async fn a_card_while_a_path_is_sought(page: Page) -> Result {
    page.goto(ESSAY).await?;
    page.ready(1).await?;
    page.eval::<Value>("scrollBy(0, 200)").await?;
    page.until("witness.inHosts('[value=paths]').length === 1").await?;
    page.eval::<Value>("witness.inHosts('[value=paths]')[0].click()").await?;
    type_film(&page, "Lost in Translation").await?;
    choose_film(&page).await?;
    page.until("witness.inHosts('.degrees__path li').length >= 3").await?;
    type_film(&page, "Alphaville").await?;
    // Only the files of the second path wait for the card.
    page.eval::<Value>(
        "const { fetch } = window;
         window.held = [];
         window.fetch = (...all) => /\\/films\\//.test(all[0]) ? new Promise((done) => { held.push(() => done(fetch(...all))) }) : fetch(...all)",
    )
    .await?;
    choose_film(&page).await?;
    page.until("held.length > 0").await?;
    page.eval::<Value>("witness.inHosts('[value=card]').find((button) => button.checkVisibility?.() ?? button.offsetParent).click()")
        .await?;
    page.until(DIALOG_OPEN).await?;
    close_dialog(&page).await?;
    page.eval::<Value>("held.forEach((go) => go())").await?;
    page.until("[...witness.inHosts('.degrees__path li')].pop().textContent.startsWith('Alphaville')").await?;
    assert_clean(&page).await
}

/// Types the title of a film into the search for a path, until it is offered.
async fn type_film(page: &Page, title: &str) -> Result {
    page.until("witness.inHosts('[role=combobox]').length === 1").await?;
    page.eval::<Value>(&format!(
        "const field = witness.inHosts('[role=combobox]')[0];
         field.value = '{title}';
         field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await?;
    page.until(&format!("witness.inHosts('[role=option]')[0]?.textContent.startsWith('{title}')")).await
}

/// Chooses the first film that is offered.
async fn choose_film(page: &Page) -> Result {
    page.eval::<Value>("witness.inHosts('[role=option]')[0].click()").await.map(drop)
}

/// A router turns the address at once, and puts the words of the next post into the same nodes when they have come; until then its bar of progress
/// is a reason to look at the page.
async fn an_address_that_turns_before_its_words(page: Page) -> Result {
    page.open("plain").await?;
    page.ready(1).await?;
    page.eval::<Value>("history.pushState(null, '', '?second'); document.body.append(document.createElement('progress'))").await?;
    page.linger(300).await;
    assert_eq!(page.events("ready").await?.len(), 1, "told of the old post again");
    page.eval::<Value>(
        "document.querySelector('article h1').textContent = 'Another boat';
         for (const words of document.querySelectorAll('article p:not(.byline)')) words.textContent = 'Another film. '.repeat(60)",
    )
    .await?;
    page.ready(2).await?;
    assert_eq!(page.events("ready").await?[1]["detail"]["title"], "Another boat");
    assert_clean(&page).await
}
