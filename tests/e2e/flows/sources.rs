//! Articles in files, by every marker: fetched, rendered into the page's own DOM, and taken away again.
//! The same essay is there as Markdown, JSON and HTML, and all must show the same.

use serde_json::Value;

use super::{ESSAY_TIME, assert_clean};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    markdown_marker,
    a_reading_time_moves_nothing_that_was_shown_before_it,
    json_marker,
    html_marker,
    a_short_post_in_an_html_file,
    anchor_marker,
    anchor_in_a_sentence,
    custom_element,
    a_custom_element_with_another_source,
    the_pages_own_reading_time,
    a_block_of_options_in_a_marker,
    a_block_of_options_in_the_post,
    nothing_but_the_document_is_fetched
];

async fn markdown_marker(page: Page) -> Result {
    shows_the_essay(&page, "marker-markdown").await?;
    for known in ["Ines Calloway", "A second look at a film", "The Night Ferry", "Friday Crossings"] {
        assert!(text(&page).await?.contains(known), "the article does not show: {known}");
    }
    Ok(())
}

/// As on a phone: the text is on the screen before its reading time is known, and its line has no room for it.
async fn a_reading_time_moves_nothing_that_was_shown_before_it(page: Page) -> Result {
    page.open("marker-narrow").await?;
    page.ready(1).await?;
    let tops: [f64; 2] = page
        .eval(
            "const time = document.querySelector('[data-hung][data-intertitle-host=reading-time]');
             const top = () => document.querySelector('.intertitle-article__text').getBoundingClientRect().top;
             const first = top();
             time.remove();
             return [first, top()]",
        )
        .await?;
    assert!((tops[0] - tops[1]).abs() < 0.5, "{tops:?}");
    Ok(())
}

async fn json_marker(page: Page) -> Result {
    shows_the_essay(&page, "marker-json").await?;
    assert!(text(&page).await?.contains("Ines Calloway"));
    Ok(())
}

async fn html_marker(page: Page) -> Result {
    shows_the_essay(&page, "marker-html").await?;
    assert!(!page.eval::<bool>("return 'ranInsideTheDocument' in window").await?, "a script of the fetched document ran");
    assert!(!text(&page).await?.contains("Home"), "the document's navigation is not its article");
    Ok(())
}

/// However short the post is, nothing of the page around it is shown, and nothing is shown twice.
async fn a_short_post_in_an_html_file(page: Page) -> Result {
    page.open("short-document").await?;
    page.ready(1).await?;
    let shown = text(&page).await?;
    assert!(shown.contains("A minute in a lift") && shown.contains("all of the evening"), "{shown}");
    assert_eq!(shown.matches("in which nobody speaks").count(), 1, "the description repeats the text: {shown}");
    for around in ["The Back Row", "One film a week", "About this blog", "Copyright"] {
        assert!(!shown.contains(around), "{around} is not the article: {shown}");
    }
    assert_clean(&page).await
}

async fn anchor_marker(page: Page) -> Result {
    shows_the_essay(&page, "anchor-marker").await?;
    assert!(
        !page.eval::<bool>("return document.getElementById('mark').checkVisibility?.() ?? false").await?,
        "the link is still shown beside the article"
    );
    assert!(page.eval::<bool>("return document.querySelector('main > p > #mark') !== null").await?, "the page's own nodes were moved");
    page.eval::<Value>("Intertitle.unmount()").await?;
    assert_eq!(
        page.eval::<String>("return document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()").await?,
        "Before. Read the review After."
    );
    Ok(())
}

/// A link with words beside it is replaced alone, without its paragraph.
async fn anchor_in_a_sentence(page: Page) -> Result {
    page.open("anchor-in-a-sentence").await?;
    page.ready(1).await?;
    let sentence: String = page.eval("return document.getElementById('sentence').innerText.replace(/\\s+/g, ' ').trim()").await?;
    assert!(sentence.starts_with("We changed our minds.") && sentence.ends_with("At your own risk."), "{sentence}");
    assert!(sentence.contains("The last boat out") && !sentence.contains("Read the review."), "{sentence}");
    page.eval::<Value>("Intertitle.unmount()").await?;
    let sentence: String = page.eval("return document.getElementById('sentence').innerText.replace(/\\s+/g, ' ').trim()").await?;
    assert_eq!(sentence, "We changed our minds. Read the review. At your own risk.");
    assert_clean(&page).await
}

