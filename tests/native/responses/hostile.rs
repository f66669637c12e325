//! Hostile content in every field of every place becomes plain words and rejected addresses; no JSON whatsoever causes a panic.

use super::payloads::{self, PAYLOADS};
use super::talk::{Reply, ok, talk};
use intertitle::article::{Block, BlockKind, Inline};
use intertitle::responses::bluesky::Bluesky;
use intertitle::responses::conversation::{Conversation, Order};
use intertitle::responses::isso::{Isso, Write};
use intertitle::responses::mastodon::Mastodon;
use intertitle::responses::place::{Answer, Place};
use intertitle::responses::webmention::Webmentions;
use intertitle::responses::{Author, PlaceKind, Response, Thread, address};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Every place, given the payload wherever it reads a stranger's words.
fn threads_with(payload: &str) -> Vec<Thread> {
    let root = json!({"id": "100", "url": payload, "content": payload});
    let post = payloads::post(payload);
    let thread = json!({"thread": {"post": {"quoteCount": 1}, "replies": [{"post": post, "replies": [{"post": post}, {"notFound": true, "uri": payload}]}]}, "threadgate": {"record": {"hiddenReplies": ["x"]}}});
    let mut feed = payloads::mentions(payload);
    feed.push(json!({"url": payload, "wm-source": payload, "content": {"text": "x"}}));
    let comments = json!({"replies": [payloads::comment(1, payload)], "total_replies": payload, "config": payload});
    let threads = vec![
        talk(
            Mastodon::at("https://films.example/@mara/100").unwrap(),
            &[ok(root), ok(json!({"descendants": [payloads::status("1", payload)]}))],
        )
        .0,
        talk(Bluesky::at("at://did:plc:mara/app.bsky.feed.post/3root").unwrap(), &[ok(thread), ok(json!({"posts": [post]}))]).0,
        talk(Webmentions::of("https://blog.example/her").unwrap(), &[ok(json!({"children": feed}))]).0,
        talk(Isso::at("https://comments.example", "/her").unwrap(), &[ok(comments)]).0,
    ];
    let fuzzed = include_str!("../../../fuzz/fuzz_targets/responses.rs");
    for kind in PlaceKind::ALL {
        assert!(fuzzed.contains(kind.name()), "fuzz/fuzz_targets/responses.rs does not ask {}", kind.name());
        assert!(
            threads.iter().any(|thread| thread.kind == kind),
            "add a thread of {} with the payload in every text that it reads",
            kind.name()
        );
    }
    threads
}

/// Asserts an absolute web address with a plain host.
fn assert_plain(link: Option<&str>, what: &str) {
    let Some(link) = link else { return };
    let host = address::host(link).unwrap_or_else(|| panic!("{what}: {link}"));
    assert!(!host.contains('@') && !link.chars().any(char::is_control), "{what}: {link}");
    assert_eq!(address::web(link).as_deref(), Some(link), "{what}: what passed passes again");
}

fn assert_inlines(content: &[Inline], what: &str) {
    for inline in content {
        match inline {
            Inline::Link { href, .. } => assert_plain(Some(href), what),
            Inline::Image(_) | Inline::FootnoteRef { .. } | Inline::Marked { .. } | Inline::Spoiler { .. } => panic!("{what}: {inline:?}"),
            _ => {}
        }
        assert_inlines(inline.content(), what);
    }
}

fn assert_blocks(blocks: &[Block], what: &str) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { content } => assert_inlines(content, what),
            BlockKind::Quote { blocks, cite: None, .. } => assert_blocks(blocks, what),
            BlockKind::List { items, .. } => items.iter().for_each(|item| assert_blocks(&item.blocks, what)),
            BlockKind::Spoiler { summary, blocks } => {
                assert_inlines(summary, what);
                assert_blocks(blocks, what);
            }
            BlockKind::Code { .. } => {}
            other => panic!("{what}: {other:?}"),
        }
    }
}

fn assert_author(author: &Author, what: &str) {
    for name in [&author.name, &author.handle, &author.account] {
        let unseen = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}');
        assert!(!name.contains(unseen) && name.chars().count() <= 220, "{what}: {name:?}");
    }
    assert_plain(author.link.as_deref(), what);
    assert_plain(author.avatar.as_deref(), what);
    assert!(author.avatar.as_deref().is_none_or(|avatar| avatar.to_lowercase().starts_with("https://")), "{what}: {author:?}");
}

fn assert_harmless(response: &Response, what: &str) {
    assert_author(&response.author, what);
    assert_plain(response.link.as_deref(), what);
    response.attachments.iter().for_each(|attachment| assert_plain(Some(&attachment.link), what));
    assert_blocks(&response.text, what);
}

