//! Whether a line of the page tells the reading time already, as Docusaurus and many themes do.
//! It must not take a film's length for one.

use crate::article::one_line;

/// Whether the text names minutes, fewer than sixty of them: "4 min read", "5-minute read", "7 Min. Lesezeit".
///
/// ```
/// use intertitle::reading::told::tells_minutes;
/// assert!(tells_minutes("27 Nov 2026 — 4 min read"));
/// assert!(!tells_minutes("By Benjamin Okafor, on a film of 126 minutes"));
/// ```
#[must_use]
pub fn tells_minutes(text: &str) -> bool {
    ["   ", &one_line(text)].concat().as_bytes().windows(7).any(|part| {
        let [first, second, third, last, b'M' | b'm', b'i', b'n'] = part else { return false };
        let (hundreds, tens, ones) = if matches!(last, b' ' | b'-') { (first, second, third) } else { (second, third, last) };
        ones.is_ascii_digit() && (!tens.is_ascii_digit() || *tens < b'6' && !hundreds.is_ascii_digit())
    })
}