async fn custom_element(page: Page) -> Result {
    page.open("custom-element").await?;
    page.ready(1).await?;
    page.scroll_to("#inline").await?;
    page.ready(2).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME, ESSAY_TIME]);
    assert_clean(&page).await
}

/// Its `src` is read whenever it changes, like that of an image; the handle belongs to the element, whatever it shows.
async fn a_custom_element_with_another_source(page: Page) -> Result {
    page.open("custom-element").await?;
    page.ready(1).await?;
    let shown = "document.getElementById('file').innerText.includes('A minute in a lift')";
    page.eval::<Value>("window.handle = Intertitle.mount(document.getElementById('file'))").await?;
    page.eval::<Value>("document.getElementById('file').setAttribute('src', '/pages/short-document/lift.html')").await?;
    page.until(shown).await?;
    page.eval::<Value>("document.getElementById('file').setAttribute('src', '/pages/_shared/ferry.json')").await?;
    page.until(&format!("!{shown} && document.getElementById('file').innerText.includes('The last boat out')")).await?;
    assert_eq!(page.eval::<usize>("return document.querySelectorAll('#file .intertitle-article').length").await?, 1);
    page.eval::<Value>("handle.unmount()").await?;
    assert_eq!(page.eval::<String>("return document.getElementById('file').innerHTML").await?, "");
    assert_clean(&page).await
}

/// A reading time in the page's data for search engines counts as the author's own.
async fn the_pages_own_reading_time(page: Page) -> Result {
    page.open("time-required").await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, ["17 min read"]);
    // That holds however the article was named, as long as it is the page's only one.
    page.eval::<Value>("Intertitle.unmount(); Intertitle.mount(document.querySelector('article'))").await?;
    page.ready(2).await?;
    assert_eq!(page.reading_times().await?, ["17 min read"]);
    assert_clean(&page).await
}

/// The document takes the place of the block, whose options still apply.
async fn a_block_of_options_in_a_marker(page: Page) -> Result {
    page.open("block-in-marker").await?;
    page.ready(1).await?;
    page.until("document.body.innerText.toLowerCase().includes('from the block')").await?;
    page.until("witness.inHosts('[part~=dock]').length === 1").await?;
    assert!(page.eval::<bool>(NO_PROGRESS).await?, "the block's word on progress was lost");
    assert_clean(&page).await
}

/// The post is found, and the block in it; its title is the page's heading, without the site's name.
async fn a_block_of_options_in_the_post(page: Page) -> Result {
    page.open("block-in-post").await?;
    page.ready(1).await?;
    page.until("witness.inHosts('[part~=dock]').length === 1").await?;
    assert!(page.eval::<bool>(NO_PROGRESS).await?, "the block in the post was not read");
    assert_eq!(page.reading_times().await?, ["11 min read"], "what the page's block says of all was lost");
    let told = page.events("ready").await?;
    assert_eq!(told.first().map(|event| event["detail"]["title"].clone()), Some("The Night Ferry (1988)".into()));
    assert_clean(&page).await
}

const NO_PROGRESS: &str = "return witness.inHosts('[role=progressbar]').length === 0";

async fn nothing_but_the_document_is_fetched(page: Page) -> Result {
    page.open("marker-json").await?;
    page.ready(1).await?;
    let foreign: Vec<String> = page.eval("return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(location.origin))").await?;
    assert_eq!(foreign, Vec::<String>::new());
    let requests = page.requests();
    assert!(requests.iter().any(|path| path.ends_with("/ferry.json")), "{requests:?}");
    assert!(!requests.iter().any(|path| path.contains("intertitle-markdown")), "a JSON article paid for the Markdown reader: {requests:?}");
    Ok(())
}

async fn shows_the_essay(page: &Page, case: &str) -> Result {
    page.open(case).await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    let shown = text(page).await?;
    for sentence in ["kept for eleven years and kept wrongly", "You don’t miss a place", "told in the right order"] {
        let sentence = sentence.replace('’', "'");
        assert!(shown.replace('’', "'").contains(&sentence), "not in the page's own DOM: {sentence}\n{shown}");
    }
    let headings: Vec<String> =
        page.eval("return [...document.querySelectorAll('main h2')].map((heading) => heading.textContent.trim())").await?;
    assert_eq!(headings, ["A crossing told backwards", "What the sound knows"]);
    assert_eq!(page.eval::<u32>("return document.querySelectorAll('main blockquote').length").await?, 1);
    assert_clean(page).await
}

async fn text(page: &Page) -> Result<String> {
    page.eval("return document.querySelector('main').textContent").await
}
