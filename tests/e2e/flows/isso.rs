//! Writing to a real Isso, through the page: from the empty form to a comment that is changed, answered, liked and deleted.
//! Isso is installed by `scripts/setup test`; each test must start one of its own.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::assert_clean;
use super::responses::{read_to_the_end, texts};
use crate::support::Result;
use crate::support::isso::{Isso, Rules};
use crate::support::keys::{ENTER, SPACE, TAB};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    a_comment_from_beginning_to_end,
    a_comment_by_keyboard_alone,
    others_are_answered_and_liked,
    comments_that_wait,
    too_many_in_a_minute,
    a_passage_goes_along,
    marks_are_votes
];

pub(super) const CASE: &str = "responses-open";
pub(super) const PATH: &str = "/pages/responses-open/";
/// Isso has answered, so that nothing moves any more.
pub(super) const ASKED: &str =
    "witness.inHosts('[role=status]').some((line) => /^(Responses loaded|No responses yet)/.test(line.textContent))";
pub(super) const OPEN: Rules = Rules { moderated: false, a_minute: 100 };

pub(super) async fn start(page: &Page, name: &str, rules: Rules) -> Result<Isso> {
    Isso::start(&format!("{name}-{}", page.engine), page.origin(), rules).await
}

/// Mounts the article with its Isso and reads to the end.
pub(super) async fn mount(page: &Page, isso: &Isso) -> Result {
    mount_with(page, &json!({ "responses": isso.place() })).await?;
    page.until(ASKED).await
}

pub(super) async fn mount_with(page: &Page, options: &Value) -> Result {
    page.open(CASE).await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>(&format!("Intertitle.mount(document.querySelector('article'), {options}).ready.then(() => {{}}); return null"))
        .await?;
    page.ready(1).await?;
    read_to_the_end(page).await
}

pub(super) async fn field(page: &Page, name: &str) -> Result<Element> {
    let selector = format!("witness.inHosts('[name={name}]')[0]");
    page.until(&selector).await?;
    page.element(&selector).await
}

pub(super) async fn write(page: &Page, name: &str, words: &str) -> Result {
    let field = field(page, name).await?;
    field.send_keys(words).await?;
    Ok(())
}

pub(super) async fn said(page: &Page, words: &str) -> Result {
    page.until(&format!("witness.inHosts('[role=status], .write__told').some((line) => line.textContent.includes({}))", json!(words))).await
}

pub(super) async fn text_in_form(page: &Page) -> Result<String> {
    page.eval("return witness.inHosts('[name=text]')[0].value").await
}

async fn a_comment_from_beginning_to_end(page: Page) -> Result {
    let isso = start(&page, "beginning", OPEN).await?;
    mount(&page, &isso).await?;
    assert_eq!(texts(&page, ".responses__empty:not([hidden])").await?, ["No responses yet."]);
    page.press_control("Write a response").await?;
    page.until("witness.focused().name === 'text'").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('[name=text][aria-invalid=true]').length === 1").await?;
    assert_eq!(texts(&page, "#write-text-problem").await?, ["This is required."]);
    write(&page, "text", "It waits *with* you. <script>alert(1)</script>").await?;
    write(&page, "author", "Ilse & Jo").await?;
    write(&page, "website", "not a page").await?;
    page.press_control("Send").await?;
    page.until("witness.focused().name === 'website'").await?;
    field(&page, "website").await?.clear().await?;
    page.eval::<Value>("witness.inHosts('[name=website]')[0].dispatchEvent(new Event('input', { bubbles: true }))").await?;
    page.press("witness.inHosts('[name=remember]')[0]").await?;
    page.press_control("Preview").await?;
    page.until("witness.inHosts('.write__preview em').some((stress) => stress.textContent === 'with')").await?;
    page.picture("responses-form").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    said(&page, "Your response is published.").await?;
    assert_eq!(texts(&page, ".response__by").await?, ["Ilse & Jo"]);
    assert_eq!(texts(&page, ".response__text em").await?, ["with"]);
    let words = texts(&page, "article.response .response__text").await?;
    assert!(words[0].contains("<script>alert(1)</script>"), "{words:?}");
    page.picture("responses-own").await?;

    page.press_control("Edit").await?;
    page.until("witness.inHosts('[name=text]')[0]?.value.startsWith('It waits *with* you.')").await?;
    page.until("witness.inHosts('[name=author]')[0].value === 'Ilse & Jo' && !witness.inHosts('[name=email]').length").await?;
    field(&page, "text").await?.clear().await?;
    write(&page, "text", "It waits *without* you.").await?;
    // A change that was cancelled is not lost, either.
    page.press_control("Cancel").await?;
    page.until("witness.focused().value === 'edit'").await?;
    page.press_control("Edit").await?;
    page.until("witness.inHosts('[name=text]')[0]?.value === 'It waits *without* you.'").await?;
    said(&page, "Your draft is back.").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('.response__text em').some((stress) => stress.textContent === 'without')").await?;

    // After a reload it is still known as this reader's own.
    mount(&page, &isso).await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.press_control("Write a response").await?;
    page.until("witness.inHosts('[name=author]')[0]?.value === 'Ilse & Jo'").await?;
    page.press_control("Delete").await?;
    page.press_control("Delete").await?;
    page.until("witness.inHosts('article.response').length === 0").await?;
    said(&page, "This response was deleted.").await?;
    page.until("witness.focused().value === 'write'").await?;
    assert_eq!(isso.comments(PATH).await?["replies"], json!([]));
    assert_clean(&page).await
}

