//! The sizes in which cards are posted.
//! Numbers and names only; it must not say what stands where: that is the designs' business.

/// The size of a card, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// 1080 × 1080: a post.
    #[default]
    Square,
    /// 1080 × 1350: a tall post (4:5).
    Portrait,
    /// 1080 × 1920: a story (9:16).
    Story,
    /// 1200 × 630: a link preview (1.91:1).
    Wide,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Square, Self::Portrait, Self::Story, Self::Wide];

    /// Width and height in pixels.
    ///
    /// ```
    /// use intertitle::quotes::card::Format;
    /// assert_eq!(Format::Portrait.size(), (1080.0, 1350.0));
    /// ```
    #[must_use]
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::Square => (1080.0, 1080.0),
            Self::Portrait => (1080.0, 1350.0),
            Self::Story => (1080.0, 1920.0),
            Self::Wide => (1200.0, 630.0),
        }
    }

    /// Its name in options, events and file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Square => "square",
            Self::Portrait => "portrait",
            Self::Story => "story",
            Self::Wide => "wide",
        }
    }

    /// The format with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}
