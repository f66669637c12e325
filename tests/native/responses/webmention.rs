//! Webmentions: both formats of their content, claims and contradictions, pages.

use super::talk::{Reply, fixture, lines, ok, talk};
use intertitle::responses::text::words;
use intertitle::responses::webmention::Webmentions;
use intertitle::responses::{FaultKind, Moment, Thread};
use serde_json::{Value, json};

fn place() -> Webmentions {
    Webmentions::of("https://blog.example/her#notes").unwrap()
}

fn told() -> Thread {
    talk(place(), &[ok(fixture("webmention/feed"))]).0
}

fn feed(children: Vec<Value>) -> Value {
    json!({"type": "feed", "name": "Webmentions", "children": children})
}

#[test]
fn one_request_names_the_page_in_all_its_forms() {
    let (_, asked) = talk(place(), &[ok(feed(vec![]))]);
    assert_eq!(
        asked,
        ["https://webmention.io/api/mentions.jf2?sort-by=published&sort-dir=up&per-page=100&page=0\
          &target[]=https%3A%2F%2Fblog.example%2Fher&target[]=http%3A%2F%2Fblog.example%2Fher\
          &target[]=https%3A%2F%2Fblog.example%2Fher%2F&target[]=http%3A%2F%2Fblog.example%2Fher%2F"]
    );
    let (_, asked) = talk(Webmentions::of("https://blog.example/?a=b#/her").unwrap(), &[ok(feed(vec![]))]);
    assert!(asked[0].contains("target[]=https%3A%2F%2Fblog.example%2F%3Fa%3Db%23%2Fher"), "{asked:?}");
    let (_, asked) = talk(Webmentions::of("https://blog.example/?p=1").unwrap().through("http://127.0.0.1:7"), &[ok(feed(vec![]))]);
    assert!(asked[0].starts_with("http://127.0.0.1:7/api/mentions.jf2?") && asked[0].matches("target[]").count() == 2, "{asked:?}");
}

#[test]
fn both_formats_of_content_are_read_or_else_the_title() {
    assert_eq!(
        lines(&told()),
        [
            "501 [Shown] Tove: I saw it twice. This says why.",
            "12 [Shown] old.example: An older shape.",
            "13 [Shown] plain.example: Plain & <b>bare</b>.",
            "14 [Shown] Only a title: A week in films",
            "17 [Shown] Spoof: Buy this.",
            "18 [Shown] Borrowed: x",
            "19 [Shown] Ilse: It waits with you.",
        ]
    );
}

/// The words shown of a page that was sent with the members `more`.
fn shown(property: &str, more: Value) -> Option<String> {
    let mut more = more;
    more["wm-property"] = json!(property);
    let thread = talk(place(), &[ok(feed(vec![sent("https://ada.example/1", more)]))]).0;
    thread.responses.first().map(|response| words(&response.text))
}

/// People who write an essay about a film link to what they have read: its title says most, and not all of it is a response.
#[test]
fn an_essay_is_cut_down_to_its_title_and_what_links_here() {
    let aside = |more: Value| shown("mention-of", more).unwrap();
    assert_eq!(aside(json!({"name": "A week in films", "content": {"text": "I read her."}})), "A week in films\nI read her.");
    assert_eq!(aside(json!({"name": "I read her", "content": {"text": "I read her."}})), "I read her.", "a note has no title");
    assert_eq!(shown("in-reply-to", json!({"name": "Re: Her", "content": {"text": "So it is."}})).unwrap(), "So it is.");
    let long = "<p>Word after word.</p>".repeat(200);
    let html = format!("<h1>Films</h1>{long}<p>As <a href='http://blog.example/her/#a'>she</a> says.</p>{long}");
    assert_eq!(aside(json!({"name": "A week in films", "content": {"html": html}})), "A week in films\nAs she says.\n…");
    let list = format!(
        "<ul><li>a</li><li><a href='https://blog.example/her'>she</a>, on film</li>{}</ul>",
        "<li>Word after word.</li>".repeat(200)
    );
    assert_eq!(aside(json!({"content": {"html": list}})), "she, on film\n…");
    let begins = aside(json!({"content": {"text": "Word after word.\n\n".repeat(200)}}));
    assert!(begins.starts_with("Word") && begins.ends_with("word.\n…") && (1_000..2_000).contains(&begins.len()), "{}", begins.len());
    assert!(aside(json!({"content": {"text": "word ".repeat(900)}})).len() > 4_000, "one paragraph is not broken");
    assert!(shown("in-reply-to", json!({"content": {"html": long}})).unwrap().len() > 3_000, "an answer is whole");
}

