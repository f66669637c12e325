//! The quotation marks of a language, around a quote and inside it.
//! It must not change anything in a text but its marks.

use crate::reading::script::Script;
use crate::seek;

/// An opening and a closing mark.
pub(super) type Marks = (&'static str, &'static str);

/// Marks, each pair with those that replace it in a nested quotation.
type Nested = (Marks, (char, char));

const ENGLISH: Nested = (("“", "”"), ('‘', '’'));

/// Languages by the marks that they use; a region with marks of its own comes before its language. A table, because a `match` would compile to three times
/// as many bytes.
/// From CLDR 48 (`quotationStart`, `alternateQuotationStart`), but Arabic, Swiss German, Croatian and Latvian have the marks of printed books.
const MARKS: [(&str, Nested); 13] = [
    ("ar ca el es eu it pt-PT", (("«", "»"), ('“', '”'))),
    ("be ru uk", (("«", "»"), ('„', '“'))),
    ("de-CH de-LI fa gsw", (("«", "»"), ('‹', '›'))),
    ("fr-CH", (FRENCH, ('‹', '›'))),
    ("fr", (FRENCH, ('«', '»'))),
    ("hy", (("«", "»"), ('«', '»'))),
    ("nb nn no", (("«", "»"), ('‘', '’'))),
    ("bg cs de et is ka lt lv mk sk sl", (("„", "“"), ('‚', '‘'))),
    ("hu", (("„", "”"), ('»', '«'))),
    ("hr sr", (("„", "”"), ('’', '’'))),
    ("pl ro", (("„", "”"), ('«', '»'))),
    ("fi he sv", (("”", "”"), ('’', '’'))),
    ("ja yue zh-Hant zh-TW zh-HK", (("「", "」"), ('『', '』'))),
];

/// French keeps a narrow space inside its marks.
const FRENCH: Marks = ("«\u{202F}", "\u{202F}»");

/// Marks that may open a whole quote, each with those that may close it.
const ENDS: [(char, &str); 9] =
    [('“', "”“"), ('"', "\""), ('«', "»"), ('»', "«"), ('„', "“”"), ('”', "”"), ('「', "」"), ('『', "』"), ('‘', "’")];

/// The marks of a language by its tag; English ones if it is unknown.
fn nested(tag: Option<&str>) -> Nested {
    let known = MARKS.iter().find(|(languages, _)| seek::split(languages, b" ").any(|known| is_of(tag.unwrap_or_default(), known)));
    known.map_or(ENGLISH, |(_, marks)| *marks)
}

/// Whether a language is `known`, or one of its regions or scripts: `de-AT` is `de`.
fn is_of(tag: &str, known: &str) -> bool {
    let (own, rest) = tag.split_at_checked(known.len()).unwrap_or_default();
    own.eq_ignore_ascii_case(known) && (rest.is_empty() || rest.starts_with(['-', '_']))
}

/// `text` as it stands between the marks of its language: without marks around the whole of it, and with inner marks instead of outer ones. Also returns
/// the marks to set around it: none if the text still begins or ends with the same ones, which would then stand twice.
pub(super) fn within(text: &str, tag: Option<&str>) -> (String, Marks) {
    let (marks, inner) = nested(tag);
    let outer = (marks.0.chars().next(), marks.1.chars().next_back());
    let text = with_inner(bare(text), outer, inner);
    let (first, last) = (text.chars().next(), text.chars().next_back());
    let stand_twice = first == outer.0 || last == outer.1;
    (text, if stand_twice { ("", "") } else { marks })
}

fn with_inner(text: &str, (open, close): (Option<char>, Option<char>), (inner_open, inner_close): (char, char)) -> String {
    // If the text already had inner marks, or another language's, a reader could no longer tell which marks belong together.
    // Where the inner ones are the outer ones, nothing changes.
    let is_other = |character: char| character == inner_open || character == '„' && open != Some('„');
    if open == Some(inner_open) || text.chars().any(is_other) {
        return text.to_owned();
    }
    let mut depth = 0_u32;
    let mut after_word = false;
    let mut out = String::new();
    for character in text.chars() {
        // A mark right after a word opens nothing: in `6"` it means inches.
        let is_straight = character == '"';
        let opens = Some(character) == open || is_straight && depth == 0 && !after_word;
        let closes = !opens && depth > 0 && (Some(character) == close || is_straight);
        depth = depth + u32::from(opens) - u32::from(closes);
        after_word = Script::is_of_word(character);
        out.push(if opens {
            inner_open
        } else if closes {
            inner_close
        } else {
            character
        });
    }
    out
}

