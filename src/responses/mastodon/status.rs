//! Turns one status of Mastodon's API into a response.
//! It must read only `content` as HTML: `spoiler_text` and `display_name` are plain text, whatever they look like.

use crate::article::{Block, BlockKind, ListItem};
use crate::parse::json::Value;
use crate::responses::{Attachment, Author, Counts, Moment, Response, State, clean, limits, read, text};
use crate::seek;

/// How many attachments are shown as links; Mastodon allows four.
const ATTACHMENTS: usize = 16;

/// A status as a response; `None` if it is no status. `host` completes the account names of the instance itself.
pub(super) fn response<V: Value>(json: &V, host: &str) -> Option<Response> {
    let id = read::text(json, "id")?;
    let (url, uri) = (read::link(json, "url"), read::link(json, "uri"));
    let attachments = attachments(json);
    let mut addresses = vec![local(host, &id)];
    addresses.extend(url.clone());
    addresses.extend(uri.clone());
    let response = Response {
        id,
        parent: read::text(json, "in_reply_to_id"),
        author: json.get("account").map(|account| author(&account, host)).unwrap_or_default(),
        published: read::text(json, "created_at").and_then(|date| Moment::parse(&date)),
        edited: read::text(json, "edited_at").and_then(|date| Moment::parse(&date)),
        text: words(json),
        warning: warning(json, !attachments.is_empty()),
        attachments,
        language: read::text(json, "language").and_then(|tag| crate::article::language_tag(&tag)),
        counts: counts(json),
        link: url.or(uri),
        addresses,
        state: State::Shown,
        is_aside: false,
        is_doubtful: false,
    };
    // Mastodon returns nothing else without an account; other servers with its API may.
    let is_public = read::text(json, "visibility").is_none_or(|seen_by| matches!(seen_by.as_str(), "public" | "unlisted"));
    Some(response.emptied_if(!is_public, State::Hidden))
}

/// The words of a status, followed by the options of its poll, if any.
fn words<V: Value>(json: &V) -> Vec<Block> {
    let mut text = text::html(&read::text(json, "content").unwrap_or_default());
    let choices = json.get("poll").map(|poll| read::items(&poll, "options")).unwrap_or_default();
    let items: Vec<ListItem> = choices.iter().map(|choice| ListItem { blocks: text::plain(&read::name(choice, "title")) }).collect();
    if !items.is_empty() {
        text.push(Block::new(BlockKind::List { start: None, items }));
    }
    text
}

/// The content warning; empty if only the attachments are marked as sensitive.
fn warning<V: Value>(json: &V, shows: bool) -> Option<String> {
    let words = read::text(json, "spoiler_text").map(|warning| clean::line(&warning, limits::WARNING));
    words.or_else(|| (shows && read::is(json, "sensitive")).then(String::new))
}

/// The form by which an instance identifies a post, from whatever server.
pub(super) fn local(host: &str, id: &str) -> String {
    [host, "/", id].concat()
}

pub(super) fn counts<V: Value>(json: &V) -> Counts {
    read::counts(json, ["favourites_count", "reblogs_count", "replies_count"])
}

fn author<V: Value>(json: &V, host: &str) -> Author {
    let acct = read::name(json, "acct");
    let account = if acct.contains('@') || acct.is_empty() { acct } else { [&acct, "@", host].concat() };
    let handle = if account.is_empty() { String::new() } else { ["@", &account].concat() };
    let name = without_emoji(json);
    Author {
        name: if name.is_empty() { handle.clone() } else { name },
        account,
        handle,
        link: read::link(json, "url"),
        avatar: read::picture(json, "avatar_static"),
    }
}

/// The display name without shortcodes of custom emoji, which only its instance can show and screen readers would spell out.
fn without_emoji<V: Value>(json: &V) -> String {
    let mut name = read::text(json, "display_name").unwrap_or_default();
    for emoji in read::items(json, "emojis").iter().take(ATTACHMENTS) {
        if let Some(code) = read::text(emoji, "shortcode") {
            name = seek::replaced(&name, &[":", &code, ":"].concat(), " ");
        }
    }
    clean::line(&name, limits::NAME)
}

fn attachments<V: Value>(json: &V) -> Vec<Attachment> {
    let list = read::items(json, "media_attachments");
    let attachment = |json: &V| read::attachment(json, read::link(json, "url"), "description");
    list.iter().take(ATTACHMENTS).filter_map(attachment).collect()
}
