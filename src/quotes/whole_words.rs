//! A selection widened to whole words: nobody means to quote half of one.
//! It only looks at letters and digits; scripts without spaces are left as they were selected.

use std::ops::Range;

/// `range` of `text`, in bytes, with the words at its ends whole; as it was where a script does not space its words.
///
/// ```
/// use intertitle::quotes::whole_words::widened;
/// let text = "It is not that the world has caught up.";
/// assert_eq!(&text[widened(text, 4..12)], "is not that");
/// assert_eq!(&text[widened(text, 3..9)], "is not");
/// assert_eq!(widened("彼女の声", 0..3), 0..3);
/// ```
#[must_use]
pub fn widened(text: &str, range: Range<usize>) -> Range<usize> {
    let (Some(before), Some(inside), Some(after)) = (text.get(..range.start), text.get(range.clone()), text.get(range.end..)) else {
        return range;
    };
    let in_word = |letter: char| letter.is_alphanumeric() && u32::from(letter) < UNSPACED;
    let back = if inside.starts_with(in_word) { before.len() - before.trim_end_matches(in_word).len() } else { 0 };
    let on = if inside.ends_with(in_word) { after.len() - after.trim_start_matches(in_word).len() } else { 0 };
    range.start - back..range.end + on
}

/// From here on the scripts that do not space their words begin, as far as they are common: kana, Han.
const UNSPACED: u32 = 0x2E80;
