//! The quotation marks of a language.
//! It must not look at anything but the ends of a text.

/// An opening and a closing mark.
pub(super) type Marks = (&'static str, &'static str);

const ENGLISH: Marks = ("“", "”");
const CORNER: Marks = ("「", "」");

/// Languages by the marks that they use. A table and no match, which would be three times as many bytes of code.
const MARKS: [(&str, Marks); 6] = [
    ("ar be ca el es eu fa gl hy it nb nn no ru uk", ("«", "»")),
    ("bg cs da de et is ka lt lv sk sl", ("„", "“")),
    ("hr hu mk pl ro sr", ("„", "”")),
    ("fi he sv", ("”", "”")),
    ("fr", ("«\u{202F}", "\u{202F}»")),
    ("ja yue", CORNER),
];

/// The outer quotation marks of a language by its tag (CLDR, `quotationStart` and `quotationEnd`); English ones if it is not known.
/// French keeps a narrow space inside its marks.
pub(super) fn of_language(tag: Option<&str>) -> Marks {
    let mut parts = tag.unwrap_or_default().split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    if language == "zh" && parts.any(|part| matches!(part, "Hant" | "TW" | "HK")) {
        return CORNER;
    }
    let known = MARKS.iter().find(|(languages, _)| languages.split(' ').any(|known| known == language));
    known.map_or(ENGLISH, |(_, marks)| *marks)
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
    use super::{bare, of_language};

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
        assert_eq!(of_language(Some("zh-Hant-HK")).0, "「");
        assert_eq!(of_language(Some("zh-CN")).0, "“");
        assert_eq!(of_language(None).0, "“");
        assert_eq!((of_language(Some("fr-CA")), of_language(Some("sv")).0), (("«\u{202F}", "\u{202F}»"), "”"));
    }
}
