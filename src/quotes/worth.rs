//! Which selections a reader may want a card of.
//! It must not judge what the words say: that is the suggestions' concern.

use crate::reading::script::Script;

/// The fewest words that make a selection worth a card: a single one is a double click, or a look-up.
const LEAST_WORDS: usize = 2;

/// The fewest characters that do instead where no spaces separate words.
const LEAST_LETTERS: usize = 9;

/// Whether selected words are worth a card. Punctuation that stands alone does not count as a word.
///
/// ```
/// use intertitle::quotes::worth::is_worth_a_card;
/// assert!(is_worth_a_card("the boat"));
/// assert!(!is_worth_a_card(" boat "));
/// assert!(!is_worth_a_card("« Unwiederbringlichkeitsgefühl »"));
/// assert!(is_worth_a_card("船の時計は四時十分前"));
/// ```
#[must_use]
pub fn is_worth_a_card(words: &str) -> bool {
    let is_unspaced = |character| Script::of(character).is_counted_by_characters();
    words.split_whitespace().filter(|word| word.chars().any(Script::is_of_word)).nth(LEAST_WORDS - 1).is_some()
        || words.trim().chars().count() >= LEAST_LETTERS && words.chars().any(is_unspaced)
}
