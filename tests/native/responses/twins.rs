//! A response that several places report is shown once, and what one place hides no other shows.

use super::talk::{ok, talk};
use intertitle::responses::bluesky::Bluesky;
use intertitle::responses::conversation::{Conversation, Order};
use intertitle::responses::mastodon::Mastodon;
use intertitle::responses::sources::{About, sources};
use intertitle::responses::webmention::Webmentions;
use intertitle::responses::{PlaceKind, Response, State, Thread, text};
use serde_json::{Value, json};

const ARTICLE: &str = "https://blog.example/her";

fn toots(descendants: &[Value]) -> Thread {
    let context = json!({"ancestors": [], "descendants": descendants});
    talk(Mastodon::at("https://films.example/@mara/100").unwrap(), &[ok(json!({"id": "100"})), ok(context)]).0
}

fn toot(id: &str, parent: &str, words: &str) -> Value {
    json!({
        "id": id, "in_reply_to_id": parent, "content": words, "uri": format!("https://far.example/users/ilse/statuses/9{id}"),
        "url": format!("https://far.example/@ilse/9{id}"), "account": {"acct": "ilse@far.example", "url": "https://far.example/@ilse"}
    })
}

fn posts(replies: Value) -> Thread {
    let thread = json!({"thread": {"post": {"quoteCount": 0}, "replies": replies}, "threadgate": {"record": {"hiddenReplies": ["at://did:plc:rude/app.bsky.feed.post/3rude"]}}});
    talk(Bluesky::at("https://bsky.app/profile/did:plc:mara/post/3root").unwrap(), &[ok(thread)]).0
}

fn post(who: &str, labels: Value) -> Value {
    json!({"post": {"uri": format!("at://did:plc:{who}/app.bsky.feed.post/3{who}"), "author": {"did": format!("did:plc:{who}"), "handle": format!("{who}.example"), "labels": labels}, "record": {"text": "Own words."}}})
}

fn mention(number: u32, url: &str, source: &str) -> Value {
    json!({
        "wm-id": number, "url": url, "wm-source": source, "wm-property": "in-reply-to", "in-reply-to": ARTICLE,
        "content": {"text": "Bridged words."}, "author": {"name": "Ilse", "url": "https://far.example/@ilse"}
    })
}

fn mentions(children: &[Value]) -> Thread {
    talk(Webmentions::of(ARTICLE).unwrap(), &[ok(json!({"children": children}))]).0
}

/// The readable words.
fn read(threads: Vec<Thread>, hidden: &[&str]) -> Vec<String> {
    let hidden: Vec<String> = hidden.iter().map(|name| (*name).to_owned()).collect();
    let conversation = Conversation::of(threads, ARTICLE, &hidden, Order::Oldest);
    let readable: Vec<String> =
        conversation.entries.iter().filter(|entry| entry.response.is_readable()).map(|entry| text::words(&entry.response.text)).collect();
    assert_eq!(
        (conversation.shown() as usize, conversation.total()),
        (readable.len(), conversation.shown()),
        "what is counted is what is there"
    );
    readable
}

/// The ways in which a bridge may name the reply that has the id 101 at the instance of the article's author.
const BRIDGED: [(&str, &str); 6] = [
    ("https://far.example/@ilse/9101", "https://brid.gy/comment/mastodon/@mara@films.example/100/101"),
    ("http://far.example/@ilse/9101/", "https://brid.gy/x"),
    ("https://far.example/users/ilse/statuses/9101", "https://brid.gy/x"),
    ("https://films.example/@ilse@far.example/101", "https://brid.gy/x"),
    ("https://elsewhere.example/9", "https://brid.gy/comment/mastodon/@mara@films.example/100/101"),
    (
        "https://ap.brid.gy/convert/web/https://far.example/users/ilse/statuses/9101",
        "https://ap.brid.gy/convert/web/https://far.example/users/ilse/statuses/9101",
    ),
];

