//! Where sentences end, in a table: `|` marks the ends that must be found.

use intertitle::quotes::sentences::sentences;
use proptest::prelude::*;

const TABLE: [&str; 47] = [
    "One.|Two.|Three",
    "What?|No!|Really?!|Yes.",
    "No stop at all",
    // Abbreviations and initials.
    "Mr. Bickle drives.|He waits.",
    "Two cops, Det. Somerset and Det. Mills, wait.|They saved Pvt. Ryan.|Maj. Kong rides.|Insp. Clouseau falls.",
    "Dune: Pt. Two is long.|See ep. 5 and chap. 2 of it.",
    // In Danish, Norwegian and Swedish, "it" and "May".
    "Jeg elsker det.|Filmen er god.",
    "Den kom i maj.|Hun gik.",
    "K. K. Barrett designed it.|Casey Storm dressed it.",
    "J.R.R. Tolkien wrote it.",
    "It opened at 9 p.m. Friday.",
    "It was shot in the U.S. Navy yard.",
    "Compare e.g. Ozu and cf. Naruse.",
    "See No. 5 and vol. 2 of it.|Then rest.",
    "She said no.|He left.",
    "It came out on Nov. 5 in Rome.",
    "Kramer vs. Kramer won.",
    // Numbers.
    "It cost 2.5 million.|It earned 10.5.",
    "Version 3.0 is out.",
    "He was born in 1954.|The film came later.",
    // Lower-case letters continue a sentence.
    "“Why?” he asked.|Nobody knew.",
    "Yahoo! is a name.",
    "He waited… and left.|It rained.",
    "He waited…|Then he left.",
    "Wait... what?|Yes.",
    // Closing marks after the stop.
    "“I know.”|She left.",
    "He said, “I know.”|She left.",
    "(It was late.)|She left.",
    "She left (it was late).|He stayed.",
    "“It was ‘late.’”|She left.",
    "\"I know.\"|She left.",
    "« Je sais. »|Elle part.",
    "«\u{202f}Je sais.\u{202f}»|Elle part.",
    "Er ging.|»Ich komme.«|Sie blieb.",
    "„Ich weiß.“|Sie geht.",
    "Er sagt z.B. Hallo.|Sie geht.",
    // No space, no end.
    "Visit example.com today.|Bye.",
    "He said “no.”[1] and left.",
    // Other stops.
    "他来了。|她走了！|为什么？|好",
    "「行こう。」|と言った。",
    "他说：“走吧。”|她走了。",
    "वह आया।|वह गई।",
    "هل رأيت؟|نعم رأيت.",
    "فلم اچھی ہے۔|وہ چلا گیا۔",
    "ፊልሙ ጥሩ ነው።|አበቃ።",
    // A line break always ends a sentence.
    "First line\n|Second line.",
    "Ends with space. |  Begins with it.",
];

#[test]
fn sentences_end_where_the_table_says() {
    for row in TABLE {
        let text = row.replace('|', " ").replace("。 ", "。").replace("？ ", "？").replace("！ ", "！").replace("」 ", "」");
        let expected: Vec<&str> = row.split('|').map(str::trim).collect();
        let found: Vec<&str> = sentences(&text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_long_run_of_stops_is_read_once() {
    // Read anew from each of its stops, it would take minutes.
    let leaders = ["Contents ", &".".repeat(200_000), "12 pages."].concat();
    assert_eq!(sentences(&leaders).len(), 1);
}

#[test]
fn nothing_is_no_sentence() {
    assert!(sentences("").is_empty());
    assert!(sentences(" \n\t ").is_empty());
}

/// In the time that these take, a search from each stop to the end of the text would get through a hundredth of them.
#[test]
fn a_text_of_nothing_but_stops_takes_linear_time() {
    for stops in [". ".repeat(200_000), "!".repeat(400_000) + "a"] {
        assert_eq!(sentences(&stops).len(), 1);
    }
}

#[test]
fn a_stop_long_before_the_next_word_ends_no_sentence() {
    assert_eq!(sentences(&format!("One. {}Two.", "— ".repeat(20))).len(), 2);
    assert_eq!(sentences(&format!("One. {}Two.", "— ".repeat(60))).len(), 1);
}

proptest! {
    #[test]
    fn sentences_are_ordered_trimmed_and_hold_every_word(text in "[a-zA-Z.!?…“”\"')\n 。「」0-9]{0,80}") {
        let ranges = sentences(&text);
        let mut end = 0;
        for range in &ranges {
            prop_assert!(range.start >= end && range.start < range.end);
            prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
            prop_assert!(text[end..range.start].trim().is_empty());
            end = range.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }
}
