//! The author's settings, as a reader sees them: order, what is hidden, nothing kept; and the section in Arabic.
//! The places must be those that the tests' own server imitates.

use serde_json::{Value, json};

use super::{ENTER, mount, place_of, read_to_the_end, texts};
use crate::flows::{RESPONSES_LOADED, assert_clean};
use crate::support::Result;
use crate::support::keys::SHIFT;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    the_latest_first,
    what_the_author_hides,
    pictures_are_loaded_only_if_reader_or_author_wants_them,
    nothing_is_kept,
    a_document_says_where_it_stands,
    in_arabic,
    in_arabic_on_a_phone,
    mistakes_are_reported
];

/// When each conversation began, in the order of the page.
const BEGINNINGS: &str =
    "return witness.inHosts('.responses > .conversation > * > * > article > header time').map((time) => time.getAttribute('datetime'))";

async fn the_latest_first(page: Page) -> Result {
    let in_order = async |order: &str| -> Result<Vec<String>> {
        mount(&page, json!({ "responses": "{{sharing}}/@mara/many", "responsesOrder": order })).await?;
        page.until(RESPONSES_LOADED).await?;
        page.eval(BEGINNINGS).await
    };
    let oldest = in_order("oldest").await?;
    let mut sorted = oldest.clone();
    sorted.sort();
    assert!(oldest.len() > 30 && oldest.first() < oldest.last(), "{oldest:?}");
    assert_eq!(oldest, sorted);
    sorted.reverse();
    assert_eq!(in_order("newest").await?, sorted);
    assert_clean(&page).await
}

async fn what_the_author_hides(page: Page) -> Result {
    mount(&page, json!({ "responses": "{{sharing}}/@mara/many" })).await?;
    page.until(RESPONSES_LOADED).await?;
    let all = texts(&page, ".response__by").await?;
    assert!(all.len() == 60 && all.contains(&"Jo".to_owned()) && all.contains(&"Kim".to_owned()), "{all:?}");
    // Hidden by account, in any spelling, and by address.
    let account = format!("@JO@{}", place_of(&page, "sharing").await?.trim_start_matches("http://"));
    mount(&page, json!({ "responses": "{{sharing}}/@mara/many", "responsesHide": [account, "https://films.example/@Kim/"] })).await?;
    page.until(RESPONSES_LOADED).await?;
    let names = texts(&page, ".response__by").await?;
    assert!(!names.contains(&"Kim".to_owned()) && !names.contains(&"Jo".to_owned()), "{names:?}");
    assert_eq!(names.len(), 36, "the others stay");
    // A hidden response leaves its place if others answer it, and nothing of it is shown there.
    let places = texts(&page, ".response__absent").await?;
    assert!(!places.is_empty() && places.iter().all(|line| line == "This response is not shown here."), "{places:?}");
    assert_clean(&page).await
}

/// Pictures of people are loaded only if the reader asks or the author switched them on; with `off` the reader cannot ask. The page's policy
/// blocks all of them.
async fn pictures_are_loaded_only_if_reader_or_author_wants_them(page: Page) -> Result {
    let seen = "return witness.inHosts('.responses img').map((picture) => new URL(picture.src).host)";
    for (option, at_once, offered) in [("", 0, 1), ("ask", 0, 1), ("on", 2, 0), ("off", 0, 0)] {
        mount(&page, json!({ "responses": "{{sharing}}/@mara/100", "responsesPictures": option })).await?;
        page.until(RESPONSES_LOADED).await?;
        // With `on`, pictures come together with the responses.
        page.until(&format!("witness.inHosts('.responses img').length >= {at_once}")).await?;
        assert_eq!(page.eval::<Vec<String>>(seen).await?.is_empty(), at_once == 0, "{option:?}");
        let buttons: usize =
            page.eval("return witness.inHosts('[value=pictures]').filter((one) => one.getClientRects().length > 0).length").await?;
        assert_eq!(buttons, offered, "{option:?}");
        if offered == 0 {
            continue;
        }
        let hosts = texts(&page, ".pictures .responses__note").await?;
        page.press_control("Show pictures of people").await?;
        page.until("witness.inHosts('.responses img').length >= 2").await?;
        for host in page.eval::<Vec<String>>(seen).await? {
            assert!(hosts.concat().contains(&host), "{host} was not named: {hosts:?}");
        }
    }
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new());
    Ok(())
}

/// Places are asked about the canonical address in the article's document, not about the page that shows it.
async fn a_document_says_where_it_stands(page: Page) -> Result {
    let paragraph = json!({ "type": "paragraph", "content": [{ "type": "text", "text": "I had been watching the wrong one of them." }] });
    let article = json!({ "metadata": { "title": "Her, again", "canonical": "https://blog.example/her" }, "blocks": vec![paragraph; 30] });
    mount(&page, json!({ "article": article, "responses": "webmention", "webmentionService": "{{sharing}}/jf2/empty" })).await?;
    page.eval::<Value>("window.scrollTo(0, document.documentElement.scrollHeight)").await?;
    page.until("witness.inHosts('.own-site__address').length === 1").await?;
    assert_eq!(texts(&page, ".own-site__address").await?, ["https://blog.example/her"]);
    assert_clean(&page).await
}

