//! One post as the service shows it (`app.bsky.feed.defs#postView`) as a response.
//! What its author or the service asks to hide has no words here.

use super::facets;
use crate::parse::json::Value;
use crate::responses::{Attachment, Author, Counts, Response, State, address, limits, read};

/// The label of those who show what they write only to readers with an account (`com.atproto.label.defs`).
const NO_UNAUTHENTICATED: &str = "!no-unauthenticated";

/// Labels under which a text is folded; the names are those of the specification.
const WARNINGS: [&str; 7] = ["!warn", "porn", "sexual", "nudity", "graphic-media", "gore", "spoiler"];

/// The response that a post is; nothing for what is none.
pub(super) fn response<V: Value>(post: &V, parent: Option<&str>) -> Option<Response> {
    let id = read::text(post, "uri")?;
    let account = post.get("author");
    let record = post.get("record")?;
    let mut response = Response {
        parent: parent.map(str::to_owned),
        author: account.as_ref().map(author).unwrap_or_default(),
        published: read::written(read::text(&record, "createdAt"), read::text(post, "indexedAt")),
        text: facets::text(&record),
        attachments: post.get("embed").map(|embed| attachments(&embed)).unwrap_or_default(),
        language: read::items(&record, "langs").first().and_then(|tag| crate::article::language_tag(&tag.string()?)),
        warning: labels(post).into_iter().find(|label| WARNINGS.contains(&label.as_str())).map(|label| warning(&label)),
        counts: counts(post),
        id,
        ..Response::default()
    };
    response.addresses.push(response.id.clone());
    if let Some((_, record)) = response.id.rsplit_once('/') {
        response.link = Some(web_link(&response.author.account, record));
        response.addresses.push(web_link(response.author.handle.trim_start_matches('@'), record));
    }
    let of_account = account.as_ref().map(labels).unwrap_or_default();
    let is_hidden =
        of_account.iter().any(|label| label == NO_UNAUTHENTICATED || label == "!hide") || labels(post).iter().any(|label| label == "!hide");
    Some(if is_hidden { response.emptied(State::Hidden) } else { response })
}

pub(super) fn counts<V: Value>(post: &V) -> Counts {
    read::counts(post, ["likeCount", "repostCount", "replyCount"])
}

/// Where a post is read on the web.
pub(super) fn web_link(repository: &str, record: &str) -> String {
    let mut link = String::from("https://bsky.app/profile/");
    address::push_encoded(repository, &mut link);
    link.push_str("/post/");
    address::push_encoded(record, &mut link);
    // A DID's colons are letters of an address's path like any other.
    link.replace("%3A", ":")
}

fn author<V: Value>(json: &V) -> Author {
    let (did, handle, name) = (read::name(json, "did"), read::name(json, "handle"), read::name(json, "displayName"));
    let shown = if handle.is_empty() { String::new() } else { ["@", &handle].concat() };
    let mut link = String::from("https://bsky.app/profile/");
    address::push_encoded(if did.is_empty() { &handle } else { &did }, &mut link);
    Author {
        account: did,
        name: if name.is_empty() { shown.clone() } else { name },
        link: (!shown.is_empty()).then(|| link.replace("%3A", ":")),
        handle: shown,
        avatar: read::picture(json, "avatar"),
    }
}

/// The labels that hold: one that negates another takes it away.
fn labels<V: Value>(json: &V) -> Vec<String> {
    let list = read::items(json, "labels");
    let of = |negates: bool| {
        list.iter().take(64).filter(move |label| label.get("neg").and_then(|neg| neg.boolean()).unwrap_or(false) == negates)
    };
    let negated: Vec<String> = of(true).filter_map(|label| read::text(label, "val")).collect();
    of(false).filter_map(|label| read::text(label, "val")).filter(|label| !negated.contains(label)).collect()
}

fn warning(label: &str) -> String {
    label.trim_start_matches('!').replace('-', " ")
}

/// Pictures and pages that a post shows, alone or beside a quoted post.
fn attachments<V: Value>(embed: &V) -> Vec<Attachment> {
    let media = embed.get("media");
    let embed = media.as_ref().unwrap_or(embed);
    let mut out = Vec::new();
    let mut add = |json: &V, link: &str, words: &str| {
        let description = read::text(json, words).map(|words| read::line(&words, limits::WARNING)).unwrap_or_default();
        out.extend(read::link(json, link).map(|link| Attachment { link, description }));
    };
    for image in read::items(embed, "images").iter().take(16) {
        add(image, "fullsize", "alt");
    }
    if let Some(page) = embed.get("external") {
        add(&page, "uri", "title");
    }
    out
}
