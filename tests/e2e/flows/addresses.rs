//! Which address identifies an article and which leads to it: for a file, for one of several on a page, for a reader who came by a campaign.
//! Must follow real links, and look at what is kept only as far as a page can.

use serde_json::Value;

use super::assert_clean;
use super::steps::{BUTTON, BUTTON_SHOWN, DIALOG_OPEN, ESSAY, PARAGRAPH, announced_link, close_dialog, quote, range_of_paragraph, select};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    a_fetched_article_is_linked_where_it_stands,
    articles_of_one_page_are_remembered_apart,
    articles_of_the_same_title_are_remembered_apart,
    articles_are_remembered_by_the_links_to_their_own_pages,
    a_route_after_a_hash_names_an_article,
    a_footnote_leaves_the_route_alone,
    a_tidied_address_turns_no_page,
    a_route_behind_a_campaign_turns_a_page,
    a_document_that_has_moved_leads_on_from_there,
];

async fn a_fetched_article_is_linked_where_it_stands(page: Page) -> Result {
    page.open("marker-markdown").await?;
    page.ready(1).await?;
    let mark = "document.getElementById('mark')";
    quote(&page, mark, &range_of_paragraph(mark)).await?;
    let (link, token) = announced_link(&page).await?;
    let here: String = page.eval("return location.href.split('#')[0]").await?;
    assert!(link.starts_with(&[&here, "#q="].concat()), "{link} leads to no page");
    page.goto("/pages/blank/index.html").await?;
    page.goto(&format!("/pages/marker-markdown/#{token}")).await?;
    page.ready(1).await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
    assert_clean(&page).await
}

async fn articles_of_one_page_are_remembered_apart(page: Page) -> Result {
    page.open("three-articles").await?;
    for count in 1..=2 {
        page.scroll_to(&format!("#post-{count}")).await?;
        // Waits for this article, since others may be ready first.
        page.until(&format!("witness.record.events.some(({{ type, on }}) => type === 'intertitle:ready' && on === 'post-{count}')"))
            .await?;
        let post = format!("document.getElementById('post-{count}')");
        quote(&page, &post, &range_of_paragraph(&post)).await?;
        page.press("witness.inHosts('dialog[open] button[value=keep]')[0]").await?;
        let kept = "Object.keys(localStorage).filter((key) => key.startsWith('intertitle:quotes:')).length";
        page.until(&format!("{kept} === {count}")).await?;
        close_dialog(&page).await?;
    }
    page.open("three-articles").await?;
    page.scroll_to("#post-1").await?;
    page.ready(1).await?;
    // The first two have a quote each, and the third has none.
    page.until("!CSS.highlights || CSS.highlights.get('intertitle-kept')?.size === 2").await?;
    assert_clean(&page).await
}

/// A theme may give neither an id nor a title of its own to each of its posts.
async fn articles_of_the_same_title_are_remembered_apart(page: Page) -> Result {
    page.open("same-titles").await?;
    let second = "document.querySelectorAll('.post')[1]";
    page.eval::<Value>(&format!("{second}.scrollIntoView()")).await?;
    page.ready(2).await?;
    quote(&page, second, &range_of_paragraph(second)).await?;
    page.press("witness.inHosts('dialog[open] button[value=keep]')[0]").await?;
    page.until("Object.keys(localStorage).some((key) => key.startsWith('intertitle:quotes:'))").await?;
    close_dialog(&page).await?;
    page.open("same-titles").await?;
    page.eval::<Value>(&format!("{second}.scrollIntoView()")).await?;
    page.ready(2).await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-kept')").await?;
    let elsewhere = format!(
        "return [...(CSS.highlights?.get('intertitle-kept') ?? [])].filter((range) => !{second}.contains(range.startContainer)).length"
    );
    assert_eq!(page.eval::<usize>(&elsewhere).await?, 0, "kept of the one, and shown in the other");
    assert_clean(&page).await
}

/// On a home page whose posts have one heading, a new post comes before the others.
async fn articles_are_remembered_by_the_links_to_their_own_pages(page: Page) -> Result {
    page.open("permalinks").await?;
    page.ready(1).await?;
    let newest = "document.querySelector('.post')";
    quote(&page, newest, &range_of_paragraph(newest)).await?;
    page.press("witness.inHosts('dialog[open] button[value=keep]')[0]").await?;
    page.until("Object.keys(localStorage).some((key) => key.startsWith('intertitle:quotes:'))").await?;
    close_dialog(&page).await?;
    page.open("blank").await?;
    page.goto("/pages/permalinks/#newer").await?;
    page.ready(1).await?;
    page.eval::<Value>("document.querySelector('[href=\"/week/2/\"]').scrollIntoView()").await?;
    page.ready(2).await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-kept')").await?;
    let elsewhere = "const post = document.querySelector('[href=\"/week/2/\"]').closest('.post');
        return [...(CSS.highlights?.get('intertitle-kept') ?? [])].filter((range) => !post.contains(range.startContainer)).length";
    assert_eq!(page.eval::<usize>(elsewhere).await?, 0, "kept of the one, and shown in the other");
    assert_clean(&page).await
}

