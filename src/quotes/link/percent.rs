//! Percent-encoding and decoding of text in an address.
//! It must not know which part of an address the text is for: letters and digits stay, and the caller says which other characters do.

/// Appends `text`, encoded for a fragment. Punctuation is encoded too: many messengers cut a full stop or bracket off the end of a link.
pub(super) fn encode(text: &str, out: &mut String) {
    encode_but(text, b"_", out);
}

/// Appends `text`, encoded except for ASCII letters, digits and the characters in `kept`.
pub(crate) fn encode_but(text: &str, kept: &[u8], out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(hex(byte >> 4));
            out.push(hex(byte & 15));
        }
    }
}

fn hex(nibble: u8) -> char {
    char::from_digit(u32::from(nibble), 16).unwrap_or('0').to_ascii_uppercase()
}

/// Decodes `text`; an invalid escape stays as it is, and invalid UTF-8 becomes U+FFFD.
pub(crate) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok());
        match (*first == b'%').then(|| digit(0).zip(digit(1))).flatten() {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
