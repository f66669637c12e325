//! The words of a subject, reduced so that they match another subject, or an article, that says the same differently.
//! It must not judge which words matter: rarity is counted over a catalogue, elsewhere.

use crate::quotes::fold::{Folded, fold};
use crate::seek::is_listed;

/// How many letters of a word count. Five make `lonely` and `loneliness` one word, and `artist` and `artificial` two; no table of endings does that
/// in every language.
const LETTERS: usize = 5;

/// Words that only hold a phrase together, folded.
const SMALL: &str = "the and for with from that this who whom whose what when where into onto over under about after before between without \
    his her hers him she they them their its our your one own not but out off has have had was were are been being will would can could \
    which while than then there too very just only";

/// The meaningful words of `text`, each as its first five letters, folded. Words of one or two bytes do not count.
///
/// ```
/// use intertitle::films::subject_words;
/// assert_eq!(subject_words("a Lonely man and his machine"), ["lonel", "man", "machi"]);
/// assert_eq!(subject_words("loneliness"), ["lonel"]);
/// ```
#[must_use]
pub fn subject_words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_subject_word(text, |word| found.push(word.to_owned()));
    found
}

/// Calls `take` with each of the [`subject_words`] of `text`.
pub(super) fn each_subject_word(text: &str, mut take: impl FnMut(&str)) {
    let mut word = String::new();
    let mut end = |word: &mut String| {
        let long = word.len() > 2 && !is_listed(word, SMALL);
        if long {
            let cut = word.char_indices().nth(LETTERS).map_or(word.len(), |(at, _)| at);
            word.truncate(cut);
            take(word);
        }
        word.clear();
    };
    for character in text.chars() {
        match fold(character) {
            Folded::One(one) if one.is_alphanumeric() => word.push(one),
            Folded::Several(several) if several.starts_with(|first: char| first.is_ascii_alphabetic()) => word.push_str(several),
            // An apostrophe joins: `lover's` is one word.
            Folded::Ignored | Folded::One('\'') => {}
            _ => end(&mut word),
        }
    }
    end(&mut word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_and_case_do_not_count() {
        assert_eq!(subject_words("The end of the WORLD"), ["end", "world"]);
        assert_eq!(subject_words("who we are without them"), [] as [&str; 0]);
        assert_eq!(subject_words(""), [] as [&str; 0]);
    }

    #[test]
    fn forms_of_a_word_are_one() {
        assert_eq!(subject_words("memories"), subject_words("memory").iter().map(|_| "memor").collect::<Vec<_>>());
        assert_eq!(subject_words("fotógrafo"), subject_words("FOTOGRAFO"));
        assert_ne!(subject_words("artist"), subject_words("artificial"));
    }

    #[test]
    fn other_scripts_have_words() {
        assert_eq!(subject_words("любовь и смерть"), ["любов", "смерт"]);
        assert_eq!(subject_words("東京物語"), ["東京物語"]);
    }
}
