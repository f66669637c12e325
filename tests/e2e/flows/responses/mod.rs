//! Responses after an article: four kinds of places in one conversation, what readers do with it, and everything that a place can do wrong.
//! The places must be those that the tests' own server imitates; `isso.rs` has a real Isso.

use serde_json::{Value, json};

pub(super) mod failing;
pub(super) mod hostile;
pub(super) mod settings;

use super::steps::RESPONSES_LOADED;
use super::{assert_clean, assert_same_markup, hosts};
use crate::support::Result;
use crate::support::cdp;
use crate::support::engine::Engine;
use crate::support::keys::{ENTER, SPACE};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    three_places_are_one_conversation,
    nothing_is_asked_before_the_reader_nears,
    no_kind_of_place_is_asked_earlier,
    chips_are_kept_and_taken_back,
    unmounting_leaves_nothing,
    marks_are_counted_where_the_author_says,
    the_rest_is_counted_and_linked,
    a_reader_goes_to_their_own_instance,
    the_post_is_opened_at_its_own_address,
    everything_by_keyboard,
    everything_is_in_the_accessibility_tree,
    a_thousand_responses,
    an_article_hidden_at_first,
    the_section_goes_dark_with_the_site
];

const PLACES: [&str; 3] = ["/api/v1/statuses/", "/sky/", "/jf2/"];

/// Scrolls to the end of the article, as a reader does before the responses.
pub(super) async fn read_to_the_end(page: &Page) -> Result {
    page.eval::<Value>("window.scrollBy(0, 100)").await?;
    page.eval::<Value>("document.querySelector('article').lastElementChild.scrollIntoView()").await.map(drop)
}

/// Opens the page of responses and waits until all places have answered.
async fn open(page: &Page) -> Result {
    page.open("responses").await?;
    page.ready(1).await?;
    read_to_the_end(page).await?;
    page.until("witness.inHosts('article.response').length >= 8").await?;
    page.until(RESPONSES_LOADED).await
}

pub(super) async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.eval(&format!("return witness.inHosts({}).map((node) => node.textContent.replace(/\\s+/g, ' ').trim())", json!(selector))).await
}

fn of_places(page: &Page) -> Vec<String> {
    page.requests().into_iter().filter(|path| PLACES.iter().any(|place| path.starts_with(place))).collect()
}

async fn three_places_are_one_conversation(page: Page) -> Result {
    open(&page).await?;
    let names = texts(&page, ".response__by").await?;
    assert!(names.contains(&"Ilse B.".to_owned()), "{names:?}");
    let places = texts(&page, ".response__place").await?;
    for place in ["Mastodon", "Bluesky", "Webmention"] {
        assert!(places.iter().any(|told| told.ends_with(place)), "nothing from {place}: {places:?}");
    }
    let warned: usize = page.eval("return witness.inHosts('details.response__warning:not([open])').length").await?;
    assert!(warned >= 1, "a warning is not folded");
    let nested: usize = page.eval("return witness.inHosts('article.response article.response').length").await?;
    assert!(nested >= 1, "nothing is nested");
    page.picture("responses").await?;
    assert_clean(&page).await
}

async fn nothing_is_asked_before_the_reader_nears(page: Page) -> Result {
    page.open("responses").await?;
    page.ready(1).await?;
    let module = |path: &String| path.contains("intertitle-responses");
    page.linger(400).await;
    let asked = page.requests();
    assert!(!asked.iter().any(|path| module(path) || PLACES.iter().any(|place| path.starts_with(place))), "{asked:?}");
    open(&page).await?;
    let first = of_places(&page);
    assert!(first.len() >= 5, "{first:?}");
    // The answers are kept for this session.
    open(&page).await?;
    assert_eq!(of_places(&page), Vec::<String>::new());
    Ok(())
}

/// Each kind of place learns of a reader only when that reader nears the section, not when they begin to read.
async fn no_kind_of_place_is_asked_earlier(page: Page) -> Result {
    let asked =
        "performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(document.documentElement.dataset.sharing)).length";
    for options in [
        json!({ "responses": "{{sharing}}/@mara/many" }),
        json!({ "responses": "at://did:plc:mara/app.bsky.feed.post/3root", "blueskyService": "{{sharing}}/sky/fine" }),
        json!({ "responses": "webmention", "webmentionService": "{{sharing}}/jf2/fine" }),
        json!({ "responses": "isso:{{sharing}}/isso/hostile" }),
        json!({ "insights": "on", "insightsAt": "{{sharing}}/insights" }),
        json!({ "insights": "on", "insightsAt": "isso:{{sharing}}/isso/hostile" }),
    ] {
        put(&page, options.clone()).await?;
        // The reader begins, far from the end; and the next round begins at the top.
        let begins = "history.scrollRestoration = 'manual'; document.querySelector('article p').style.marginBottom = '9000px'; dispatchEvent(new Event('keydown'))";
        page.eval::<Value>(begins).await?;
        page.linger(400).await;
        assert_eq!(page.eval::<usize>(&format!("return {asked}")).await?, 0, "{options}");
        read_to_the_end(&page).await?;
        page.until(&format!("{asked} > 0")).await?;
        // What an earlier round was answered is kept for this session.
        page.eval::<Value>("sessionStorage.clear()").await?;
    }
    assert_clean(&page).await
}