/// The focus is never lost: each step begins where the one before has left it.
async fn a_comment_by_keyboard_alone(page: Page) -> Result {
    let isso = start(&page, "keyboard", OPEN).await?;
    mount(&page, &isso).await?;
    page.eval::<Value>("witness.inHosts('[value=write]')[0].focus()").await?;
    let tab_to = async |name: &str| -> Result {
        let is_there = format!("return [witness.focused().name, witness.focused().value].includes({})", json!(name));
        for _ in 0..12 {
            page.key(TAB).await?;
            if page.eval(&is_there).await? {
                return Ok(());
            }
        }
        Err(format!("{name} is not reached by Tab").into())
    };
    page.key(ENTER).await?;
    page.until("witness.focused().name === 'text'").await?;
    page.key('x').await?;
    tab_to("author").await?;
    page.key('J').await?;
    tab_to("remember").await?;
    page.key(SPACE).await?;
    tab_to("send").await?;
    page.key(ENTER).await?;
    page.until("witness.focused().name === 'text' && witness.focused().getAttribute('aria-invalid') === 'true'").await?;
    page.key('y').await?;
    page.key('z').await?;
    tab_to("preview").await?;
    page.key(ENTER).await?;
    page.until("witness.inHosts('.write__preview:not([hidden]) p').some((line) => line.textContent.trim() === 'xyz')").await?;
    page.eval::<Value>("witness.inHosts('[name=remember]')[0].focus()").await?;
    tab_to("send").await?;
    page.key(SPACE).await?;
    page.until("witness.focused().localName === 'article' && witness.focused().textContent.includes('xyz')").await?;
    tab_to("ask-delete").await?;
    page.key(ENTER).await?;
    page.until("witness.focused().value === 'keep'").await?;
    page.key(ENTER).await?;
    page.until("witness.focused().value === 'ask-delete'").await?;
    assert_eq!(texts(&page, ".response__by").await?, ["J"]);
    assert_clean(&page).await
}

async fn others_are_answered_and_liked(page: Page) -> Result {
    let isso = start(&page, "answers", OPEN).await?;
    let told = isso.comment(PATH, "Jo", "I had forgotten the pin.").await?;
    assert!(told.contains(" 201 "), "{told}");
    mount(&page, &isso).await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.press_control("Like").await?;
    said(&page, "1 like").await?;
    assert_eq!(texts(&page, ".response__likes:not([hidden])").await?, ["1 like"]);
    page.press_control("Reply to Jo").await?;
    page.until("witness.focused().name === 'text'").await?;
    write(&page, "text", "So had I.").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response article.response').length === 1").await?;
    page.press_control("Hide replies").await?;
    page.until("witness.inHosts('article.response article.response').every((reply) => reply.getClientRects().length === 0)").await?;
    // A reply sent into a folded list is shown and gets the focus.
    page.press_control("Reply to Jo").await?;
    write(&page, "text", "And the coat.").await?;
    page.press_control("Send").await?;
    page.until("/And the coat/.test(witness.focused().textContent)").await?;
    let comments = isso.comments(PATH).await?;
    assert_eq!((&comments["replies"][0]["likes"], &comments["replies"][0]["replies"][0]["text"]), (&json!(1), &json!("<p>So had I.</p>")));
    mount(&page, &isso).await?;
    assert_eq!(texts(&page, ".response__likes:not([hidden])").await?, ["1 like"], "it was forgotten");
    assert_clean(&page).await
}

async fn comments_that_wait(page: Page) -> Result {
    let isso = start(&page, "moderated", Rules { moderated: true, ..OPEN }).await?;
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "Please look at this first.").await?;
    page.press_control("Send").await?;
    said(&page, "The author will look at it").await?;
    page.until("witness.inHosts('.response__mark').some((mark) => mark.textContent.startsWith('Waiting'))").await?;
    assert_eq!(isso.comments(PATH).await?["replies"], json!([]), "nobody else sees it");
    // Isso does not return it again, but this reader still sees it.
    mount(&page, &isso).await?;
    page.until("witness.inHosts('.response__mark').some((mark) => mark.textContent.startsWith('Waiting'))").await?;
    assert!(texts(&page, "article.response .response__text").await?[0].contains("Please look at this first."));
    page.press_control("Delete").await?;
    page.press_control("Delete").await?;
    page.until("witness.inHosts('article.response').length === 0").await?;
    mount(&page, &isso).await?;
    assert_eq!(texts(&page, ".responses__empty:not([hidden])").await?, ["No responses yet."]);
    assert_clean(&page).await
}

