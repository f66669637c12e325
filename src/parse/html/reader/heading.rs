//! What engines add to headings: the link whose address readers copy to point at the section.
//! Values in, values out.

use super::words;
use crate::article::Inline;
use crate::seek;

/// The heading's words without permalinks: signs are removed, and words that link to their own section lose the link.
pub(super) fn without_permalinks(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in content {
        match inline {
            // Some routers write the page's address before the fragment.
            Inline::Link { href, content } if seek::holds(&href, "#") && is_permalink_sign(&words::plain(&content)) => {}
            Inline::Link { href, content } if href.starts_with('#') => words::append(&mut out, content),
            other => words::append(&mut out, vec![other]),
        }
    }
    words::trim_end(&mut out);
    if let Some(Inline::Text { text }) = out.first_mut() {
        *text = text.trim_start_matches(' ').to_owned();
    }
    out.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
    out
}

/// Whether the words of a link in a heading are just a sign from which readers copy its address.
pub(crate) fn is_permalink_sign(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{fe0f}' | '\u{fe0e}' | '\u{feff}'));
    let sign = text.chars().all(|c| matches!(c, '#' | '¶' | '§' | '🔗' | '∞' | '⚓' | '^' | '\u{f0c1}'));
    sign || ["link", "permalink", "anchor", "direct link", "link to this heading", "link to this section"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}
