//! Which way a text runs, by its first strong character (rules P2 and P3 of UAX 9).
//! It must not reorder characters within a line: that is the renderer's business.

use crate::reading::script::Script;

/// The direction of a line of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left: Arabic, Hebrew, Syriac, Thaana, N'Ko and others.
    Rtl,
}

impl Direction {
    /// The direction of `text`; left to right if it has no strong character.
    ///
    /// ```
    /// use intertitle::quotes::card::Direction;
    /// assert_eq!(Direction::of("«1927: سينما»"), Direction::Rtl);
    /// assert_eq!(Direction::of("Cinema, סרט"), Direction::Ltr);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let strong = text.chars().find(|&character| !character.is_ascii_digit() && Script::of(character) != Script::Common);
        strong.map_or(Self::Ltr, |character| if is_right_to_left(character) { Self::Rtl } else { Self::Ltr })
    }

    /// The direction of a text in a language (a BCP 47 tag), since an Arabic sentence may begin with a Latin title.
    ///
    /// ```
    /// use intertitle::quotes::card::Direction;
    /// assert_eq!(Direction::in_language("Her فيلم عن رجل", Some("ar")), Direction::Rtl);
    /// assert_eq!(Direction::in_language("Her فيلم عن رجل", Some("en")), Direction::Ltr);
    /// assert_eq!(Direction::in_language("Her (2013)", Some("ar")), Direction::Ltr);
    /// ```
    #[must_use]
    pub fn in_language(text: &str, language: Option<&str>) -> Self {
        let is_own = language.is_some_and(crate::article::is_right_to_left) && text.chars().any(is_right_to_left);
        if is_own { Self::Rtl } else { Self::of(text) }
    }

    /// The value of the `direction` attribute and of a canvas' `direction`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Unicode sets these blocks aside for scripts that run from right to left (DerivedBidiClass, defaults R and AL).
fn is_right_to_left(character: char) -> bool {
    matches!(u32::from(character), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
}
