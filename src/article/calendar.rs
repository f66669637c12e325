//! Calendar arithmetic: days as numbers, and how long ago a day was, in whole units as people count them.
//! It must not know today's date, nor how a language puts it into words.

/// A unit in which the time since something is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Only ever 0 of these: anything under a minute counts as now.
    Second,
    /// 60 seconds.
    Minute,
    /// 60 minutes.
    Hour,
    /// A day of the calendar, or 24 hours.
    Day,
    /// From a day of one month to the same day of the next; if the next month has no such day, to the first of the month after.
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

/// Days from 1 March of the year 0, where the count below begins, to 1970-01-01.
const BEFORE_1970: i64 = 719_468;

impl Day {
    /// Days since 1970-01-01. Years are counted from March, so that the leap day is a year's last.
    pub(crate) fn number(self) -> i64 {
        let (year, month) = if self.month > 2 { (self.year, self.month - 3) } else { (self.year - 1, self.month + 9) };
        let leap_days = year / 4 - year / 100 + year / 400;
        // The months from March on have 153 days in every five.
        year * 365 + leap_days + (153 * month + 2) / 5 + self.day - 1 - BEFORE_1970
    }

    /// The day with this number, which must not be negative.
    pub(crate) fn numbered(number: i64) -> Self {
        // The calendar repeats after 400 years, which have 146,097 days; four years have 1,461, a hundred 36,524.
        let (cycle, days) = ((number + BEFORE_1970) / 146_097, (number + BEFORE_1970) % 146_097);
        let year = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365;
        let of_year = days - (year * 365 + year / 4 - year / 100);
        let month = (of_year * 5 + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (later, month) = if month < 10 { (0, month + 3) } else { (1, month - 9) };
        Self { year: cycle * 400 + year + later, month, day }
    }

    /// How long before `today` this day was, in the largest unit of which at least one has passed; nothing for a day in the future.
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
