//! Which fonts are used, how often they are measured, and how they are named.

use super::fitting::extent;
use super::{all, full, laid_out, lines};
use intertitle::native::type_widths::TypeWidths;
use intertitle::quotes::card::{Card, Design, Font, Fonts, Format, Line, Measure, Metrics, Style, layout};
use std::cell::Cell;

/// Counts its calls.
struct Counting(Cell<u32>);

impl Measure for Counting {
    fn measure(&self, text: &str, font: &Font) -> Metrics {
        self.0.set(self.0.get() + 1);
        TypeWidths.measure(text, font)
    }
}

/// A canvas answers in about 3 µs; a card must not cost more than a few milliseconds of that.
#[test]
fn a_card_is_measured_in_few_calls() {
    let latin = "We went in out of the rain with no idea of what was showing, and nothing else mattered. ".repeat(4);
    let japanese = "雨の音だけが残った場面で、彼女は一度も振り返らない。それでも私たちは知っていた。".repeat(8);
    for (design, format) in all() {
        for quote in [&latin, &japanese] {
            let counting = Counting(Cell::new(0));
            let _ = layout(&full(quote), format, design, &Style::default(), &counting);
            assert!(counting.0.get() < 600, "{design:?} {format:?}: {} for {} characters", counting.0.get(), quote.chars().count());
        }
    }
}

/// A font in which words are wider together than separately.
struct Widening;

impl Measure for Widening {
    fn measure(&self, text: &str, font: &Font) -> Metrics {
        let metrics = TypeWidths.measure(text, font);
        Metrics { width: metrics.width * if text.contains(' ') { 1.15 } else { 1.0 }, ..metrics }
    }
}

#[test]
fn lines_that_turn_out_wider_than_their_words_are_set_smaller() {
    let card = Card {
        quote: "Nobody leaves before the lights, and nobody stays for the names of those who made them. ".repeat(3),
        ..Card::default()
    };
    for format in Format::ALL {
        let layout = layout(&card, format, Design::Intertitle, &Style::default(), &Widening);
        for line in lines(&layout) {
            let [left, _, right, _] = extent(line);
            assert!(left > 64.0 && right < layout.width - 64.0, "“{}” is {} wide", line.text, line.width);
        }
    }
}

#[test]
fn the_quote_is_set_in_the_font_of_the_page_and_the_labels_are_not() {
    let style = Style { fonts: Fonts { page: Some("\"Blog Serif\"".into()), ..Fonts::default() }, ..Style::default() };
    for (design, format) in all() {
        let layout = layout(&full("Nobody leaves."), format, design, &style, &TypeWidths);
        let (quote, labels): (Vec<&Line>, Vec<&Line>) =
            lines(&layout).into_iter().partition(|line| line.font.family.starts_with("\"Blog Serif\", "));
        let words: String = quote.iter().map(|line| line.text.to_lowercase()).collect::<Vec<_>>().join(" ");
        assert_eq!(words, "“nobody leaves.”", "{design:?} {format:?}");
        assert!(labels.len() >= 3, "{design:?} {format:?}");
    }
}

#[test]
fn only_suitable_scripts_are_letter_spaced() {
    for (publication, spaced) in [("Aisle Seat", true), ("Киножурнал", true), ("مجلة الشاشة", false), ("सिनेमा", false), ("銀幕通信", false)]
    {
        let card = Card { publication: Some(publication.to_owned()), ..Card::default() };
        let layout = laid_out(&card, Format::Square, Design::Programme);
        let label = lines(&layout)[0];
        assert_eq!(label.font.letter_spacing > 0.0, spaced, "{publication}");
    }
}

#[test]
fn names_are_parsed_back() {
    for design in Design::ALL {
        assert_eq!(Design::from_name(design.name()), Some(design));
    }
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(format));
    }
    assert_eq!((Design::from_name("Poster"), Format::from_name("")), (None, None));
}