/// `text` without the quotation marks around the whole of it: `“Cut.”`, but not `“Cut,” she said, “now.”`.
pub(super) fn bare(text: &str) -> &str {
    let mut inner = text.chars();
    let (Some(first), Some(last)) = (inner.next(), inner.next_back()) else { return text };
    let Some((_, closing)) = ENDS.iter().find(|(opening, _)| *opening == first) else { return text };
    let closes = |character: char| closing.chars().any(|mark| mark == character);
    // An apostrophe looks like the mark that closes a single quotation: `‘Don’t.’` keeps its marks, which does no harm.
    let is_whole = closes(last) && !inner.clone().any(|character| character == first || closes(character));
    if is_whole { inner.as_str().trim_matches([' ', '\u{A0}', '\u{202F}']) } else { text }
}

#[cfg(test)]
mod tests {
    use super::{Marks, bare};

    fn within(text: &str, language: Option<&str>) -> String {
        super::within(text, language).0
    }

    fn around(text: &str, language: Option<&str>) -> Marks {
        super::within(text, language).1
    }

    #[test]
    fn a_quotation_inside_has_the_inner_marks() {
        for (language, text, inside) in [
            ("en", "Mine was “Nobody’s Boyfriend”, and bad.", "Mine was ‘Nobody’s Boyfriend’, and bad."),
            ("en", "“Cut,” she said, “now.”", "‘Cut,’ she said, ‘now.’"),
            ("en", "\"Cut,\" she said, \"now.\"", "‘Cut,’ she said, ‘now.’"),
            ("de", "Er sagt „Schnitt“ und geht.", "Er sagt ‚Schnitt‘ und geht."),
            ("pl", "Mówi „cięcie” i wychodzi.", "Mówi «cięcie» i wychodzi."),
            ("hu", "Azt mondja: „vágás”, és elmegy.", "Azt mondja: »vágás«, és elmegy."),
            ("ru", "Он говорит «снято» и уходит.", "Он говорит „снято“ и уходит."),
            ("de-CH", "Er sagt «Schnitt» und geht.", "Er sagt ‹Schnitt› und geht."),
            ("de-LI", "Er sagt \"Schnitt\" und geht.", "Er sagt ‹Schnitt› und geht."),
            ("fr-CH", "Il dit «\u{202F}coupez\u{202F}» et part.", "Il dit ‹\u{202F}coupez\u{202F}› et part."),
            ("fa", "او گفت «کات» و رفت.", "او گفت ‹کات› و رفت."),
            ("nb", "Hun sa «kutt» og gikk.", "Hun sa ‘kutt’ og gikk."),
            ("da", "Hun sagde “klip” og gik.", "Hun sagde ‘klip’ og gik."),
            ("es", "Dijo «corten» y salió.", "Dijo “corten” y salió."),
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
            ("en", "A 6\" reel."),
            ("fr", "Il dit «\u{A0}coupez\u{A0}» et part."),
            ("fr", "Il dit \"coupez\" et part."),
            ("de-CH", "«Er sagt ‹Schnitt›», sagt sie."),
            ("de", "Er sagt »Schnitt«."),
            ("de", "Er sagt “Schnitt”."),
            ("en", "He says „Schnitt“ and leaves."),
            ("sv", "Han säger „Schnitt” och går."),
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
    fn no_mark_stands_twice() {
        for (language, own) in [
            ("fr", "«\u{A0}Coupez\u{A0}», dit-elle."),
            ("fr", "Elle dit\u{A0}: «\u{A0}Coupez.\u{A0}»"),
            ("en", "“He said ‘cut’ twice,” she says."),
        ] {
            assert_eq!(around(own, Some(language)), ("", ""), "{own}");
        }
        for (language, other) in
            [("en", "“Cut,” she said."), ("fr", "Il dit «\u{A0}coupez\u{A0}» et part."), ("de", "»Schnitt«, sagt sie.")]
        {
            assert_ne!(around(other, Some(language)), ("", ""), "{other}");
        }
    }

    #[test]
    fn a_region_may_decide() {
        fn of_language(tag: Option<&str>) -> Marks {
            around("Cut.", tag)
        }
        assert_eq!(of_language(Some("zh-Hant-HK")).0, "「");
        assert_eq!(of_language(Some("zh-CN")).0, "“");
        assert_eq!(of_language(Some("zh-TW")).0, "「");
        assert_eq!((of_language(Some("de-CH")), of_language(Some("de-AT")).0), (("«", "»"), "„"));
        assert_eq!((of_language(Some("pt-PT")).0, of_language(Some("pt")).0, of_language(Some("den")).0), ("«", "“", "“"));
        assert_eq!((of_language(Some("DE")).0, of_language(Some("mk")), of_language(Some("gl")).0), ("„", ("„", "“"), "“"));
        assert_eq!(of_language(None).0, "“");
        assert_eq!((of_language(Some("fr-CA")), of_language(Some("sv")).0), (("«\u{202F}", "\u{202F}»"), "”"));
    }
}
