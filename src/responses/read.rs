//! Members of a stranger's JSON, taken if they are what they should be and passed over if not.
//! It must not report: what a place answers is not the author's to mend.

use super::limits;
use super::{Attachment, Counts, Moment, address};
use crate::parse::json::Value;

/// A member of objects in objects: `["author", "handle"]`.
pub(super) fn at<V: Value>(value: &V, path: &[&str]) -> Option<V> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(value.get(first)?, |value, key| value.get(key))
}

/// A string that is not blank.
pub(super) fn text<V: Value>(value: &V, key: &str) -> Option<String> {
    value.get(key)?.string().filter(|text| !text.trim().is_empty())
}

/// A name for people: one line, no characters that turn the text around it, not too long.
pub(super) fn name<V: Value>(value: &V, key: &str) -> String {
    text(value, key).map(|name| line(&name, limits::NAME)).unwrap_or_default()
}

/// `text` in one line of at most `most` characters, without what is not seen and what turns the direction of the words around it.
pub(super) fn line(text: &str, most: usize) -> String {
    let mut out = String::new();
    for (count, word) in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).enumerate() {
        if count > 0 {
            out.push(' ');
        }
        out.extend(word.chars().filter(|c| !is_turning(*c)));
    }
    let kept: String = out.trim().chars().take(most).collect();
    if kept.len() < out.trim().len() { kept + "…" } else { kept }
}

/// Characters that change the direction of what follows (UAX 9), and those that hide between letters.
pub(super) fn is_turning(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// When something was written: as it says itself, but no later than a place saw it, and at that time where it does not say. A date that is none
/// counts as unsaid.
pub(super) fn written(said: Option<String>, seen: Option<String>) -> Option<Moment> {
    let date = |date: Option<String>| date.and_then(|date| Moment::parse(&date));
    let (said, seen) = (date(said), date(seen));
    said.into_iter().chain(seen).min()
}

/// An address of the web.
pub(super) fn link<V: Value>(value: &V, key: &str) -> Option<String> {
    address::web(&value.get(key)?.string()?)
}

/// A picture's address.
pub(super) fn picture<V: Value>(value: &V, key: &str) -> Option<String> {
    address::picture(&value.get(key)?.string()?)
}

/// What a response shows at `link`, in the words of a member.
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

/// A count: whole, not negative.
pub(super) fn count<V: Value>(value: &V, key: &str) -> Option<u32> {
    let number = value.get(key)?.number()?;
    // The comparison refuses what is no number; the cast is exact in this range.
    (number >= 0.0 && number <= f64::from(u32::MAX)).then_some(number as u32)
}

/// Likes, boosts and replies under the names that a place gives them.
pub(super) fn counts<V: Value>(value: &V, [likes, boosts, replies]: [&str; 3]) -> Counts {
    Counts { likes: count(value, likes), boosts: count(value, boosts), replies: count(value, replies) }
}

/// The items of a member that is an array; nothing for any other.
pub(super) fn items<V: Value>(value: &V, key: &str) -> Vec<V> {
    value.get(key).and_then(|list| list.items()).unwrap_or_default()
}

/// The beginning of `text`, at most `most` bytes and whole characters.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}
