//! A reader may cut whole words at both ends of a quote, and nothing else.

use super::card::any_text;
use intertitle::quotes::shorten::shorten;
use proptest::prelude::*;

fn short(quote: &str, edited: &str) -> Option<String> {
    shorten(quote, edited, &|_| Vec::new()).map(|short| short.words)
}

/// Whether the words left of a quote are somebody else's.
fn is_others(quote: &str, edited: &str) -> bool {
    shorten(quote, edited, &|_| Vec::new()).unwrap().is_within_quotation
}

const QUOTE: &str = "We don’t go to the pictures, she said: the well-lit kitchen—always the kitchen—comes to us.";

#[test]
fn words_at_both_ends_may_be_cut() {
    for (edited, kept) in [
        (QUOTE, QUOTE),
        ("  We don’t go \n to the pictures, ", "We don’t go to the pictures…"),
        ("the pictures, she said:", "…the pictures, she said…"),
        ("... comes to us", "…comes to us."),
        ("…the kitchen—comes to us.", "…the kitchen—comes to us."),
        ("kitchen—always the", "…kitchen—always the…"),
        ("said", "…said…"),
    ] {
        assert_eq!(short(QUOTE, edited).as_deref(), Some(kept), "{edited}");
    }
}

#[test]
fn a_slash_between_verses_goes_with_what_is_cut() {
    let verses = "Come live with me, / and be my love, / and we will prove.";
    for (edited, kept) in [
        ("Come live with me, /", "Come live with me…"),
        ("/ and be my love", "…and be my love…"),
        ("me, / and be my love, / ", "…me, / and be my love…"),
    ] {
        assert_eq!(short(verses, edited).as_deref(), Some(kept), "{edited}");
    }
}

#[test]
fn anything_but_the_authors_words_is_refused() {
    for edited in [
        "",
        " … ",
        "We do go to the pictures",
        "we don’t go",
        "We don",
        "t go to the pictures",
        "ell-lit kitchen",
        "the well",
        "We go to the pictures",
        "to us. And more",
        "We don’t go … comes to us.",
        "pictur",
    ] {
        assert_eq!(short(QUOTE, edited), None, "{edited:?}");
    }
}

#[test]
fn the_first_occurrence_as_whole_words_counts() {
    assert_eq!(short("another other thing", "other thing").as_deref(), Some("…other thing"));
    assert_eq!(short("art is the art of art", "art of art").as_deref(), Some("…art of art"));
}

#[test]
fn punctuation_comes_back_with_its_words() {
    assert_eq!(short("(Late, as ever.)", "Late, as ever").as_deref(), Some("(Late, as ever.)"));
    assert_eq!(short("And then… nothing.", "And then").as_deref(), Some("And then…"));
}

#[test]
fn scripts_without_spaces_are_cut_where_their_words_end() {
    // 雨の音 / だけが / 残った
    let ends = |text: &str| if text == "雨の音だけが残った" { vec![9, 18, 27] } else { Vec::new() };
    let cut = |edited: &str| shorten("雨の音だけが残った", edited, &ends).map(|short| short.words);
    assert_eq!(cut("だけが残った").as_deref(), Some("…だけが残った"));
    assert_eq!(cut("けが残った"), None, "inside a word");
    assert_eq!(short("雨の音だけが残った", "けが残った").as_deref(), Some("…けが残った"), "nobody knows its words");
}

#[test]
fn no_character_is_cut_in_two() {
    assert_eq!(short("e\u{301}te\u{301}", "e"), None);
    assert_eq!(short("👩‍👩‍👧 vues", "👧 vues"), None);
    assert_eq!(short("🇫🇷 libre", "🇷 libre"), None);
}

#[test]
fn the_words_left_may_be_somebody_elses() {
    let quote = "As Jonze puts it, “leaving is slow. Nobody packs,” and nobody did.";
    for (edited, others) in [
        (quote, false),
        ("As Jonze puts it, “leaving is slow", false),
        ("Nobody packs,” and nobody", false),
        ("leaving is slow", true),
        ("“leaving is slow.", true),
        ("Nobody packs", true),
        ("and nobody did", false),
    ] {
        assert_eq!(is_others(quote, edited), others, "{edited}");
    }
    // The selection began in the middle of the quotation.
    assert!(is_others("is slow. Nobody packs,” says Jonze.", "Nobody packs"));
    assert!(is_others("Il dit : «\u{A0}Non. Jamais.\u{A0}» Voilà.", "Jamais"));
    assert!(is_others("‘Don’t pack,’ says Jonze.", "Don’t pack"));
    // If the whole quote is a quotation, its speaker is known.
    assert!(!is_others("“Never.” “Ever and ever.”", "Ever"));
}

#[test]
fn no_break_spaces_are_kept() {
    let quote = "Elle dit\u{202F}: «\u{A0}Non\u{202F}! Jamais\u{202F}; rien.\u{A0}» Voilà 10\u{A0}000 films.";
    assert_eq!(short(quote, quote).as_deref(), Some(quote));
    let typed = quote.replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(short(quote, &typed).as_deref(), Some(quote));
    assert_eq!(short(quote, "« Non ! Jamais ;").as_deref(), Some("…«\u{A0}Non\u{202F}! Jamais…"));
    assert_eq!(short(quote, "Voilà 10 000 films").as_deref(), Some("…Voilà 10\u{A0}000 films."));
    assert_eq!(short(quote, "Jamais").as_deref(), Some("…Jamais…"));
}

proptest! {
    /// Whatever is typed, only words of the quote in their order pass, and shortening them again changes nothing.
    #[test]
    fn only_words_of_the_quote_pass((_, quote) in any_text(), from in 0usize..40, length in 0usize..40) {
        let edited: String = quote.chars().skip(from).take(length).collect();
        if let Some(kept) = short(&quote, &edited) {
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
            let core = kept.trim_matches('…').to_owned();
            prop_assert!(words(&quote).contains(words(&core).as_str()), "{kept:?}");
            // The same words may stand earlier in the quote, beside other punctuation.
            let only_words = |text: &str| text.trim_matches(|character: char| !character.is_alphanumeric()).to_owned();
            prop_assert_eq!(short(&quote, &kept).map(|again| only_words(&again)), Some(only_words(&core)));
        }
    }
}
