//! Bluesky: handles, threads, quotes, facets, and what may not be shown.

use super::talk::{Reply, fixture, lines, ok, talk};
use intertitle::responses::bluesky::Bluesky;
use intertitle::responses::text::links;
use intertitle::responses::{FaultKind, Moment, State, Thread};
use serde_json::{Value, json};

fn place() -> Bluesky {
    Bluesky::at("https://bsky.app/profile/did:plc:mara/post/3root").unwrap()
}

fn fixture_thread() -> Thread {
    talk(place(), &[ok(fixture("bluesky/thread")), ok(fixture("bluesky/quotes"))]).0
}

/// Reads a post with this text and these facets.
fn post(text: &str, facets: Value) -> (Vec<String>, Vec<String>) {
    let post = json!({"post": {"uri": "at://did:plc:a/app.bsky.feed.post/3a", "author": {"did": "did:plc:a", "handle": "a.example"}, "record": {"text": text, "facets": facets}}});
    let thread = json!({"thread": {"post": {"quoteCount": 0}, "replies": [post]}});
    let (thread, _) = talk(place(), &[ok(thread)]);
    let response = &thread.responses[0];
    (links(&response.text).into_iter().map(str::to_owned).collect(), lines(&thread))
}

fn link(start: u32, end: u32, uri: &str) -> Value {
    json!({"index": {"byteStart": start, "byteEnd": end}, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": uri}]})
}

#[test]
fn addresses_of_posts_are_accepted_and_others_refused() {
    for good in [
        "https://bsky.app/profile/mara.films.example/post/3root/",
        "at://did:plc:mara/app.bsky.feed.post/3root",
        "https://BSKY.app/profile/did:plc:mara/post/3root?x=1",
        "https://bsky.app/profile/did:plc:mara/post/3root",
    ] {
        assert!(Bluesky::at(good).is_some(), "{good}");
    }
    for bad in [
        "",
        "https://bsky.app/",
        "https://bsky.app/profile/mara/feed/3root",
        "https://evil.example/profile/mara/post/3root",
        "at://mara/app.bsky.feed.like/3",
        "https://bsky.app/profile/mara/post/3root/liked-by",
        "https://bsky.app/profile/a b/post/3",
        "https://bsky.app/profile/mara.example/post/3 root",
        "https://bsky.app/profile/mara.example/post/3\"root",
    ] {
        assert!(Bluesky::at(bad).is_none(), "{bad}");
    }
}

#[test]
fn a_handle_is_resolved_first() {
    let place = Bluesky::at("https://bsky.app/profile/mara.films.example/post/3root").unwrap();
    let (_, asked) = talk(place, &[ok(json!({"did": "did:plc:mara"})), ok(fixture("bluesky/thread")), ok(fixture("bluesky/quotes"))]);
    assert_eq!(
        asked,
        [
            "https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle?handle=mara.films.example",
            "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?parentHeight=0&depth=100&uri=at%3A%2F%2Fdid%3Aplc%3Amara%2Fapp.bsky.feed.post%2F3root",
            "https://public.api.bsky.app/xrpc/app.bsky.feed.getQuotes?limit=100&uri=at%3A%2F%2Fdid%3Aplc%3Amara%2Fapp.bsky.feed.post%2F3root",
        ]
    );
}

#[test]
fn a_percent_encoded_did_is_accepted() {
    let place = Bluesky::at("https://bsky.app/profile/did:plc:mara/post/3root").unwrap();
    let (_, asked) = talk(place, &[ok(json!({"thread": {"post": {"quoteCount": 0}}}))]);
    assert!(asked[0].ends_with("uri=at%3A%2F%2Fdid%3Aplc%3Amara%2Fapp.bsky.feed.post%2F3root"), "{asked:?}");
}

#[test]
fn a_reply_that_is_hidden_does_not_come_back_as_a_quote() {
    let thread = json!({"thread": {"post": {"quoteCount": 1}}, "threadgate": {"record": {"hiddenReplies": ["at://did:plc:rude/app.bsky.feed.post/3rude"]}}});
    let quotes = json!({"posts": [{"uri": "at://did:plc:rude/app.bsky.feed.post/3rude", "record": {"text": "x"}}]});
    assert_eq!(talk(place(), &[ok(thread), ok(quotes)]).0.responses.len(), 0);
}

#[test]
fn a_video_is_a_link_to_its_post() {
    let links = |embed: Value| {
        let post = json!({"post": {"uri": "at://did:plc:a/app.bsky.feed.post/3a", "embed": embed, "record": {"text": "x"}}});
        let (thread, _) = talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": [post]}}))]);
        let told = thread.responses[0].attachments.iter();
        told.map(|it| (it.link.clone(), it.description.clone())).collect::<Vec<_>>()
    };
    let video = json!({"playlist": "https://video.example/p.m3u8", "alt": "A curtain"});
    let told = [("https://bsky.app/profile/did:plc:a/post/3a".to_owned(), "A curtain".to_owned())];
    assert_eq!((links(video.clone()), links(json!({"record": {}, "media": video}))), (told.to_vec(), told.to_vec()));
}

#[test]
fn another_service_may_be_asked() {
    let place = place().through("http://127.0.0.1:9/");
    let (_, asked) = talk(place, &[ok(json!({"thread": {"post": {"quoteCount": 0}}}))]);
    assert!(asked[0].starts_with("http://127.0.0.1:9/xrpc/app.bsky.feed.getPostThread?"), "{asked:?}");
}

#[test]
fn replies_and_quotes_are_the_responses() {
    let short: Vec<String> =
        lines(&fixture_thread()).iter().map(|line| line.replace("at://did:plc:", "").replace("/app.bsky.feed.post/", "/")).collect();
    assert_eq!(
        short,
        [
            "noor/3noor [Shown] Noor é: Café rule: see her.example, @mara #film / Twice.",
            "gone/3gone < noor/3noor [Missing] : ",
            "blk/3blk < noor/3noor [Blocked] : ",
            "quiet/3quiet < noor/3noor [Hidden] : ",
            "pia/3pia [Shown] @pia.example: The last frame.",
            "rude/3rude [Hidden] : ",
            "sol/3sol [Shown] Sol: Read this.",
        ]
    );
}

#[test]
fn people_hidden_from_strangers_are_not_named_either() {
    let thread = fixture_thread();
    let quiet = &thread.responses[3];
    assert_eq!((quiet.state, &quiet.author, quiet.text.len(), &quiet.link), (State::Hidden, &Default::default(), 0, &None));
}

#[test]
fn a_negated_label_is_not_in_force() {
    let labels = json!([{"val": "!no-unauthenticated"}, {"val": "!no-unauthenticated", "neg": true}]);
    let post = json!({"post": {"uri": "at://a/b/c", "author": {"did": "did:plc:a", "handle": "a.example", "labels": labels}, "record": {"text": "Seen."}}});
    let (thread, _) = talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": [post]}}))]);
    assert_eq!(thread.responses[0].state, State::Shown);
}

#[test]
fn facets_count_bytes_and_not_letters() {
    let text = &fixture_thread().responses[0].text;
    assert_eq!(links(text), ["https://her.example/long", "https://bsky.app/profile/did:plc:mara", "https://bsky.app/hashtag/film"]);
    let (links, lines) = post("🎬é end", json!([link(0, 4, "https://a.example/"), link(4, 6, "https://b.example/")]));
    assert_eq!(links, ["https://a.example/", "https://b.example/"]);
    assert!(lines[0].ends_with("🎬é end"), "{lines:?}");
}

#[test]
fn facets_that_do_not_fit_leave_the_words() {
    for facets in [
        json!([link(1, 3, "https://a.example/")]),
        json!([link(3, 1, "https://a.example/")]),
        json!([link(0, 99, "https://a.example/")]),
        json!([link(2, 2, "https://a.example/")]),
        json!([link(0, 4, "javascript:alert(1)")]),
        json!([{"index": {"byteStart": -1, "byteEnd": 4}, "features": [{"uri": "https://a.example/"}]}]),
        json!([{"index": null, "features": [{"uri": "https://a.example/"}]}, 5, null, {}]),
        json!("none"),
    ] {
        let (links, lines) = post("🎬 end", facets.clone());
        assert_eq!((links.len(), lines[0].ends_with("🎬 end")), (0, true), "{facets}");
    }
}

#[test]
fn of_two_overlapping_facets_the_first_counts() {
    let (links, _) = post("abcdef", json!([link(2, 5, "https://late.example/"), link(0, 3, "https://early.example/")]));
    assert_eq!(links, ["https://early.example/"]);
}

/// How a post with these labels, by an account with those, is shown: its state and its warning.
fn labelled(of_post: Value, of_account: Value) -> (State, Option<String>) {
    let post = json!({"post": {"uri": "at://did:plc:a/app.bsky.feed.post/3a", "labels": of_post, "author": {"did": "did:plc:a", "handle": "a.example", "labels": of_account}, "record": {"text": "x"}}});
    let (mut thread, _) = talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": [post]}}))]);
    let response = thread.responses.remove(0);
    (response.state, response.warning.clone())
}

#[test]
fn a_label_of_any_name_folds_a_post_and_some_hide_it() {
    let label = |val: &str| json!([{"src": "did:plc:mod", "val": val}]);
    let none = || json!([]);
    let folded = |words: &str| (State::Shown, Some(words.to_owned()));
    for (val, words) in
        [("!warn", ""), ("porn", "porn"), ("graphic-media", "graphic media"), ("self-harm", "self harm"), ("of-tomorrow", "of tomorrow")]
    {
        assert_eq!(labelled(label(val), none()), folded(words), "{val}");
    }
    for val in ["!hide", "!takedown", "dmca-violation", "doxxing"] {
        assert_eq!((labelled(label(val), none()), labelled(none(), label(val))), ((State::Hidden, None), (State::Hidden, None)), "{val}");
    }
    assert_eq!(
        (labelled(none(), label("porn")), labelled(none(), label("!warn"))),
        (folded("porn"), folded("")),
        "all that such an account writes"
    );
    assert_eq!(labelled(none(), label("bot")), (State::Shown, None));
    assert_eq!(labelled(label("!no-promote"), none()), (State::Shown, None));
}

#[test]
fn nobody_can_negate_the_label_that_another_set() {
    let given = json!({"src": "did:plc:mod", "val": "!hide"});
    let by = |src: &str| json!([given, {"src": src, "val": "!hide", "neg": true}]);
    assert_eq!(labelled(by("did:plc:a"), json!([])).0, State::Hidden);
    assert_eq!(labelled(by("did:plc:mod"), json!([])).0, State::Shown);
}

#[test]
fn a_detached_quote_is_not_shown() {
    let quote = |key: &str, embed: Value| json!({"uri": format!("at://did:plc:a/app.bsky.feed.post/{key}"), "record": {"text": "x"}, "embed": embed});
    let quotes = json!({"posts": [
        quote("1", json!({"record": {"uri": "at://x", "detached": true}})),
        quote("2", json!({"record": {"record": {"uri": "at://x", "detached": true}}, "media": {}})),
        quote("3", json!({"record": {"uri": "at://x", "blocked": true}})),
        quote("4", json!({"record": {"uri": "at://x"}})),
        quote("5", json!(null)),
    ]});
    let (thread, _) = talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 5}}})), ok(quotes)]);
    let keys: Vec<&str> = thread.responses.iter().map(|quote| quote.id.rsplit('/').next().unwrap()).collect();
    assert_eq!(keys, ["4", "5"]);
}

