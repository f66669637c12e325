//! A film as people refer to it: `Her (2013)`.
//! Only title and year: whatever else is known of a film does not belong to the article.

use crate::seek;
use crate::seek::holds;

/// A film, identified by its title and year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase"))]
pub struct Film {
    /// Its title.
    pub title: String,
    /// The year of its release.
    #[cfg_attr(feature = "native", serde(default, skip_serializing_if = "Option::is_none"))]
    pub year: Option<u16>,
}

/// What separates films in a list in which each has its year. A sign that begins with another stands before it.
const SEPARATORS: [&str; 17] = [", and ", "; and ", ",", ";", "&", "+", "/", "|", "and ", "、", "，", "،", "；", "و", "と", "和", "और "];

/// What may separate films without years, but may also be part of a title.
const MAY_SEPARATE: [&str; 6] = [" and ", " & ", " + ", " / ", " | ", "; "];

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

    /// Whether both are the same film: titles equal but for ASCII case, and, if both have a year, at most one year apart.
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

    /// Reads one film, or a list in which each is followed by its year: `Her (2013), Lost in Translation (2003)`. Without a year, a comma is
    /// part of the title.
    ///
    /// ```
    /// use intertitle::article::Film;
    /// let titles = |text| Film::list(text).into_iter().map(|film| film.title).collect::<Vec<_>>();
    /// assert_eq!(titles("Her (2013), Lost in Translation (2003)"), ["Her", "Lost in Translation"]);
    /// assert_eq!(titles("Her (2013) and Andrei Rublev (1966) / Solaris (1972)"), ["Her", "Andrei Rublev", "Solaris"]);
    /// assert_eq!(titles("怪物（２０２３）、万引き家族（２０１８）"), ["怪物", "万引き家族"]);
    /// assert_eq!(titles("The Cook, the Thief, His Wife & Her Lover (1989)"), ["The Cook, the Thief, His Wife & Her Lover"]);
    /// ```
    #[must_use]
    pub fn list(text: &str) -> Vec<Self> {
        let mut films = Vec::new();
        let mut from = 0;
        for (at, bracket) in text.match_indices(&[')', '）'][..]) {
            let Some((head, rest)) = text.get(from..).and_then(|text| text.split_at_checked(at + bracket.len() - from)) else { continue };
            let rest = rest.trim_start();
            let next = SEPARATORS.iter().find_map(|sign| rest.strip_prefix(sign)).or_else(|| after_and(rest));
            if let Some(next) = next.filter(|_| title_and_year(head).1.is_some()) {
                films.extend(Self::parse(head));
                from = text.len() - next.len();
            }
        }
        films.extend(text.get(from..).and_then(Self::parse));
        films
    }

    /// Whether a title that is in no catalogue may be several titles: `Her and Solaris` is no film, but `Thelma and Louise` is.
    ///
    /// ```
    /// use intertitle::article::Film;
    /// assert!(["Her and Solaris", "Her / Solaris", "Her & Solaris"].iter().all(|title| Film::may_be_several(title)));
    /// assert!(!Film::may_be_several("Andromeda") && !Film::may_be_several("Face/Off"));
    /// ```
    #[must_use]
    pub fn may_be_several(title: &str) -> bool {
        MAY_SEPARATE.iter().any(|sign| holds(title, sign))
    }
}

/// What follows the "and" of any language, a short word in lower case, if a film with its year follows: not "by Jane Doe".
fn after_and(rest: &str) -> Option<&str> {
    let (word, next) = rest.split_once(' ')?;
    (word.len() <= 4 && word.starts_with(char::is_lowercase) && title_and_year(next).1.is_some()).then_some(next)
}

