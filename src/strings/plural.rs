//! The plural categories of CLDR and which of them a language uses for whole numbers.
//! Which one a number takes is the port's business ([`crate::ports::PluralRules`]).

/// A plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Nothing, where a language has a form for it.
    Zero,
    /// One, and what is said like it.
    One,
    /// Two, and what is said like it.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Everything else; every language has it.
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

    /// The category of a name.
    ///
    /// ```
    /// use intertitle::strings::Plural;
    /// assert_eq!(Plural::of("few"), Some(Plural::Few));
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plural| plural.name() == name)
    }

    /// Whether a form may do without the number, because it says it in a word: "one minute", "دقيقتان".
    #[must_use]
    pub fn may_omit_number(self) -> bool {
        matches!(self, Self::Zero | Self::One | Self::Two)
    }
}