#[test]
fn a_bridged_reply_is_recognised_however_it_is_named() {
    for (url, source) in BRIDGED {
        let told = || vec![mentions(&[mention(1, url, source)]), toots(&[toot("101", "100", "Own words.")])];
        assert_eq!(read(told(), &[]), ["Own words."], "{url}");
        let mut turned = told();
        turned.reverse();
        assert_eq!(read(turned, &[]), ["Own words."], "{url}");
    }
}

#[test]
fn what_the_author_hides_does_not_come_back_over_a_bridge() {
    for (url, source) in BRIDGED {
        let mut bridged = mention(1, url, source);
        bridged["author"] = Value::Null;
        for name in
            ["@ilse@far.example", "101", "https://far.example/@ilse/9101", "https://films.example/@ilse@far.example/101", url, source]
        {
            let told = vec![toots(&[toot("101", "100", "Own words.")]), mentions(&[bridged.clone()])];
            assert!(read(told, &[name]).is_empty(), "{name} {url}");
        }
    }
}

#[test]
fn what_is_gone_at_its_own_place_stays_gone() {
    // The reply that 102 answers is deleted, or not public.
    let told = vec![toots(&[toot("102", "101", "An answer.")]), mentions(&[mention(1, BRIDGED[0].0, BRIDGED[0].1)])];
    assert_eq!(read(told, &[]), ["An answer."]);
    let mut toot = toot("101", "100", "Own words.");
    toot["spoiler_text"] = "The ending".into();
    let conversation =
        Conversation::of(vec![mentions(&[mention(1, BRIDGED[2].0, BRIDGED[2].1)]), toots(&[toot])], ARTICLE, &[], Order::Oldest);
    let warnings: Vec<_> = conversation.entries.iter().map(|entry| entry.response.warning.as_deref()).collect();
    assert_eq!(warnings, [Some("The ending")], "what is folded at its own place is folded here");
}

#[test]
fn what_bluesky_hides_does_not_come_back_over_a_bridge() {
    let quiet = json!([{"val": "!no-unauthenticated"}]);
    let blocked = json!({"blocked": true, "uri": "at://did:plc:blk/app.bsky.feed.post/3blk"});
    let posts = || posts(json!([post("quiet", quiet.clone()), post("rude", json!([])), blocked]));
    let at = |who: &str| {
        format!(
            "https://brid.gy/comment/bluesky/did:plc:mara/at%253A%252F%252Fdid:plc:mara%252Fapp.bsky.feed.post%252F3root/at%253A%252F%252Fdid:plc:{who}%252Fapp.bsky.feed.post%252F3{who}"
        )
    };
    for (url, source) in [
        ("https://bsky.app/profile/quiet.example/post/3quiet", "https://brid.gy/x".to_owned()),
        ("https://bsky.app/profile/did:plc:quiet/post/3quiet", "https://brid.gy/x".to_owned()),
        ("https://bsky.app/profile/rude.example/post/3rude", "https://brid.gy/x".to_owned()),
        ("https://bsky.app/profile/blk.example/post/3blk", at("blk")),
        ("https://elsewhere.example/9", at("rude")),
    ] {
        assert!(read(vec![posts(), mentions(&[mention(1, url, &source)])], &[]).is_empty(), "{url} {source}");
    }
}

#[test]
fn a_spoofed_address_replaces_nobody() {
    // Spoofed: the page claims to be somebody's post, but is not on their site.
    let spoofed = || mentions(&[mention(1, "https://far.example/@ilse/9101", "https://spoof.example/copy")]);
    let toots = || toots(&[toot("101", "100", "Own words.")]);
    assert_eq!(read(vec![spoofed(), toots()], &["https://spoof.example/copy"]), ["Own words."]);
    assert_eq!(read(vec![toots(), spoofed()], &[]).len(), 2, "it is shown under its own name, as doubtful");
}