/// On a site that is a single page, each route has its own kept quotes and its own place; and the site would find no post by a link without the route.
async fn a_route_after_a_hash_names_an_article(page: Page) -> Result {
    page.goto(&format!("{ESSAY}#/posts/her")).await?;
    page.ready(1).await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    page.press(BUTTON).await?;
    page.until(DIALOG_OPEN).await?;
    let (link, route) = announced_link(&page).await?;
    assert!(route == "/posts/her" && link.contains(":~:text="), "{link}");
    page.press("witness.inHosts('dialog[open] button[value=keep]')[0]").await?;
    page.until("Object.keys(localStorage).some((key) => key.startsWith('intertitle:quotes:'))").await?;
    close_dialog(&page).await?;
    page.eval::<Value>("document.querySelectorAll('article h2')[3].scrollIntoView({ behavior: 'instant' })").await?;
    page.until("Number(witness.inHosts('[role=progressbar]')[0].getAttribute('aria-valuenow')) > 20").await?;
    for (post, remembers) in [("him", false), ("her", true)] {
        page.open("blank").await?;
        page.goto(&format!("{ESSAY}#/posts/{post}")).await?;
        page.ready(1).await?;
        page.eval::<Value>(&format!("{PARAGRAPH}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await?;
        page.until("witness.inHosts('[role=progressbar]').length === 1").await?;
        page.until(&format!("!CSS.highlights || CSS.highlights.has('intertitle-kept') === {remembers}")).await?;
        // The offer comes once the reader rests.
        page.linger(1000).await;
        let offers: bool = page.eval("return witness.inHosts('[part~=resume]:not([hidden])').length > 0").await?;
        assert_eq!(offers, remembers, "{post}");
    }
    assert_clean(&page).await
}

/// A footnote would replace the route, and the site would turn to a page that it does not have.
async fn a_footnote_leaves_the_route_alone(page: Page) -> Result {
    page.goto("/pages/marker-markdown/#/posts/ferry").await?;
    page.ready(1).await?;
    page.press("document.querySelector('.intertitle-mark')").await?;
    page.until("document.activeElement.id.endsWith('note-1')").await?;
    page.until("(({ top }) => top > -2 && top < innerHeight)(document.activeElement.getBoundingClientRect())").await?;
    page.press("document.querySelector('.intertitle-back')").await?;
    page.until("document.activeElement.id.endsWith('ref-1')").await?;
    let hash: String = page.eval("return location.hash").await?;
    assert_eq!(hash, "#/posts/ferry");
    page.goto("/pages/marker-markdown/").await?;
    page.ready(1).await?;
    page.press("document.querySelector('.intertitle-mark')").await?;
    page.until("location.hash.endsWith('note-1')").await?;
    assert_clean(&page).await
}

async fn a_tidied_address_turns_no_page(page: Page) -> Result {
    page.goto("/pages/plain/?utm_source=letters&utm_medium=mail").await?;
    page.ready(1).await?;
    let change = "history.replaceState(null, '', location.pathname); document.body.append(document.createElement('i'))";
    page.eval::<Value>(change).await?;
    page.linger(600).await;
    assert_eq!(page.events("ready").await?.len(), 1, "it was mounted anew");
    assert_eq!(page.reading_times().await?.len(), 1);
    assert_clean(&page).await
}

/// Of a reader who came by a campaign, a site whose routes are behind a hash leaves the parameters where they are.
async fn a_route_behind_a_campaign_turns_a_page(page: Page) -> Result {
    page.goto("/pages/plain/?utm_source=letters&utm_medium=mail#/posts/her").await?;
    page.ready(1).await?;
    page.eval::<Value>("location.hash = '#/posts/him'; document.querySelectorAll('p').forEach((one) => one.append(' Him.'))").await?;
    page.ready(2).await?;
    page.eval::<Value>(
        "history.replaceState(null, '', location.pathname + location.hash); document.body.append(document.createElement('i'))",
    )
    .await?;
    page.linger(600).await;
    assert_eq!(page.events("ready").await?.len(), 2, "a tidied address has turned a page");
    assert_clean(&page).await
}

async fn a_document_that_has_moved_leads_on_from_there(page: Page) -> Result {
    page.open("blank").await?;
    let script = "const script = Object.assign(document.createElement('script'), { src: '/intertitle.js' });
         const mark = document.createElement('div');
         mark.dataset.intertitle = '/moved/pages/_shared/linking.md';
         document.body.append(mark, script)";
    page.eval::<Value>(script).await?;
    page.until("document.querySelector('.intertitle-article a')").await?;
    let leads: String = page.eval("return document.querySelector('.intertitle-article a').pathname").await?;
    assert_eq!(leads, "/pages/_shared/ferry.md");
    Ok(())
}
