//! The replies of a thread, however deep they nest, as a list of parents before their replies.
//! It walks with a stack of its own: how deep a stranger's answer nests must not be our stack's concern.

use super::post;
use crate::parse::json::Value;
use crate::responses::{Response, State, limits, read};

/// The addresses of replies that the post's author hides (`app.bsky.feed.threadgate`).
pub(super) fn hidden<V: Value>(json: &V) -> Vec<String> {
    let gate = read::at(json, &["threadgate", "record"]);
    let list = gate.map(|gate| read::items(&gate, "hiddenReplies")).unwrap_or_default();
    list.iter().take(limits::RESPONSES).filter_map(Value::string).collect()
}

/// All replies below `root`, and whether some were left out for their number or depth.
pub(super) fn all<V: Value>(root: V, hidden: &[String]) -> (Vec<Response>, bool) {
    let mut out: Vec<Response> = Vec::new();
    let mut is_cut = false;
    let mut waiting: Vec<(V, Option<String>, usize)> =
        read::items(&root, "replies").into_iter().rev().map(|reply| (reply, None, 0)).collect();
    while let Some((node, parent, level)) = waiting.pop() {
        if out.len() >= limits::RESPONSES {
            return (out, true);
        }
        let Some(mut response) = response(&node, parent.as_deref()) else { continue };
        if hidden.contains(&response.id) {
            response = response.emptied(State::Hidden);
        }
        let replies = read::items(&node, "replies");
        if level >= limits::LEVELS {
            is_cut |= !replies.is_empty();
        } else {
            let parent = Some(response.id.clone());
            waiting.extend(replies.into_iter().rev().map(|reply| (reply, parent.clone(), level + 1)));
        }
        out.push(response);
    }
    (out, is_cut)
}

/// A post, or the place of one that cannot be seen.
fn response<V: Value>(node: &V, parent: Option<&str>) -> Option<Response> {
    if let Some(post) = node.get("post") {
        return post::response(&post, parent);
    }
    let is = |key: &str| node.get(key).and_then(|value| value.boolean()).unwrap_or(false);
    let state = match (is("blocked"), is("notFound")) {
        (true, _) => State::Blocked,
        (_, true) => State::Missing,
        _ => return None,
    };
    Some(Response { id: read::text(node, "uri")?, parent: parent.map(str::to_owned), state, ..Response::default() })
}
