//! Whether a text names somebody: their name, with no letter or digit at either end.
//! It must not guess: part of a name is none.

/// Whether `text` has `name` as whole words.
///
/// ```
/// use intertitle::films::names;
/// assert!(names("Spike Jonze's own script", "Spike Jonze"));
/// assert!(!names("an Annabel Lee for our time", "Ann"));
/// assert!(!names("nobody", ""));
/// ```
#[must_use]
pub fn names(text: &str, name: &str) -> bool {
    let is_apart = |at: usize| {
        let before = text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        let after = text.get(at + name.len()..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
        !before && !after
    };
    !name.is_empty() && text.match_indices(name).any(|(at, _)| is_apart(at))
}
