//! The calendar: how days are numbered, and how long ago one was, in whole units as people count.
//! It must not know what day it is, nor how a language says it.

/// A unit in which a time ago is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Under a minute counts as now: 0 of these.
    Second,
    /// 60 seconds.
    Minute,
    /// 60 minutes.
    Hour,
    /// A day of the calendar, or 24 hours.
    Day,
    /// From a day of a month to that of the next; where the next has none, to the day after its last.
    Month,
    /// Twelve months.
    Year,
}

impl Unit {
    /// Its name in `Intl.RelativeTimeFormat`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) year: i64,
    /// From 1.
    pub(crate) month: i64,
    /// From 1.
    pub(crate) day: i64,
}

/// Days from the first of March of the year 0, with which the count below begins, to 1970.
const BEFORE_1970: i64 = 719_468;

impl Day {
    /// How many days after 1970-01-01 it is, counted by years from March, so that a leap day is a year's last.
    pub(crate) fn number(self) -> i64 {
        let (year, month) = if self.month > 2 { (self.year, self.month - 3) } else { (self.year - 1, self.month + 9) };
        let leap_days = year / 4 - year / 100 + year / 400;
        // The months from March on have 153 days in every five.
        year * 365 + leap_days + (153 * month + 2) / 5 + self.day - 1 - BEFORE_1970
    }

    /// The day of a number that is not negative.
    pub(crate) fn numbered(number: i64) -> Self {
        // After 400 years, which have 146,097 days, the calendar begins anew; four have 1,461, a hundred 36,524.
        let (cycle, days) = ((number + BEFORE_1970) / 146_097, (number + BEFORE_1970) % 146_097);
        let year = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365;
        let of_year = days - (year * 365 + year / 4 - year / 100);
        let month = (of_year * 5 + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (later, month) = if month < 10 { (0, month + 3) } else { (1, month - 9) };
        Self { year: cycle * 400 + year + later, month, day }
    }

    /// How long ago it was on `today`, in the largest unit of which there is a whole one; nothing for a day to come.
    pub(crate) fn ago(self, today: Self) -> Option<(u32, Unit)> {
        let months = (today.year - self.year) * 12 + today.month - self.month - i64::from(today.day < self.day);
        let (amount, unit) = match months {
            12.. => (months / 12, Unit::Year),
            1.. => (months, Unit::Month),
            _ => (today.number() - self.number(), Unit::Day),
        };
        Some((u32::try_from(amount).ok()?, unit))
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_numbered_both_ways() {
        // To the year 2100, which has no leap day, and beyond.
        for number in 0..60_000 {
            assert_eq!(Day::numbered(number).number(), number);
        }
        assert_eq!(Day::numbered(0), Day { year: 1970, month: 1, day: 1 });
        assert_eq!(Day::numbered(19_782), Day { year: 2024, month: 2, day: 29 });
        assert_eq!(Day::numbered(2_932_896), Day { year: 9999, month: 12, day: 31 });
    }
}
