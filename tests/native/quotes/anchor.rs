//! Quotes are found again after edits, and never in the wrong place.

use intertitle::quotes::anchor::{CONTEXT, Found, MIN_SCORE, TextQuoteSelector};
use proptest::prelude::*;

const REVIEW: &str = "The ferry leaves at six, and nobody waves. Anna stands at the rail with a paper bag and a ticket she did not pay for.\n\n\
    What the film knows, and what most films about leaving forget, is that leaving is slow. You pack for a week and carry half of it back. \
    The camera stays on the quay until the rope is dry.\n\n\
    There is a scene in the middle, in a kitchen, which I have not been able to describe to anyone. Two people peel potatoes. One of them laughs. \
    The other one does not ask why, and in that not asking is a whole marriage.\n\n\
    Nobody waves at the end either. But this time the ferry waits, and the rope is wet.";

fn selector(text: &str, quote: &str) -> TextQuoteSelector {
    let start = text.find(quote).unwrap();
    TextQuoteSelector::new(text, start..start + quote.len()).unwrap()
}

/// What is found in an edited text for `quote`, selected in the original review.
fn found<'a>(quote: &str, edited: &'a str) -> Option<&'a str> {
    Some(&edited[selector(REVIEW, quote).find(edited, None)?.range])
}

#[test]
fn an_unchanged_quote_scores_one() {
    for quote in ["leaving is slow", "The ferry leaves at six", "the rope is wet.", REVIEW] {
        let start = REVIEW.find(quote).unwrap();
        assert_eq!(selector(REVIEW, quote).find(REVIEW, None), Some(Found { range: start..start + quote.len(), score: 1.0 }));
    }
}

#[test]
fn context_tells_repeats_apart() {
    let text = "One. The end. Two. The end. Three. The end.";
    for (at, _) in text.match_indices("The end.") {
        let selector = TextQuoteSelector::new(text, at..at + 8).unwrap();
        assert_eq!(selector.find(text, None).unwrap().range, at..at + 8);
    }
}

#[test]
fn position_decides_where_nothing_else_does() {
    let refrain = "Row, row, row your boat, gently down the stream. ".repeat(9);
    let bare = TextQuoteSelector { exact: "gently".into(), ..Default::default() };
    for (at, _) in refrain.match_indices("gently") {
        assert_eq!(bare.find(&refrain, Some(at)), Some(Found { range: at..at + 6, score: 1.0 }));
    }
    assert_eq!(bare.find(&refrain, None).unwrap().range.start, refrain.find("gently").unwrap(), "the first, if nothing decides");
    // Of a long quote, the place decides for both ends.
    let verse: String = (0..40).map(|number| format!("Verse {number} tells of nothing else. ")).collect();
    let (song, start) = ([verse.as_str(), &verse, &verse].concat(), verse.len());
    let selector = TextQuoteSelector { exact: verse.trim().into(), ..Default::default() };
    let edited = song.replace("Verse 20 tells", "This one tells");
    assert_eq!(selector.find(&edited, Some(start)).unwrap().range, start..2 * start - 1);
}

#[test]
fn edited_words_are_found_with_what_replaced_them() {
    let edits = [
        ("leaving is slow", "leaving is slow", "leaving is terribly slow", "leaving is terribly slow"),
        (
            "You pack for a week and carry half of it back.",
            "pack for a week",
            "pack for a month",
            "You pack for a month and carry half of it back.",
        ),
        ("Two people peel potatoes. One of them laughs.", "Two people", "Three women", "Three women peel potatoes. One of them laughs."),
        ("One of them laughs.", "laughs.", "smiles.", "One of them smiles."),
    ];
    for (quote, old, new, expected) in edits {
        assert_eq!(found(quote, &REVIEW.replacen(old, new, 1)), Some(expected), "{quote}");
    }
}

#[test]
fn accents_quotation_marks_and_case_are_no_edits() {
    let text = "She said: “It's the café’s OWN coffee,” and left without paying for it.";
    let same = "She said: \"It’s the cafe's own coffee,\" and left without paying for it.";
    let found = selector(text, "It's the café’s OWN coffee,").find(same, None).unwrap();
    assert_eq!((&same[found.range], found.score), ("It’s the cafe's own coffee,", 1.0));
}

#[test]
fn an_accent_of_its_own_stays_with_its_letter() {
    let (composed, apart) =
        ("Vorher war alles anders. Wir aßen Phở und gingen.", "Vorher war alles anders. Wir aßen Pho\u{31b}\u{309} und gingen.");
    let range = selector(composed, "Phở").find(apart, None).unwrap().range;
    assert_eq!(&apart[range], "Pho\u{31b}\u{309}");
    let range = selector(apart, "Pho\u{31b}\u{309}").find(composed, None).unwrap().range;
    assert_eq!(&composed[range], "Phở");
}

#[test]
fn a_quote_that_moved_is_found_by_its_words_alone() {
    let quote = "The camera stays on the quay until the rope is dry.";
    let moved = [quote, " So it begins.\n\n", &REVIEW.replace(quote, "")].concat();
    assert_eq!(found(quote, &moved), Some(quote));
}