#[test]
fn labels_of_attachments_fold_the_text() {
    assert_eq!(fixture_thread().responses[4].warning.as_deref(), Some("graphic media"));
}

#[test]
fn pictures_and_pages_are_links_with_descriptions() {
    let thread = fixture_thread();
    let of = |at: usize| (thread.responses[at].attachments[0].link.as_str(), thread.responses[at].attachments[0].description.as_str());
    assert_eq!(of(0), ("https://cdn.example/f.jpg", "A still"));
    assert_eq!(of(6), ("https://blog.example/her", "Her, again"));
}

#[test]
fn a_link_that_names_another_site_adds_where_it_leads() {
    let text = "films.example/her, they say";
    let (_, lines) = post(text, json!([link(0, 17, "https://evil.example/")]));
    assert!(lines[0].ends_with("films.example/her (evil.example), they say"), "{lines:?}");
    let (_, lines) = post(text, json!([link(0, 17, "https://films.example/her")]));
    assert!(lines[0].ends_with(text), "{lines:?}");
    let page = json!({"uri": "https://evil.example/", "title": "https://films.example"});
    let post = json!({"post": {"uri": "at://did:plc:a/app.bsky.feed.post/3a", "record": {"text": "x"}, "embed": {"external": page}}});
    let (thread, _) = talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": [post]}}))]);
    assert_eq!(thread.responses[0].attachments[0].description, "https://films.example (evil.example)");
}

