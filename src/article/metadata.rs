//! What an article says of itself: who, when, about which film, in which series.
//! Every field may be absent, and nothing here guesses.

use super::calendar::{Day, Unit};
use super::decimal::parse_decimal;
use super::film::Film;
use crate::seek;

/// Everything known about an article except its text.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase", default))]
pub struct Metadata {
    /// The title.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<String>,
    /// The sentence under the title (dek, standfirst, description).
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub dek: Option<String>,
    /// The column or rubric above the title: "Film Review Fridays".
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub kicker: Option<String>,
    /// The series that the article belongs to.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub series: Option<Series>,
    /// Who wrote it, in order.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub authors: Vec<Author>,
    /// When it was published.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub published: Option<Date>,
    /// When it was last changed.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub updated: Option<Date>,
    /// Its language, a BCP 47 tag: `en`, `pt-BR`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub language: Option<String>,
    /// The picture above the text.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub hero: Option<Hero>,
    /// Its tags.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub tags: Vec<String>,
    /// Its permanent address.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub canonical: Option<String>,
    /// The name of the blog or magazine.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub publication: Option<String>,
    /// The film or films under review.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub films: Vec<Film>,
    /// The author's rating.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub rating: Option<Rating>,
    /// The earlier review that this one returns to.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub earlier: Option<Review>,
    /// The author's own figure for the reading time, in minutes; it wins over ours.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub reading_minutes: Option<u32>,
    /// Not yet published: shown with a notice.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub draft: bool,
}

/// A link with its words.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Link {
    /// What is shown.
    pub title: String,
    /// Where it leads.
    pub href: String,
}

/// A series and the article's neighbours in it.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Which part this is, from 1.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub part: Option<u32>,
    /// The previous part.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub previous: Option<Link>,
    /// The next part.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub next: Option<Link>,
}

/// Who wrote it.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Author {
    /// Their name.
    pub name: String,
    /// A sentence or two about them.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub bio: Option<String>,
    /// Their page.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub href: Option<String>,
}

/// A date as the author wrote it: `2026-02-03` or `2026-02-03T18:30:00+01:00`.
///
/// Always a valid ISO 8601 calendar date, with or without a time; see [`Date::parse`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(transparent))]
pub struct Date(String);

impl Date {
    /// Reads an ISO 8601 date, `YYYY-MM-DD`, optionally followed by `T` or a space and a time. If the time cannot be read, only the day is kept.
    ///
    /// ```
    /// use intertitle::article::Date;
    /// assert_eq!(Date::parse("2013-12-18").unwrap().day(), "2013-12-18");
    /// assert_eq!(Date::parse("2024-02-29 08:00:00 +0100").unwrap().as_str(), "2024-02-29T08:00:00+01:00");
    /// assert_eq!(Date::parse("2024-02-29 9:05 PM").unwrap().as_str(), "2024-02-29");
    /// assert!(Date::parse("2023-02-29").is_none());
    /// assert!(Date::parse("last Friday").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let day = text.get(..10)?;
        day_of(day)?;
        let rest = text.get(10..)?;
        let time = seek::trim_start_any(rest, "Tt ");
        if !rest.is_empty() && time.len() == rest.len() {
            return None;
        }
        Some(Self(valid_time(time).map_or_else(|| day.to_owned(), |time| [day, "T", &time].concat())))
    }

    /// The date as text that `new Date(…)` and `<time datetime>` understand.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `written`, from which this date was read, has something after the day that could not be read as a time.
    #[must_use]
    pub fn lacks_time_of(&self, written: &str) -> bool {
        self.0.len() < written.trim().len() && self.0 == self.day()
    }

    /// The calendar day, `YYYY-MM-DD`.
    #[must_use]
    pub fn day(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }

    /// How long before the day of `today` the day of this date was, in the largest unit of which at least one has passed: years, months or
    /// days. Nothing for a day in the future.
    ///
    /// ```
    /// use intertitle::article::{Date, Unit};
    /// let on = |day| Date::parse("2013-12-18").unwrap().ago(&Date::parse(day).unwrap());
    /// assert_eq!(on("2023-12-18"), Some((10, Unit::Year)));
    /// assert_eq!(on("2014-12-17"), Some((11, Unit::Month)));
    /// assert_eq!(on("2013-12-17"), None);
    /// ```
    #[must_use]
    pub fn ago(&self, today: &Self) -> Option<(u32, Unit)> {
        day_of(self.day())?.ago(day_of(today.day())?)
    }
}

/// The day written as `YYYY-MM-DD`, if there is such a day.
fn day_of(day: &str) -> Option<Day> {
    let mut parts = seek::split(day, b"-");
    let mut number = |width: usize| parts.next().filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?.parse::<u32>().ok();
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=last).contains(&day).then_some(Day { year: year.into(), month: month.into(), day: day.into() })
}

