//! Percent-encodes addresses as CommonMark's reference renderer does.
//! Must not decide which addresses are allowed: [`crate::parse::url_policy`] does, called by the reader.

/// Characters that stay as they are in an address.
const SAFE: &[u8] = b"-_.+!*'(),%#@?=;:/&$~";

/// The address with white space, quotes, brackets, backslashes and all non-ASCII characters percent-encoded.
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
    fn disallowed_characters_are_encoded() {
        assert_eq!(escaped("https://films.example/her?a=1&b=%20#x"), "https://films.example/her?a=1&b=%20#x");
        assert_eq!(escaped("bild ä\\[\"].jpg"), "bild%20%C3%A4%5C%5B%22%5D.jpg");
    }
}
