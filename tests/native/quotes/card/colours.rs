//! Text is readable on whatever lies under it, whichever accent a page has.

use super::fitting::extent;
use super::paint::colour_at;
use super::scripts::any_text;
use super::{all, full};
use intertitle::native::type_widths::TypeWidths;
use intertitle::quotes::card::{Colour, Design, Format, Item, Layout, Style, layout};
use proptest::prelude::*;

fn with_accent(accent: Option<Colour>, quote: &str, design: Design, format: Format) -> Layout {
    layout(&full(quote), format, design, &Style { accent, ..Style::default() }, &TypeWidths)
}

/// The least contrast of any line with what lies under it, sampled at 9 × 4 points of the line, and that line's text.
fn least_contrast(layout: &Layout) -> (f64, String) {
    let mut least = (21.0, String::new());
    for (at, item) in layout.items.iter().enumerate() {
        let Item::Text(line) = item else { continue };
        let [left, top, right, bottom] = extent(line);
        for point in 0..36 {
            let (x, y) = (left + (right - left) * f64::from(point % 9) / 8.0, top + (bottom - top) * f64::from(point / 9) / 3.0);
            let ground = colour_at(&layout.items[..at], x, y).expect("the first item covers the card");
            let contrast = line.colour.contrast(ground);
            if contrast < least.0 {
                least = (contrast, line.text.clone());
            }
        }
    }
    least
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_accent_leaves_the_words_readable(accent in 0..=0xFF_FF_FF_u32, (_, quote) in any_text(), design in 0..Design::ALL.len(), format in 0..4_usize) {
        let layout = with_accent(Some(Colour::new(accent)), &quote, Design::ALL[design], Format::ALL[format]);
        let (contrast, text) = least_contrast(&layout);
        prop_assert!(contrast >= 4.5, "{contrast} for {text} in {:?}", Design::ALL[design]);
    }

    #[test]
    fn any_colour_becomes_readable_on_any_other(colour in 0..=0xFF_FF_FF_u32, ground in 0..=0xFF_FF_FF_u32) {
        let (colour, ground) = (Colour::new(colour), Colour::new(ground));
        let shifted = colour.readable_on(&[ground]);
        prop_assert!(shifted.contrast(ground) >= 4.5);
        prop_assert!(shifted == colour || colour.contrast(ground) < 4.5, "what passes is not changed");
    }
}

#[test]
fn every_design_is_readable_as_it_is_and_with_hard_accents() {
    for (design, format) in all() {
        for accent in [None, Some(0xFF_FF_FF), Some(0), Some(0x77_77_77), Some(0xFF_FF_00), Some(0x00_00_FF), Some(0xFF_00_FF)] {
            let (contrast, text) =
                least_contrast(&with_accent(accent.map(Colour::new), "Nobody leaves before the lights.", design, format));
            assert!(contrast >= 4.5, "{contrast} for {text} in {design:?} {format:?} with {accent:x?}");
        }
    }
}

#[test]
fn every_design_follows_an_accent() {
    let accent = Colour::new(0x1F_6F_B2);
    for (design, format) in all() {
        let with = |accent| with_accent(accent, "Nobody leaves.", design, format);
        assert_ne!(with(Some(accent)).items, with(None).items, "{design:?} {format:?}");
    }
}

/// A white block on white paper is none, and a white sign is no frame around a white board.
#[test]
fn what_a_pale_accent_colours_is_seen() {
    for accent in [0xFF_FF_FF, 0xFF_F3_B0, 0xF4_F4_F0] {
        for format in Format::ALL {
            let with = |design| with_accent(Some(Colour::new(accent)), "Nobody leaves.", design, format).items.into_iter().skip(1);
            let block = with(Design::Grid).find_map(|item| match item {
                Item::Rect { width, height, colour, .. } if (width - height).abs() < 1.5 => Some(colour),
                _ => None,
            });
            assert!(block.is_some_and(|block| block.contrast(Colour::WHITE) > 1.2), "{block:?}");
            let sign = with(Design::Marquee).find_map(|item| if let Item::Path { colour, .. } = item { Some(colour) } else { None });
            assert!(sign.is_some_and(|sign| sign.contrast(Colour::WHITE) > 3.0), "{sign:?}");
        }
    }
}
