//! The designs of cards, one per file: which shapes and which type there are, and which words stand where.
//! A design puts data on the stage; it must neither measure nor draw.
//!
//! Fractions are sums of few halves, quarters, eighths and so on: 0.65625 takes three bytes of a compressed module where 0.66 takes eight.

mod grid;
mod intertitle;
mod marquee;
mod poster;
mod programme;
mod subtitle;

use super::fit::Sizes;
use super::layout::Anchor;
use super::shapes::Area;
use super::stage::{Block, Face, Place, Row, Setting, Stage, Vertical};
use crate::colour::Colour;

/// The design of a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Design {
    /// The intertitle of a silent film: centred words in a drawn frame on near-black.
    #[default]
    Intertitle,
    /// The programme note of an art house: ink on paper, between rules.
    Programme,
    /// A poster of cut paper: heavy letters on one flat colour.
    Poster,
    /// A subtitle under a landscape at dusk, letterboxed.
    Subtitle,
    /// The letter board over a cinema's entrance.
    Marquee,
    /// A typographic grid: much white, one accent.
    Grid,
}

impl Design {
    /// Every design, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Intertitle, Self::Programme, Self::Poster, Self::Subtitle, Self::Marquee, Self::Grid];

    /// Its name in options and file names.
    ///
    /// ```
    /// use intertitle::quotes::card::Design;
    /// assert_eq!(Design::from_name("poster"), Some(Design::Poster));
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Intertitle => "intertitle",
            Self::Programme => "programme",
            Self::Poster => "poster",
            Self::Subtitle => "subtitle",
            Self::Marquee => "marquee",
            Self::Grid => "grid",
        }
    }

    /// The design with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|design| design.name() == name)
    }

    pub(super) fn compose(self, stage: &mut Stage<'_>) {
        match self {
            Self::Intertitle => intertitle::compose(stage),
            Self::Programme => programme::compose(stage),
            Self::Poster => poster::compose(stage),
            Self::Subtitle => subtitle::compose(stage),
            Self::Marquee => marquee::compose(stage),
            Self::Grid => grid::compose(stage),
        }
    }
}

/// Letter-spaced capitals, on one line.
const LABEL: Setting = Setting {
    face: Face::Sans,
    weight: 600,
    italic: false,
    capitals: Some(0.15625),
    leading: 1.25,
    sizes: Sizes::new(17.0, 25.0),
    lines: 2,
};

/// One line of small type, in its own case.
const SMALL: Setting =
    Setting { face: Face::Sans, weight: 400, italic: false, capitals: None, leading: 1.25, sizes: Sizes::new(19.0, 26.0), lines: 2 };