/// With `memory` off nothing of a reader is kept, not even until the tab is closed; and no chips are offered whose marks would be lost.
async fn nothing_is_kept(page: Page) -> Result {
    let kept = "return [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('intertitle:'))";
    let options = |memory: &str| json!({ "responses": "{{sharing}}/@mara/many", "insights": "on", "memory": memory });
    for (memory, chips) in [("on", 8), ("off", 0)] {
        mount(&page, options(memory)).await?;
        page.until(RESPONSES_LOADED).await?;
        assert_eq!(texts(&page, ".chip").await?.len(), chips, "memory {memory}");
        page.eval::<Value>("window.opened = 0; window.open = () => { window.opened += 1; return null; }").await?;
        page.press_control("Respond on Mastodon").await?;
        page.element("witness.inHosts('#instance-name')[0]").await?.send_keys("films.example").await?;
        page.key(ENTER).await?;
        page.until("window.opened === 1").await?;
        let found: Vec<String> = page.eval(kept).await?;
        let of_responses = found.iter().filter(|key| key.starts_with("intertitle:answers") || *key == "intertitle:instance").count();
        assert_eq!(of_responses > 0, memory == "on", "memory {memory}: {found:?}");
        page.eval::<Value>("localStorage.clear(); sessionStorage.clear()").await?;
    }
    assert_clean(&page).await
}

async fn in_arabic(page: Page) -> Result {
    page.open("responses-arabic").await?;
    page.ready(1).await?;
    stands_in_arabic(&page).await?;
    page.picture("responses-arabic").await?;
    page.eval::<Value>("witness.inHosts('.conversation')[0].scrollIntoView()").await?;
    page.picture("responses-arabic-conversation").await?;
    assert_clean(&page).await
}

/// In a frame 360 pixels wide, because not every driver can make a window so narrow.
async fn in_arabic_on_a_phone(page: Page) -> Result {
    page.open("phone").await?;
    page.eval::<Value>("document.querySelector('iframe').src = '/pages/responses-arabic/'").await?;
    page.client().enter_frame(0).await?;
    page.until("location.pathname === '/pages/responses-arabic/'").await?;
    page.ready(1).await?;
    stands_in_arabic(&page).await?;
    assert_clean(&page).await?;
    Ok(page.client().enter_parent_frame().await?)
}

/// The section runs from right to left, in Arabic, with everything open, and nothing overflows the page.
async fn stands_in_arabic(page: &Page) -> Result {
    read_to_the_end(page).await?;
    // In a wide window the whole article is in sight, so that there is nothing to scroll: a key is the first sign of a reader.
    page.key(SHIFT).await?;
    page.until("witness.inHosts('[role=status]').some((line) => line.textContent === 'حُمّلت الردود.')").await?;
    page.eval::<Value>(
        "witness.inHosts('[value=instance]')[0].click(); witness.inHosts('details').forEach((fold) => { fold.open = true; })",
    )
    .await?;
    assert_eq!(texts(page, ".responses__title").await?, ["الردود"]);
    assert_eq!(page.eval::<String>("return getComputedStyle(witness.inHosts('.responses')[0]).direction").await?, "rtl");
    let turned: bool = page
        .eval(
            "const nested = witness.inHosts('article article')[0].getBoundingClientRect(), around = witness.inHosts('article')[0].getBoundingClientRect(); \
             return nested.width > 0 && around.right - nested.right > 8",
        )
        .await?;
    assert!(turned, "replies are set in from the right");
    let in_turn: bool = page
        .eval(
            "const heads = witness.inHosts('.response__head'), parts = (head) => [...head.querySelectorAll('.response__by, bdi')]; \
             const [name, handle, place] = parts(heads.find((head) => parts(head).length === 3)).map((part) => part.getBoundingClientRect()); \
             const follows = (before, after) => after.top >= before.bottom - 1 || after.right <= before.left + 1; \
             return follows(name, handle) && follows(handle, place)",
        )
        .await?;
    assert!(in_turn, "name, handle and place stand from right to left, or below one another");
    let out: Vec<String> = page
        .eval(
            "const wide = document.documentElement.clientWidth; \
             const out = ({ left, right, width }) => width > 1 && (left < -1 || right > wide + 1); \
             return witness.inHosts('.responses, .responses *').filter((node) => out(node.getBoundingClientRect())).map((node) => node.outerHTML.slice(0, 120))",
        )
        .await?;
    assert_eq!(out, Vec::<String>::new(), "beside the page");
    let sideways: bool = page.eval("return document.documentElement.scrollWidth > document.documentElement.clientWidth").await?;
    assert!(!sideways, "the page scrolls sideways");
    Ok(())
}

/// An author's mistake is reported with its place, and affects nothing else.
async fn mistakes_are_reported(page: Page) -> Result {
    let options = json!({
        "responses": ["{{sharing}}/@mara/many", "{{sharing}}/users/mara/statuses/many", 5], "responsesHide": { "jo": true }, "responseOrder": "newest",
        "insights": ["moved", "wow"], "insightsAt": "marks.example"
    });
    mount(&page, options).await?;
    page.until("witness.inHosts('article.response').length === 60").await?;
    let told = page.complaints().await?;
    for (place, said) in [
        ("responses: ", "this is neither text nor a list of texts"),
        ("responses-hide: ", "this is neither text nor a list of texts"),
        ("responses: `http", "/users/mara/statuses/many` is named twice. It was left out"),
        ("options.responseOrder: ", "did you mean `responsesOrder`?"),
        ("insights: ", "`wow` is not built in and has no words"),
        ("insights-at: ", "`marks.example` is not a web address"),
    ] {
        let is_told = told.iter().any(|line| line.starts_with(&format!("Intertitle: {place}")) && line.contains(said));
        assert!(is_told, "{place}{said}: {told:#?}");
    }
    assert_eq!(told.len(), 6, "{told:#?}");
    assert_eq!(texts(&page, ".chip").await?.len(), 1);
    Ok(())
}
