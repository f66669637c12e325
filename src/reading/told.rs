//! Whether a line of the page tells the reading time already, as the themes of Ghost and many others do.
//! It must not take a film's length for one.

/// Whether the text names minutes, fewer than sixty of them: "4 min read", "5-minute read", "7 Min. Lesezeit".
///
/// ```
/// use intertitle::reading::told::tells_minutes;
/// assert!(tells_minutes("27 Nov 2026 — 4 min read"));
/// assert!(!tells_minutes("By Benjamin Okafor, on a film of 126 minutes"));
/// ```
#[must_use]
pub fn tells_minutes(text: &str) -> bool {
    let text = text.as_bytes();
    text.windows(3).enumerate().any(|(at, word)| word.eq_ignore_ascii_case(b"min") && text.get(..at).is_some_and(ends_with_few))
}

/// Whether a text ends with a number below sixty, and perhaps a space or a hyphen after it.
fn ends_with_few(mut text: &[u8]) -> bool {
    // The two bytes of a non-breaking space.
    while let [before @ .., b' ' | b'-' | 0xC2 | 0xA0] = text {
        text = before;
    }
    matches!(text.rsplit(|byte| !byte.is_ascii_digit()).next(), Some([b'0'..=b'5', _] | [_]))
}
