//! Mastodon: a status and its context.

use super::talk::{Reply, fixture, lines, ok, talk};
use intertitle::responses::mastodon::Mastodon;
use intertitle::responses::text::{links, words};
use intertitle::responses::{FaultKind, Moment, State, Thread, backoff};
use serde_json::{Value, json};

fn place() -> Mastodon {
    Mastodon::at("https://films.example/@mara/100").unwrap()
}

fn fixture_thread() -> Thread {
    talk(place(), &[ok(fixture("mastodon/status")), ok(fixture("mastodon/context"))]).0
}

fn context(descendants: Vec<Value>) -> Thread {
    talk(place(), &[ok(fixture("mastodon/status")), ok(json!({"ancestors": [], "descendants": descendants}))]).0
}

fn fault(script: &[Reply]) -> (FaultKind, String) {
    let fault = talk(place(), script).0.fault.expect("it failed");
    (fault.kind, fault.to_string())
}

#[test]
fn addresses_of_posts_are_accepted_and_others_refused() {
    for good in [
        "https://films.example/@mara/100",
        "https://films.example/@mara@far.example/100/",
        "https://films.example/users/mara/statuses/100",
        "https://films.example/web/@mara/100",
        "https://films.example/deck/@mara/100",
        "https://films.example/web/statuses/100?x=1#y",
        "http://127.0.0.1:8080/@mara/01HZX",
        "https://social.example/@mara/statuses/01HZX",
        "https://social.example/@mara/posts/AbC9",
        "https://social.example/notice/AbC9",
        "https://films.example/ap/users/5/statuses/100",
    ] {
        assert!(Mastodon::at(good).is_some(), "{good}");
    }
    for bad in [
        "",
        "https://films.example",
        "https://films.example/@mara",
        "films.example/@mara/1",
        "https://films.example/@mara/1/../2",
        "https://films.example/@mara/a%2Fb",
        "https://a@films.example/@mara/1",
        "javascript:alert(1)//@a/1",
    ] {
        assert!(Mastodon::at(bad).is_none(), "{bad}");
    }
}

#[test]
fn two_requests_without_a_key() {
    let (_, asked) = talk(place(), &[ok(fixture("mastodon/status")), ok(fixture("mastodon/context"))]);
    assert_eq!(asked, ["https://films.example/api/v1/statuses/100", "https://films.example/api/v1/statuses/100/context"]);
}

#[test]
fn descendants_are_the_responses_and_ancestors_are_not() {
    assert_eq!(
        lines(&fixture_thread()),
        [
            "101 [Shown] Ilse B.: @mara It waits with you. far.example/a/very… / Twice :reel:",
            "102 < 101 [Shown] @jo@films.example: She leaves.",
            "103 [Missing] : ",
            "104 < 103 [Shown] Kim: An answer to nobody.",
        ]
    );
}

#[test]
fn a_status_has_author_times_counts_link_and_language() {
    let thread = fixture_thread();
    let first = &thread.responses[0];
    assert_eq!((first.author.account.as_str(), first.author.handle.as_str()), ("ilse@far.example", "@ilse@far.example"));
    assert_eq!(first.author.link.as_deref(), Some("https://far.example/@ilse"));
    assert_eq!(first.author.avatar.as_deref(), Some("https://far.example/a/i.png"));
    assert_eq!((first.published, first.edited), (Moment::parse("2026-02-01T10:05:00Z"), Moment::parse("2026-02-01T10:09:00Z")));
    assert_eq!((first.counts.likes, first.counts.boosts, first.counts.replies), (Some(3), Some(2), Some(1)));
    assert_eq!(first.link.as_deref(), Some("https://far.example/@ilse/7"));
    assert_eq!(first.language.as_deref(), Some("en"));
    assert_eq!(
        (first.attachments[0].link.as_str(), first.attachments[0].description.as_str()),
        ("https://far.example/m/9.png", "A ticket, torn")
    );
    assert_eq!(
        thread.responses[3].link.as_deref(),
        Some("https://films.example/users/kim/statuses/104"),
        "the URI of a status without a URL"
    );
}

#[test]
fn a_shortened_link_keeps_its_address() {
    assert_eq!(links(&fixture_thread().responses[0].text), ["https://films.example/@mara", "https://far.example/a/very/long/path"]);
}

#[test]
fn a_warning_is_plain_text() {
    assert_eq!(fixture_thread().responses[1].warning.as_deref(), Some("The <b>ending</b>"));
    assert_eq!(fixture_thread().responses[0].warning, None);
}

