//! Whether a text names somebody: it has the full name, as whole words.
//! It must not guess: part of a name, or of a word, is not enough.

use crate::quotes::fold::{fold_one, is_ignored};

/// Whether `text` has `name` as whole words. The case of its first letter must match; other case, accents, punctuation and spaces do not matter.
///
/// ```
/// use intertitle::films::has_whole_name;
/// assert!(has_whole_name("Spike Jonze's own script", "Spike Jonze"));
/// assert!(has_whole_name("ask Agnes Varda or F.W. Murnau", "Agnès Varda") && has_whole_name("by Bong Joon Ho", "Bong Joon-ho"));
/// assert!(has_whole_name("فيلم مُحَمَّد خَانٍ الأول", "محمد خان") && has_whole_name("कहा फ\u{93C}रहान ने", "\u{95E}रहान"));
/// assert!(!has_whole_name("an Annabel Lee for our time", "Ann") && !has_whole_name("in the field", "Field"));
/// assert!(!has_whole_name("nobody", ""));
/// ```
#[must_use]
pub fn has_whole_name(text: &str, name: &str) -> bool {
    let Some(first) = name.chars().find(|character| character.is_alphanumeric()) else { return false };
    // This alone skips nearly all bytes: an article is long, and is searched for every name.
    let lead = u8::try_from(first).ok().filter(u8::is_ascii);
    let may_be = |byte: u8| lead.is_none_or(|lead| byte == lead || byte > 0xBF);
    let begins = |at: usize| {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        rest.starts_with(char::is_lowercase) == first.is_lowercase() && !before.ends_with(char::is_alphanumeric) && begins_with(rest, name)
    };
    text.bytes().enumerate().any(|(at, byte)| may_be(byte) && begins(at))
}

/// Whether the letters of `text` begin with those of `name`, and its last letter ends a word of the text.
fn begins_with(text: &str, name: &str) -> bool {
    let is_letter = |character: &char| character.is_alphanumeric() && !is_ignored(*character);
    let mut written = text.chars();
    let is_next = |letter| written.find(is_letter).is_some_and(|other| fold_one(other) == fold_one(letter));
    name.chars().filter(is_letter).all(is_next) && !written.as_str().trim_start_matches(is_ignored).starts_with(char::is_alphanumeric)
}
