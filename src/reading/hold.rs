//! A place to which a reader was taken and where it was then seen, so that it can be kept in sight while images above it load.
//! It must let go once the reader scrolls.

use super::progress::{Extent, Place, Viewport};

/// By how many pixels a place may move before it counts as moved: layouts and browsers round.
const SLACK: f64 = 2.0;

/// A place, and where it and the window were when the reader was taken there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hold {
    /// The place.
    pub place: Place,
    line: f64,
    top: f64,
}

impl Hold {
    /// Holds a place where it is now; `None` if its block is not laid out.
    #[must_use]
    pub fn new(place: Place, blocks: &[Extent], viewport: Viewport) -> Option<Self> {
        Some(Self { place, line: place.line(blocks)?, top: viewport.top })
    }

    /// How far to scroll so that the reader sees the place where it was: 0 if nothing has pushed it, or the browser has scrolled along; `None` if
    /// the reader has scrolled.
    ///
    /// ```
    /// use intertitle::reading::hold::Hold;
    /// use intertitle::reading::progress::{Extent, Place, Viewport};
    /// let at = |top| Viewport { top, height: 800.0 };
    /// let block = |top| [Extent { top, bottom: top + 400.0, seconds: 60.0 }];
    /// let hold = Hold::new(Place { index: 0, within: 0.5 }, &block(3000.0), at(2500.0)).unwrap();
    /// assert_eq!(hold.drift(&block(3300.0), at(2500.0)), Some(300.0));
    /// assert_eq!(hold.drift(&block(3300.0), at(2800.0)), Some(0.0), "the browser has scrolled along");
    /// assert_eq!(hold.drift(&block(3000.0), at(2600.0)), None, "the reader has scrolled");
    /// ```
    #[must_use]
    pub fn drift(&self, blocks: &[Extent], viewport: Viewport) -> Option<f64> {
        let scrolled = viewport.top - self.top;
        let drift = self.place.line(blocks)? - self.line - scrolled;
        if drift.abs() < SLACK {
            return Some(0.0);
        }
        (scrolled.abs() < SLACK).then_some(drift)
    }
}
