//! Finds short texts in quotation marks, any of which may be a title.
//! It must not decide whether one is: speech stands in the same marks.

use std::ops::Range;

/// Marks that open a quotation or, in Spanish, a sentence.
pub(super) const OPENING: &[char] = &['“', '"', '‘', '«', '„', '「', '¡', '¿'];

/// Marks that close a quotation.
pub(super) const CLOSING: &[char] = &['”', '"', '’', '»', '“', '\''];

/// The most bytes of a text in marks that may be a title.
const LONGEST: usize = 100;

/// Opening marks, each with those that close it; a straight mark closes itself.
const PAIRS: &[(char, &[char])] = &[
    ('“', &['”', '“']),
    ('„', &['“', '”']),
    ('"', &['"']),
    ('«', &['»']),
    ('»', &['«']),
    ('‹', &['›']),
    ('‘', &['’']),
    ('\'', &['\'']),
    ('「', &['」']),
    ('『', &['』']),
    ('《', &['》']),
];

/// The ranges of the texts in marks in a line, without the marks, and without a comma or full stop that is inside only by typographic convention.
pub(super) fn quoted(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let within = text.get(line.clone()).unwrap_or_default();
    let mut next = 0;
    for (at, sign) in within.char_indices() {
        let before = within.get(..at).unwrap_or_default();
        let Some((_, closing)) = PAIRS.iter().find(|(opening, _)| *opening == sign).filter(|_| at >= next) else { continue };
        // In scripts without spaces, marks stand right between letters.
        let is_among_letters = matches!(sign, '「' | '『' | '《');
        // Within a word it is an apostrophe; before white space it is a closing mark.
        if before.ends_with(char::is_alphanumeric) && !is_among_letters {
            continue;
        }
        let start = at + sign.len_utf8();
        let rest = within.get(start..).unwrap_or_default();
        if rest.starts_with(char::is_whitespace) && !matches!(sign, '«' | '»') {
            continue;
        }
        let closes = |(end, other): &(usize, char)| {
            let after = rest.get(end + other.len_utf8()..).unwrap_or_default();
            closing.contains(other) && (is_among_letters || !after.starts_with(char::is_alphanumeric))
        };
        let Some((end, other)) = rest.char_indices().take_while(|(end, _)| *end <= LONGEST).find(closes) else { continue };
        let inner = rest.get(..end).unwrap_or_default();
        let front = inner.len() - inner.trim_start().len();
        let inner = inner.trim().trim_end_matches(',');
        let inner = if inner.ends_with("..") { inner } else { inner.strip_suffix('.').unwrap_or(inner) };
        if !inner.is_empty() {
            let from = line.start + start + front;
            found.push(from..from + inner.len());
            next = start + end + other.len_utf8();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<&str> {
        quoted(text, 0..text.len()).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn marks_of_many_languages() {
        let all = "“Her”, „Es“, \"It\", « Elle », »Sie«, ‘Up,’ 'Us', 「東京」 and “If....”";
        assert_eq!(shown(all), ["Her", "Es", "It", "Elle", "Sie", "Up", "Us", "東京", "If...."]);
    }

    #[test]
    fn marks_among_letters_where_no_spaces_part_words() {
        assert_eq!(shown("小津の『東京物語』は、王家卫的《花样年华》里"), ["東京物語", "花样年华"]);
    }

    #[test]
    fn an_apostrophe_quotes_nothing() {
        assert_eq!(shown("It's Jonze's film, the writers' best and rock 'n' roll"), ["n"]);
        assert_eq!(shown("it's the '90s, isn't it"), [] as [&str; 0]);
    }

    #[test]
    fn what_never_closes_or_is_long_is_no_title() {
        assert_eq!(shown("“Her, he said"), [] as [&str; 0]);
        assert_eq!(shown(&format!("“{}”", "word ".repeat(30))), [] as [&str; 0]);
    }
}
