//! Names: the many ways to write the same person or post, and what the author's list hides by them.

use super::talk::{fixture, ok, talk};
use intertitle::responses::bluesky::Bluesky;
use intertitle::responses::conversation::{Conversation, Order};
use intertitle::responses::mastodon::Mastodon;
use intertitle::responses::names::plain;
use intertitle::responses::webmention::Webmentions;
use intertitle::responses::{State, Thread};
use serde_json::json;

/// The responses left when the author hides `name`.
fn left(thread: Thread, name: &str) -> Vec<String> {
    let conversation = Conversation::of(vec![thread], "https://blog.example/her", &[name.to_owned()], Order::Oldest);
    assert!(conversation.entries.iter().all(|entry| entry.response.state == State::Shown || entry.response.text.is_empty()));
    let readable = conversation.entries.iter().filter(|entry| entry.response.is_readable());
    readable.map(|entry| entry.response.author.name.clone()).collect()
}

/// Asserts that each of the names is a way to write `one`.
fn all_are(one: &str, names: &[&str]) {
    for name in names {
        assert_eq!(plain(name), one, "{name}");
    }
}

#[test]
fn one_person_has_one_name() {
    all_are(
        "ada@films.example",
        &[
            "ada@films.example",
            "@ada@films.example",
            "https://films.example/@ada",
            "http://FILMS.example/@ada/",
            "https://films.example/users/ada",
            "https://far.example/@ada@films.example",
            "films.example/@ada",
        ],
    );
    for name in [
        "ada.example",
        "@Ada.Example",
        "https://bsky.app/profile/ada.example",
        "at://ada.example",
        "https://bsky.app/profile/@ada.example?x=1",
    ] {
        assert_eq!(plain(name).to_ascii_lowercase(), "ada.example", "{name}");
    }
    all_are(
        "did:plc:ada",
        &["did:plc:ada", "https://bsky.app/profile/did:plc:ada", "https://bsky.app/profile/did%3Aplc%3Aada/", "at://did:plc:ada"],
    );
}

#[test]
fn one_post_has_one_name() {
    all_are(
        "films.example/101",
        &[
            "https://films.example/@ada/101",
            "http://films.example/@ada/101/#reply",
            "https://films.example/@jo@far.example/101",
            "https://films.example/users/ada/statuses/101",
            "https://films.example/ap/users/5/statuses/101",
            "https://brid.gy/comment/mastodon/@mara@films.example/100/101",
            "https://brid.gy/post/mastodon/@mara@films.example/101",
            "https://ap.brid.gy/convert/web/https://films.example/users/ada/statuses/101",
            "https://fed.brid.gy/r/https:/films.example/@ada/101",
        ],
    );
    all_are(
        "did:plc:ada/3k",
        &[
            "at://did:plc:ada/app.bsky.feed.post/3k",
            "https://bsky.app/profile/did:plc:ada/post/3k",
            "https://bsky.brid.gy/convert/web/at://did:plc:ada/app.bsky.feed.post/3k",
            "https://brid.gy/comment/bluesky/did:plc:mara/at%253A%252F%252Fdid:plc:mara%252Fapp.bsky.feed.post%252F3root/at%253A%252F%252Fdid:plc:ada%252Fapp.bsky.feed.post%252F3k",
            "https://brid.gy/comment/bluesky/did:plc:mara/at://did:plc:mara/app.bsky.feed.post/3root/at://did:plc:ada/app.bsky.feed.post/3k",
        ],
    );
}

#[test]
fn pages_that_differ_stay_different() {
    for (one, other) in [
        ("https://blog.example/@ann/review", "https://blog.example/@bob/review"),
        ("https://blog.example/?p=1", "https://blog.example/?p=2"),
        ("https://a.example/Her", "https://a.example/her"),
        ("https://films.example/@ada/101", "https://far.example/@ada/101"),
        ("https://brid.gy/about", "https://brid.gy/faq"),
    ] {
        assert_ne!(plain(one), plain(other));
    }
}

