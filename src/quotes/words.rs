//! The words of a sentence, as the suggestion model and its rules see them.
//! It must not be used for the count shown to readers: that is [`crate::reading::words`].

/// The words of `text` as written: letters, digits, and apostrophes between them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !(character.is_alphanumeric() || is_apostrophe(character)))
        .map(|word| word.trim_matches(is_apostrophe))
        .filter(|word| !word.is_empty())
}

/// A word in ASCII lower case with straight apostrophes, as the lists spell it.
pub(super) fn lower(word: &str) -> String {
    word.chars().map(|character| if is_apostrophe(character) { '\'' } else { character.to_ascii_lowercase() }).collect()
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘')
}
