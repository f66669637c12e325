//! The place to which a reader was taken, so that it can be kept in sight while images above it load.
//! It must not keep the place once the reader scrolls; nor do those who use it, once the reader presses anything in the article.

/// By how many pixels a place may move before it counts as moved: layouts and browsers round.
const SLACK: f64 = 2.0;

/// Where a place and the window are, in CSS pixels from the upper edge of the article, so that a banner that appears above it changes nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hold {
    /// The place.
    pub line: f64,
    /// The upper edge of the window.
    pub top: f64,
}

impl Hold {
    /// How far to scroll so that the reader sees the place where it was: 0 if nothing has pushed it, or the browser has scrolled along; `None` if
    /// the reader has scrolled.
    ///
    /// To be asked after every scroll: only then is one that comes with a push the browser's own. It may scroll too little, along with another place.
    /// A step of the reader in the very frame of a push would be taken for the browser's: whoever holds must let go at their wheel or finger.
    ///
    /// ```
    /// use intertitle::reading::hold::Hold;
    /// let hold = Hold { line: 3000.0, top: 2500.0 };
    /// assert_eq!(hold.drift(Hold { line: 3300.0, top: 2500.0 }), Some(300.0));
    /// assert_eq!(hold.drift(Hold { line: 3300.0, top: 2800.0 }), Some(0.0), "the browser has scrolled along");
    /// assert_eq!(hold.drift(Hold { line: 3300.0, top: 2600.0 }), Some(200.0), "the browser has scrolled too little");
    /// assert_eq!(hold.drift(Hold { line: 3000.0, top: 2600.0 }), None, "the reader has scrolled");
    /// ```
    #[must_use]
    pub fn drift(self, now: Self) -> Option<f64> {
        let pushed = now.line - self.line;
        let drift = pushed - (now.top - self.top);
        if drift.abs() < SLACK {
            return Some(0.0);
        }
        (pushed.abs() >= SLACK).then_some(drift)
    }
}
