//! One node of a thread: a post, or a placeholder for one that cannot be seen; and which replies the thread's author hides.
//! It must not recurse: how deep a stranger's answer nests is not its concern.

use super::post;
use crate::parse::json::Value;
use crate::responses::{Response, State, limits, read};

/// The addresses of replies that the post's author hides (`app.bsky.feed.threadgate`).
pub(super) fn hidden<V: Value>(json: &V) -> Vec<String> {
    let gate = read::at(json, &["threadgate", "record"]);
    let list = gate.map(|gate| read::items(&gate, "hiddenReplies")).unwrap_or_default();
    list.iter().take(limits::RESPONSES).filter_map(Value::string).collect()
}

/// A post as a response, or a placeholder for one that cannot be seen.
pub(super) fn response<V: Value>(node: &V, parent: Option<&str>) -> Option<Response> {
    if let Some(post) = node.get("post") {
        return post::response(&post, parent);
    }
    let state = match (read::is(node, "blocked"), read::is(node, "notFound")) {
        (true, _) => State::Blocked,
        (_, true) => State::Missing,
        _ => return None,
    };
    let id = read::text(node, "uri")?;
    let addresses = post::web_address(&id).into_iter().collect();
    Some(Response::placeholder(id, parent.map(str::to_owned), addresses, state))
}
