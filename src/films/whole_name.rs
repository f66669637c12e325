//! Whether a text names somebody: their name, with no letter or digit at either end.
//! It must not guess: part of a name is none.

use crate::quotes::fold::fold_one;

/// Whether `text` has `name` as whole words. The first letter is as large or small as in the name; accents, signs and spaces do not count.
///
/// ```
/// use intertitle::films::names;
/// assert!(names("Spike Jonze's own script", "Spike Jonze"));
/// assert!(names("ask Agnes Varda or F.W. Murnau", "Agnès Varda") && names("by Bong Joon Ho", "Bong Joon-ho"));
/// assert!(!names("an Annabel Lee for our time", "Ann") && !names("in the field", "Field"));
/// assert!(!names("nobody", ""));
/// ```
#[must_use]
pub fn names(text: &str, name: &str) -> bool {
    let Some(first) = name.chars().find(|character| character.is_alphanumeric()) else { return false };
    let mut is_apart = true;
    text.char_indices().any(|(at, character)| {
        let begins = is_apart && character.is_lowercase() == first.is_lowercase() && begins_with(text.get(at..).unwrap_or_default(), name);
        is_apart = !character.is_alphanumeric();
        begins
    })
}

/// Whether the letters of `text` begin with those of `name`, of which the last ends a word.
fn begins_with(text: &str, name: &str) -> bool {
    let mut written = text.chars();
    let is_next = |letter| written.find(|character| character.is_alphanumeric()).is_some_and(|other| fold_one(other) == fold_one(letter));
    name.chars().filter(|character| character.is_alphanumeric()).all(is_next) && !written.as_str().starts_with(char::is_alphanumeric)
}
