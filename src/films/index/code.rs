//! Numbers as printable ASCII: small ones take one character, and none needs a separator.
//! It must not know what a number stands for.

/// The base; a number below it takes one character.
pub(super) const BASE: u32 = 46;
/// The first of the characters for a number's last digit.
pub(super) const LAST: u8 = b'#';
/// The first of the characters for a digit after which more follow.
pub(super) const MORE: u8 = LAST + 46;

/// Appends a number: its digits in base 46, most significant first; the last digit is a character from `#` to `P`, the others from `Q` to `~`.
///
/// ```
/// use intertitle::films::index::push_number;
/// let mut text = String::new();
/// [0, 45, 46, 2_013].into_iter().for_each(|number| push_number(&mut text, number));
/// assert_eq!(text, "#PR#|F");
/// ```
pub fn push_number(text: &mut String, number: u32) {
    let mut digits = [0_u8; 6];
    let mut rest = number;
    let mut count = 0;
    for digit in &mut digits {
        *digit = u8::try_from(rest % BASE).unwrap_or_default();
        rest /= BASE;
        count += 1;
        if rest == 0 {
            break;
        }
    }
    for (place, digit) in digits.iter().take(count).enumerate().rev() {
        text.push(char::from(if place == 0 { LAST } else { MORE } + digit));
    }
}
