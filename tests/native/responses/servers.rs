//! What other servers of the fediverse, Bluesky and sites of one's own really send, where it differs from Mastodon's own documentation.
//! Written from their documented schemas: GoToSocial, Akkoma, Sharkey, Mastodon 4.5's quotes, `app.bsky.embed`, Webmention.io.

use super::talk::{lines, ok, talk};
use intertitle::responses::bluesky::Bluesky;
use intertitle::responses::conversation::{Conversation, Order};
use intertitle::responses::mastodon::Mastodon;
use intertitle::responses::webmention::Webmentions;
use intertitle::responses::{Moment, Thread};
use serde_json::{Value, json};

fn with(mut value: Value, more: Value) -> Value {
    for (key, member) in more.as_object().unwrap() {
        value[key] = member.clone();
    }
    value
}

fn status(id: &str, content: &str, more: Value) -> Value {
    let account = json!({"acct": "ilse@far.example", "display_name": "Ilse", "url": "https://far.example/@ilse", "emojis": []});
    let url = format!("https://far.example/@ilse/{id}");
    with(
        json!({"id": id, "in_reply_to_id": "100", "content": content, "visibility": "public", "url": url, "uri": url, "account": account}),
        more,
    )
}

fn mastodon(descendants: Value) -> Thread {
    let script = [ok(json!({"id": "100", "replies_count": 1})), ok(json!({"ancestors": [], "descendants": descendants}))];
    talk(Mastodon::at("https://films.example/@mara/100").unwrap(), &script).0
}

/// For clients that show no quotes, Mastodon 4.5 begins a post that quotes another with its address.
#[test]
fn a_quoted_post_is_a_link() {
    let address = "https://<span class=\"invisible\"></span><span class=\"ellipsis\">films.example/@mara/100</span><span class=\"invisible\">23</span>";
    let content = format!("<p class=\"quote-inline\">RE: <a href=\"https://films.example/@mara/10023\">{address}</a></p><p>My take.</p>");
    let thread = mastodon(json!([status("1", &content, json!({"quote": {"state": "accepted", "quoted_status": {"id": "10023"}}}))]));
    assert_eq!(lines(&thread), ["1 [Shown] Ilse: RE: https://films.example/@mara/100… / My take."]);
    assert_eq!(intertitle::responses::text::links(&thread.responses[0].text), ["https://films.example/@mara/10023"]);
}

#[test]
fn gotosocial_has_names_without_words_and_no_counts() {
    let account = json!({"acct": "g@gts.example", "display_name": "", "avatar_static": "", "url": "https://gts.example/@g"});
    let more = json!({"language": null, "edited_at": null, "interaction_policy": {}, "account": account, "created_at": "2026-02-01T10:00:00.000Z"});
    let content = "<p>See <code>x &lt; y</code></p><blockquote><p>Quoted</p></blockquote><pre><code class=\"language-rust\">fn main() {}\n</code></pre>";
    let thread = mastodon(json!([status("01HZX", content, more)]));
    assert_eq!(lines(&thread), ["01HZX [Shown] @g@gts.example: See x < y / Quoted / fn main() {}"]);
    assert_eq!((thread.responses[0].language.clone(), thread.responses[0].edited), (None, None));
    assert_eq!(thread.responses[0].published, Moment::parse("2026-02-01T10:00:00Z"));
}

#[test]
fn akkoma_shows_posts_of_its_own_users_to_nobody_else() {
    let breaks = "Hey<br/><br/>Second<br/>third &amp; last";
    let thread = mastodon(json!([status("a1", "Ours", json!({"visibility": "local"})), status("a2", breaks, json!({"url": null}))]));
    assert_eq!(thread.shown(), 1);
    assert!(lines(&thread)[0].starts_with("a1 [Hidden] : "), "{:?}", lines(&thread));
    assert!(lines(&thread)[1].ends_with("Second / third & last"), "{:?}", lines(&thread));
}

#[test]
fn sharkey_names_people_by_emoji_too() {
    let account =
        json!({"acct": "m@mk.example", "display_name": ":cat: ミ :cat:", "emojis": [{"shortcode": "cat"}], "url": "https://mk.example/@m"});
    let thread = mastodon(json!([status("9x", "<p><span>nice <br>film</span></p>", json!({"account": account}))]));
    assert_eq!(lines(&thread), ["9x [Shown] ミ: nice / film"]);
}

#[test]
fn the_reply_of_a_deleted_post_may_name_no_parent() {
    let thread = mastodon(json!([status("4", "<p>So.</p>", json!({"in_reply_to_id": null}))]));
    assert_eq!((lines(&thread), thread.total()), (vec!["4 [Shown] Ilse: So.".to_owned()], 1));
}

fn post(key: &str, text: &str, more: Value) -> Value {
    let author = json!({"did": "did:plc:ann", "handle": "ann.example", "displayName": "Ann", "labels": []});
    let record = json!({"createdAt": "2026-02-01T10:00:00.000Z", "text": text});
    let post = json!({"uri": format!("at://did:plc:ann/app.bsky.feed.post/{key}"), "author": author, "record": record});
    json!({"post": with(post, more)})
}

