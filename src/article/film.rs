//! A film by its name as people write it: `Her (2013)`.
//! What is known of a film beyond that is not the article's to say.

use crate::seek::holds;

/// A film, as far as its name tells it apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Film {
    /// Its title.
    pub title: String,
    /// The year of its first showing.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub year: Option<u16>,
}

/// What parts films that are written one after another, each with its year.
const PARTS_FILMS: [&str; 7] = [",", ";", "&", "+", "/", "|", "and "];

/// What may part them where no year does, and may be of a title as well.
const MAY_PART: [&str; 6] = [" and ", " & ", " + ", " / ", " | ", "; "];

impl Film {
    /// Reads `Her (2013)` or `Her`; nothing for an empty name.
    ///
    /// ```
    /// use intertitle::article::Film;
    /// assert_eq!(Film::parse("Her (2013)"), Some(Film { title: "Her".into(), year: Some(2013) }));
    /// assert_eq!(Film::parse("(500) Days of Summer").unwrap().title, "(500) Days of Summer");
    /// assert_eq!(Film::parse("  "), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (title, year) = title_and_year(text);
        (!title.is_empty()).then(|| Self { title: title.to_owned(), year })
    }

    /// Whether both name one film: the same title, and years that differ by one at most where both tell them.
    ///
    /// ```
    /// use intertitle::article::Film;
    /// let film = |name| Film::parse(name).unwrap();
    /// assert!(film("Her (2013)").is_same(&film("her (2014)")) && film("Her").is_same(&film("Her (2013)")));
    /// assert!(!film("Heat (1972)").is_same(&film("Heat (1995)")) && !film("Her").is_same(&film("Hero")));
    /// ```
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let years = self.year.zip(other.year);
        self.title.eq_ignore_ascii_case(&other.title) && years.is_none_or(|(one, other)| one.abs_diff(other) <= 1)
    }

    /// Reads one film, or several that are parted after their years: `Her (2013), Lost in Translation (2003)`. Without a year a comma is part of a title.
    ///
    /// ```
    /// use intertitle::article::Film;
    /// let titles = |text| Film::list(text).into_iter().map(|film| film.title).collect::<Vec<_>>();
    /// assert_eq!(titles("Her (2013), Lost in Translation (2003)"), ["Her", "Lost in Translation"]);
    /// assert_eq!(titles("Her (2013) and Andrei Rublev (1966) / Solaris (1972)"), ["Her", "Andrei Rublev", "Solaris"]);
    /// assert_eq!(titles("The Cook, the Thief, His Wife & Her Lover (1989)"), ["The Cook, the Thief, His Wife & Her Lover"]);
    /// ```
    #[must_use]
    pub fn list(text: &str) -> Vec<Self> {
        let mut films = Vec::new();
        let mut from = 0;
        for (at, _) in text.match_indices(')') {
            let Some((head, rest)) = text.get(from..).and_then(|text| text.split_at_checked(at + 1 - from)) else { continue };
            let rest = rest.trim_start();
            if let Some(next) = PARTS_FILMS.iter().find_map(|sign| rest.strip_prefix(sign)).filter(|_| title_and_year(head).1.is_some()) {
                films.extend(Self::parse(head));
                from = text.len() - next.len();
                if let Some(next) = next.trim_start().strip_prefix("and ") {
                    from = text.len() - next.len();
                }
            }
        }
        films.extend(text.get(from..).and_then(Self::parse));
        films
    }

    /// Whether a title that nobody knows may be several: `Her and Solaris` is not a film, but `Thelma and Louise` is.
    ///
    /// ```
    /// use intertitle::article::Film;
    /// assert!(["Her and Solaris", "Her / Solaris", "Her & Solaris"].iter().all(|title| Film::may_be_several(title)));
    /// assert!(!Film::may_be_several("Andromeda") && !Film::may_be_several("Face/Off"));
    /// ```
    #[must_use]
    pub fn may_be_several(title: &str) -> bool {
        MAY_PART.iter().any(|sign| holds(title, sign))
    }
}

/// Parts `Her (2013)` into `Her` and 2013; the year may stand in Arabic digits, of either kind, and all of it as wide as Japanese is.
///
/// ```
/// use intertitle::article::title_and_year;
/// assert_eq!(title_and_year("Her (2013)"), ("Her", Some(2013)));
/// assert_eq!(title_and_year("هي (٢٠١٣)"), ("هي", Some(2013)));
/// assert_eq!(title_and_year("怪物（２０２３）"), ("怪物", Some(2023)));
/// assert_eq!(title_and_year("Blade Runner 2049"), ("Blade Runner 2049", None));
/// ```
#[must_use]
pub fn title_and_year(name: &str) -> (&str, Option<u16>) {
    let name = name.trim();
    let parted = name.strip_suffix([')', '）']).and_then(|rest| rest.rsplit_once(['(', '（']));
    let dated = parted.and_then(|(title, year)| Some((title.trim(), year_of(year.trim())?)));
    match dated {
        Some((title, year)) if !title.is_empty() => (title, Some(year)),
        _ => (name, None),
    }
}

/// The year that four digits are.
fn year_of(text: &str) -> Option<u16> {
    let digit = |character: char| {
        let zero = match character {
            '0'..='9' => '0',
            '٠'..='٩' => '٠',
            '۰'..='۹' => '۰',
            '０'..='９' => '０',
            _ => return None,
        };
        Some((u32::from(character) - u32::from(zero)) as u16)
    };
    let digits: Vec<u16> = text.chars().map(digit).collect::<Option<_>>()?;
    (digits.len() == 4).then(|| digits.into_iter().fold(0, |year, digit| year * 10 + digit))
}
