//! Short names for texts: hashes, and how they are written.
//! Only for names that nobody attacks: two texts with one hash can be made on purpose.

/// The FNV-1a hash of bytes, 32 bits: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
pub(crate) fn fnv1a(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A short name of a text, lower-case letters and digits: its FNV-1a hash of 64 bits, wide enough that a thousand texts never share one.
pub(crate) fn short(text: &str) -> String {
    base36(text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
}

/// A number in lower-case letters and digits.
pub(crate) fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.is_empty() {
        digits.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
    }
    digits.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_draft() {
        assert_eq!(fnv1a("foobar".bytes()), 0xbf9c_f968);
        assert_eq!(short("foobar"), base36(0x8594_4171_f739_67e8));
    }

    #[test]
    fn numbers_have_the_fewest_digits() {
        assert_eq!([base36(0), base36(35), base36(36), base36(u64::from(u32::MAX))], ["0", "z", "10", "1z141z3"]);
    }
}
