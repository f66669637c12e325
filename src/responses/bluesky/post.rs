//! Turns one post as the service returns it (`app.bsky.feed.defs#postView`) into a response.
//! It must not pass on the words of a post that its author or the service asks to hide.

use super::{facets, is_key, is_repository};
use crate::parse::json::Value;
use crate::quotes::link::percent;
use crate::responses::{Attachment, Author, Counts, Response, State, clean, limits, read};
use crate::seek;

/// Labels that hide an account or a post; the first is set by people who show their posts only to readers with an account
/// (`com.atproto.label.defs`).
const HIDING: &str = "!no-unauthenticated !hide !takedown dmca-violation doxxing";

/// Labels of an account that are about what it writes; its other labels are about the account. Any label of a post is about the post.
const OF_WORDS: &str = "!warn porn sexual nudity graphic-media gore nsfl spoiler";

/// How many labels of an account or a post are read.
const LABELS: usize = 256;

/// A post as a response; `None` if it is no post.
pub(super) fn response<V: Value>(post: &V, parent: Option<&str>) -> Option<Response> {
    let id = read::text(post, "uri")?;
    let account = post.get("author");
    let record = post.get("record")?;
    let (of_post, of_account) = (labels(post), account.as_ref().map(labels).unwrap_or_default());
    let is_hidden = of_account.iter().chain(&of_post).any(|label| seek::is_listed(label, HIDING));
    // A label that begins with `!no-` is a request to services, and says nothing about the words.
    let of_words = of_account.iter().filter(|label| seek::is_listed(label, OF_WORDS));
    let warned = of_post.iter().filter(|label| !label.starts_with("!no-")).chain(of_words).next();
    let author = account.as_ref().map(author).unwrap_or_default();
    let link = web_address(&id);
    let mut addresses: Vec<String> = link.clone().into_iter().collect();
    let handle = author.handle.trim_start_matches('@');
    if let Some((_, record)) = id.rsplit_once('/').filter(|(_, record)| is_repository(handle) && is_key(record)) {
        addresses.push(web_link(handle, record));
    }
    let response = Response {
        id,
        parent: parent.map(str::to_owned),
        author,
        published: read::written(read::text(&record, "createdAt"), read::text(post, "indexedAt")),
        edited: None,
        text: facets::text(&record),
        attachments: post.get("embed").map(|embed| attachments(&embed, link.as_deref())).unwrap_or_default(),
        language: read::items(&record, "langs").first().and_then(|tag| crate::article::language_tag(&tag.string()?)),
        warning: warned.map(|label| warning(label)),
        counts: counts(post),
        link,
        addresses,
        state: State::Shown,
        is_aside: false,
        is_doubtful: false,
    };
    Some(response.emptied_if(is_hidden, State::Hidden))
}

pub(super) fn counts<V: Value>(post: &V) -> Counts {
    read::counts(post, ["likeCount", "repostCount", "replyCount"])
}

/// The web address of a profile.
pub(super) fn profile(who: &str) -> String {
    page("https://bsky.app/profile/", who)
}

/// The web address of a post.
pub(super) fn web_link(repository: &str, record: &str) -> String {
    page(&[&profile(repository), "/post/"].concat(), record)
}

/// An address that ends in a name, which is percent-encoded, except for a DID's colons.
pub(super) fn page(begin: &str, name: &str) -> String {
    let mut address = begin.to_owned();
    percent::encode_but(name, b"-._~:", &mut address);
    address
}

/// The web address of the post with an `at://` address.
pub(super) fn web_address(uri: &str) -> Option<String> {
    let mut parts = seek::split(uri.strip_prefix("at://")?, b"/");
    Some(web_link(parts.next()?, parts.nth(1)?))
}

fn author<V: Value>(json: &V) -> Author {
    let (did, handle, name) = (read::name(json, "did"), read::name(json, "handle"), read::name(json, "displayName"));
    // The service's placeholder for handles that no longer lead to their account: many accounts have it.
    let shown = if matches!(handle.as_str(), "" | "handle.invalid") { String::new() } else { ["@", &handle].concat() };
    let who = if did.is_empty() { &handle } else { &did };
    Author {
        link: (!who.is_empty()).then(|| profile(who)),
        account: did,
        name: if name.is_empty() { shown.clone() } else { name },
        handle: shown,
        avatar: read::picture(json, "avatar"),
    }
}

/// The labels in force: whoever set one may negate it.
fn labels<V: Value>(json: &V) -> Vec<String> {
    let list = read::items(json, "labels");
    let list: Vec<_> =
        list.iter().take(LABELS).map(|label| (read::text(label, "val"), read::text(label, "src"), read::is(label, "neg"))).collect();
    let holds = |(val, src, negates): &(Option<String>, Option<String>, bool)| {
        let is_negated = || list.iter().any(|(other, of, negates)| *negates && (other, of) == (val, src));
        val.clone().filter(|_| !negates && !is_negated())
    };
    list.iter().filter_map(holds).collect()
}

/// What a label warns of; empty for the general `!warn`.
fn warning(label: &str) -> String {
    if label.starts_with('!') { String::new() } else { clean::line(&label.replace('-', " "), limits::WARNING) }
}

/// Whether a post no longer shows the post that it quoted: the quoted author has detached it, or one of the two accounts has blocked the other.
pub(super) fn is_detached<V: Value>(post: &V) -> bool {
    let quoted = [read::at(post, &["embed", "record"]), read::at(post, &["embed", "record", "record"])];
    quoted.into_iter().flatten().any(|record| read::is(&record, "detached") || read::is(&record, "blocked"))
}

/// The pictures and pages that a post shows, alone or beside a quoted post; `own` is its own address, to which its video links.
fn attachments<V: Value>(embed: &V, own: Option<&str>) -> Vec<Attachment> {
    let media = embed.get("media");
    let embed = media.as_ref().unwrap_or(embed);
    let images = read::items(embed, "images");
    let mut out: Vec<Attachment> =
        images.iter().take(16).filter_map(|image| read::attachment(image, read::link(image, "fullsize"), "alt")).collect();
    if let Some(page) = embed.get("external") {
        out.extend(read::attachment(&page, read::link(&page, "uri"), "title"));
    }
    if embed.get("playlist").is_some() {
        out.extend(read::attachment(embed, own.map(str::to_owned), "alt"));
    }
    out
}