fn bluesky(replies: Value) -> Thread {
    let root = json!({"post": {"uri": "at://did:plc:mara/app.bsky.feed.post/3root", "quoteCount": 0}, "replies": replies});
    talk(Bluesky::at("at://did:plc:mara/app.bsky.feed.post/3root").unwrap(), &[ok(json!({"thread": root}))]).0
}

#[test]
fn what_a_post_on_bluesky_embeds_is_a_link_or_left_out() {
    let quoted = json!({"$type": "app.bsky.embed.record#viewRecord", "uri": "at://did:plc:z/app.bsky.feed.post/3q", "value": {"text": "Not theirs"}});
    let pack = json!({"$type": "app.bsky.graph.defs#starterPackViewBasic", "uri": "at://did:plc:z/app.bsky.graph.starterpack/3s"});
    let picture = json!({"images": [{"fullsize": "https://cdn.example/f.jpg", "alt": "A pin"}]});
    let moving = json!({"external": {"uri": "https://media.example/cat.gif", "title": "A cat, dancing"}});
    let thread = bluesky(json!([
        post("1", "Quotes", json!({"embed": {"record": quoted}})),
        post("2", "Quotes with a picture", json!({"embed": {"record": {"record": quoted}, "media": picture}})),
        post("3", "Recommends", json!({"embed": {"record": pack}})),
        post("4", "Moves", json!({"embed": moving})),
    ]));
    let shown = |at: usize| {
        let response = &thread.responses[at];
        let attached: Vec<&str> = response.attachments.iter().map(|attachment| attachment.description.as_str()).collect();
        (intertitle::responses::text::words(&response.text), attached.join(", "))
    };
    let all: Vec<_> = (0..4).map(shown).collect();
    let expected = [("Quotes", ""), ("Quotes with a picture", "A pin"), ("Recommends", ""), ("Moves", "A cat, dancing")];
    assert_eq!(all, expected.map(|(words, attached)| (words.to_owned(), attached.to_owned())));
}

#[test]
fn an_account_without_a_valid_handle_and_name_is_anonymous() {
    let author = json!({"did": "did:plc:h", "handle": "handle.invalid", "displayName": ""});
    let thread = bluesky(json!([post("1", "Who am I?", json!({"author": author}))]));
    assert_eq!((thread.responses[0].author.name.as_str(), thread.responses[0].author.handle.as_str()), ("", ""));
}

fn mention(number: u32, more: Value) -> Value {
    let page = format!("https://s{number}.example/p");
    let author = json!({"name": "Ann", "url": format!("https://s{number}.example/")});
    let content = json!({"html": "<p>On <a href=\"https://blog.example/her\">Her</a></p>", "text": "On Her"});
    let entry =
        json!({"wm-id": number, "wm-source": page, "wm-property": "in-reply-to", "url": page, "author": author, "content": content});
    with(entry, more)
}

fn webmentions(children: Value) -> Thread {
    talk(Webmentions::of("https://blog.example/her").unwrap(), &[ok(json!({"type": "feed", "children": children}))]).0
}

#[test]
fn a_mention_may_lack_nearly_anything() {
    let thread = webmentions(json!([
        mention(1, json!({"author": null})),
        mention(2, json!({"author": {"name": "", "photo": "", "url": ""}})),
        mention(3, json!({"url": "/p", "author": {"name": "Rel", "url": "/", "photo": "/me.jpg"}})),
        mention(4, json!({"content": {"html": "<p>Only HTML, <a href='/about'>relative</a></p>"}})),
        mention(5, json!({"wm-property": "rsvp", "rsvp": "yes"})),
        mention(6, json!({"wm-property": "bookmark-of", "content": null, "name": "Her"})),
        mention(7, json!({"wm-private": true})),
        mention(8, json!({"wm-property": "mention-of", "content": null, "name": "Weekly links"})),
    ]));
    assert_eq!(
        lines(&thread),
        [
            "1 [Shown] s1.example: On Her",
            "2 [Shown] s2.example: On Her",
            "3 [Shown] Rel: On Her",
            "4 [Shown] Ann: Only HTML, relative",
            "7 [Hidden] : ",
            "8 [Shown] Ann: Weekly links"
        ]
    );
    assert_eq!((thread.shown(), thread.total()), (5, 5));
}

/// Bridgy and Bridgy Fed, in both of its addresses, report what the instance shows already.
#[test]
fn a_reply_that_bridges_report_thrice_is_shown_once() {
    let url = json!({"url": "https://far.example/@ilse/7", "uri": "https://far.example/users/ilse/statuses/7"});
    let instance = mastodon(json!([status("101", "<p>Dup</p>", url)]));
    let bridged = |number, source: &str| mention(number, json!({"wm-source": source, "url": "https://far.example/@ilse/7"}));
    let mentions = webmentions(json!([
        bridged(1, "https://brid.gy/comment/mastodon/@mara@films.example/100/101"),
        bridged(2, "https://fed.brid.gy/convert/web/https://far.example/users/ilse/statuses/7"),
        bridged(3, "https://ap.brid.gy/convert/web/https:/far.example/ap/users/9/statuses/7"),
    ]));
    let conversation = Conversation::of(vec![instance, mentions], "https://blog.example/her", &[], Order::Oldest);
    let ids: Vec<&str> = conversation.entries.iter().map(|entry| entry.response.id.as_str()).collect();
    assert_eq!((ids, conversation.shown(), conversation.total()), (vec!["101"], 1, 1));
}
