//! Everything that a place can do wrong: the others still show, the reader sees one calm line, the author is told why.
//! The places must be those that the tests' own server imitates.

use serde_json::json;

use super::{mount, texts};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    places_that_fail,
    a_place_whose_answer_breaks_off,
    a_place_that_is_slow_or_away,
    a_place_is_asked_again,
    a_place_says_when_to_ask_again,
    the_next_page_leaves_a_busy_place_alone,
    a_mark_that_could_not_be_counted_is_sent_at_the_next_visit,
    a_busy_place_counts_no_marks_for_as_long_as_it_says
];

async fn places_that_fail(page: Page) -> Result {
    let before = "document.querySelector('article').textContent.length";
    let cases = ["down", "limited", "refused", "page", "huge", "cut", "away"];
    let mut places: Vec<String> = cases.iter().map(|case| format!("{{{{sharing}}}}/@mara/{case}")).collect();
    places.push("{{sharing}}/@mara/many".to_owned());
    mount(&page, json!({ "responses": places })).await?;
    page.until("witness.inHosts('article.response').length === 60").await?;
    page.until("witness.inHosts('.place--failed').length === 7").await?;
    let told = texts(&page, ".place--failed").await?;
    assert_eq!(told.iter().filter(|line| line.starts_with("Mastodon is busy right now.")).count(), 1, "{told:?}");
    assert!(told.iter().all(|line| line.ends_with("Try again")), "{told:?}");
    let warned = page.complaints().await?.join("\n");
    for seen in ["it answered 500", "it answered 429", "it answered 401", "not JSON", "more than 4 MB", "there was no answer"] {
        assert!(warned.contains(seen), "the author is not told {seen:?}: {warned}");
    }
    assert!(page.eval::<u32>(&format!("return {before}")).await? > 1_000, "the article is untouched");
    assert_eq!(page.reading_times().await?.len(), 1);
    page.picture("responses-failed").await?;
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new());
    Ok(())
}

/// The connection breaks off in the middle of an answer.
async fn a_place_whose_answer_breaks_off(page: Page) -> Result {
    mount(&page, json!({ "responses": ["{{cutting}}/@mara/1", "{{sharing}}/@mara/many"] })).await?;
    page.until("witness.inHosts('article.response').length === 60").await?;
    page.until("witness.inHosts('.place--failed').length === 1").await?;
    assert_eq!(texts(&page, ".place--failed").await?, ["Mastodon cannot be reached right now. Try again"]);
    // The failure is announced to screen readers, too.
    page.until("witness.inHosts('[role=status]').some((line) => line.textContent === 'Mastodon cannot be reached right now.')").await?;
    let warned = page.complaints().await?.join("\n");
    assert!(warned.contains("the answer was cut off"), "{warned}");
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new());
    Ok(())
}

async fn a_place_that_is_slow_or_away(page: Page) -> Result {
    mount(&page, json!({ "responses": ["{{sharing}}/@mara/slow", "{{offline}}/@mara/1", "{{sharing}}/@mara/many"] })).await?;
    page.until("witness.inHosts('article.response').length === 60").await?;
    assert_eq!(texts(&page, ".place--failed").await?.len(), 1, "the others do not wait for the slow one");
    page.until("witness.inHosts('.place--failed').length === 2").await?;
    let warned = page.complaints().await?.join("\n");
    assert!(warned.contains("no answer in 10 seconds"), "{warned}");
    Ok(())
}

async fn a_place_is_asked_again(page: Page) -> Result {
    mount(&page, json!({ "responses": "{{sharing}}/@mara/flaky" })).await?;
    page.press_control("Try again").await?;
    page.until("witness.inHosts('article.response').length >= 3").await?;
    page.until("witness.inHosts('.place--failed').length === 0").await
}