/// For an account whose domain has lapsed, the service returns the handle `handle.invalid`.
#[test]
fn a_lapsed_handle_is_not_shown() {
    let by = |name: &str| {
        let account = json!({"did": "did:plc:a", "handle": "handle.invalid", "displayName": name});
        let post = json!({"post": {"uri": "at://did:plc:a/app.bsky.feed.post/3a", "author": account, "record": {"text": "x"}}});
        let (thread, _) = talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": [post]}}))]);
        let response = &thread.responses[0];
        assert_eq!(response.addresses, ["https://bsky.app/profile/did:plc:a/post/3a"]);
        assert_eq!(response.author.link.as_deref(), Some("https://bsky.app/profile/did:plc:a"));
        (response.author.name.clone(), response.author.handle.clone())
    };
    assert_eq!(by("Ada"), ("Ada".into(), String::new()));
    assert_eq!(by(""), (String::new(), String::new()));
}

#[test]
fn a_post_has_author_counts_and_link() {
    let thread = fixture_thread();
    let first = &thread.responses[0];
    assert_eq!((first.author.account.as_str(), first.author.handle.as_str()), ("did:plc:noor", "@noor.example"));
    assert_eq!(first.author.link.as_deref(), Some("https://bsky.app/profile/did:plc:noor"));
    assert_eq!(first.link.as_deref(), Some("https://bsky.app/profile/did:plc:noor/post/3noor"));
    assert_eq!((first.counts.likes, first.counts.boosts, first.counts.replies), (Some(5), Some(1), Some(3)));
    assert_eq!(first.language.as_deref(), Some("en"));
    assert_eq!((thread.counts.likes, thread.counts.boosts), (Some(30), Some(4)));
}

