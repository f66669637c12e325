//! Our word counter compared with unicode-segmentation, which implements UAX 29 by its tables.

use intertitle::native::words::UnicodeWords;
use intertitle::ports::WordCounter;
use intertitle::reading::script::Script;
use intertitle::reading::words::SpacedWords;
use proptest::prelude::*;

/// Characters on which the two differ, none of them in a word of prose.
const EXCEPTIONS: &[(char, char, &str)] = &[
    ('\u{b2}', '\u{be}', "superscripts and fractions alone: numbers, but no letters to UAX 29"),
    ('\u{345}', '\u{36f}', "combining letters, which stand on another letter"),
    ('\u{9f4}', '\u{9f9}', "Bengali fractions"),
    ('\u{b72}', '\u{b77}', "Oriya fractions"),
    ('\u{bf0}', '\u{bf2}', "old Tamil numbers"),
    ('\u{c78}', '\u{c7e}', "old Telugu fractions"),
    ('\u{d58}', '\u{d78}', "old Malayalam fractions"),
    ('\u{f2a}', '\u{f33}', "Tibetan half digits"),
    ('\u{1369}', '\u{137c}', "old Ethiopic numbers"),
    ('\u{17d7}', '\u{17d7}', "the Khmer sign of repetition"),
    ('\u{1950}', '\u{1aa7}', "Tai Le, New Tai Lue, Tai Tham: not spaced, so UAX 29 leaves them to a dictionary"),
];

#[test]
fn every_letter_and_digit_of_the_spaced_scripts_counts_as_in_the_tables() {
    let letters = ('\0'..'\u{2000}').filter(|c| c.is_alphanumeric() && !Script::of(*c).is_counted_by_characters());
    let known = |c: char| EXCEPTIONS.iter().any(|(first, last, _)| (*first..=*last).contains(&c));
    let differs = |c: &char| {
        let texts = [format!("{c}"), format!("a{c}b"), format!("a {c} b"), format!("1{c}2"), format!("a-{c}")];
        texts.iter().any(|text| SpacedWords.words(text) != UnicodeWords.words(text))
    };
    let different: Vec<String> = letters.filter(differs).filter(|c| !known(*c)).map(|c| format!("{:X}", u32::from(c))).collect();
    assert_eq!(different, [""; 0]);
}

#[test]
fn every_sign_of_latin_and_hebrew_text_separates_or_joins_as_in_the_tables() {
    let signs = (' '..='\u{b7}').chain('\u{2010}'..='\u{205e}').filter(|c| !c.is_alphanumeric());
    for sign in signs {
        for text in [
            format!("a{sign}b"),
            format!("1{sign}2"),
            format!("a{sign}{sign}b"),
            format!("{sign}a"),
            format!("a{sign} b"),
            format!("a{sign}1"),
            format!("_{sign}a"),
            // A double quotation mark may be inside a word in Hebrew, and in no other script.
            format!("א{sign}ב"),
            format!("א{sign}b"),
            format!("a{sign}ב"),
        ] {
            assert_eq!(SpacedWords.words(&text), UnicodeWords.words(&text), "{text:?}");
        }
    }
}

/// Words of spaced scripts, and what may separate them.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Zß-öø-ÿāčęğışžơư]{1,6}",
        "[а-яёіїґ]{1,6}",
        "[α-ωάέή]{1,6}",
        "[א-ת]{1,4}",
        "[ء-غف-ي][ء-غف-ي\u{64b}-\u{652}]{0,4}",
        "[क-ह][ा-ौ]?(्[क-ह])?",
        "[ա-ֆ]{1,5}",
        "[ა-ჰ]{1,5}",
        "[ሀ-ሎ]{1,4}",
        "[가-힣]{1,4}",
        "[0-9٠-٩०-९]{1,3}",
    ];
    let between = prop_oneof![
        4 => " {1,2}",
        1 => "[-'’.,:;!?\"_/&()]{1,3}",
        1 => "[\u{ad}\u{200c}\u{200d}\u{301}]",
        1 => "[«»„“”…–—·¿¡،؛؟۔।\u{5be}\u{5f4}\u{a0}\u{202f}\u{2009}\n]",
        1 => "(🎬|👩‍🚀|★|€|°)",
    ];
    prop::collection::vec((word, between), 0..12).prop_map(|parts| parts.into_iter().map(|(word, between)| word + &between).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_text_of_spaced_scripts_counts_as_in_the_tables(text in text()) {
        prop_assert_eq!(SpacedWords.words(&text), UnicodeWords.words(&text), "{:?}", text);
    }
}
