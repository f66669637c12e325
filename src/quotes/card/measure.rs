//! The port through which the layout learns how large text is: a canvas' `measureText` in the browser, fixed widths in tests.
//! It must not read font files; a host that cannot measure must still return plausible numbers.

use super::number::push_number;
use std::rc::Rc;

/// How a run of text is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Font {
    /// A CSS list of families: `"Iowan Old Style", Georgia, serif`.
    pub family: Rc<str>,
    /// The size in pixels.
    pub size: f64,
    /// The weight, 100 to 900.
    pub weight: u16,
    /// Whether it is italic.
    pub italic: bool,
    /// Extra space after each character, in pixels.
    pub letter_spacing: f64,
}

impl Font {
    /// The value of CSS `font` and of a canvas' `font`; letter spacing is not part of it.
    ///
    /// ```
    /// use intertitle::quotes::card::Font;
    /// let font = Font { family: "Georgia, serif".into(), size: 48.5, weight: 600, italic: true, letter_spacing: 0.0 };
    /// assert_eq!(font.css(), "italic 600 48.5px Georgia, serif");
    /// ```
    #[must_use]
    pub fn css(&self) -> String {
        let mut css = String::new();
        if self.italic {
            css.push_str("italic ");
        }
        push_number(&mut css, f64::from(self.weight));
        css.push(' ');
        push_number(&mut css, self.size);
        css.push_str("px ");
        css.push_str(&self.family);
        css
    }

    /// The value of a canvas' `letterSpacing`.
    ///
    /// ```
    /// use intertitle::quotes::card::Font;
    /// let font = Font { family: "serif".into(), size: 20.0, weight: 400, italic: false, letter_spacing: 2.5 };
    /// assert_eq!(font.spacing_css(), "2.5px");
    /// ```
    #[must_use]
    pub fn spacing_css(&self) -> String {
        let mut css = String::new();
        push_number(&mut css, self.letter_spacing);
        css.push_str("px");
        css
    }
}

/// How large a run of text is, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Metrics {
    /// How far it advances, **without** letter spacing (a canvas whose `letterSpacing` is `0px`).
    pub width: f64,
    /// How far its ink rises above the baseline (`actualBoundingBoxAscent`).
    pub ascent: f64,
    /// How far its ink falls below the baseline (`actualBoundingBoxDescent`).
    pub descent: f64,
}

/// Measures text, and answers what only Unicode tables or dictionaries know about it.
pub trait Measure {
    /// The size of `text` on one line, in `font`.
    fn measure(&self, text: &str, font: &Font) -> Metrics;

    /// `text` in capitals, by the rules of its language if the host knows them: Turkish keeps the dot of `i`, Greek drops its accents.
    fn capitals(&self, text: &str) -> String {
        text.to_uppercase()
    }

    /// Where words end in `text`, a run without spaces in a script that does not space its words (Chinese, Japanese, Thai, Khmer):
    /// byte offsets, ascending. `Intl.Segmenter` in the browser; a host that does not know returns none, and a line may then end
    /// after any character or syllable.
    fn word_ends(&self, text: &str) -> Vec<usize> {
        let _ = text;
        Vec::new()
    }
}
