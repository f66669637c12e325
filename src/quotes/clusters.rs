//! Grapheme clusters, what a reader takes for one character: a letter with its marks, a flag, a family of emoji.
//! Its ranges are coarser than Unicode's table (UAX 29): it may join what the table separates, but must never split what the table joins.

use super::combining::extends;

/// The clusters of `text`, in order; concatenated, they are the text.
///
/// ```
/// use intertitle::quotes::clusters::clusters;
/// let parts: Vec<&str> = clusters("é👩‍👩‍👧🇫🇷🇯🇵क्षि").collect();
/// assert_eq!(parts, ["é", "👩‍👩‍👧", "🇫🇷", "🇯🇵", "क्षि"]);
/// ```
pub fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (first, after) = rest.split_at_checked(first_cluster(rest))?;
        rest = after;
        (!first.is_empty()).then_some(first)
    })
}

/// The length in bytes of the first cluster of `text`.
fn first_cluster(text: &str) -> usize {
    let mut characters = text.char_indices();
    let Some((_, mut before)) = characters.next() else { return 0 };
    let mut flag = is_regional(before);
    for (at, character) in characters {
        let second_of_flag = flag && is_regional(character);
        flag = false;
        if !(second_of_flag || joins(before, character)) {
            return at;
        }
        before = character;
    }
    text.len()
}

fn joins(before: char, character: char) -> bool {
    extends(character)
        || before == '\u{200D}' && !character.is_ascii()
        || is_stacker(before) && !extends(character) && u32::from(character) >= 0x900
        || is_jamo(before) && is_jamo(character)
        || is_leading_vowel(before)
}

/// Whether the next letter is written under or into this sign: virama, coeng, stacker.
fn is_stacker(character: char) -> bool {
    match u32::from(character) {
        code @ 0x900..=0xDFF => code & 0x7F == 0x4D || code == 0xDCA,
        code => matches!(code, 0x1039 | 0x17D2),
    }
}

/// Vowels that Thai and Lao write before the consonant after which they are spoken.
fn is_leading_vowel(character: char) -> bool {
    matches!(character, '\u{E40}'..='\u{E44}' | '\u{EC0}'..='\u{EC4}')
}

fn is_jamo(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97C}' | '\u{D7B0}'..='\u{D7FB}')
}

fn is_regional(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}