#[test]
fn sensitive_attachments_are_folded_and_mere_words_are_not() {
    let warning = |media: Value, spoiler: &str| {
        let status = json!({"id": "1", "content": "x", "sensitive": true, "spoiler_text": spoiler, "media_attachments": media});
        context(vec![status]).responses[0].warning.clone()
    };
    let picture = || json!([{"url": "https://far.example/m/9.png", "description": "What nobody should see unasked"}]);
    assert_eq!(warning(picture(), "").as_deref(), Some(""));
    assert_eq!(warning(picture(), "Blood").as_deref(), Some("Blood"));
    assert_eq!(warning(json!([]), ""), None, "many accounts mark everything they post as sensitive");
}

#[test]
fn non_public_posts_are_not_shown() {
    let state = |visibility: Value| {
        let told = context(vec![json!({"id": "1", "in_reply_to_id": "100", "content": "x", "visibility": visibility})]);
        (told.responses[0].state, told.responses[0].text.len())
    };
    for seen_by in ["private", "direct", "local", "mutuals_only"] {
        assert_eq!(state(seen_by.into()), (State::Hidden, 0), "{seen_by}");
    }
    for seen_by in [json!("public"), json!("unlisted"), json!(null)] {
        assert_eq!(state(seen_by.clone()), (State::Shown, 1), "{seen_by}");
    }
}

#[test]
fn names_lose_the_shortcodes_of_their_instances_emoji_only() {
    let name = |display: &str| {
        let status =
            json!({"id": "1", "content": "", "account": {"acct": "a", "display_name": display, "emojis": [{"shortcode": "reel"}]}});
        context(vec![status]).responses[0].author.name.clone()
    };
    assert_eq!(name(":reel: Ada :other:"), "Ada :other:");
    assert_eq!(name(":reel:"), "@a@films.example");
    assert_eq!(name("A\u{202e}da\n  B"), "Ada B", "one line, without direction marks");
}

#[test]
fn a_poll_becomes_a_list_of_its_options() {
    let poll = json!({"options": [{"title": "Late Spring", "votes_count": 3}, {"title": "<b>Early</b> Summer"}], "votes_count": 3});
    let asked = |poll: Value| lines(&context(vec![json!({"id": "1", "content": "<p>Which first?</p>", "poll": poll})]))[0].clone();
    assert!(asked(poll).ends_with(": Which first? / Late Spring / <b>Early</b> Summer"));
    for none in [json!(null), json!({"options": []}), json!({"options": null})] {
        assert!(asked(none).ends_with(": Which first?"));
    }
}

#[test]
fn the_total_includes_missing_replies() {
    let thread = fixture_thread();
    // Of four replies to the post, two are here (one as a placeholder); the rest are missing.
    assert_eq!((thread.shown(), thread.total()), (3, 5));
    assert_eq!((thread.counts.likes, thread.counts.boosts, thread.counts.replies), (Some(21), Some(7), Some(4)));
    assert!(!thread.is_cut);
}

#[test]
fn sixty_descendants_may_not_be_all() {
    let many =
        |count: usize| context((0..count).map(|id| json!({"id": format!("r{id}"), "in_reply_to_id": "100", "content": "x"})).collect());
    assert!(!many(59).is_cut);
    assert!(many(60).is_cut);
    assert!(!many(75).is_cut, "there is no rest to read elsewhere");
    assert_eq!(many(60).total(), 60);
}

#[test]
fn an_instance_that_is_still_gathering_is_marked() {
    let (thread, _) = talk(place(), &[ok(fixture("mastodon/status")), Reply::Gathering(fixture("mastodon/context"))]);
    assert!(thread.is_gathering);
    assert!(!fixture_thread().is_gathering);
}

#[test]
fn nulls_and_absent_members_lose_nothing_else() {
    let bare = json!({"id": "7", "content": "<p>Still here.</p>", "account": null, "created_at": null, "media_attachments": null, "url": null, "spoiler_text": null});
    let thread = context(vec![bare, json!(null), json!({}), json!("x"), json!([])]);
    assert_eq!(lines(&thread), ["7 [Shown] : Still here."]);
    assert_eq!((thread.responses[0].published, thread.responses[0].counts.likes), (None, None));
}

#[test]
fn values_of_the_wrong_type_are_ignored() {
    let odd = json!({"id": "7", "favourites_count": "many", "reblogs_count": -3, "replies_count": 1e300, "created_at": 5, "content": 7});
    let response = context(vec![odd]).responses[0].clone();
    assert_eq!((response.counts, response.published, response.text.len()), (Default::default(), None, 0));
}

