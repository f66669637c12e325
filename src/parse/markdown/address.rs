//! Addresses as CommonMark's own renderer writes them: what may not stand in an address is percent-encoded.
//! Must not decide which addresses are allowed: that is [`crate::parse::url_policy`], which the reader asks.

/// Signs that stand for themselves in an address.
const SAFE: &[u8] = b"-_.+!*'(),%#@?=;:/&$~";

/// The address with white space, quotes, brackets, backslashes and all that is not ASCII percent-encoded.
pub(super) fn escaped(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || SAFE.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(u32::from(digit), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_may_not_stand_is_encoded() {
        assert_eq!(escaped("https://films.example/her?a=1&b=%20#x"), "https://films.example/her?a=1&b=%20#x");
        assert_eq!(escaped("bild ä\\[\"].jpg"), "bild%20%C3%A4%5C%5B%22%5D.jpg");
    }
}
