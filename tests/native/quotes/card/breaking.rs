//! Where lines end: balanced, never before closing punctuation, never within a grapheme cluster.

use super::scripts::any_text;
use super::{all, card, full, laid_out, lines};
use intertitle::native::type_widths::TypeWidths;
use intertitle::quotes::card::{Anchor, Card, Design, Direction, Font, Format, Layout, Measure, Metrics, Style, layout};
use intertitle::quotes::clusters::clusters;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn set(quote: &str, language: &str) -> Layout {
    laid_out(&Card { language: Some(language.to_owned()), ..card(quote) }, Format::Square, Design::Intertitle)
}

proptest! {
    /// The clusters of Unicode's table are never split; ours may be longer.
    #[test]
    fn clusters_are_never_split((_, text) in any_text()) {
        let bounds: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        let mut at = 0;
        for cluster in clusters(&text) {
            prop_assert!(bounds.binary_search(&at).is_ok(), "{cluster} begins within a cluster of {text}");
            at += cluster.len();
        }
        prop_assert_eq!(at, text.len());
    }

}

/// Every character of the basic plane and every emoji, after a letter: a mark is never separated from its base.
#[test]
fn no_mark_begins_a_cluster() {
    let parted = ('\u{20}'..='\u{FFFD}').chain('\u{1F000}'..='\u{1FAFF}').filter(|&character| {
        let text = ['a', character].iter().collect::<String>();
        text.graphemes(true).count() == 1 && clusters(&text).count() > 1
    });
    let parted: Vec<String> = parted.map(|character| format!("{:X}", u32::from(character))).collect();
    assert!(parted.is_empty(), "{}", parted.join(" "));
}

#[test]
fn lines_are_balanced() {
    for quote in [
        "A close-up is a promise: stay with this face, it says, and in a moment you will know what it has been hiding.",
        "We went in out of the rain with no idea of what was showing, and for two hours a stranger’s kitchen was the only thing that mattered.",
    ] {
        let layout = set(quote, "en");
        let widths: Vec<f64> = lines(&layout).iter().map(|line| line.width).collect();
        let (least, most) = (widths.iter().copied().fold(f64::MAX, f64::min), widths.iter().copied().fold(0.0, f64::max));
        assert!(least > 0.6 * most, "{widths:?}");
    }
}

#[test]
fn no_line_begins_with_closing_punctuation_or_ends_with_an_opening_one() {
    let quote = "彼は「映画は、光だ。」と言った（そして、笑った）。それから『東京物語』のことを、ずっと、ずっと、話していた……。ねえ、ほんとうに？！".repeat(2);
    for format in Format::ALL {
        for design in Design::ALL {
            let card = Card { language: Some("ja".to_owned()), ..card(&quote) };
            let layout = laid_out(&card, format, design);
            let texts: Vec<&str> = lines(&layout).iter().map(|line| line.text.as_str()).collect();
            for text in &texts {
                assert!(!text.starts_with(['、', '。', '」', '』', '）', '？', '！', '…', 'っ']), "{texts:?}");
            }
            for text in &texts[..texts.len() - 1] {
                assert!(!text.ends_with(['「', '『', '（']), "{texts:?}");
            }
        }
    }
}

fn texts(layout: &Layout) -> Vec<&str> {
    lines(layout).iter().map(|line| line.text.as_str()).collect()
}

/// Two good lines rather than three of which one is a single word; but not at any price.
#[test]
fn type_is_set_a_little_smaller_for_better_lines() {
    for (quote, shown) in [
        ("The dark forgives everyone who is late.", &["“The dark forgives", "everyone who is late.”"][..]),
        ("Nothing is so lonely as a perfect memory.", &["“Nothing is so lonely", "as a perfect memory.”"]),
        ("A plot is a map with the best roads left off.", &["“A plot is a map", "with the best", "roads left off.”"]),
    ] {
        let layout = set(quote, "en");
        assert_eq!(texts(&layout), shown);
        let size = lines(&layout)[0].font.size;
        assert!(size > 0.9 * 92.0, "{quote} is set at {size}");
    }
}

/// Each line of a song has a line of its own, though larger type would fit.
#[test]
fn verse_is_set_by_its_lines() {
    let quote = "Carry me out past the drive-in / Past the last of the neon signs / Carry me home to the flicker / And the dust in the moving lines";
    for (design, format) in all().filter(|(_, format)| !matches!(format, Format::Story | Format::Wide)) {
        let layout = laid_out(&card(quote), format, design);
        let texts = texts(&layout);
        let verses = texts.iter().filter(|text| text.ends_with(" /")).count();
        assert_eq!(verses, 3, "{design:?}, {format:?}: {texts:?}");
    }
}

/// Typed with plain spaces, as many people do.
#[test]
fn a_mark_between_spaces_stays_with_its_words() {
    for (language, quote) in [
        ("en", "Memory – or what is left of it – is not a photograph. It is a negative — it needs light … and patience . . . to be seen."),
        ("en", "The lamp is low, the reel is thin, / The rain has let the evening in; / And no one asks us where we’ve been."),
        (
            "fr",
            "Le cinéma , c’est quoi ? C’est la vérité ; et le mensonge : « une coupe » ! Et puis ? Rien ; ou presque : « un raccord » , voilà .",
        ),
        ("th", "หนัง ๆ ที่เรา รัก ๆ และ ลืม ๆ ไป แล้ว ๆ กลับ มา อีก ๆ ใน คืน นี้ ๆ เสมอ"),
    ] {
        for (design, format) in all() {
            let layout = laid_out(&Card { language: Some(language.to_owned()), ..card(quote) }, format, design);
            let texts = texts(&layout);
            for text in &texts {
                assert!(!text.starts_with(['–', '—', '…', '.', '/', '?', '!', ';', ':', ',', 'ๆ']), "{texts:?}");
                assert!(text.starts_with("«\u{202F}") || !text.starts_with('»') && !text.ends_with('«'), "{texts:?}");
            }
        }
    }
}

