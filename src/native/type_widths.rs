//! Approximate text widths where no font is available: on an author's machine and in tests.
//! Averages of common fonts by script and letter shape; code that can measure must not use them.

use crate::quotes::card::{Font, Measure, Metrics};
use crate::quotes::clusters::clusters;
use crate::reading::script::Script;

/// Measures text by averages.
///
/// ```
/// use intertitle::native::type_widths::TypeWidths;
/// use intertitle::quotes::card::{Font, Measure};
/// let font = Font { family: "serif".into(), size: 100.0, weight: 400, italic: false, letter_spacing: 0.0 };
/// let width = |text| TypeWidths.measure(text, &font).width;
/// assert!(width("ill") < width("www") && width("映画") == 200.0);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TypeWidths;

impl Measure for TypeWidths {
    fn measure(&self, text: &str, font: &Font) -> Metrics {
        let parts: f64 = clusters(text).map(width_of_cluster).sum();
        let bold = if font.weight >= 600 { 1.07 } else { 1.0 };
        let narrow = if ["Condensed", "Narrow"].iter().any(|word| font.family.contains(word)) { 0.82 } else { 1.0 };
        let (ascent, descent) = text.chars().map(heights).fold((0.0, 0.0), |(a, d): (f64, f64), (up, down)| (a.max(up), d.max(down)));
        Metrics { width: parts * bold * narrow * font.size, ascent: ascent * font.size, descent: descent * font.size }
    }
}

/// The width of a cluster in ems: that of its base letter, and some more for vowel signs beside it.
fn width_of_cluster(cluster: &str) -> f64 {
    let Some(base) = cluster.chars().next() else { return 0.0 };
    let beside = cluster.chars().skip(1).filter(|mark| matches!(mark, '\u{93E}' | '\u{93F}' | '\u{940}' | '\u{949}'..='\u{94C}')).count();
    width_of(base) + 0.25 * beside as f64 + if cluster.contains('\u{94D}') { 0.35 } else { 0.0 }
}

fn width_of(character: char) -> f64 {
    match character {
        ' ' | '\u{A0}' => 0.26,
        '\u{202F}' => 0.15,
        'i' | 'j' | 'l' | '.' | ',' | ';' | ':' | '\'' | '’' | '‘' | '!' | '|' | 'I' => 0.28,
        'f' | 't' | 'r' | '(' | ')' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | '@' | '…' | '—' => 0.88,
        'A'..='Z' => 0.68,
        '“' | '”' | '„' | '«' | '»' => 0.46,
        '\u{1F000}'..='\u{1FAFF}' => 1.28,
        '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF60}' => 1.0,
        _ => match Script::of(character) {
            Script::Han | Script::Kana => 1.0,
            Script::Hangul => 0.92,
            Script::Arabic => 0.47,
            Script::Cyrillic => 0.59,
            Script::Other => 0.64,
            Script::Unspaced => 0.6,
            Script::Latin | Script::Hebrew | Script::Common => 0.54,
        },
    }
}

/// How far a script's ink rises above and falls below the baseline, in ems.
fn heights(character: char) -> (f64, f64) {
    match Script::of(character) {
        Script::Arabic => (0.86, 0.42),
        Script::Unspaced => (1.05, 0.38),
        Script::Other => (0.92, 0.38),
        Script::Han | Script::Kana | Script::Hangul => (0.86, 0.14),
        _ => (0.76, 0.22),
    }
}