#[test]
fn a_bookmark_is_a_response_if_it_says_something() {
    let about = json!({"name": "Her", "content": {"text": "The best on it."}});
    assert_eq!(shown("bookmark-of", about.clone()).as_deref(), Some("Her\nThe best on it."));
    for silent in [json!({"name": "Her"}), json!({"name": "Her", "content": null}), json!({"content": {"text": " "}})] {
        assert_eq!(shown("bookmark-of", silent), None);
    }
    assert_eq!(shown("rsvp", about), None);
}

#[test]
fn likes_and_reposts_are_counted_separately() {
    let thread = told();
    assert_eq!((thread.counts.likes, thread.counts.boosts), (Some(1), Some(1)));
}

#[test]
fn contradictory_mentions_are_marked() {
    let doubtful: Vec<String> = told().responses.into_iter().filter(|it| it.is_doubtful).map(|it| it.id.clone()).collect();
    assert_eq!(doubtful, ["17", "18"], "one answers another page, the other's page is not on its source's site");
}

/// A mention that answers or links to several pages is about ours as long as ours is among them.
#[test]
fn one_of_several_links_is_enough() {
    let doubtful = |more: Value| {
        let thread = talk(place(), &[ok(feed(vec![sent("https://tove.example/12", more)]))]).0;
        thread.responses[0].is_doubtful
    };
    let other = "https://else.example/him";
    assert!(doubtful(json!({"in-reply-to": [other]})));
    assert!(!doubtful(json!({"in-reply-to": [other, "https://blog.example/her"]})));
    let html = |second: &str| json!({"html": format!("<p><a href='{other}'>His</a> and <a href='{second}'>hers</a>.</p>")});
    assert!(!doubtful(json!({"in-reply-to": [other], "content": html("https://blog.example/her")})));
    assert!(doubtful(json!({"in-reply-to": [other], "content": html("https://else.example/it")})));
}

#[test]
fn a_bridges_warning_folds_the_text() {
    let warning = |source: &str, summary: Value| {
        let mention = json!({"wm-id": 1, "wm-source": source, "url": "https://far.example/@ilse/7", "content": {"text": "She leaves him."}, "summary": summary});
        talk(place(), &[ok(feed(vec![mention]))]).0.responses[0].warning.clone()
    };
    let bridge = "https://brid.gy/comment/mastodon/@mara@films.example/100/101";
    assert_eq!(warning(bridge, json!("The ending")).as_deref(), Some("The ending"));
    assert_eq!(warning(bridge, json!({"content-type": "text/plain", "value": "The ending"})).as_deref(), Some("The ending"));
    assert_eq!(warning(bridge, json!("She leaves")), None, "the beginning of the words warns of nothing");
    assert_eq!(warning("https://far.example/@ilse/7", json!("A week in films")), None);
}

#[test]
fn a_reply_is_distinguished_from_a_mention() {
    let asides: Vec<bool> = told().responses.iter().map(|it| it.is_aside).collect();
    assert_eq!(asides, [false, true, true, true, false, true, false]);
}

#[test]
fn nulls_in_author_and_date_are_harmless() {
    let thread = told();
    assert_eq!(thread.responses[1].published, Moment::parse("2017-05-01T10:00:00Z"), "when it was received, where it has no date");
    assert_eq!((thread.responses[2].author.name.as_str(), thread.responses[2].author.avatar.as_deref()), ("plain.example", None));
    assert_eq!(thread.responses[0].author.avatar.as_deref(), Some("https://tove.example/t.jpg"));
}

