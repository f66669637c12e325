//! A laid-out card: what a renderer draws, in order, as plain data.
//! Every number is in pixels of the format; it must leave nothing for the renderer to decide.

use super::content::Card;
use super::design::Design;
use super::direction::Direction;
use super::format::Format;
use super::measure::{Font, Measure};
use super::stage::Stage;
use crate::colour::Colour;
use std::rc::Rc;

/// A laid-out card.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The width in pixels.
    pub width: f64,
    /// The height in pixels.
    pub height: f64,
    /// What is drawn, from back to front. The first covers the whole card.
    pub items: Vec<Item>,
    /// The direction of the quote.
    pub direction: Direction,
    /// Whether words of the quote were left out because they did not fit even at the smallest size.
    pub shortened: bool,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A filled rectangle with sharp edges.
    Rect {
        /// Its left edge.
        x: f64,
        /// Its top edge.
        y: f64,
        /// Its width.
        width: f64,
        /// Its height.
        height: f64,
        /// What it is filled with.
        colour: Colour,
    },
    /// A path, filled (non-zero rule) or stroked (mitred, butt ends).
    Path {
        /// Its steps; the first is a move.
        steps: Vec<Step>,
        /// How it is painted.
        paint: Paint,
        /// The colour of its filling or stroke.
        colour: Colour,
    },
    /// A line of text.
    Text(Line),
}

/// A step of a path, in absolute coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Lifts the pen and goes to a point.
    Move(f64, f64),
    /// Draws a straight line to a point.
    Line(f64, f64),
    /// Draws a cubic Bézier curve: two control points, then its end.
    Curve(f64, f64, f64, f64, f64, f64),
    /// Draws a straight line back to where the pen was set down.
    Close,
}

/// How a path is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// Its inside.
    Fill,
    /// Its outline, with this width in pixels.
    Stroke(f64),
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The characters, in logical order.
    pub text: String,
    /// The horizontal place of its anchor.
    pub x: f64,
    /// The vertical place of its baseline.
    pub y: f64,
    /// Which part of the line stands at `x`.
    pub anchor: Anchor,
    /// How it is set.
    pub font: Font,
    /// Its colour.
    pub colour: Colour,
    /// The direction in which its characters are ordered.
    pub direction: Direction,
    /// Its measured width, letter spacing included.
    pub width: f64,
}

/// Which part of a line stands at its `x`. Left and right are those of the card, in either direction of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// What the page or the reader chooses besides design and format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Style {
    /// The page's accent colour, if the card is to follow it; without one, each design uses its own.
    pub accent: Option<Colour>,
    /// The font families.
    pub fonts: Fonts,
}

/// CSS lists of font families.
#[derive(Clone, Debug, PartialEq)]
pub struct Fonts {
    /// The page's own font, for the quote, if it is loaded.
    pub page: Option<Rc<str>>,
    /// For designs with serifs.
    pub serif: Rc<str>,
    /// For designs without.
    pub sans: Rc<str>,
    /// For narrow capitals.
    pub narrow: Rc<str>,
}

impl Default for Fonts {
    /// Fonts that come with operating systems, best first.
    fn default() -> Self {
        Self {
            page: None,
            serif: "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, \"Book Antiqua\", Georgia, serif".into(),
            sans: "\"Helvetica Neue\", Helvetica, Arial, system-ui, sans-serif".into(),
            narrow: "\"Avenir Next Condensed\", \"Roboto Condensed\", \"Arial Narrow\", \"Liberation Sans Narrow\", \"Helvetica Neue\", Arial, sans-serif".into(),
        }
    }
}

/// Lays out a card. Never fails: what is empty is left out, what is too long is shortened with an ellipsis, and the contrast of
/// text with its ground is at least 4.5.
///
/// ```
/// use intertitle::quotes::card::{Card, Design, Font, Format, Item, Measure, Metrics, Style, layout};
///
/// struct Even;
/// impl Measure for Even {
///     fn measure(&self, text: &str, font: &Font) -> Metrics {
///         Metrics { width: text.chars().count() as f64 * font.size / 2.0, ascent: font.size * 0.75, descent: font.size * 0.2 }
///     }
/// }
///
/// let card = Card { quote: "The lights go down, and we grow up.".into(), ..Card::default() };
/// let card = layout(&card, Format::Square, Design::Intertitle, &Style::default(), &Even);
/// let lines = card.items.iter().filter(|item| matches!(item, Item::Text(_)));
/// assert!(lines.count() > 1 && !card.shortened);
/// ```
#[must_use]
pub fn layout(card: &Card, format: Format, design: Design, style: &Style, measure: &dyn Measure) -> Layout {
    let mut stage = Stage::new(card, format, style, measure);
    design.compose(&mut stage);
    stage.finish()
}
