//! Cleans what strangers wrote as text: on one line, without characters that are not seen, not too long.
//! It must not read JSON or markup; [`super::read`] and [`super::text`] do.

/// `text` on one line of at most `most` characters, without invisible characters and those that change the direction of the text around it.
pub(super) fn line(text: &str, most: usize) -> String {
    let mut out = String::new();
    for (count, word) in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).enumerate() {
        if count > 0 {
            out.push(' ');
        }
        out.extend(word.chars().filter(|c| !is_bidi_or_invisible(*c)));
    }
    let kept: String = out.trim().chars().take(most).collect();
    if kept.len() < out.trim().len() { kept + "…" } else { kept }
}

/// Whether a character changes the direction of what follows (UAX 9), or is invisible between letters.
pub(super) fn is_bidi_or_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The beginning of `text`: as many whole characters as fit into `most` bytes.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}