#[test]
fn a_mention_is_not_dated_later_than_it_was_received() {
    let published = |published: Value, received: Value| {
        let mention = json!({"wm-id": 1, "wm-source": "https://a.example/1", "published": published, "wm-received": received});
        talk(place(), &[ok(feed(vec![mention]))]).0.responses[0].published
    };
    let received = Moment::parse("2026-02-03T07:05:00Z");
    for said in [
        json!(null),
        json!(""),
        json!("yesterday"),
        json!("2026"),
        json!(["2026-02-01"]),
        json!("9999-12-31"),
        json!("2026-13-01T00:00:00Z"),
    ] {
        assert_eq!(published(said.clone(), json!("2026-02-03T07:05:00Z")), received, "{said}");
    }
    assert_eq!(published(json!("2026-02-01"), json!("2026-02-03T07:05:00Z")), Moment::parse("2026-02-01"));
    assert_eq!(published(json!("2026-02-01"), json!(null)), Moment::parse("2026-02-01"));
    assert_eq!(published(json!(null), json!(null)), None);
}

/// A mention from `source`, with the members `more`.
fn sent(source: &str, more: Value) -> Value {
    let mut mention = json!({"wm-id": source.len(), "wm-source": source, "wm-property": "in-reply-to"});
    mention.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    mention
}

#[test]
fn a_page_sent_twice_is_one_response_in_its_latest_version() {
    let note = |property: &str, received: &str, words: &str| {
        sent("https://tove.example/12", json!({"wm-property": property, "wm-received": received, "content": {"text": words}}))
    };
    let words = |children: Vec<Value>| {
        let thread = talk(place(), &[ok(feed(children))]).0;
        assert_eq!((thread.responses.len(), thread.total()), (1, 1));
        intertitle::responses::text::words(&thread.responses[0].text)
    };
    let first = || note("in-reply-to", "2026-02-01T00:00:00Z", "As it was.");
    let last = || note("in-reply-to", "2026-02-02T00:00:00Z", "As it is.");
    assert_eq!((words(vec![first(), last()]), words(vec![last(), first()])), ("As it is.".into(), "As it is.".into()));
    let mention = || note("mention-of", "2026-02-03T00:00:00Z", "In passing.");
    assert_eq!((words(vec![first(), mention()]), words(vec![mention(), first()])), ("As it was.".into(), "As it was.".into()));
    let mut plain = last();
    plain["wm-source"] = "http://www.tove.example/12/".into();
    assert_eq!(words(vec![first(), plain]), "As it is.");
}

#[test]
fn a_like_that_is_sent_twice_counts_once() {
    let of = |source: &str, property: &str| sent(source, json!({ "wm-property": property }));
    let children = vec![
        of("https://vi.example/1", "like-of"),
        of("http://vi.example/1/", "like-of"),
        of("https://vi.example/1", "repost-of"),
        of("https://wim.example/1", "like-of"),
    ];
    let counts = talk(place(), &[ok(feed(children))]).0.counts;
    assert_eq!((counts.likes, counts.boosts), (Some(2), Some(1)));
}

#[test]
fn nobody_can_write_in_anothers_name() {
    let author = |source: &str, url: &str, author: &str| {
        let mention = sent(source, json!({"url": url, "author": {"name": "Ada", "url": author}}));
        talk(place(), &[ok(feed(vec![mention]))]).0.responses[0].clone()
    };
    let spoofed = author("https://spoof.example/1", "https://famous.example/1", "https://famous.example/");
    assert_eq!((spoofed.author.handle.as_str(), spoofed.author.link.as_deref()), ("spoof.example", None));
    assert_eq!(
        (spoofed.link.as_deref(), spoofed.is_doubtful),
        (Some("https://spoof.example/1"), true),
        "it leads to the page that was sent"
    );
    for (source, theirs) in [
        ("https://notes.ada.example/1", "https://ada.example/"),
        ("https://ada.example/1", "https://www.ada.example/me"),
        ("https://ada.example/1", "https://me.ada.example"),
    ] {
        assert_eq!(author(source, source, theirs).author.link.as_deref(), Some(theirs), "{source}");
    }
    assert_eq!(author("https://notada.example/1", "https://notada.example/1", "https://ada.example").author.link, None);
    let bridged = author(
        "https://bsky.brid.gy/convert/web/at://did:plc:a/app.bsky.feed.post/3k",
        "https://bsky.app/profile/a.example/post/3k",
        "https://bsky.app/profile/a.example",
    );
    assert_eq!((bridged.author.handle.as_str(), bridged.is_doubtful), ("bsky.app", false), "whatever a bridge is called");
}