async fn chips_are_kept_and_taken_back(page: Page) -> Result {
    let pressed = "witness.inHosts('.chip[aria-pressed=true]').map((chip) => chip.dataset.chip).join(' ')";
    open(&page).await?;
    assert_eq!(texts(&page, ".chip").await?.len(), 8);
    page.press_control("Moved me").await?;
    page.until(&format!("{pressed} === 'moved'")).await?;
    open(&page).await?;
    page.until(&format!("{pressed} === 'moved'")).await?;
    page.press_control("Moved me").await?;
    page.until(&format!("{pressed} === ''")).await?;
    let kept: Vec<String> = page.eval("return Object.keys(localStorage).filter((key) => key.startsWith('intertitle:marks'))").await?;
    assert_eq!(kept, Vec::<String>::new());
    assert_clean(&page).await
}

async fn unmounting_leaves_nothing(page: Page) -> Result {
    open(&page).await?;
    let before: String = page.eval("return witness.before.html").await?;
    page.eval::<Value>("Intertitle.unmount()").await?;
    let after: String = page.eval("return document.documentElement.outerHTML").await?;
    assert_same_markup(&after, &before);
    assert_eq!(hosts(&page).await?, 0);
    let open: Vec<String> = page.eval("return witness.snapshot().open.filter((name) => !witness.before.open.includes(name))").await?;
    assert_eq!(open, Vec::<String>::new());
    assert_clean(&page).await
}

/// Mounts the article with these options and reads to the end.
pub(super) async fn mount(page: &Page, options: Value) -> Result {
    put(page, options).await?;
    read_to_the_end(page).await
}

/// Mounts the article with these options, and waits until its chrome is up.
async fn put(page: &Page, options: Value) -> Result {
    page.open("responses-call").await?;
    page.until("window.Intertitle?.mount").await?;
    let mut options = options.to_string();
    for name in ["sharing", "offline", "cutting"] {
        options = options.replace(&format!("{{{{{name}}}}}"), &place_of(page, name).await?);
    }
    page.eval::<Value>(&format!("Intertitle.mount(document.querySelector('article'), {options}); return null")).await?;
    page.ready(1).await
}

async fn place_of(page: &Page, name: &str) -> Result<String> {
    page.eval(&format!("return document.documentElement.dataset.{name}")).await
}

async fn marks_are_counted_where_the_author_says(page: Page) -> Result {
    let options = json!({ "insights": ["moved", "laughed: Made me laugh out loud"], "insightsAt": "{{sharing}}/insights" });
    mount(&page, options).await?;
    page.until("witness.inHosts('.chip__count').some((count) => count.textContent === '3 readers')").await?;
    assert_eq!(texts(&page, ".chip__count").await?, ["3 readers"], "no count is made up");
    assert_eq!(texts(&page, ".responses__title").await?, Vec::<String>::new(), "nobody is asked to respond nowhere");
    page.press("witness.inHosts('[data-chip=moved]')[0]").await?;
    page.until("witness.inHosts('[data-chip=moved] .chip__count')[0]?.textContent === '4 readers'").await?;
    page.press("witness.inHosts('[data-chip=laughed]')[0]").await?;
    page.until("witness.inHosts('[data-chip=laughed] .chip__count')[0]?.textContent === '1 reader'").await?;
    for chip in ["moved", "laughed"] {
        page.press(&format!("witness.inHosts('[data-chip={chip}]')[0]")).await?;
        page.until(&format!("witness.inHosts('[data-chip={chip}]')[0].getAttribute('aria-pressed') === 'false'")).await?;
    }
    page.until("witness.inHosts('.chip__count').map((count) => count.textContent).join() === '3 readers'").await?;
    // Two marks at once: neither calls the other off.
    page.eval::<Value>("for (const chip of witness.inHosts('.chip')) chip.click()").await?;
    page.until("witness.inHosts('.chip__count').map((count) => count.textContent).join() === '4 readers,1 reader'").await?;
    assert_clean(&page).await
}

