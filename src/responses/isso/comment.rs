//! One comment of Isso's as a response: its votes, and HTML that the server made of Markdown.
//! It must not walk: those that answer it are read by themselves.

use super::Remark;
use crate::article::whole;
use crate::parse::html::decode_entities;
use crate::parse::json::Value;
use crate::responses::{Author, Counts, Moment, Response, State, address, limits, read, text};

/// One comment; nothing for what is none. `mode` is 1 for one that is shown, 2 for one that waits, 4 for one that was deleted.
pub(super) fn one<V: Value>(json: &V) -> Option<Response> {
    let id = whole(read::count(json, "id")?);
    let parent = read::count(json, "parent").map(whole);
    let published = seconds(json, "created");
    let state = match read::count(json, "mode") {
        Some(2) => State::Waiting,
        Some(4) => State::Deleted,
        _ => State::Shown,
    };
    let votes = (read::count(json, "likes"), read::count(json, "dislikes"));
    let response = Response {
        id,
        parent,
        author: Author {
            // Isso tells no account: a hash of the address of who wrote it, the same for all that they write.
            account: read::name(json, "hash"),
            name: read::line(&unescaped(json, "author"), limits::NAME),
            link: website(&unescaped(json, "website")),
            ..Author::default()
        },
        published,
        edited: seconds(json, "modified"),
        text: text::html(&read::text(json, "text").unwrap_or_default()),
        counts: Counts { likes: votes.0, boosts: None, replies: read::count(json, "total_replies") },
        state,
        ..Response::default()
    };
    Some(if state == State::Deleted { response.emptied(State::Deleted) } else { response })
}

/// What its writer typed; nothing for what is no comment.
pub(super) fn source<V: Value>(json: &V) -> Option<Remark> {
    let [author, website] = ["author", "website"].map(|key| unescaped(json, key));
    Some(Remark { author, website, text: read::text(json, "text")?, ..Remark::default() })
}

/// A string as its writer typed it: Isso stores names and addresses escaped, for whoever puts them into HTML as they are.
fn unescaped<V: Value>(json: &V, key: &str) -> String {
    decode_entities(&read::text(json, key).unwrap_or_default()).into_owned()
}

/// A page as people type it: Isso took it without a scheme before it completed it itself.
fn website(typed: &str) -> Option<String> {
    let is_bare = typed.contains('.') && !typed.contains(':') && !typed.starts_with(['/', '.']);
    if is_bare { address::web(&["https://", typed.trim()].concat()) } else { address::web(typed) }
}

fn seconds<V: Value>(json: &V, key: &str) -> Option<Moment> {
    Moment::from_millis((json.get(key)?.number()? * 1000.0).trunc())
}
