//! Cleans texts for a card: one line, no control characters, no direction marks that would affect what follows.
//! It must not change what a text says.

/// `text` trimmed, with each run of white space as one space, and without what cannot or must not be drawn.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter(|&character| !is_dropped(character)) {
        if !is_space(character) {
            out.push(character);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// Spaces at which a line may end. No-break spaces (U+00A0, U+2007, U+202F) are treated like any other character.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\u{B}'..='\r' | '\u{85}' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{205F}' | '\u{3000}')
}

/// Control characters and what XML 1.0 forbids (production 2); soft hyphens and zero-width spaces, which were meant for lines of
/// another width; direction embeddings and overrides, which could reverse the rest of a card; and U+FFFD, which stands for a lone
/// surrogate.
fn is_dropped(character: char) -> bool {
    match character {
        '\t' | '\n' | '\u{B}'..='\r' | '\u{85}' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFF9}'..='\u{FFFF}' => true,
        _ => false,
    }
}

/// A text of a card that may be absent: cleaned, and absent if nothing is left.
pub(super) fn cleaned(text: Option<&String>) -> Option<String> {
    text.map(|text| clean(text)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn only_what_can_be_drawn_is_left() {
        assert_eq!(clean("  one\n\t two \u{3000}"), "one two");
        assert_eq!(clean("a\u{0}b\u{202E}c\u{FFFE}\u{FFFD}\u{AD}d"), "abcd");
        assert_eq!(clean("10\u{A0}000"), "10\u{A0}000");
        assert_eq!(clean("\u{200B}\n"), "");
    }
}
