//! A point in time, as places write it: ISO 8601 or a number since 1970.
//! It must not know what time it is now, nor how a language says it.

use crate::article::{Day, Unit, push_whole, read_whole};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The last moment of the year 9999: a later date is an error.
const LAST: i64 = 253_402_300_799_999;

impl Moment {
    /// From milliseconds since 1970, as in JavaScript; `None` before 1970 or after the year 9999.
    #[must_use]
    pub fn from_millis(millis: f64) -> Option<Self> {
        // The comparison rejects NaN, and the cast is exact in this range.
        (millis >= 0.0 && millis <= LAST as f64).then_some(Self(millis as i64))
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> f64 {
        self.0 as f64
    }

    /// Whether it is less than `minutes` before `now`, and not after it.
    pub(super) fn is_within(self, minutes: f64, now: Self) -> bool {
        (0.0..minutes * MINUTE as f64).contains(&(now.millis() - self.millis()))
    }

    /// Appends it as it is kept in storage: whole milliseconds since 1970.
    pub(super) fn push_kept(self, text: &mut String) {
        push_whole(text, self.0 as u64);
    }

    /// What [`Moment::push_kept`] wrote.
    pub(super) fn kept(text: &str) -> Option<Self> {
        Self::from_millis(read_whole(text)? as f64)
    }

    /// Reads a date with or without a time; one without a zone is read as UTC.
    ///
    /// ```
    /// use intertitle::responses::Moment;
    /// let noon = Moment::parse("2026-02-03T12:00:00Z").unwrap();
    /// assert_eq!(Moment::parse("2026-02-03T13:30:00.000+01:30"), Some(noon));
    /// assert_eq!(noon.millis(), 1_770_120_000_000.0);
    /// assert_eq!(Moment::parse("yesterday"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (year, month, day) = (number(text.get(..4)?)?, number(text.get(5..7)?)?, number(text.get(8..10)?)?);
        let dashes = text.get(4..5)? == "-" && text.get(7..8)? == "-";
        if !dashes || !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let mut millis = Day { year, month, day }.number() * DAY;
        let has_clock = matches!(text.as_bytes().get(10), Some(b'T' | b't' | b' '));
        if let Some(clock) = text.get(11..).filter(|_| has_clock) {
            let (hours, minutes) = (number(clock.get(..2)?)?, number(clock.get(3..5)?)?);
            let rest = clock.get(5..)?;
            let seconds = rest.strip_prefix(':').and_then(|rest| number(rest.get(..2)?)).unwrap_or(0);
            if hours > 23 || minutes > 59 || seconds > 60 {
                return None;
            }
            millis += hours * HOUR + minutes * MINUTE + seconds * SECOND - zone(rest).unwrap_or(0);
        }
        (0..=LAST).contains(&millis).then_some(Self(millis))
    }

    /// How long before `now` this was, in the largest unit of which at least one has passed, by the calendar; the future counts as now.
    ///
    /// ```
    /// use intertitle::responses::{Moment, Unit};
    /// let at = |text| Moment::parse(text).unwrap();
    /// let posted = at("2026-02-03T12:00:00Z");
    /// assert_eq!(posted.ago(at("2026-02-03T15:10:00Z")), (3, Unit::Hour));
    /// assert_eq!(posted.ago(at("2028-02-04")), (2, Unit::Year));
    /// assert_eq!(posted.ago(at("2028-02-03T11:59:00Z")), (1, Unit::Year));
    /// assert_eq!(posted.ago(at("2026-02-03")), (0, Unit::Second));
    /// ```
    #[must_use]
    pub fn ago(self, now: Self) -> (u32, Unit) {
        let passed = (now.0 - self.0).max(0);
        if passed >= DAY {
            // Count days from the time of day of this moment, so that a day has passed after 24 hours.
            let hour = self.0 % DAY;
            let day = |millis: i64| Day::numbered((millis - hour) / DAY);
            return day(self.0).ago(day(now.0)).unwrap_or((0, Unit::Second));
        }
        let fitting = [(Unit::Hour, HOUR), (Unit::Minute, MINUTE)].into_iter().find(|(_, length)| passed >= *length);
        fitting.map_or((0, Unit::Second), |(unit, length)| (u32::try_from(passed / length).unwrap_or(u32::MAX), unit))
    }
}

fn number(digits: &str) -> Option<i64> {
    read_whole(digits).map(|number| number as i64)
}

/// The offset from UTC of the zone at the end of a time, in milliseconds.
fn zone(rest: &str) -> Option<i64> {
    let at = rest.bytes().position(|byte| matches!(byte, b'+' | b'-'))?;
    let (sign, offset) = rest.split_at_checked(at)?.1.split_at_checked(1)?;
    let hours = number(offset.get(..2)?)?;
    let minutes = offset.get(2..)?.trim_start_matches(':');
    let minutes = minutes.get(..2).and_then(number).unwrap_or(0);
    let amount = hours.min(23) * HOUR + minutes.min(59) * MINUTE;
    Some(if sign == "-" { -amount } else { amount })
}