async fn the_rest_is_counted_and_linked(page: Page) -> Result {
    mount(&page, json!({ "responses": "{{sharing}}/@mara/many" })).await?;
    page.until("witness.inHosts('article.response').length === 60").await?;
    assert_eq!(texts(&page, ".responses__count").await?, ["60 of 143 responses shown"]);
    let rest: String = page.eval("return witness.control('Read the rest on Mastodon').getAttribute('href')").await?;
    assert!(rest.ends_with("/@mara/many"), "{rest}");
    assert_clean(&page).await
}

async fn a_reader_goes_to_their_own_instance(page: Page) -> Result {
    mount(&page, json!({ "responses": "{{sharing}}/@mara/empty" })).await?;
    page.until("witness.inHosts('.responses__empty:not([hidden])').length === 1").await?;
    page.eval::<Value>("window.opened = []; window.open = (...given) => { window.opened.push(given.join(' ')); return null; }").await?;
    page.press_control("Be the first on Mastodon").await?;
    page.until("witness.focused().id === 'instance-name'").await?;
    page.element("witness.inHosts('#instance-name')[0]").await?.send_keys("nowhere").await?;
    page.press_control("Open there to reply").await?;
    page.until("witness.inHosts('#instance-name[aria-invalid=true]').length === 1").await?;
    assert_eq!(texts(&page, "#instance-help").await?, ["This is not a server name."]);
    page.element("witness.inHosts('#instance-name')[0]").await?.send_keys(".example").await?;
    page.key(ENTER).await?;
    page.until("window.opened.length === 1").await?;
    let opened: String = page.eval("return window.opened[0]").await?;
    assert!(opened.starts_with("https://nowhere.example/authorize_interaction?uri=http%3A%2F%2F127.0.0.1"), "{opened}");
    mount(&page, json!({ "responses": "{{sharing}}/@mara/empty" })).await?;
    page.until("witness.inHosts('#instance-name')[0]?.value === 'nowhere.example'").await?;
    assert_clean(&page).await
}

/// The author may have named the post as another server shows it; other instances know it by the address that its own instance gives.
async fn the_post_is_opened_at_its_own_address(page: Page) -> Result {
    mount(&page, json!({ "responses": "{{sharing}}/@mara@films.example/100" })).await?;
    page.until(RESPONSES_LOADED).await?;
    page.eval::<Value>("window.opened = []; window.open = (address) => { window.opened.push(address); return null; }").await?;
    page.press_control("Respond on Mastodon").await?;
    page.until("witness.focused().id === 'instance-name'").await?;
    page.element("witness.inHosts('#instance-name')[0]").await?.send_keys("nowhere.example").await?;
    page.key(ENTER).await?;
    page.until("window.opened.length === 1").await?;
    let opened: String = page.eval("return window.opened[0]").await?;
    assert_eq!(opened, "https://nowhere.example/authorize_interaction?uri=https%3A%2F%2Ffilms.example%2F%40mara%2F100");
    Ok(())
}

/// Nothing needs a pointer: each control is reached in the order of the page, and works by keyboard.
async fn everything_by_keyboard(page: Page) -> Result {
    open(&page).await?;
    let stops: Vec<String> = page
        .eval(
            "const stops = witness.inHosts('.responses :is(a[href], button, input, summary, [tabindex=\"0\"])').filter((stop) => stop.getClientRects().length > 0); \
             return stops.map((stop) => { stop.focus(); return witness.focused() === stop ? '' : stop.outerHTML; }).filter(Boolean)",
        )
        .await?;
    assert_eq!(stops, Vec::<String>::new(), "out of reach");
    let press = |selector: &'static str, key: char| {
        let page = &page;
        async move {
            page.until(&format!("witness.inHosts('{selector}').length > 0")).await?;
            page.eval::<Value>(&format!("witness.inHosts('{selector}')[0].focus()")).await?;
            page.key(key).await
        }
    };
    press("[data-chip=moved]", SPACE).await?;
    page.until("witness.inHosts('[data-chip=moved][aria-pressed=true]').length === 1").await?;
    press("details.response__warning summary", ENTER).await?;
    page.until("witness.inHosts('details.response__warning[open]').length === 1").await?;
    press("[value=fold]", ENTER).await?;
    page.until("witness.focused().value === 'fold' && witness.focused().textContent.startsWith('Show ')").await?;
    press("[value=instance]", ENTER).await?;
    page.until("witness.focused().id === 'instance-name'").await?;
    assert_clean(&page).await
}

