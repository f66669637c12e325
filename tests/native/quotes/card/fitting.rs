//! Nothing leaves the card, nothing overlaps, and nothing is left out without need.

use super::scripts::any_text;
use super::{all, card, full, laid_out, lines};
use intertitle::native::type_widths::TypeWidths;
use intertitle::quotes::card::{Anchor, Card, Design, Format, Layout, Line, Measure};
use proptest::prelude::*;

/// The least distance from the edge, in pixels.
const MARGIN: f64 = 8.0;

/// The least distance from the left and right edges, in pixels, even for a hanging quotation mark: sites may trim the edges of a posted card.
const SIDE: f64 = 24.0;

/// Left, top, right and bottom of a line's ink, as measured.
pub(super) fn extent(line: &Line) -> [f64; 4] {
    let metrics = TypeWidths.measure(&line.text, &line.font);
    // The space after the last letter is not ink.
    let width = line.width - line.font.letter_spacing;
    let left = match line.anchor {
        Anchor::Left => line.x,
        Anchor::Middle => line.x - line.width / 2.0,
        Anchor::Right => line.x - line.width,
    };
    [left, line.y - metrics.ascent, left + width, line.y + metrics.descent]
}

fn faults(layout: &Layout) -> Vec<String> {
    let lines = lines(layout);
    let mut faults = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let [left, top, right, bottom] = extent(line);
        if left < SIDE || top < MARGIN || right > layout.width - SIDE || bottom > layout.height - MARGIN {
            faults.push(format!("“{}” leaves the card: {left} {top} {right} {bottom}", line.text));
        }
        for other in &lines[..at] {
            let [a, b, c, d] = extent(other);
            if left.max(a) + 0.5 < right.min(c) && top.max(b) + 0.5 < bottom.min(d) {
                faults.push(format!("“{}” lies over “{}”", line.text, other.text));
            }
        }
    }
    faults
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn nothing_overflows((script, quote) in any_text(), label in any_text(), at in 0..24_usize, long in any::<bool>()) {
        let mut card = full(&quote);
        if long {
            card.title = Some(label.1.clone());
            card.attribution.speaker = Some(label.1.clone());
            card.film.as_mut().unwrap().title = label.1.clone();
            card.publication = Some(label.1.clone());
            card.link = Some(label.1);
        }
        let (design, format) = all().nth(at).unwrap();
        let faults = faults(&laid_out(&card, format, design));
        prop_assert!(faults.is_empty(), "{script} {design:?} {format:?}: {}", faults.join("\n"));
    }

    /// The words on the card are the quote, or its beginning.
    #[test]
    fn no_character_is_lost((_, quote) in any_text(), design in 0..Design::ALL.len(), format in 0..4_usize) {
        let design = Design::ALL[design];
        let card = Card { language: Some("en".to_owned()), ..card(&quote) };
        let layout = laid_out(&card, Format::ALL[format], design);
        let shown: String = lines(&layout).iter().map(|line| line.text.as_str()).collect();
        // Quotation marks are the card's own to set (`quotes::card::marks`).
        let squeezed = |text: &str| text.chars().filter(|c| !" “”\"«»„「」『』‘’".contains(*c)).collect::<String>();
        let (shown, whole) = (squeezed(&shown), squeezed(&quote));
        // Capitals may change characters; for them only the number counts here.
        let same = |one: &str, two: &str| if design == Design::Marquee { one.chars().count() == two.chars().count() } else { one == two };
        if layout.shortened {
            let kept = shown.strip_suffix('…').unwrap();
            prop_assert!(same(kept, &whole.chars().take(kept.chars().count()).collect::<String>()));
        } else {
            prop_assert!(same(&shown, &whole), "{shown} is not {whole}");
        }
    }
}

#[test]
fn one_endless_word_fits() {
    for (design, format) in all() {
        for text in ["W".repeat(400), "शि".repeat(200), "。".repeat(400), "ก".repeat(400), "👩‍👩‍👧‍👦".repeat(57), "W".repeat(10_000)]
        {
            let layout = laid_out(&full(&text), format, design);
            assert!(faults(&layout).is_empty(), "{design:?} {format:?}: {}", faults(&layout).join("\n"));
            assert!(lines(&layout).len() > 8, "{design:?} {format:?} shows nothing of {}", &text[..12]);
        }
    }
}

#[test]
fn a_quote_that_fits_is_shown_whole() {
    let sentence = "We went in out of the rain with no idea of what was showing, and for two hours nothing else was there. ".repeat(4);
    let quote: String = sentence.chars().take(350).collect();
    for (design, format) in all() {
        assert!(!laid_out(&full(&quote), format, design).shortened, "{design:?} {format:?}");
    }
}

#[test]
fn what_is_too_long_ends_with_a_word_and_an_ellipsis() {
    let quote = "Nobody, nobody leaves; ".repeat(500);
    for (design, format) in all() {
        let layout = laid_out(&card(&quote), format, design);
        assert!(layout.shortened, "{design:?} {format:?}");
        let last = lines(&layout).last().unwrap().text.to_lowercase();
        assert!(last.ends_with("nobody…”") || last.ends_with("leaves…”"), "{last}");
    }
}

