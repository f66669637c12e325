//! Decimal numbers as people write them: digits and perhaps a point.
//! Written by hand, because core's parser, exact for all of IEEE 754, adds 10 kB of tables to the WebAssembly; it must not read exponents.

/// The number in `text`, exact up to 15 digits; nothing unless it is digits with at most one point.
pub(crate) fn parse_decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.len() + fraction.len();
    if digits == 0 || digits > 15 || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value = whole.bytes().chain(fraction.bytes()).fold(0_u64, |value, digit| value * 10 + u64::from(digit - b'0'));
    let scale = fraction.bytes().fold(1_u64, |scale, _| scale * 10);
    // Both are integers below 2^53, so that the quotient is the double nearest to the decimal.
    Some(value as f64 / scale as f64)
}

/// Appends a whole number in decimal. By hand for the same reason: `core::fmt` brings its padding along.
pub(crate) fn push_whole(text: &mut String, number: u64) {
    if number > 9 {
        push_whole(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// The whole number that a text is: digits alone, of which a `u64` holds any 18. Core has a parser for each type of number, each larger than this.
#[inline(never)]
pub(crate) fn read_whole(text: &str) -> Option<u64> {
    let is_number = (1..=18).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.bytes().fold(0, |number, digit| number * 10 + u64::from(digit - b'0')))
}

/// The same for a number of 32 bits.
pub(crate) fn read_count(text: &str) -> Option<u32> {
    u32::try_from(read_whole(text)?).ok()
}

/// A whole number in decimal.
pub(crate) fn whole(number: u32) -> String {
    let mut text = String::new();
    push_whole(&mut text, number.into());
    text
}

#[cfg(test)]
mod tests {
    use super::{parse_decimal, push_whole, read_count, read_whole, whole};

    #[test]
    fn reads_as_core_does() {
        for text in ["0", "4.5", ".5", "5.", "100", "3.75", "0.1", "8.999999", "123456789012345"] {
            assert_eq!(parse_decimal(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn writes_as_core_does() {
        for number in [0, 7, 10, 420, u32::MAX] {
            assert_eq!(whole(number), number.to_string());
        }
        let mut text = String::from("n = ");
        push_whole(&mut text, u64::MAX);
        assert_eq!(text, format!("n = {}", u64::MAX));
    }

    #[test]
    fn reads_what_it_writes() {
        for number in [0, 7, 10, u32::MAX] {
            assert_eq!(read_count(&whole(number)), Some(number));
        }
        assert_eq!((read_whole("999999999999999999"), read_count("4294967296")), (Some(999_999_999_999_999_999), None));
        for text in ["", "-1", "+1", " 1", "1.0", "1000000000000000000"] {
            assert_eq!(read_whole(text), None, "{text}");
        }
    }

    #[test]
    fn refuses_everything_else() {
        for text in ["", ".", "-1", "+1", "1e3", "1,5", "NaN", "1.2.3", "1234567890123456"] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
    }
}