#[test]
fn a_link_from_the_same_site_is_no_response() {
    let from =
        |source: &str, property: &str| talk(place(), &[ok(feed(vec![sent(source, json!({ "wm-property": property }))]))]).0.responses.len();
    assert_eq!((from("https://www.blog.example/other", "mention-of"), from("http://blog.example/her/", "mention-of")), (0, 0));
    assert_eq!((from("https://blog.example/answer", "in-reply-to"), from("https://other.example/x", "mention-of")), (1, 1));
    let shared = |source: &str| {
        let place = Webmentions::of("https://club.example/~ann/her").unwrap();
        talk(place, &[ok(feed(vec![sent(source, json!({"wm-property": "mention-of"}))]))]).0.responses.len()
    };
    assert_eq!((shared("https://club.example/~ann/other"), shared("https://club.example/~bob/her")), (0, 1));
}

#[test]
fn pages_are_requested_while_they_are_full() {
    let page = |from: u32, count: u32| {
        ok(feed(
            (from..from + count)
                .map(|id| json!({"wm-id": id, "wm-source": format!("https://a.example/{id}"), "content": {"text": "x"}}))
                .collect(),
        ))
    };
    let (thread, asked) = talk(place(), &[page(0, 100), page(100, 100), page(200, 7)]);
    assert_eq!((thread.responses.len(), asked.len(), thread.is_cut), (207, 3, false));
    assert!(asked[2].contains("&page=2&"), "{asked:?}");
}

#[test]
fn the_number_of_pages_is_limited() {
    let full = || ok(feed((0..100).map(|id| json!({"wm-id": id, "wm-source": format!("https://a.example/{id}")})).collect()));
    let script: Vec<Reply> = (0..12).map(|_| full()).collect();
    let (thread, asked) = talk(place(), &script);
    assert_eq!((asked.len(), thread.is_cut), (12, true));
}

#[test]
fn a_service_that_sends_more_than_a_page_is_cut_at_the_limit() {
    let page = |ids: std::ops::Range<u32>| {
        ok(feed(ids.map(|id| json!({"wm-id": id, "wm-source": format!("https://a.example/{id}"), "content": {"text": "x"}})).collect()))
    };
    let (thread, asked) = talk(place(), &[page(0..10_000), page(10_000..10_100)]);
    assert_eq!((thread.responses.len(), asked.len(), thread.is_cut), (10_000, 2, true));
}

#[test]
fn a_failed_page_leaves_those_before_it() {
    let full = ok(feed((0..100).map(|id| json!({"wm-id": id, "wm-source": format!("https://a.example/{id}")})).collect()));
    let (thread, _) = talk(place(), &[full, Reply::Limited("5")]);
    assert_eq!((thread.responses.len(), thread.fault.map(|fault| fault.kind)), (100, Some(FaultKind::Limited)));
}

#[test]
fn a_page_of_html_is_no_feed() {
    let fault = |reply: Reply| talk(place(), &[reply]).0.fault.map(|fault| fault.kind);
    let nonsense = talk(place(), &[Reply::NoJson(200)]).0.fault.unwrap();
    assert_eq!((nonsense.kind, nonsense.host.as_str()), (FaultKind::Nonsense, "webmention.io"));
    assert_eq!(fault(ok(json!({"type": "feed"}))), Some(FaultKind::Nonsense));
    assert_eq!(fault(ok(json!({"children": {}}))), Some(FaultKind::Nonsense));
}