/// A place is asked again by itself after the time in its `Retry-After`, unless that is longer than any reader waits.
async fn a_place_says_when_to_ask_again(page: Page) -> Result {
    let begun = tokio::time::Instant::now();
    mount(&page, json!({ "responses": ["{{sharing}}/@mara/soon", "{{sharing}}/@mara/limited"] })).await?;
    page.until("witness.inHosts('article.response').length >= 3").await?;
    assert!(begun.elapsed() >= std::time::Duration::from_secs(5), "it was asked again after only {:?}", begun.elapsed());
    assert_eq!(texts(&page, ".place--failed").await?, ["Mastodon is busy right now. Try again"]);
    let asked = page.requests();
    let times = |id: &str| asked.iter().filter(|path| **path == format!("/api/v1/statuses/{id}")).count();
    assert_eq!((times("soon"), times("limited")), (2, 1), "{asked:?}");
    Ok(())
}

/// Its `Retry-After` holds for the reader's next page too, until the reader asks for it.
async fn the_next_page_leaves_a_busy_place_alone(page: Page) -> Result {
    for (times, seen) in [(1, "it answered 429"), (0, "it was not asked")] {
        mount(&page, json!({ "responses": "{{sharing}}/@mara/busy" })).await?;
        page.until("witness.inHosts('.place--failed').length === 1").await?;
        assert_eq!(texts(&page, ".place--failed").await?, ["Mastodon is busy right now. Try again"]);
        assert!(page.complaints().await?.join("\n").contains(seen), "{seen}");
        let asked = page.requests();
        assert_eq!(asked.iter().filter(|path| *path == "/api/v1/statuses/busy").count(), times, "{seen}: {asked:?}");
    }
    page.press_control("Try again").await?;
    page.until("witness.inHosts('article.response').length >= 3").await?;
    page.until("witness.inHosts('.place--failed').length === 0").await
}

/// The place has answered. What another flow has marked there may be counted too.
const COUNTED: &str = "witness.inHosts('[data-chip=moved] .chip__count').length === 1";

async fn a_mark_that_could_not_be_counted_is_sent_at_the_next_visit(page: Page) -> Result {
    let options = json!({ "insights": ["moved", "learned"], "insightsAt": "{{sharing}}/insights/flaky" });
    mount(&page, options.clone()).await?;
    page.until(COUNTED).await?;
    page.press("witness.inHosts('[data-chip=learned]')[0]").await?;
    page.until("witness.inHosts('.responses__told').some((told) => /^127.0.0.1\\S* cannot be reached right now.$/.test(told.textContent))")
        .await?;
    for _ in 0..2 {
        page.requests();
        mount(&page, options.clone()).await?;
        page.until("witness.inHosts('[data-chip=learned] .chip__count')[0]?.textContent === '1 reader'").await?;
        assert_eq!(texts(&page, ".chip[aria-pressed=true]").await?.len(), 1, "the reader's own mark stays");
    }
    let sent = page.requests().iter().filter(|path| *path == "/insights/flaky").count();
    assert_eq!(sent, 1, "on the last page the counts were asked for, and nothing was sent");
    Ok(())
}

async fn a_busy_place_counts_no_marks_for_as_long_as_it_says(page: Page) -> Result {
    let options = json!({ "insights": ["moved", "learned"], "insightsAt": "{{sharing}}/insights/busy" });
    mount(&page, options).await?;
    page.until(COUNTED).await?;
    for chip in ["learned", "moved"] {
        page.press(&format!("witness.inHosts('[data-chip={chip}]')[0]")).await?;
        page.until("witness.inHosts('.responses__told').some((told) => /^127.0.0.1\\S* is busy right now.$/.test(told.textContent))")
            .await?;
    }
    assert_eq!(texts(&page, ".chip[aria-pressed=true]").await?.len(), 2, "the reader's own marks stay");
    let asked = page.requests().iter().filter(|path| *path == "/insights/busy").count();
    // The counts, the preflight request of one mark, and that mark.
    assert!(asked <= 3, "{asked} requests");
    assert!(page.complaints().await?.join("\n").contains("it was not asked"));
    Ok(())
}