fn assert_thread(thread: &Thread, what: &str) {
    thread.responses.iter().for_each(|response| assert_harmless(response, what));
    assert_plain(thread.link.as_deref(), what);
}

#[test]
fn there_are_enough_payloads() {
    assert!(PAYLOADS.len() >= 60, "{}", PAYLOADS.len());
}

#[test]
fn payloads_become_plain_words_everywhere() {
    for payload in PAYLOADS {
        let threads = threads_with(payload);
        for thread in &threads {
            assert!(thread.fault.is_none() && !thread.responses.is_empty(), "{payload}: {:?} told nothing", thread.kind);
            assert_thread(thread, &format!("{:?} {payload:?}", thread.kind));
        }
        let conversation = Conversation::of(threads, "https://blog.example/her", &[(*payload).to_owned()], Order::Oldest);
        conversation.entries.iter().for_each(|entry| assert_harmless(&entry.response, payload));
    }
}

#[test]
fn no_payload_replaces_another() {
    let all: Vec<Vec<Thread>> = PAYLOADS.iter().map(|payload| threads_with(payload)).collect();
    let counts: Vec<usize> = all.iter().map(|threads| threads[2].responses.len()).collect();
    assert!(counts.iter().all(|count| *count >= 4), "{counts:?}");
    let statuses: Vec<Value> = PAYLOADS.iter().enumerate().map(|(nth, payload)| payloads::status(&format!("s{nth}"), payload)).collect();
    let posts: Vec<Value> = PAYLOADS.iter().map(|payload| json!({ "post": payloads::post(payload) })).collect();
    let mentions: Vec<Value> = PAYLOADS.iter().flat_map(|payload| payloads::mentions(payload)).take(49).collect();
    let threads = vec![
        talk(
            Mastodon::at("https://films.example/@mara/hostile").unwrap(),
            &[ok(json!({"id": "hostile"})), ok(json!({ "descendants": statuses }))],
        )
        .0,
        talk(
            Bluesky::at("at://did:plc:mara/app.bsky.feed.post/3root").unwrap(),
            &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": posts}}))],
        )
        .0,
        talk(Webmentions::of("https://blog.example/her").unwrap(), &[ok(json!({ "children": mentions }))]).0,
    ];
    let told: usize = threads.iter().map(|thread| thread.responses.len()).sum();
    let conversation = Conversation::of(threads, "https://blog.example/her", &[], Order::Oldest);
    assert_eq!((conversation.shown() as usize, told >= 150), (told, true), "{told}");
}

#[test]
fn markup_where_only_words_belong_stays_words() {
    let threads = threads_with("<b>Ada</b>");
    let names: Vec<&str> = threads.iter().map(|thread| thread.responses[0].author.name.as_str()).collect();
    assert_eq!(names, ["<b>Ada</b>"; 4]);
    let words: Vec<String> = threads.iter().map(|thread| intertitle::responses::text::words(&thread.responses[0].text)).collect();
    assert_eq!(words, ["Ada", "<b>Ada</b>", "Ada", "Ada"], "Bluesky's text is plain, the others' is HTML");
    assert_eq!(threads[0].responses[0].warning.as_deref(), Some("<b>Ada</b>"));
}

#[test]
fn requests_only_go_to_the_places_named() {
    for payload in PAYLOADS {
        let resolved = json!({"did": payload});
        let place = Bluesky::at("https://bsky.app/profile/a.example/post/3a").unwrap();
        let mut boxed: Box<dyn Place<&Value>> = Box::new(place);
        let mut asked = Vec::new();
        while let Some(request) = boxed.next() {
            asked.push(request.address);
            boxed.read(Ok(Answer { status: 200, retry_after: None, is_gathering: false, json: Some(&resolved) }));
        }
        assert!(asked.iter().all(|address| address.starts_with("https://public.api.bsky.app/xrpc/")), "{asked:?}");
        let isso = Isso::at("https://comments.example", payload).unwrap();
        assert!(isso.comments_request().address.starts_with("https://comments.example/?uri="), "{payload}");
        assert!(isso.request(&Write::Like(payload)).is_none(), "{payload}");
    }
    // An instance that gives the post another id is still asked for the one that the author named.
    let status = json!({"id": "../../evil", "url": "https://evil.example/"});
    let (_, asked) = talk(Mastodon::at("https://films.example/@mara/100").unwrap(), &[ok(status), Reply::NoJson(404)]);
    assert!(asked.iter().all(|address| address.starts_with("https://films.example/api/v1/statuses/")), "{asked:?}");
    assert!(!asked[1].contains(".."), "{asked:?}");
}

