//! Reads members of a stranger's JSON, and ignores those of the wrong type.
//! It must not report errors: the author cannot fix what a place answers.

use super::clean::line;
use super::{Attachment, Counts, Moment, address, limits};
use crate::parse::json::Value;

/// A member of nested objects by its path: `["author", "handle"]`.
pub(super) fn at<V: Value>(value: &V, path: &[&str]) -> Option<V> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(value.get(first)?, |value, key| value.get(key))
}

/// A string that is not blank.
pub(super) fn text<V: Value>(value: &V, key: &str) -> Option<String> {
    value.get(key)?.string().filter(|text| !text.trim().is_empty())
}

/// A name to show: one line, without characters that change the direction of the text around it, not too long.
pub(super) fn name<V: Value>(value: &V, key: &str) -> String {
    text(value, key).map(|name| line(&name, limits::NAME)).unwrap_or_default()
}

/// When something was written: the time that it gives itself, but no later than the place saw it, which also stands in if it gives none. An invalid
/// date counts as none.
pub(super) fn written(stated: Option<String>, seen: Option<String>) -> Option<Moment> {
    let date = |date: Option<String>| date.and_then(|date| Moment::parse(&date));
    let (stated, seen) = (date(stated), date(seen));
    stated.into_iter().chain(seen).min()
}

/// A web address.
pub(super) fn link<V: Value>(value: &V, key: &str) -> Option<String> {
    address::web(&value.get(key)?.string()?)
}

/// A picture's address.
pub(super) fn picture<V: Value>(value: &V, key: &str) -> Option<String> {
    address::picture(&value.get(key)?.string()?)
}

/// What a response shows at `link`, described by the member `words`.
pub(super) fn attachment<V: Value>(json: &V, link: Option<String>, words: &str) -> Option<Attachment> {
    let link = link?;
    let mut description = line(&text(json, words).unwrap_or_default(), limits::WARNING);
    description.extend(super::text::elsewhere(&description, &link));
    Some(Attachment { link, description })
}

/// Whether a member is `true`.
pub(super) fn is<V: Value>(value: &V, key: &str) -> bool {
    value.get(key).and_then(|it| it.boolean()).unwrap_or(false)
}

/// A count: not negative; any fraction is dropped.
pub(super) fn count<V: Value>(value: &V, key: &str) -> Option<u32> {
    let number = value.get(key)?.number()?;
    // The comparison rejects NaN; the cast is exact in this range.
    (number >= 0.0 && number <= f64::from(u32::MAX)).then_some(number as u32)
}

/// Likes, boosts and replies under the names that a place gives them.
pub(super) fn counts<V: Value>(value: &V, [likes, boosts, replies]: [&str; 3]) -> Counts {
    Counts { likes: count(value, likes), boosts: count(value, boosts), replies: count(value, replies) }
}

/// The items of a member that is an array; empty otherwise.
pub(super) fn items<V: Value>(value: &V, key: &str) -> Vec<V> {
    value.get(key).and_then(|list| list.items()).unwrap_or_default()
}
