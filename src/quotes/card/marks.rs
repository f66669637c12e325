//! The quotation marks of a language, around a quote and inside it.
//! It must not change anything of a text but its marks.

use crate::reading::script::Script;

/// An opening and a closing mark.
pub(super) type Marks = (&'static str, &'static str);

/// The marks of a language around a quote, and those of a quotation inside it.
type Pairs = (Marks, Marks);

const ENGLISH: Pairs = (("“", "”"), ("‘", "’"));
const CORNER: Pairs = (("「", "」"), ("『", "』"));

/// Languages by the marks that they use. A table and no match, which would be three times as many bytes of code.
const MARKS: [(&str, Pairs); 10] = [
    ("ca el es eu gl hy it", (("«", "»"), ("“", "”"))),
    ("be ru uk", (("«", "»"), ("„", "“"))),
    ("nb nn no", (("«", "»"), ("‘", "’"))),
    ("ar fa", (("«", "»"), ("«", "»"))),
    ("bg cs da de et is ka lt lv sk sl", (("„", "“"), ("‚", "‘"))),
    ("hr mk sr", (("„", "”"), ("‚", "’"))),
    ("hu pl ro", (("„", "”"), ("«", "»"))),
    ("fi he sv", (("”", "”"), ("’", "’"))),
    ("fr", (("«\u{202F}", "\u{202F}»"), ("«", "»"))),
    ("ja yue", CORNER),
];

/// The quotation marks around `text` in a language; none around words that begin or end with the same: they would stand twice.
pub(super) fn around(text: &str, tag: Option<&str>) -> Marks {
    let (outer, _) = pairs(tag);
    let mut ends = text.chars();
    let begins = ends.next().is_some_and(|first| first == '"' || outer.0.starts_with(first));
    let closes = ends.next_back().is_some_and(|last| last == '"' || outer.1.ends_with(last));
    if begins || closes { ("", "") } else { outer }
}

/// The marks of a language by its tag (CLDR, `quotationStart`, `alternateQuotationStart` and so on); English ones if it is not known.
/// French keeps a narrow space inside its marks.
fn pairs(tag: Option<&str>) -> Pairs {
    let mut parts = tag.unwrap_or_default().split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    if language == "zh" && parts.any(|part| matches!(part, "Hant" | "TW" | "HK")) {
        return CORNER;
    }
    let known = MARKS.iter().find(|(languages, _)| languages.split(' ').any(|known| known == language));
    known.map_or(ENGLISH, |(_, pairs)| *pairs)
}

/// `text` as it stands between the marks of its language: without its own around the whole of it, and with inner ones where it has the same as those.
pub(super) fn within(text: &str, tag: Option<&str>) -> String {
    let text = bare(text);
    let ((open, close), inner) = pairs(tag);
    // With marks of both kinds, a reader could no longer tell which belong together.
    if open.starts_with(inner.0) || text.chars().any(|character| inner.0.starts_with(character)) {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut depth = 0_u32;
    let mut after_word = false;
    for character in text.chars() {
        // What stands after a word opens nothing: `6"` is a length.
        let is_straight = character == '"';
        if (is_straight && depth == 0 && !after_word) || open.starts_with(character) {
            depth += 1;
            out.push_str(inner.0);
        } else if depth > 0 && (is_straight || close.ends_with(character)) {
            depth -= 1;
            out.push_str(inner.1);
        } else {
            out.push(character);
        }
        after_word = Script::is_of_word(character);
    }
    out
}

/// `text` without the quotation marks around the whole of it: `“Cut.”`, but not `“Cut,” she said, “now.”`.
pub(super) fn bare(text: &str) -> &str {
    let inner = |open: char, closes: &[char]| {
        let inner = text.strip_prefix(open)?.strip_suffix(closes)?;
        let whole = !inner.chars().any(|character| character == open || closes.contains(&character));
        whole.then(|| inner.trim_matches([' ', '\u{A0}', '\u{202F}']))
    };
    let pairs: [(char, &[char]); 9] = [
        ('“', &['”', '“']),
        ('"', &['"']),
        ('«', &['»']),
        ('»', &['«']),
        ('„', &['“', '”']),
        ('”', &['”']),
        ('「', &['」']),
        ('『', &['』']),
        ('‘', &['’']),
    ];
    // An apostrophe looks like the mark that closes a single quotation: `‘Don’t.’` keeps its marks, which does no harm.
    pairs.iter().find_map(|&(open, closes)| inner(open, closes)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{around, bare, within};

    #[test]
    fn no_mark_stands_twice() {
        assert_eq!(around("Cut.", Some("en")), ("“", "”"));
        for (language, own) in [
            ("en", "“Cut,” she said"),
            ("en", "she said “cut.”"),
            ("fr", "«\u{A0}Coupez\u{A0}» dit-elle."),
            ("ja", "「切れ」と言う"),
            ("sv", "\"Bryt\" sa hon"),
        ] {
            assert_eq!(around(own, Some(language)), ("", ""), "{own}");
        }
        for (language, other) in [("en", "‘Cut,’ she said."), ("de", "»Schnitt« sagt sie.")] {
            assert_ne!(around(other, Some(language)), ("", ""), "{other}");
        }
    }

    #[test]
    fn a_quotation_inside_has_the_inner_marks() {
        for (language, text, inside) in [
            ("en", "Mine was “Nobody’s Boyfriend”, and bad.", "Mine was ‘Nobody’s Boyfriend’, and bad."),
            ("en", "“Cut,” she said, “now.”", "‘Cut,’ she said, ‘now.’"),
            ("en", "\"Cut,\" she said, \"now.\"", "‘Cut,’ she said, ‘now.’"),
            ("de", "Er sagt „Schnitt“ und geht.", "Er sagt ‚Schnitt‘ und geht."),
            ("es", "Dijo «corten» y salió.", "Dijo “corten” y salió."),
            ("ru", "Он сказал «снято» и ушёл.", "Он сказал „снято“ и ушёл."),
            ("sv", "Hon sa ”bryt” och gick.", "Hon sa ’bryt’ och gick."),
            ("ja", "彼は「カット」と言った。", "彼は『カット』と言った。"),
        ] {
            assert_eq!(within(text, Some(language)), inside);
        }
    }

    #[test]
    fn inner_marks_stay() {
        for (language, text) in [
            ("en", "She said “he said ‘cut’ twice” again."),
            ("fr", "Il dit «\u{A0}coupez\u{A0}» et part."),
            ("de", "Er sagt »Schnitt«."),
            ("de", "Er sagt “Schnitt”."),
            ("en", "A 6\" reel."),
        ] {
            assert_eq!(within(text, Some(language)), text);
        }
    }

    #[test]
    fn only_marks_around_the_whole_are_taken_off() {
        assert_eq!(bare("“Cut.”"), "Cut.");
        assert_eq!(bare("«\u{A0}Coupez.\u{A0}»"), "Coupez.");
        assert_eq!(bare("“Cut,” she said, “now.”"), "“Cut,” she said, “now.”");
        assert_eq!(bare("\""), "\"");
        assert_eq!(bare(""), "");
    }

    #[test]
    fn a_region_may_decide() {
        for (tag, open) in [(Some("zh-Hant-HK"), "「"), (Some("zh-CN"), "“"), (None, "“"), (Some("fr-CA"), "«\u{202F}"), (Some("sv"), "”")]
        {
            assert_eq!(around("Cut.", tag).0, open);
        }
    }
}
