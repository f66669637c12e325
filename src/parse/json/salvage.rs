//! The text inside a value that the reader cannot use, so that nothing an author wrote is lost.
//! It must not recurse: a value may be nested as deeply as its parser allows.

use super::Value;
use super::member::fold;

/// The members whose strings are words for readers, in reading order.
const WORDS: &str = "title text summary content blocks items images head rows alt caption credit attribution label";

/// How many values are visited: a JavaScript object may contain itself.
const MOST: usize = 1 << 20;

/// All readable text inside `value`, separated by spaces.
pub(super) fn text_of<V: Value>(value: &V) -> String {
    let mut text = String::new();
    let mut waiting = Vec::new();
    let mut push = |value: &V, waiting: &mut Vec<V>| {
        if let Some(words) = value.string() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(words.trim());
        } else if let Some(items) = value.items() {
            waiting.extend(items.into_iter().rev());
        } else {
            waiting.extend(WORDS.rsplit(' ').filter_map(|key| value.get(key)));
        }
    };
    push(value, &mut waiting);
    for _ in 0..MOST {
        let Some(next) = waiting.pop() else { break };
        push(&next, &mut waiting);
    }
    fold(text.trim())
}