async fn too_many_in_a_minute(page: Page) -> Result {
    let isso = start(&page, "limited", Rules { a_minute: 1, ..OPEN }).await?;
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "The first one.").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "The second one.").await?;
    page.press_control("Send").await?;
    said(&page, "The server accepts only a few responses in a row").await?;
    assert_eq!(text_in_form(&page).await?, "The second one.");
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    page.until("witness.inHosts('[name=text]')[0]?.value === 'The second one.'").await?;
    said(&page, "Your draft is back.").await
}

/// Selected words are quoted with a link, which leads readers of the response back to them.
async fn a_passage_goes_along(page: Page) -> Result {
    let isso = start(&page, "passage", OPEN).await?;
    mount(&page, &isso).await?;
    page.eval::<Value>(
        "const text = [...document.querySelectorAll('article p')].find((p) => p.textContent.includes('On paper it sounds like a puzzle')).firstChild; \
         const range = document.createRange(); range.setStart(text, 0); range.setEnd(text, 33); \
         const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range); return String(selection)",
    )
    .await?;
    page.press_control("Write a response").await?;
    page.press_control("Respond to this passage").await?;
    page.until("/^> On paper it sounds like a puzzle/.test(witness.inHosts('[name=text]')[0].value)").await?;
    let quoted = text_in_form(&page).await?;
    assert!(quoted.contains("/pages/responses-open/#q="), "{quoted}");
    write(&page, "text", "It plays like a letter.").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response blockquote').length === 1").await?;
    page.until("witness.inHosts('.mark:not([hidden])').map((mark) => mark.textContent).join() === '1'").await?;
    let mark = "witness.inHosts('.mark:not([hidden])')[0]";
    page.until(&format!("{mark}.ariaLabel.startsWith('1 response to this passage: On paper it sounds')")).await?;
    page.press(mark).await?;
    page.until("witness.focused().localName === 'article'").await?;
    page.picture("responses-passage").await?;
    page.press_control("About this passage").await?;
    page.until("location.hash.startsWith('#q=')").await?;
    page.until("!window.CSS?.highlights || CSS.highlights.has('intertitle-arrived')").await?;
    // Once more, when the address already contains that fragment.
    let is_there = "(([p]) => p.getBoundingClientRect().top < innerHeight && p.getBoundingClientRect().bottom > 0)([...document.querySelectorAll('article p')].filter((p) => p.textContent.includes('On paper it sounds like a puzzle')))";
    page.until(is_there).await?;
    page.eval::<Value>("witness.inHosts('.conversation')[0].scrollIntoView({ behavior: 'instant' })").await?;
    page.until(&format!("!{is_there}")).await?;
    page.press_control("About this passage").await?;
    page.until(is_there).await?;
    assert_clean(&page).await
}

/// Insights are counted in a thread of their own: the first mark of a chip is a comment, and each further one a vote for it.
async fn marks_are_votes(page: Page) -> Result {
    let isso = start(&page, "votes", OPEN).await?;
    let thread = format!("{PATH}%23insights");
    let told = isso.comment(&thread, "Insights", "moved").await?;
    assert!(told.contains(" 201 "), "{told}");
    let options = json!({ "insights": ["moved", "laughed: Made me laugh out loud"], "insightsAt": isso.place() });
    mount_with(&page, &options).await?;
    let count = |chip: &str| format!("witness.inHosts('[data-chip={chip}] .chip__count')[0]?.textContent");
    page.until(&format!("{} === '1 reader' && !{}", count("moved"), count("laughed"))).await?;
    page.press("witness.inHosts('[data-chip=moved]')[0]").await?;
    page.until(&format!("{} === '2 readers'", count("moved"))).await?;
    page.press("witness.inHosts('[data-chip=laughed]')[0]").await?;
    page.until(&format!("{} === '1 reader'", count("laughed"))).await?;
    let comments = isso.comments(&thread).await?;
    let votes = |nth: usize| (comments["replies"][nth]["text"].clone(), comments["replies"][nth]["likes"].clone());
    assert_eq!((votes(0), votes(1)), ((json!("<p>moved</p>"), json!(1)), (json!("<p>laughed</p>"), json!(0))));
    // Isso has no way to take a vote back: the mark is gone from this browser, and the count is what Isso says.
    page.press("witness.inHosts('[data-chip=moved]')[0]").await?;
    page.until("witness.inHosts('[data-chip=moved][aria-pressed=false]').length === 1").await?;
    page.press("witness.inHosts('[data-chip=moved]')[0]").await?;
    page.until("witness.inHosts('[data-chip=moved][aria-pressed=true]').length === 1").await?;
    mount_with(&page, &options).await?;
    page.until(&format!("{} === '2 readers' && {} === '1 reader'", count("moved"), count("laughed"))).await?;
    let pressed: Vec<String> = page.eval("return witness.inHosts('.chip[aria-pressed=true]').map((chip) => chip.dataset.chip)").await?;
    assert_eq!(pressed, ["moved", "laughed"]);
    // The article's own comments are another thread.
    assert_eq!(isso.comments(PATH).await?["replies"], json!([]));
    assert_clean(&page).await
}