#[test]
fn a_deleted_quote_is_not_found() {
    for quote in REVIEW.split_inclusive(". ").map(str::trim).filter(|quote| quote.len() > 20) {
        assert_eq!(found(quote, &REVIEW.replace(quote, "")), None, "{quote}");
    }
    for other in ["", " \n ", "Something else altogether.", "映画は終わった。"] {
        assert_eq!(found("leaving is slow", other), None, "{other:?}");
    }
}

#[test]
fn a_long_quote_is_found_by_its_ends() {
    let paragraphs: Vec<String> =
        (0..60).map(|number| format!("Paragraph {number} tells of {} and nothing else.\n\n", number * number)).collect();
    let text = paragraphs.concat();
    let (start, end) = (text.find("Paragraph 10 ").unwrap(), text.find("Paragraph 50 ").unwrap());
    let edited = text.replace("Paragraph 30 tells", "This one tells").replace("900", "nine hundred");
    let range = TextQuoteSelector::new(&text, start..end).unwrap().find(&edited, None).unwrap().range;
    assert!(edited[range.clone()].starts_with("Paragraph 10 tells of 100 "));
    assert!(edited[range].ends_with("Paragraph 49 tells of 2401 and nothing else."));
}

#[test]
fn scripts_without_spaces_and_right_to_left() {
    for (text, quote, edited, expected) in [
        (
            "彼女は港に立っている。船は六時に出る。誰も手を振らない。",
            "船は六時に出る。",
            "彼女は港に立っている。船は七時に出る。誰も手を振らない。",
            "船は七時に出る。",
        ),
        ("เรือออกตอนหกโมง ไม่มีใครโบกมือ แล้วก็เงียบ", "ไม่มีใครโบกมือ", "เรือออกตอนเจ็ดโมง ไม่มีใครโบกมือ แล้วก็เงียบ", "ไม่มีใครโบกมือ"),
        ("تغادر العبارة في السادسة، ولا أحد يلوح. ثم صمت.", "ولا أحد يلوح", "تغادر العبارة في السابعة، وَلا أحد يلوّح. ثم صمت.", "وَلا أحد يلوّح"),
        ("A 👩‍👩‍👧 waits 🎬 at six 🏴‍☠️ for nobody", "🎬 at six 🏴‍☠️", "A 👩‍👩‍👧 waits 🎬 at six 🏴‍☠️ for nobody at all", "🎬 at six 🏴‍☠️"),
    ] {
        let found = selector(text, quote).find(edited, None).unwrap();
        assert_eq!(&edited[found.range], expected);
    }
}

/// `never, never` stands twice in `never, never, never`.
#[test]
fn words_that_overlap_themselves_are_found_where_they_were() {
    for (text, words) in
        [("She has said to everybody in the town: never, never, never again would she go back there.", "never, never"), ("\n bbb\n", "bb")]
    {
        let start = text.rfind(words).unwrap();
        let range = start..start + words.len();
        let found = TextQuoteSelector::new(text, range.clone()).unwrap().find(text, Some(start)).unwrap();
        assert_eq!(found.range, range, "{text}");
    }
}

#[test]
fn an_invalid_or_blank_range_makes_no_selector() {
    for (text, range) in [("", 0..0), ("a b", 1..2), ("a b", 0..9), ("é", 0..1), ("   ", 0..3)] {
        assert_eq!(TextQuoteSelector::new(text, range.clone()), None, "{text:?} {range:?}");
    }
    let blank = TextQuoteSelector { exact: " ".into(), prefix: "a".into(), suffix: "b".into() };
    assert_eq!(blank.find("a b", None), None);
}

#[test]
fn contexts_are_short_and_keep_characters_whole() {
    let text = "é".repeat(100) + "quote" + &"ß".repeat(100);
    let selector = selector(&text, "quote");
    assert_eq!((selector.prefix.chars().count(), selector.suffix.chars().count()), (CONTEXT, CONTEXT));
}

proptest! {
    #[test]
    fn what_is_found_is_a_range_of_the_text(
        text in "(\\PC|[ab \n]){0,200}", exact in "(\\PC|[ab ]){0,40}", prefix in "[ab\\PC]{0,9}", suffix in "[ab]{0,9}", near in proptest::option::of(0_usize..300)
    ) {
        if let Some(found) = (TextQuoteSelector { exact, prefix, suffix }).find(&text, near) {
            prop_assert!(text.get(found.range).is_some_and(|words| !words.is_empty()));
            prop_assert!((MIN_SCORE..=1.0).contains(&found.score));
        }
    }

    #[test]
    fn a_quote_of_an_unchanged_text_is_found_where_it_was(text in "[a-f \n]{1,300}", start in 0_usize..300, length in 1_usize..80) {
        let range = start.min(text.len() - 1)..(start + length).min(text.len());
        if let Some(selector) = TextQuoteSelector::new(&text, range.clone()) {
            let found = selector.find(&text, Some(range.start)).unwrap();
            prop_assert_eq!(&text[found.range], selector.exact);
            prop_assert!(found.score > 0.9);
        }
    }
}
