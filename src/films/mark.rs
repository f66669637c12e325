//! What the author says about a film beyond its facts: a rating, when the author saw it, or that the author wants to.
//! It must not be mixed with the catalogue: facts may be shared, marks are the author's own.

use super::HalfStars;

/// The author's mark on a film.
///
/// ```
/// use intertitle::films::{HalfStars, Mark};
/// let mark = Mark { id: "her-2013".into(), rating: Some(9), ..Mark::default() };
/// assert_eq!(mark.stars().map(HalfStars::stars), Some(4.5));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase", default))]
pub struct Mark {
    /// The film, by its id in the catalogue.
    pub id: String,
    // Any number, not `HalfStars`: whoever reads an author's file tells what is wrong with it.
    /// The rating in half stars, 1 to 10.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub rating: Option<u8>,
    /// When the author saw it last: `2014-01-05`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub watched: Option<String>,
    /// Whether the author has seen it; the day need not be known.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub seen: bool,
    /// Whether the author wants to see it.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub wanted: bool,
}

impl Mark {
    /// The rating; `None` unless there is one from half a star to five.
    #[must_use]
    pub fn stars(&self) -> Option<HalfStars> {
        self.rating.and_then(HalfStars::new)
    }
}
