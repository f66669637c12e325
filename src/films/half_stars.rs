//! A critic's stars, from half a star to five.
//! It must not hold any other rating: there are no zero stars, so that a film without a rating is `None`.

use std::num::NonZeroU8;

/// From half a star to five, in halves.
///
/// ```
/// use intertitle::films::HalfStars;
/// let stars = HalfStars::new(9).unwrap();
/// assert_eq!((stars.halves(), stars.stars(), stars.printed().as_str()), (9, 4.5, "★★★★½"));
/// assert_eq!((HalfStars::new(0), HalfStars::new(11)), (None, None));
/// assert_eq!((HalfStars::of_stars(4.9), HalfStars::of_stars(0.4), HalfStars::of_stars(5.1)), (Some(stars), None, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfStars(NonZeroU8);

impl HalfStars {
    /// So many half stars, if they are 1 to 10.
    #[must_use]
    pub fn new(halves: u8) -> Option<Self> {
        NonZeroU8::new(halves).filter(|halves| halves.get() <= 10).map(Self)
    }

    /// A number of stars, if it is from 0.5 to 5, rounded down to a half.
    #[must_use]
    pub fn of_stars(stars: f64) -> Option<Self> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a conversion between numbers never overflows")]
        Self::new((stars * 2.0) as u8).filter(|_| stars <= 5.0)
    }

    /// How many half stars: 9 for four and a half.
    #[must_use]
    pub fn halves(self) -> u8 {
        self.0.get()
    }

    /// How many stars, from 0.5 to 5.
    #[must_use]
    pub fn stars(self) -> f64 {
        f64::from(self.0.get()) / 2.0
    }

    /// As critics print them: `★★★★½`.
    #[must_use]
    pub fn printed(self) -> String {
        let mut printed = "★".repeat(usize::from(self.0.get() / 2));
        if self.0.get() % 2 == 1 {
            printed.push('½');
        }
        printed
    }
}