/// Reads `HH:MM` (or `H:MM`), optional `:SS` and fraction, optional zone as `Z`, `+HH:MM` or `+HHMM`; returns it with hour and zone in ISO 8601 form.
fn valid_time(text: &str) -> Option<String> {
    let zone_at = text.find(['Z', 'z', '+', '-', ' ']).unwrap_or(text.len());
    let (clock, zone) = (text.get(..zone_at)?, text.get(zone_at..)?.trim());
    let clock = if clock.find(':') == Some(1) { ["0", clock].concat() } else { clock.to_owned() };
    let (whole, fraction) = clock.split_once('.').unwrap_or((&clock, "0"));
    let two_digits = |part: &str, limit: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) && part < limit;
    let ok = matches!(whole.len(), 5 | 8) && whole < "24" && seek::split(whole, b":").all(|part| two_digits(part, "60"));
    if !ok || fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let zone = match zone {
        "" => String::new(),
        "Z" | "z" | "UTC" | "GMT" => "Z".to_owned(),
        offset => {
            let sign = offset.get(..1).filter(|sign| matches!(*sign, "+" | "-"))?;
            let digits: String = offset.get(1..)?.chars().filter(|c| *c != ':').collect();
            let (hours, minutes) = (digits.get(..2)?, digits.get(2..).filter(|m| m.len() == 2)?);
            (two_digits(hours, "24") && two_digits(minutes, "60")).then(|| [sign, hours, ":", minutes].concat())?
        }
    };
    Some([clock, zone].concat())
}

/// The picture above the text.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Hero {
    /// The picture.
    #[cfg_attr(feature = "native", serde(flatten))]
    pub image: super::Image,
    /// What the author says of it.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub caption: Option<String>,
    /// To whom it is credited.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub credit: Option<String>,
}

/// A rating on a scale: 4.5 of 5.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Rating {
    /// What the author gives, from 0 to `scale`.
    pub value: f64,
    /// The best possible rating: 5, 10, 100.
    pub scale: f64,
}

impl Rating {
    /// Reads `4.5/5`, `4 1/2 of 5`, `★★★½` (out of five, or of the row that outlined stars fill up), or a bare number (of stars too), which is out of
    /// the smallest of 5, 10 and 100 that holds it.
    ///
    /// ```
    /// use intertitle::article::Rating;
    /// assert_eq!(Rating::parse("4.5/5"), Rating::new(4.5, 5.0));
    /// assert_eq!(Rating::parse("4,5/5"), Rating::new(4.5, 5.0));
    /// assert_eq!(Rating::parse("8"), Rating::new(8.0, 10.0));
    /// assert_eq!(Rating::parse("★★★½"), Rating::new(3.5, 5.0));
    /// assert_eq!(Rating::parse("★★★☆"), Rating::new(3.0, 4.0));
    /// assert_eq!(Rating::parse("6/5"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((value, scale)) = stars(text) {
            return Self::new(value, scale);
        }
        let text = seek::replaced(&seek::replaced(text.trim(), " 1/2", "½"), " ½", "½").replace('½', ".5").replace(',', ".");
        let mut parts = seek::split(&text, b"/ ").filter(|part| !["", "of", "out", "star", "stars"].contains(part));
        let value = parse_decimal(parts.next()?)?;
        match (parts.next(), parts.next()) {
            (Some(scale), None) => Self::new(value, parse_decimal(scale)?),
            (None, _) => Self::from_number(value),
            // Anything left over would change the meaning.
            _ => None,
        }
    }

    /// A rating from a bare number, out of the smallest of 5, 10 and 100 that holds it.
    #[must_use]
    pub fn from_number(value: f64) -> Option<Self> {
        let scale = [5.0, 10.0, 100.0].into_iter().find(|scale| value <= *scale)?;
        Self::new(value, scale)
    }

    /// A rating, if `value` lies on the scale and the scale is no greater than 1000.
    #[must_use]
    pub fn new(value: f64, scale: f64) -> Option<Self> {
        let possible = 0.0 < scale && scale <= 1000.0 && 0.0 <= value && value <= scale;
        possible.then_some(Self { value, scale })
    }
}

/// How many stars `★★★½☆` shows, and how many it could: all of the row if it has outlined ones, else five.
fn stars(text: &str) -> Option<(f64, f64)> {
    let (mut full, mut half, mut outlined) = (0.0, 0.0, 0.0);
    for c in text.chars() {
        match c {
            '★' | '⭐' => full += 1.0,
            '½' | '⯪' => half += 1.0,
            '☆' => outlined += 1.0,
            ' ' | '\u{FE0F}' => {}
            _ => return None,
        }
    }
    // Some write the half beside a whole row: `★★★½☆☆`.
    let of_five = outlined == 0.0 || full + outlined == 5.0;
    let row = full + half + outlined;
    (row > 0.0).then_some((full + half / 2.0, if of_five { 5.0 } else { row }))
}

/// The earlier review of the same film.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase", default))]
pub struct Review {
    /// Its title.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<String>,
    /// Its address.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub href: Option<String>,
    /// When it was published.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub published: Option<Date>,
    /// The rating then; the rating now is [`Metadata::rating`].
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub rating: Option<Rating>,
    /// What changed, in a sentence.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub note: Option<String>,
}

impl Review {
    /// Whether nothing is known of it, so that there is nothing to show.
    ///
    /// ```
    /// use intertitle::article::Review;
    /// assert!(Review::default().is_empty());
    /// assert!(!Review { note: Some("I was wrong.".into()), ..Review::default() }.is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self { title: None, href: None, published: None, rating: None, note: None })
    }
}