#[test]
fn a_post_is_not_dated_later_than_it_was_seen() {
    let published = |created: &str| {
        let post = json!({"post": {"uri": "at://did:plc:a/app.bsky.feed.post/3a", "indexedAt": "2026-02-01T10:00:01Z", "record": {"text": "x", "createdAt": created}}});
        talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": [post]}}))]).0.responses[0].published
    };
    assert_eq!(published("2026-02-01T10:00:00Z"), Moment::parse("2026-02-01T10:00:00Z"));
    for odd in ["9999-01-01T00:00:00Z", "soon", ""] {
        assert_eq!(published(odd), Moment::parse("2026-02-01T10:00:01Z"), "{odd}: whoever writes from the future does not stand on top");
    }
}

#[test]
fn the_total_includes_missing_replies() {
    let thread = fixture_thread();
    // The post has six replies, of which three are here; the quote that is also here is no reply.
    assert_eq!((thread.shown(), thread.total()), (3, 6));
}

#[test]
fn a_post_that_is_not_there_is_missing() {
    for gone in [json!({"thread": {"notFound": true, "uri": "at://x"}}), json!({"thread": {"blocked": true, "uri": "at://x"}})] {
        let (thread, _) = talk(place(), &[ok(gone)]);
        let fault = thread.fault.unwrap();
        assert_eq!((fault.kind, fault.host.as_str()), (FaultKind::Missing, "public.api.bsky.app"), "the author is told who said so");
    }
    let (thread, _) = talk(place(), &[Reply::Json(400, json!({"error": "NotFound", "message": "Post not found"}))]);
    assert_eq!(thread.fault.map(|fault| fault.kind), Some(FaultKind::Missing));
}

#[test]
fn quotes_are_read_page_by_page_up_to_a_limit() {
    let page = |name: &str| json!({"cursor": "next&", "posts": [{"uri": format!("at://did:plc:a/app.bsky.feed.post/{name}"), "record": {"text": "q"}}]});
    let (thread, asked) = talk(place(), &[ok(fixture("bluesky/thread")), ok(page("1")), ok(page("2")), ok(page("3"))]);
    assert_eq!((asked.len(), thread.responses.len(), thread.is_cut), (4, 9, true));
    assert!(asked[2].ends_with("&cursor=next%26"), "{asked:?}");
}

#[test]
fn quotes_that_fail_leave_the_replies() {
    let (thread, _) = talk(place(), &[ok(fixture("bluesky/thread")), Reply::NoJson(500)]);
    assert_eq!((thread.shown(), thread.fault.map(|fault| fault.kind)), (2, Some(FaultKind::Down)));
}

#[test]
fn a_thread_that_nests_too_deep_is_cut() {
    let mut node = json!({"post": {"uri": "at://a/p/deepest", "record": {"text": "x"}}});
    for level in 0..300 {
        node = json!({"post": {"uri": format!("at://a/p/{level}"), "record": {"text": "x"}}, "replies": [node]});
    }
    let (thread, _) = talk(place(), &[ok(json!({"thread": {"post": {"quoteCount": 0}, "replies": [node]}}))]);
    assert_eq!((thread.responses.len(), thread.is_cut), (201, true));
}

#[test]
fn nonsense_is_reported_as_such() {
    for odd in [json!({}), json!({"thread": null}), json!([]), json!("thread")] {
        let (thread, _) = talk(place(), &[ok(odd)]);
        assert_eq!(thread.fault.map(|fault| fault.kind), Some(FaultKind::Nonsense));
    }
    let by_handle = Bluesky::at("https://bsky.app/profile/a.example/post/3a").unwrap();
    let (thread, _) = talk(by_handle, &[ok(json!({"did": "https://evil.example/?"}))]);
    assert_eq!(thread.fault.map(|fault| fault.kind), Some(FaultKind::Nonsense), "an invalid DID ends the requests");
}