/// Splits `Her (2013)` into `Her` and 2013. Names may stand before the year, as in a filmography. The year may be in Arabic or Hindi digits;
/// digits and brackets may be full-width, as in Japanese.
///
/// ```
/// use intertitle::article::title_and_year;
/// assert_eq!(title_and_year("Her (2013)"), ("Her", Some(2013)));
/// assert_eq!(title_and_year("Her (Spike Jonze, 2013)"), ("Her", Some(2013)));
/// assert_eq!(title_and_year("Vertigo (1958) in town (London, 2012)"), ("Vertigo (1958) in town (London, 2012)", None));
/// assert_eq!(title_and_year("Solaris (1972 or 2002)"), ("Solaris (1972 or 2002)", None));
/// assert_eq!(title_and_year("هي (٢٠١٣)"), ("هي", Some(2013)));
/// assert_eq!(title_and_year("怪物（２０２３）"), ("怪物", Some(2023)));
/// assert_eq!(title_and_year("Blade Runner 2049"), ("Blade Runner 2049", None));
/// ```
#[must_use]
pub fn title_and_year(name: &str) -> (&str, Option<u16>) {
    let name = name.trim();
    dated(name).map_or((name, None), |(title, year)| (title, Some(year)))
}

/// How many characters may stand before a year in its brackets.
const NAMES: usize = 60;

/// The title and the year of a name that ends with one. Looks only at the end, since a list asks this at each of its brackets.
fn dated(name: &str) -> Option<(&str, u16)> {
    let inside = name.strip_suffix(&[')', '）'][..])?.trim_end();
    let (first_digit, _) = inside.char_indices().nth_back(3)?;
    let (before, year) = inside.split_at_checked(first_digit)?;
    // Of two years, nobody could tell which is meant.
    let mut names = before.char_indices().rev().take(NAMES).take_while(|(_, character)| digit(*character).is_none());
    let (bracket, _) = names.find(|(_, character)| matches!(character, '(' | '（'))?;
    let title = before.get(..bracket)?.trim_end();
    // In "Vertigo (1958) in town (London, 2012)" the second year is not the film's.
    if !seek::ends_with_any(before.trim_end(), "(（") && title.contains(&[')', '）'][..]) {
        return None;
    }
    let year = year.chars().try_fold(0, |year, character| Some(year * 10 + digit(character)?))?;
    (!title.is_empty() && year > 0).then_some((title, year))
}

/// What a decimal digit of one of these scripts stands for.
fn digit(character: char) -> Option<u16> {
    let zero = match character {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '０'..='９' => '０',
        _ => return None,
    };
    Some((u32::from(character) - u32::from(zero)) as u16)
}

#[cfg(test)]
mod tests {
    use super::Film;

    #[test]
    fn lists_are_read_in_any_language() {
        let list = |text| Film::list(text).into_iter().map(|film| (film.title, film.year)).collect::<Vec<_>>();
        for (text, one, other) in [
            ("Her (2013) und Solaris (1972)", "Her", "Solaris"),
            ("Her (2013) et Solaris (1972)", "Her", "Solaris"),
            ("Ona (2013) i Solaris (1972)", "Ona", "Solaris"),
            ("Her (2013) ve Solaris (1972)", "Her", "Solaris"),
            ("هي (٢٠١٣)، سولاريس (١٩٧٢)", "هي", "سولاريس"),
            ("هي (٢٠١٣) وسولاريس (١٩٧٢)", "هي", "سولاريس"),
            ("हर (२०१३) और सोलारिस (१९७२)", "हर", "सोलारिस"),
            ("她（2013）和索拉里斯（1972）", "她", "索拉里斯"),
            ("her（２０１３）、惑星ソラリス（１９７２）", "her", "惑星ソラリス"),
        ] {
            assert_eq!(list(text), [(one.to_owned(), Some(2013)), (other.to_owned(), Some(1972))]);
        }
        for joined in ["Her (2013) and Solaris", "Her (2013), and Solaris", "Her (2013); and Solaris"] {
            assert_eq!(list(joined), [("Her".to_owned(), Some(2013)), ("Solaris".to_owned(), None)], "{joined}");
        }
        assert_eq!(list("her (2013), and now (2014), in the mood for love (2000)")[2].0, "in the mood for love");
        assert_eq!(list("Suspiria (1977) by Dario Argento").len(), 1);
        assert_eq!(list("Her (2013) und Solaris (1972), Stalker (1979)").len(), 3);
    }

    /// In quadratic time this would take minutes.
    #[test]
    fn brackets_without_years_are_read_in_one_go() {
        for brackets in ["),", "1),", "2013),"] {
            assert_eq!(Film::list(&brackets.repeat(100_000)).len(), 1, "{brackets}");
        }
    }
}