/// Of two reports of one post, in either order: the one that others can read, and the one that answers.
#[test]
fn the_better_report_of_a_post_is_kept() {
    let report = |id: &str, state: State, is_aside: bool| Response {
        id: id.into(),
        addresses: vec!["https://far.example/@ilse/9101".into()],
        state,
        is_aside,
        ..Response::default()
    };
    let kept = |threads: Vec<Thread>| {
        let conversation = Conversation::of(threads, ARTICLE, &[], Order::Oldest);
        conversation.entries.iter().map(|entry| entry.response.id.clone()).collect::<Vec<_>>()
    };
    let at = |kind: PlaceKind, responses: &[Response]| Thread {
        responses: responses.iter().cloned().map(Into::into).collect(),
        ..Thread::new(kind, None)
    };
    let (lost, read) = (report("lost", State::Missing, false), report("read", State::Shown, false));
    for (one, other) in [(&lost, &read), (&read, &lost)] {
        let views = [one, other].map(|view| at(PlaceKind::Mastodon, std::slice::from_ref(view)));
        assert_eq!(kept(views.into()), ["read"]);
    }
    let (aside, answer) = (report("aside", State::Shown, true), report("answer", State::Shown, false));
    for (one, other) in [(&aside, &answer), (&answer, &aside)] {
        assert_eq!(kept(vec![at(PlaceKind::Webmention, &[one.clone(), other.clone()])]), ["answer"]);
    }
}

#[test]
fn two_views_of_one_post_are_one_conversation() {
    let elsewhere = {
        let status = json!({"id": "500", "url": "https://films.example/@mara/100"});
        let seen = |id: &str, parent: &str, of: &str| {
            Value::Object(json!({"id": id, "in_reply_to_id": parent, "content": "Seen.", "uri": format!("https://far.example/users/ilse/statuses/9{of}")}).as_object().unwrap().clone())
        };
        let context = json!({"descendants": [seen("501", "500", "101"), seen("502", "501", "103")]});
        talk(Mastodon::at("https://far.example/@mara@films.example/500").unwrap(), &[ok(status), ok(context)]).0
    };
    let own = toots(&[toot("101", "100", "Own words.")]);
    let conversation = Conversation::of(vec![own, elsewhere], ARTICLE, &[], Order::Oldest);
    let told: Vec<(usize, &str, Option<usize>)> =
        conversation.entries.iter().map(|entry| (entry.place, entry.response.id.as_str(), entry.above)).collect();
    assert_eq!(told, [(0, "101", None), (1, "502", Some(0))], "a reply to the duplicate becomes a reply to the one that is kept");
}

#[test]
fn one_post_by_handle_and_by_did_is_named_twice() {
    let about = About { article: ARTICLE, ..About::default() };
    for option in [
        "https://bsky.app/profile/mara.example/post/3root at://did:plc:mara/app.bsky.feed.post/3root",
        "https://bsky.app/profile/did:plc:mara/post/3root https://bsky.app/profile/Mara.example/post/3root/",
    ] {
        let (found, warnings) = sources(option, &about);
        assert_eq!((found.len(), warnings.len()), (1, 1), "{option}");
    }
    let (found, _) = sources("https://films.example/@mara/100 http://Films.example/users/mara/statuses/100", &about);
    assert_eq!(found.len(), 1, "and so at Mastodon");
    let (found, _) = sources("at://did:plc:a/app.bsky.feed.post/3root at://did:plc:b/app.bsky.feed.post/3root", &about);
    assert_eq!(found.len(), 2);
}

#[test]
fn a_placeholder_names_nobody() {
    let one = Response {
        link: Some("https://far.example/@ilse/1".into()),
        addresses: vec!["https://far.example/@ilse/1".into()],
        ..Response::default()
    };
    let emptied = one.emptied(State::Hidden);
    assert_eq!((emptied.link, emptied.addresses.len()), (None, 1));
}
