//! Under which words a name is filed, and under which hashes a word: the names of films and people are looked up by the beginning of any word.
//! It must not read a file: `paths` does, and `native::films::index` writes them.

use super::title_hash;
use crate::quotes::fold::{Folded, fold};

/// How many first letters of a word name its file: a few after the first keystrokes, more once they are typed.
pub(in crate::films) const LETTERS: [usize; 2] = [3, 5];

/// The words of a name, folded as for a text search; words of one letter are left out, unless there are no others.
///
/// ```
/// use intertitle::films::index::lookup_words;
/// assert_eq!(lookup_words("Céline Sciamma"), ["celine", "sciamma"]);
/// assert_eq!(lookup_words("M"), ["m"]);
/// ```
#[must_use]
pub fn lookup_words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for character in name.chars() {
        let Some(word) = words.last_mut() else { break };
        match fold(character) {
            Folded::One(one) if one.is_alphanumeric() => word.push(one),
            Folded::Several(several) => word.extend(several.chars().filter(|one| one.is_alphanumeric())),
            Folded::Ignored => {}
            _ if matches!(character, '\'' | '’') => {}
            _ if !word.is_empty() => words.push(String::new()),
            _ => {}
        }
    }
    let is_long = words.iter().any(|word| word.chars().nth(1).is_some());
    words.retain(|word| !word.is_empty() && (!is_long || word.chars().nth(1).is_some()));
    words
}

/// The hash whose first bits name the file for a typed word: of its first five letters, or of its first three if it has fewer than five.
///
/// ```
/// use intertitle::films::index::lookup_hash;
/// assert_eq!(lookup_hash("scia"), lookup_hash("sci"));
/// assert_eq!(lookup_hash("sciam"), lookup_hash("sciamma"));
/// ```
#[must_use]
pub fn lookup_hash(word: &str) -> u32 {
    let [few, more] = LETTERS;
    title_hash(beginning(word, more).or_else(|| beginning(word, few)).unwrap_or(word))
}

/// The two hashes under which a word of a name is filed: by few letters, where only the best-known names are kept, and by more.
///
/// ```
/// use intertitle::films::index::{kept_hashes, lookup_hash};
/// assert_eq!(kept_hashes("sciamma"), (lookup_hash("sci"), Some(lookup_hash("sciamma"))));
/// assert_eq!(kept_hashes("her"), (lookup_hash("her"), None));
/// ```
#[must_use]
pub fn kept_hashes(word: &str) -> (u32, Option<u32>) {
    let [few, more] = LETTERS;
    (title_hash(beginning(word, few).unwrap_or(word)), beginning(word, more).map(title_hash))
}

/// The first `letters` letters of a word; `None` if it has fewer.
pub(in crate::films) fn beginning(word: &str, letters: usize) -> Option<&str> {
    let end = word.char_indices().map(|(at, letter)| at + letter.len_utf8()).nth(letters.checked_sub(1)?)?;
    word.get(..end)
}