/// The accessibility tree, which only Chromium's driver exposes: each response is an article named after its author, even outside the window.
async fn everything_is_in_the_accessibility_tree(page: Page) -> Result {
    if page.engine != Engine::Chromium {
        return Ok(());
    }
    mount(&page, json!({ "responses": "{{sharing}}/@mara/many" })).await?;
    page.until(RESPONSES_LOADED).await?;
    let tree = cdp::send(page.client(), "Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().ok_or("no tree")?;
    let named = |role: &str| -> Vec<&str> {
        let of_role = nodes.iter().filter(|node| node["ignored"] != true && node["role"]["value"] == role);
        of_role.filter_map(|node| node["name"]["value"].as_str()).collect()
    };
    let names = texts(&page, ".response__by").await?;
    let articles: Vec<&str> = named("article").into_iter().filter(|name| names.iter().any(|known| known == name)).collect();
    assert_eq!(articles.len(), 60, "{articles:?}");
    // The 40 responses to the article are one list, although they are in groups; the other twenty are replies to them.
    let lists = nodes.iter().filter(|node| node["ignored"] != true && node["role"]["value"] == "list");
    assert!(
        lists.clone().any(|list| list["childIds"].as_array().is_some_and(|items| items.len() == 40)),
        "{:?}",
        lists.collect::<Vec<_>>()
    );
    let words = named("StaticText");
    for nth in 0..60 {
        let beginning = format!("Response number {nth}.");
        assert!(words.iter().any(|text| text.starts_with(&beginning)), "nobody hears response {nth}");
    }
    assert!(named("button").iter().all(|name| !name.is_empty()) && named("link").iter().all(|name| !name.is_empty()));
    Ok(())
}

/// Waits until exactly `count` responses are shown; each quarter of them may take as long as any other wait.
async fn until_shown(page: &Page, count: usize) -> Result {
    for quarter in 1..=4 {
        page.until(&format!("witness.inHosts('article.response').length >= {}", count * quarter / 4)).await?;
    }
    page.until(&format!("witness.inHosts('article.response').length === {count}")).await
}

async fn a_thousand_responses(page: Page) -> Result {
    mount(&page, json!({ "responses": "{{sharing}}/@mara/1000" })).await?;
    until_shown(&page, 1_000).await?;
    assert_eq!(texts(&page, ".responses__count").await?, ["1,000 responses"]);
    page.until(RESPONSES_LOADED).await?;
    mount(&page, json!({ "responses": "{{sharing}}/@mara/5000" })).await?;
    until_shown(&page, 1_000).await?;
    page.press_control("Show more responses").await?;
    // The focus moves to the first new response, without waiting for the last.
    page.until("witness.focused().localName === 'article' && witness.inHosts('article.response').indexOf(witness.focused()) === 1000")
        .await?;
    until_shown(&page, 2_000).await?;
    assert_clean(&page).await
}

/// What other modules have drawn follows the site's own light-and-dark switch, like the chrome.
async fn the_section_goes_dark_with_the_site(page: Page) -> Result {
    page.goto("/index.html?theme=light").await?;
    page.ready(1).await?;
    page.eval::<Value>("window.scrollBy({ top: 200, behavior: 'instant' }); document.querySelector('.prose').lastElementChild.scrollIntoView({ behavior: 'instant' })").await?;
    page.until("witness.inHosts('article.response').length > 0").await?;
    // Films must not move what is being read: if their place is in sight, they wait until the reader does something.
    let doing = "document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    page.until(&format!("({doing}, witness.inHosts('.programme li').length > 0)")).await?;
    let same = "['.responses', '.programme'].every((part) => getComputedStyle(witness.inHosts(part)[0]).color === getComputedStyle(document.querySelector('.prose p')).color)";
    page.until(same).await?;
    let light: String = page.eval("return getComputedStyle(witness.inHosts('.responses')[0]).color").await?;
    page.eval::<Value>("document.querySelector('.theme').click()").await?;
    page.until(&format!("getComputedStyle(witness.inHosts('.responses')[0]).color !== '{light}' && {same}")).await?;
    assert_clean(&page).await
}

/// What follows an article that was hidden when it was mounted, as in a tab, comes once the article is shown, and can be seen.
async fn an_article_hidden_at_first(page: Page) -> Result {
    page.open("responses-call").await?;
    page.until("window.Intertitle?.mount").await?;
    let options = json!({ "insights": ["moved"], "authors": [{ "name": "Ada Example", "bio": "She sees everything twice." }] });
    page.eval::<Value>(&format!(
        "document.querySelector('main').hidden = true; Intertitle.mount(document.querySelector('article'), {options}); return null"
    ))
    .await?;
    page.ready(1).await?;
    page.eval::<Value>("dispatchEvent(new Event('keydown')); document.querySelector('main').hidden = false").await?;
    read_to_the_end(&page).await?;
    let wide = |part: &str| format!("witness.inHosts('{part}').some((one) => one.getBoundingClientRect().width > 100)");
    page.until(&wide("[part~=endnotes]")).await?;
    page.until(&wide(".insights__chips")).await?;
    assert_clean(&page).await
}