#[test]
fn html_of_every_kind_becomes_blocks() {
    let text = |html: &str| words(&context(vec![json!({"id": "1", "content": html})]).responses[0].text);
    assert_eq!(text("<p>One<br>two</p><p>three</p>"), "One\ntwo\nthree");
    assert_eq!(text("<blockquote><p>Said.</p></blockquote><p>Answered.</p>"), "Said.\nAnswered.");
    assert_eq!(text("<ul><li>a</li><li>b</li></ul><pre><code>x = 1\ny</code></pre>"), "a\nb\nx = 1\ny");
    assert_eq!(text("bare &amp; plain &lt;b&gt;"), "bare & plain <b>");
    assert_eq!(text("<p>unclosed <b>bold <i>both"), "unclosed bold both");
}

#[test]
fn kinds_of_failure_are_distinguished() {
    let status = || ok(fixture("mastodon/status"));
    assert_eq!(fault(&[Reply::Json(404, json!({"error": "Record not found"}))]).0, FaultKind::Missing);
    assert_eq!(fault(&[Reply::Json(401, json!({"error": "This method requires an authenticated user"}))]).0, FaultKind::Refused);
    assert_eq!(fault(&[Reply::NoJson(200)]).0, FaultKind::Nonsense);
    assert_eq!(fault(&[ok(json!({"error": "odd"}))]).0, FaultKind::Nonsense);
    assert_eq!(fault(&[ok(json!([]))]).0, FaultKind::Nonsense);
    assert_eq!(fault(&[status(), ok(json!({"descendants": "none"}))]).0, FaultKind::Nonsense);
    assert_eq!(fault(&[status(), Reply::NoJson(502)]).0, FaultKind::Down);
    assert_eq!(fault(&[Reply::Silence(FaultKind::Slow)]).0, FaultKind::Slow);
    let (kind, sentence) = fault(&[status(), Reply::Limited("30")]);
    assert_eq!(kind, FaultKind::Limited);
    assert_eq!(sentence, "films.example: it answered 429; it has been asked too often, and wants to be left alone for 30 s");
    // A date counts as a long wait: only the reader asks again.
    let (dated, _) = talk(place(), &[status(), Reply::Limited("Wed, 21 Oct 2026 07:28:00 GMT")]);
    assert_eq!(backoff::wait(dated.fault.as_ref().unwrap(), 1, 0.0), None);
}

#[test]
fn what_was_read_before_a_failure_stays() {
    let (thread, _) = talk(place(), &[ok(fixture("mastodon/status")), Reply::NoJson(500)]);
    assert_eq!((thread.counts.likes, thread.responses.len()), (Some(21), 0));
    assert!(thread.fault.is_some());
}

#[test]
fn five_thousand_replies_are_read_in_order() {
    let status = |id: u32| json!({"id": id.to_string(), "in_reply_to_id": if id.is_multiple_of(3) { json!("100") } else { json!((id - 1).to_string()) }, "content": "<p>Yes.</p>"});
    let thread = context((3_000..8_000).map(status).collect());
    assert_eq!((thread.responses.len(), thread.shown()), (5_000, 5_000));
    assert_eq!(thread.responses[4_999].id, "7999");
    assert!(thread.responses.iter().all(|response| response.state == State::Shown));
}

#[test]
fn no_more_than_the_limit_is_kept() {
    let thread = context((0..12_000).map(|id| json!({"id": format!("s{id}"), "content": ""})).collect());
    assert_eq!(thread.responses.len(), 10_000);
    assert!(thread.is_cut);
}

#[test]
fn a_long_answer_is_read_one_response_at_a_time() {
    use intertitle::responses::place::{Answer, Place};
    let reply = |n: usize| json!({"id": n.to_string(), "in_reply_to_id": if n.is_multiple_of(3) { "100".into() } else { (n - 1).to_string() }, "content": format!("<p>{n}</p>")});
    let mut all: Vec<Value> = (3..203).map(reply).collect();
    all.insert(40, json!(null));
    let context = json!({ "descendants": all });
    let whole = talk(place(), &[ok(fixture("mastodon/status")), ok(context.clone())]).0;
    let answer = |json| Answer { status: 200, retry_after: None, is_gathering: false, json: Some(json) };
    let status = fixture("mastodon/status");
    let mut parts: Box<dyn Place<&Value>> = Box::new(place());
    parts.read(Ok(answer(&status)));
    let mut unread = Vec::new();
    parts.begin(Ok(answer(&context)), &mut unread);
    assert_eq!((unread.len(), parts.thread().responses.len()), (201, 0), "nothing is read before its turn");
    let mut most = 0;
    while let Some(waiting) = unread.pop() {
        let before = parts.thread().responses.len();
        parts.read_one(waiting, &mut unread);
        most = most.max(parts.thread().responses.len() - before);
    }
    parts.end();
    assert_eq!((parts.into_thread(), most), (whole, 1));
}
