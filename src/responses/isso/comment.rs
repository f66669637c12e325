//! Turns one comment of Isso's into a response: its votes, and the HTML that the server made from Markdown.
//! It must not recurse: its replies are read separately.

use super::Remark;
use crate::article::whole;
use crate::parse::html::decode_entities;
use crate::parse::json::Value;
use crate::responses::{Author, Counts, Moment, Response, State, address, clean, limits, read, text};

/// A comment as a response; `None` if it is no comment. `mode` is 1 if it is shown, 2 if it waits for approval, 4 if it was deleted.
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
            // Isso has no accounts, but a hash of the writer's address, the same for all their comments.
            account: read::name(json, "hash"),
            name: clean::line(&unescaped(json, "author"), limits::NAME),
            handle: String::new(),
            link: website(&unescaped(json, "website")),
            avatar: None,
        },
        published,
        edited: seconds(json, "modified"),
        text: text::html(&read::text(json, "text").unwrap_or_default()),
        attachments: Vec::new(),
        language: None,
        warning: None,
        counts: Counts { likes: votes.0, boosts: None, replies: read::count(json, "total_replies") },
        link: None,
        addresses: Vec::new(),
        state,
        is_aside: false,
        is_doubtful: false,
    };
    Some(response.emptied_if(state == State::Deleted, State::Deleted))
}

/// A comment as its writer typed it; `None` if it is no comment.
pub(super) fn source<V: Value>(json: &V) -> Option<Remark> {
    let [author, website] = ["author", "website"].map(|key| unescaped(json, key));
    Some(Remark { author, website, text: read::text(json, "text")?, ..Remark::default() })
}

/// A string as its writer typed it: Isso stores names and addresses HTML-escaped.
fn unescaped<V: Value>(json: &V, key: &str) -> String {
    decode_entities(&read::text(json, key).unwrap_or_default()).into_owned()
}

/// The address of a writer's page, perhaps typed without a scheme, which earlier versions of Isso stored as it was.
fn website(typed: &str) -> Option<String> {
    let is_bare = typed.contains('.') && !typed.contains(':') && !typed.starts_with('/') && !typed.starts_with('.');
    if is_bare { address::web(&["https://", typed.trim()].concat()) } else { address::web(typed) }
}

fn seconds<V: Value>(json: &V, key: &str) -> Option<Moment> {
    Moment::from_millis((json.get(key)?.number()? * 1000.0).trunc())
}
