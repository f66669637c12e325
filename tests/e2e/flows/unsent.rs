//! Words that a reader has typed and not sent, or sent in vain: whatever happens to the page, the server or the comment they answer, none is lost.
//! Each test must start an Isso of its own.

use serde_json::{Value, json};

use super::assert_clean;
use super::isso::{ASKED, CASE, OPEN, PATH, mount, mount_with, said, start, text_in_form, write};
use super::responses::{read_to_the_end, texts};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    a_comment_being_sent_is_not_called_off,
    a_comment_is_newer_than_the_answer_under_way,
    a_server_that_goes_away,
    a_comment_whose_answer_is_lost_is_there,
    a_reply_being_written_outlives_a_deletion,
    an_unsent_reply_outlives_its_comment,
    an_unsent_change_outlives_the_time_for_changing,
    nothing_written_is_kept_without_memory,
    without_memory_words_last_as_long_as_the_page
];

/// On a slow connection sending a comment takes a while. Whatever is pressed meanwhile, it is not called off: sent again, it would be there twice.
async fn a_comment_being_sent_is_not_called_off(page: Page) -> Result {
    let isso = start(&page, "slow", OPEN).await?;
    let told = isso.comment(PATH, "Jo", "I had forgotten the pin.").await?;
    assert!(told.contains(" 201 "), "{told}");
    mount(&page, &isso).await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "It takes its time.").await?;
    // Holds the answer back until it is released.
    page.eval::<Value>(
        "const real = window.fetch; \
         window.fetch = (...asked) => real(...asked).then((answer) => new Promise((go) => { window.letGo = () => go(answer); })); return null",
    )
    .await?;
    page.press_control("Send").await?;
    page.until("window.letGo").await?;
    for control in ["Cancel", "Reply to Jo"] {
        page.eval::<Value>("witness.inHosts('[role=status], .write__told').forEach((line) => line.replaceChildren())").await?;
        page.press_control(control).await?;
        said(&page, "Sending…").await?;
        assert_eq!(text_in_form(&page).await?, "It takes its time.", "{control}");
    }
    page.eval::<Value>("window.letGo(); return null").await?;
    page.until("witness.inHosts('article.response').length === 2").await?;
    assert_eq!(isso.comments(PATH).await?["replies"].as_array().map(Vec::len), Some(2));
    Ok(())
}

/// What was asked before a comment was sent, and is answered only afterwards, does not take the comment off the page.
async fn a_comment_is_newer_than_the_answer_under_way(page: Page) -> Result {
    let isso = start(&page, "newer", OPEN).await?;
    page.open(CASE).await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>(
        "const { fetch } = window;
         window.fetch = (address, options) => {
           const answer = fetch(address, options);
           if (window.release || options?.method !== 'GET' || !/[?&]uri=/.test(address)) return answer;
           answer.then(() => { window.isAnswered = true });
           return new Promise((done) => { window.release = () => done(answer) });
         }",
    )
    .await?;
    let options = json!({ "responses": isso.place() });
    page.eval::<Value>(&format!("Intertitle.mount(document.querySelector('article'), {options}); return null")).await?;
    page.ready(1).await?;
    read_to_the_end(&page).await?;
    page.until("window.isAnswered").await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "It waits with you.").await?;
    write(&page, "author", "Ilse").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.eval::<Value>("release()").await?;
    page.linger(700).await;
    assert_eq!(texts(&page, ".response__by").await?, ["Ilse"], "the comment is gone");
    assert_clean(&page).await
}

async fn a_server_that_goes_away(page: Page) -> Result {
    let mut isso = start(&page, "away", OPEN).await?;
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "Nothing is lost.").await?;
    isso.stop();
    page.press_control("Send").await?;
    said(&page, "This could not be sent.").await?;
    assert_eq!(text_in_form(&page).await?, "Nothing is lost.");
    isso.start_again().await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    let drafts: usize = page.eval("return Object.keys(localStorage).filter((key) => key.startsWith('intertitle:draft')).length").await?;
    assert_eq!(drafts, 0, "what was sent is no draft");
    let kept = isso.comments(PATH).await?;
    assert_eq!(kept["replies"].as_array().map(Vec::len), Some(1));
    Ok(())
}

/// The server takes a comment, and the connection breaks before it has said so. A reader who is told that it could not be sent
/// would send it a second time.
async fn a_comment_whose_answer_is_lost_is_there(page: Page) -> Result {
    let isso = start(&page, "lost", OPEN).await?;
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "It *takes* its time.").await?;
    page.eval::<Value>(
        "const real = window.fetch; \
         window.fetch = (address, options) => real(address, options).then((answer) => { \
           if (options?.method === 'POST') throw new TypeError('the connection broke'); \
           return answer; \
         }); return null",
    )
    .await?;
    page.press_control("Send").await?;
    said(&page, "This could not be sent.").await?;
    page.until("witness.inHosts('article.response').some((response) => response.textContent.includes('It takes its time.'))").await?;
    assert_eq!(text_in_form(&page).await?, "It *takes* its time.", "whether that is it only the reader can tell");
    Ok(())
}

