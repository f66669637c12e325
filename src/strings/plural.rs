//! The plural categories of CLDR.
//! A port decides which category a number takes ([`crate::ports::PluralRules`]).

/// A plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Zero, in languages with a form for it.
    Zero,
    /// One, and numbers that take the same form.
    One,
    /// Two, and numbers that take the same form.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// All other numbers; every language has it.
    Other,
}

impl Plural {
    /// All of them, in CLDR's order.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The category's name in CLDR and in the author's JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category with this name.
    ///
    /// ```
    /// use intertitle::strings::Plural;
    /// assert_eq!(Plural::of("few"), Some(Plural::Few));
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plural| plural.name() == name)
    }

    /// Whether a form may omit the number because a word expresses it: "one minute", "دقيقتان".
    #[must_use]
    pub fn may_omit_number(self) -> bool {
        matches!(self, Self::Zero | Self::One | Self::Two)
    }
}
