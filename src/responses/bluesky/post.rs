//! One post as the service shows it (`app.bsky.feed.defs#postView`) as a response.
//! What its author or the service asks to hide has no words here.

use super::{facets, is_key, is_repository};
use crate::parse::json::Value;
use crate::quotes::link::percent;
use crate::responses::{Attachment, Author, Counts, Response, State, limits, read};

/// Labels of accounts and posts that are not to be seen; the first is that of those who show what they write only to readers with an account
/// (`com.atproto.label.defs`).
const HIDING: [&str; 5] = ["!no-unauthenticated", "!hide", "!takedown", "dmca-violation", "doxxing"];

/// Labels of an account that speak of what it writes. Others speak of who it is; any label of a post speaks of the post.
const OF_WORDS: [&str; 8] = ["!warn", "porn", "sexual", "nudity", "graphic-media", "gore", "nsfl", "spoiler"];

/// How many labels of an account or a post are read.
const LABELS: usize = 256;

/// The response that a post is; nothing for what is none.
pub(super) fn response<V: Value>(post: &V, parent: Option<&str>) -> Option<Response> {
    let id = read::text(post, "uri")?;
    let account = post.get("author");
    let record = post.get("record")?;
    let (of_post, of_account) = (labels(post), account.as_ref().map(labels).unwrap_or_default());
    let is_hidden = of_account.iter().chain(&of_post).any(|label| HIDING.contains(&label.as_str()));
    // A label that begins with `!no-` asks services for something, and says nothing of what is written.
    let of_words = of_account.iter().filter(|label| OF_WORDS.contains(&label.as_str()));
    let warned = of_post.iter().filter(|label| !label.starts_with("!no-")).chain(of_words).next();
    let mut response = Response {
        parent: parent.map(str::to_owned),
        author: account.as_ref().map(author).unwrap_or_default(),
        published: read::written(read::text(&record, "createdAt"), read::text(post, "indexedAt")),
        text: facets::text(&record),
        language: read::items(&record, "langs").first().and_then(|tag| crate::article::language_tag(&tag.string()?)),
        warning: warned.map(|label| warning(label)),
        counts: counts(post),
        id,
        ..Response::default()
    };
    response.link = web_address(&response.id);
    response.addresses.extend(response.link.clone());
    let handle = response.author.handle.trim_start_matches('@');
    if let Some((_, record)) = response.id.rsplit_once('/').filter(|(_, record)| is_repository(handle) && is_key(record)) {
        response.addresses.push(web_link(handle, record));
    }
    response.attachments = post.get("embed").map(|embed| attachments(&embed, response.link.as_deref())).unwrap_or_default();
    Some(if is_hidden { response.emptied(State::Hidden) } else { response })
}

pub(super) fn counts<V: Value>(post: &V) -> Counts {
    read::counts(post, ["likeCount", "repostCount", "replyCount"])
}

/// Where a person is seen on the web.
pub(super) fn profile(who: &str) -> String {
    page("https://bsky.app/profile/", who)
}

/// Where a post is read on the web.
pub(super) fn web_link(repository: &str, record: &str) -> String {
    page(&[&profile(repository), "/post/"].concat(), record)
}

/// An address that ends in a name; a DID's colons are letters of an address's path like any other.
pub(super) fn page(begin: &str, name: &str) -> String {
    let mut address = begin.to_owned();
    percent::encode_but(name, b"-._~:", &mut address);
    address
}

/// Where the post of an `at://` address is read on the web.
pub(super) fn web_address(uri: &str) -> Option<String> {
    let mut parts = uri.strip_prefix("at://")?.split('/');
    Some(web_link(parts.next()?, parts.nth(1)?))
}

fn author<V: Value>(json: &V) -> Author {
    let (did, handle, name) = (read::name(json, "did"), read::name(json, "handle"), read::name(json, "displayName"));
    // What the service writes for a handle that no longer leads to the account: many have it, and it is nobody's.
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

/// The labels that hold: whoever gave one may take it away.
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

/// What a label warns of; nothing for one that only warns.
fn warning(label: &str) -> String {
    if label.starts_with('!') { String::new() } else { read::line(&label.replace('-', " "), limits::WARNING) }
}

/// Whether a post that quoted another does so no longer to see: who wrote the other has taken it out of there, or one has blocked the other.
pub(super) fn is_detached<V: Value>(post: &V) -> bool {
    let quoted = [read::at(post, &["embed", "record"]), read::at(post, &["embed", "record", "record"])];
    quoted.into_iter().flatten().any(|record| read::is(&record, "detached") || read::is(&record, "blocked"))
}

/// Pictures and pages that a post shows, alone or beside a quoted post; `own` is where it stands itself, as its video does.
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