/// The keys that places use.
const KEYS: &str = "id uri content account descendants thread post posts replies record text facets index byteStart byteEnd features author labels val \
    neg embed images media external children wm-property wm-source wm-id url html value content-type mode parent created likes config \
    counts blocked notFound cursor did in_reply_to_id display_name emojis shortcode threadgate hiddenReplies";

/// JSON with the keys that places use, and any values.
fn any_json() -> impl Strategy<Value = Value> {
    let key = prop::sample::select(KEYS.split(' ').collect::<Vec<_>>());
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(PAYLOADS).prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec!["1", "at://a/b/c", "like-of", "https://a.example/1", "did:plc:a", "2026-02-03T00:00:00Z", ""])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(7, 160, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..10).prop_map(|members| members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect::<serde_json::Map<_, _>>()
                .into())
        ]
    })
}

/// Answers all requests of a place from a list, over and over.
fn exhausted<'a>(place: impl Place<&'a Value> + 'a, answers: &'a [Value], status: u16) -> Thread {
    let mut place: Box<dyn Place<&'a Value> + 'a> = Box::new(place);
    for json in answers.iter().cycle().take(20) {
        if place.next().is_none() {
            break;
        }
        place.read(Ok(Answer { status, retry_after: Some("soon".into()), is_gathering: true, json: Some(json) }));
    }
    assert!(place.next().is_none(), "it asks no more than it should");
    place.into_thread()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_place_survives_any_json(answers in prop::collection::vec(any_json(), 1..4), status in prop::sample::select(vec![200, 202, 400, 404, 500, 0])) {
        let threads = vec![
            exhausted(Mastodon::at("https://films.example/@mara/100").unwrap(), &answers, status),
            exhausted(Bluesky::at("https://bsky.app/profile/a.example/post/3a").unwrap(), &answers, status),
            exhausted(Webmentions::of("https://blog.example/her").unwrap(), &answers, status),
            exhausted(Isso::at("https://comments.example", "/her").unwrap(), &answers, status),
        ];
        threads.iter().for_each(|thread| assert_thread(thread, "any JSON"));
        let conversation = Conversation::of(threads, "https://blog.example/her", &["1".into()], Order::Newest);
        let mut below = 0;
        for entry in conversation.entries.iter().rev() {
            assert_harmless(&entry.response, "any JSON");
            below = below.max(entry.below);
        }
        prop_assert!(below as usize <= conversation.entries.len());
    }

    #[test]
    fn every_place_survives_any_values_in_its_own_format(inner in any_json()) {
        let answers = [
            json!({"id": "1", "descendants": [inner, {"id": "1", "account": inner, "content": inner, "media_attachments": inner}]}),
            json!({"did": "did:plc:a", "thread": {"post": inner, "replies": inner}, "threadgate": inner}),
            json!({"did": "did:plc:a", "thread": {"post": {}, "replies": [{"post": {"uri": "at://a/b/c", "record": {"text": "words é🎬", "facets": inner}, "author": inner, "embed": inner, "labels": inner}, "replies": inner}]}}),
            json!({"children": [inner, {"wm-source": "https://a.example/1", "content": inner, "author": inner}]}),
            json!({"replies": [inner, {"id": 1, "text": inner, "replies": inner}], "config": inner}),
        ];
        for answer in &answers {
            let one = std::slice::from_ref(answer);
            assert_thread(&exhausted(Mastodon::at("https://films.example/@mara/100").unwrap(), one, 200), "own shape");
            assert_thread(&exhausted(Bluesky::at("https://bsky.app/profile/a.example/post/3a").unwrap(), one, 200), "own shape");
            assert_thread(&exhausted(Webmentions::of("https://blog.example/her").unwrap(), one, 200), "own shape");
            assert_thread(&exhausted(Isso::at("https://comments.example", "/her").unwrap(), one, 200), "own shape");
        }
    }

    #[test]
    fn any_html_becomes_harmless_blocks(source in "(\\PC|<[a-z]{1,10}( href='[a-z:/@.]{0,20}')?>|</[a-z]{1,10}>|&[a-z]{1,6};){0,40}") {
        assert_blocks(&intertitle::responses::text::html(&source), &source);
    }

    #[test]
    fn any_address_that_passes_is_plain(text in "(https?:|//|\\\\|@|\\PC|[a-z.:/]){0,30}") {
        assert_plain(address::web(&text).as_deref(), &text);
    }
}