#[test]
fn a_dash_that_begins_a_speech_begins_a_line() {
    for (language, quote) in [
        ("es", "¿Quién mira a quién? ¡Nadie! —respondió ella—, y la película siguió. —¿Y luego? —Nada, ¡nada! —dijo él."),
        ("fr", "— Tu viens ? — Non, dit-elle. — Jamais ? — Pas ce soir, mon ami. — Alors demain ! — Demain, il pleut."),
    ] {
        for (design, format) in all() {
            let layout = laid_out(&Card { language: Some(language.to_owned()), ..card(quote) }, format, design);
            let texts = texts(&layout);
            assert!(!texts.iter().any(|text| text.ends_with(" —") || *text == "—"), "{texts:?}");
        }
    }
}

#[test]
fn korean_words_stay_whole() {
    let quote = "영화관의 불이 꺼지면 우리는 잠시 다른 사람의 밤을 빌려서 살아 본다.".repeat(3);
    let layout = set(&quote, "ko");
    let words: Vec<&str> = quote.split(' ').collect();
    for line in lines(&layout) {
        for word in line.text.trim_matches(['“', '”']).split(' ') {
            assert!(words.contains(&word), "{word} is a part of a word");
        }
    }
}

/// A host that knows where Thai words end.
struct KnowsThai;

impl Measure for KnowsThai {
    fn measure(&self, text: &str, font: &Font) -> Metrics {
        TypeWidths.measure(text, font)
    }

    fn word_ends(&self, text: &str) -> Vec<usize> {
        text.match_indices("หนัง").map(|(at, word)| at + word.len()).collect()
    }
}

#[test]
fn thai_lines_end_after_words_if_known_and_after_syllables_if_not() {
    let card = Card { language: Some("th".to_owned()), ..card(&"หนัง".repeat(60)) };
    let known = layout(&card, Format::Square, Design::Intertitle, &Style::default(), &KnowsThai);
    assert!(lines(&known).len() > 2);
    for line in lines(&known) {
        assert!(line.text.trim_end_matches('”').ends_with("หนัง"), "{}", line.text);
    }
    for line in lines(&layout(&card, Format::Square, Design::Intertitle, &Style::default(), &TypeWidths)) {
        assert!(!line.text.starts_with('ั'), "{}", line.text);
    }
}

#[test]
fn quotation_marks_hang() {
    let layout = laid_out(&card("Nobody leaves before the lights, nobody leaves before the end."), Format::Square, Design::Grid);
    let set = lines(&layout);
    let mark = TypeWidths.measure("“", &set[0].font).width;
    assert!(set.len() > 1 && set[0].anchor == Anchor::Left);
    assert!((set[0].x + mark - set[1].x).abs() < 0.01);
}

#[test]
fn right_to_left_is_the_mirror_of_left_to_right() {
    let arabic = laid_out(&card("السينما نافذة لا تُغلق، والليل شاشة، والمدينة كلها قاعة واحدة."), Format::Square, Design::Grid);
    assert_eq!(arabic.direction, Direction::Rtl);
    let set = lines(&arabic);
    assert!(set.len() > 1 && set.iter().all(|line| line.anchor == Anchor::Right && line.direction == Direction::Rtl));
    assert!(set[0].x > set[1].x, "the opening mark hangs on the right");
}

#[test]
fn marks_follow_the_language_and_replace_those_that_are_there() {
    for (language, quote, shown) in [
        ("en", "\"Cut.\"", "“Cut.”"),
        ("fr", "« Coupez. »", "«\u{202F}Coupez.\u{202F}»"),
        ("de", "„Schnitt.“", "„Schnitt.“"),
        ("ja", "カット", "「カット」"),
        ("pl", "Cięcie.", "„Cięcie.”"),
    ] {
        let layout = set(quote, language);
        let texts: Vec<&str> = lines(&layout).iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, [shown]);
    }
}

/// `A close-/up` is legible, but no designer would set it so large; nor leave one word alone on the last of twelve lines.
#[test]
fn compounds_stay_whole_and_no_last_word_is_alone() {
    for quote in [
        "A close-up is a promise, and a promise is a debt.",
        "A well-made film is a half-kept promise.",
        "A close-up is a promise: stay with this face, it says, and in a moment you will know what it has been hiding from everybody else.",
    ] {
        for (design, format) in all() {
            let layout = laid_out(&full(quote), format, design);
            let texts = texts(&layout);
            let is_bad = |text: &&str| text.ends_with('-') || text.eq_ignore_ascii_case("else.”");
            assert!(!texts.iter().any(is_bad), "{design:?} {format:?}: {texts:?}");
        }
    }
    // A dash is a good place to end a line.
    let layout =
        laid_out(&full("He waits for her all evening—and the whole of the morning—and she is late."), Format::Square, Design::Poster);
    assert!(texts(&layout).iter().any(|text| text.ends_with('—')), "{:?}", texts(&layout));
}

/// A title stays with the name after it, although a stop elsewhere is a good place to end a line.
#[test]
fn no_line_ends_after_a_title() {
    for quote in ["All right, Mr. DeMille, I am ready for my scene.", "She looked at Dr. Moreau as if he were the film."] {
        for format in Format::ALL {
            let layout = laid_out(&card(quote), format, Design::Programme);
            let texts = texts(&layout);
            assert!(!texts.iter().any(|text| text.ends_with("Mr.") || text.ends_with("Dr.")), "{format:?}: {texts:?}");
        }
    }
}