/// A reader who writes a reply to their own comment and deletes that comment meanwhile can go on writing.
async fn a_reply_being_written_outlives_a_deletion(page: Page) -> Result {
    let isso = start(&page, "outlives", OPEN).await?;
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "To be taken away.").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    let own = isso.comments(PATH).await?["replies"][0]["id"].clone();
    let told = isso.answer(PATH, "Jo", "But why?", &own).await?;
    assert!(told.contains(" 201 "), "{told}");
    page.eval::<Value>("sessionStorage.clear(); return null").await?;
    mount(&page, &isso).await?;
    page.until("witness.inHosts('article.response').length === 2").await?;
    page.press_control("Reply to Jo").await?;
    write(&page, "text", "I had second thoughts.").await?;
    page.press_control("Delete").await?;
    page.press_control("Delete").await?;
    page.until("witness.inHosts('.response__absent').length === 1").await?;
    assert_eq!(text_in_form(&page).await?, "I had second thoughts.");
    assert_eq!(texts(&page, "article article .response__by").await?, ["Jo"]);
    page.press_control("Send").await?;
    page.until("witness.inHosts('article article').some((reply) => reply.textContent.includes('second thoughts'))").await?;
    assert_clean(&page).await
}

/// A reply that was typed but not sent can no longer be opened under its comment when that is gone: the words are in the form for the article.
async fn an_unsent_reply_outlives_its_comment(page: Page) -> Result {
    let isso = start(&page, "unsent", OPEN).await?;
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "To be taken away.").await?;
    write(&page, "author", "Ilse").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.press_control("Reply to Ilse").await?;
    write(&page, "text", "I had second thoughts.").await?;
    page.press_control("Cancel").await?;
    page.press_control("Delete").await?;
    page.press_control("Delete").await?;
    page.until("witness.inHosts('article.response').length === 0").await?;
    said(&page, "This response was deleted.").await?;
    page.press_control("Write a response").await?;
    page.until("witness.inHosts('[name=text]')[0]?.value === 'I had second thoughts.'").await?;
    said(&page, "Your draft is back.").await?;
    assert_clean(&page).await
}

/// A change that was typed but not sent can no longer be sent after a quarter of an hour: the words are in the form for the article.
async fn an_unsent_change_outlives_the_time_for_changing(page: Page) -> Result {
    let isso = start(&page, "change", OPEN).await?;
    mount(&page, &isso).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "It waits.").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.press_control("Edit").await?;
    write(&page, "text", " With you.").await?;
    page.press_control("Cancel").await?;
    // What the browser knows after that time.
    page.eval::<Value>(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('intertitle:own')) localStorage.removeItem(key); return null",
    )
    .await?;
    mount(&page, &isso).await?;
    page.until("witness.inHosts('article.response').length === 1").await?;
    page.press_control("Write a response").await?;
    page.until("witness.inHosts('[name=text]')[0]?.value.includes('With you.')").await?;
    said(&page, "Your draft is back.").await?;
    assert_clean(&page).await
}

/// With `memory` off the browser keeps nothing, and does not offer to remember the writer.
async fn nothing_written_is_kept_without_memory(page: Page) -> Result {
    let isso = start(&page, "forgetful", OPEN).await?;
    mount_with(&page, &json!({ "responses": isso.place(), "memory": "off" })).await?;
    page.until(ASKED).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "Say nothing of it.").await?;
    assert_eq!(texts(&page, ".write__remember").await?, Vec::<String>::new());
    page.press_control("Send").await?;
    // By then the focus has moved to the new response.
    said(&page, "Your response is published.").await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "Nor of this.").await?;
    let kept: Vec<String> = page
        .eval("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('intertitle:'))")
        .await?;
    assert_eq!(kept, Vec::<String>::new());
    assert_clean(&page).await
}

/// A router unmounts an article when its reader turns to another, and mounts it again when they come back, all on one page.
async fn without_memory_words_last_as_long_as_the_page(page: Page) -> Result {
    let isso = start(&page, "passing", OPEN).await?;
    let options = json!({ "responses": isso.place(), "memory": "off" });
    mount_with(&page, &options).await?;
    page.until(ASKED).await?;
    page.press_control("Write a response").await?;
    write(&page, "text", "Not sent yet.").await?;
    page.eval::<Value>(&format!(
        "Intertitle.unmount(); scrollTo(0, 0); Intertitle.mount(document.querySelector('article'), {options}); return null"
    ))
    .await?;
    page.ready(2).await?;
    read_to_the_end(&page).await?;
    page.until(ASKED).await?;
    page.press_control("Write a response").await?;
    page.until("witness.inHosts('[name=text]')[0]?.value === 'Not sent yet.'").await?;
    said(&page, "Your draft is back.").await?;
    assert_clean(&page).await
}