#[test]
fn a_short_quote_is_set_larger_than_a_long_one() {
    for (design, format) in all() {
        let size = |quote: &str| lines(&laid_out(&full(quote), format, design)).iter().map(|line| line.font.size).fold(0.0, f64::max);
        assert!(size("The dark forgives.") > 1.2 * size(&"The dark forgives everyone who is late. ".repeat(10)), "{design:?} {format:?}");
    }
}

#[test]
fn what_follows_a_quote_keeps_its_distance() {
    for (design, format) in all() {
        let layout = laid_out(
            &full("Nobody in this city is lonely for want of company. They are lonely for want of being interrupted."),
            format,
            design,
        );
        let lines = lines(&layout);
        let end = lines.iter().find(|line| line.text.ends_with('”')).map(|line| extent(line)[3]).unwrap();
        let next = lines.iter().map(|line| extent(line)[1]).filter(|top| *top >= end).fold(f64::MAX, f64::min);
        assert!(next - end >= 24.0, "{design:?} {format:?}: {}", next - end);
    }
}

#[test]
fn an_empty_card_is_only_a_ground() {
    for (design, format) in all() {
        for quote in ["", " \n\u{200B}", "“”"] {
            let layout = laid_out(&card(quote), format, design);
            assert!(lines(&layout).is_empty() && !layout.items.is_empty(), "{design:?} {format:?}");
        }
    }
}

/// Nothing stands below them, so that they would separate nothing.
#[test]
fn a_card_without_credits_has_no_rule_above_them() {
    for design in [Design::Intertitle, Design::Programme, Design::Grid] {
        for format in Format::ALL {
            let shapes = |card: &Card| {
                let layout = laid_out(card, format, design);
                layout.items.len() - lines(&layout).len()
            };
            let mut bare = card("Cut.");
            let without = shapes(&bare);
            bare.link = Some("aisleseat.example".to_owned());
            assert!(without < shapes(&bare), "{design:?} {format:?}");
        }
    }
}

#[test]
fn a_quote_alone_in_its_frame_is_in_the_middle() {
    for format in Format::ALL {
        let layout = laid_out(&card("Cut."), format, Design::Intertitle);
        let [_, top, _, bottom] = extent(lines(&layout)[0]);
        assert!(((top + bottom) / 2.0 - layout.height / 2.0).abs() < 2.0, "{format:?}: from {top} to {bottom}");
    }
}

#[test]
fn what_is_said_twice_is_shown_once() {
    let mut card = full("Nobody leaves.");
    card.attribution.work = Some("Sunrise".to_owned());
    for (design, format) in all() {
        let layout = laid_out(&card, format, design);
        let named = lines(&layout).iter().filter(|line| line.text.to_lowercase().contains("sunrise")).count();
        assert_eq!(named, 1, "{design:?} {format:?}");
    }
}

/// Half a card's width holds neither of these on one line.
#[test]
fn a_long_name_is_shown_whole() {
    let mut card = full("Nobody leaves.");
    card.film.as_mut().unwrap().title = "The Discreet Charm of the Bourgeoisie".to_owned();
    card.publication = Some("The Northern Review of Moving Images".to_owned());
    card.link = Some("aisleseat.example/2024/05/17/kitchens-of-other-people".to_owned());
    for (design, format) in all() {
        let layout = laid_out(&card, format, design);
        let cut: Vec<&str> = lines(&layout).iter().map(|line| line.text.as_str()).filter(|text| text.ends_with('…')).collect();
        assert!(cut.is_empty(), "{design:?} {format:?}: {cut:?}");
    }
}

/// Apps lay a reader's name and their own controls over the edges of a story.
#[test]
fn words_keep_clear_of_the_edges_of_a_story() {
    for design in Design::ALL.into_iter().filter(|design| *design != Design::Subtitle) {
        let layout = laid_out(&full("Nobody leaves."), Format::Story, design);
        for line in lines(&layout) {
            let [_, top, _, bottom] = extent(line);
            assert!(top > 125.0 && bottom < layout.height - 90.0, "{design:?}: “{}” from {top} to {bottom}", line.text);
        }
    }
}

/// Ten lines of small type need more air between them than two of large type.
#[test]
fn small_type_has_more_leading() {
    for (design, format) in all() {
        let leading = |quote: &str| {
            let layout = laid_out(&card(quote), format, design);
            let lines = lines(&layout);
            (lines[1].y - lines[0].y) / lines[0].font.size
        };
        let (large, small) =
            (leading("The dark forgives everyone who is late, and no one who leaves."), leading(&"Nobody, nobody leaves. ".repeat(20)));
        assert!(small > large + 0.01, "{design:?} {format:?}: {small} and {large}");
    }
}