#[test]
fn odd_names_do_no_harm() {
    for text in [
        "",
        "@",
        "://",
        "at://",
        "at:///",
        "https://",
        "/@",
        "https://bsky.app/profile/",
        "https://brid.gy/comment/bluesky/%25",
        "https://brid.gy/r/https:",
    ] {
        let _ = plain(text);
    }
    let nested = "https://fed.brid.gy/convert/web/".repeat(60) + "https://films.example/@ada/101";
    assert_ne!(plain(&nested), "films.example/101");
}

#[test]
fn an_account_is_hidden_by_each_of_its_names() {
    let toots = || {
        talk(Mastodon::at("https://films.example/@mara/100").unwrap(), &[ok(fixture("mastodon/status")), ok(fixture("mastodon/context"))]).0
    };
    for name in [
        "ilse@far.example",
        "@ILSE@Far.example",
        "https://far.example/@ilse/",
        "https://far.example/users/ilse",
        "https://films.example/@ilse@far.example",
    ] {
        assert_eq!(left(toots(), name), ["@jo@films.example", "Kim"], "{name}");
    }
    let posts = || {
        let script = [ok(fixture("bluesky/thread")), ok(fixture("bluesky/quotes"))];
        talk(Bluesky::at("https://bsky.app/profile/did:plc:mara/post/3root").unwrap(), &script).0
    };
    for name in [
        "noor.example",
        "@Noor.Example",
        "did:plc:noor",
        "DID:PLC:noor",
        "https://bsky.app/profile/noor.example",
        "https://bsky.app/profile/did:plc:noor",
        "at://noor.example",
    ] {
        assert_eq!(left(posts(), name), ["@pia.example", "Sol"], "{name}");
    }
    let mentions = || talk(Webmentions::of("https://blog.example/her").unwrap(), &[ok(fixture("webmention/feed"))]).0;
    for name in ["@ilse@far.example", "https://far.example/@ilse"] {
        assert!(!left(mentions(), name).contains(&"Ilse".to_owned()), "{name}: a bridge says whose words it sends");
    }
}

#[test]
fn a_post_is_hidden_by_each_of_its_addresses() {
    let toots = || {
        talk(Mastodon::at("https://films.example/@mara/100").unwrap(), &[ok(fixture("mastodon/status")), ok(fixture("mastodon/context"))]).0
    };
    for name in [
        "101",
        "https://far.example/@ilse/7?x=1",
        "http://far.example/users/ilse/statuses/7",
        "https://films.example/@ilse@far.example/101",
    ] {
        assert_eq!(left(toots(), name), ["@jo@films.example", "Kim"], "{name}");
    }
    let thread = json!({"thread": {"post": {"quoteCount": 0}, "replies": [{"post": {"uri": "at://did:plc:a/app.bsky.feed.post/3a", "author": {"did": "did:plc:a", "handle": "a.example"}, "record": {"text": "x"}}}]}});
    for name in [
        "https://bsky.app/profile/a.example/post/3a",
        "https://bsky.app/profile/did:plc:a/post/3a",
        "at://a.example/app.bsky.feed.post/3a",
        "at://did:plc:a/app.bsky.feed.post/3a",
    ] {
        let place = Bluesky::at("at://did:plc:mara/app.bsky.feed.post/3root").unwrap();
        assert!(left(talk(place, &[ok(thread.clone())]).0, name).is_empty(), "{name}");
    }
}

#[test]
fn a_bridges_address_names_the_post_that_it_sends() {
    let source = "https://brid.gy/comment/bluesky/did:plc:mara/at%3A%2F%2Fdid:plc:mara%2Fapp.bsky.feed.post%2F3root/at%3A%2F%2Fdid:plc:rude%2Fapp.bsky.feed.post%2F3k";
    let mention = json!({"wm-id": 1, "wm-source": source, "url": "https://bsky.app/profile/rude.example/post/3k", "wm-property": "in-reply-to", "content": {"text": "x"}, "author": {"name": "Rude", "url": "https://bsky.app/profile/rude.example"}});
    for name in ["did:plc:rude", "rude.example", "https://bsky.app/profile/rude.example/post/3k", source] {
        let place = Webmentions::of("https://blog.example/her").unwrap();
        assert!(left(talk(place, &[ok(json!({"children": [mention]}))]).0, name).is_empty(), "{name}");
    }
}
