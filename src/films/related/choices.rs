//! What the author has decided about the list of related films; it takes precedence over anything computed.
//! It must not look films up: the films that an author names have been found before they get here.

use super::Reason;
use crate::article::title_and_year;
use crate::films::{Film, YEARS, fits_year, title_key};
use crate::seek;

/// A film that the author wants in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pin {
    /// The film.
    pub film: Film,
    /// Why, in the author's words.
    pub reason: Option<String>,
}

/// The author's decisions. By default there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Films that stand first, in this order.
    pub pinned: Vec<Pin>,
    /// Films that are never shown, as the author names them (see [`is_named`]).
    pub hidden: Vec<String>,
    /// The author's reasons for films that may come up: pairs of the film's name and the reason.
    pub reasons: Vec<(String, String)>,
    /// Show the pinned films and no others.
    pub own_only: bool,
}

impl Choices {
    /// Whether the author hides `film`.
    #[must_use]
    pub fn hides(&self, film: &Film) -> bool {
        self.hidden.iter().any(|name| is_named(film, name))
    }

    /// The author's own reason for `film`, if there is one.
    #[must_use]
    pub fn reason_for(&self, film: &Film) -> Option<Reason> {
        self.reasons.iter().find(|(name, _)| is_named(film, name)).map(|(_, text)| Reason::AuthorsOwn { text: text.clone() })
    }
}

/// Whether an author who writes `name` means `film`: by its id, its title, or its title and year in brackets, which may be one off.
///
/// ```
/// use intertitle::films::{Film, related::is_named};
/// let her = Film { id: "her-2013".into(), title: "Her".into(), year: 2013, ..Film::default() };
/// assert!(["Her (2013)", "her (2014)", "HER", "her-2013"].iter().all(|name| is_named(&her, name)));
/// assert!(!["Her (1998)", "Hers", ""].iter().any(|name| is_named(&her, name)));
/// ```
#[must_use]
pub fn is_named(film: &Film, name: &str) -> bool {
    if !film.id.is_empty() && film.id == name.trim() {
        return true;
    }
    let (title, year) = title_and_year(name);
    let key = title_key(title);
    !key.is_empty() && fits_year(year, film.year) && film.titles().any(|title| title_key(title) == key)
}

/// Reads a name that no film has once more: `Her 2013`, `Her, 2013` and `Her [2013]` end with a year; `Her by Spike Jonze`, with a year, names its maker in full.
/// It is only a guess, since some films have titles that end with a year. What is left may end with punctuation: use its [`title_key()`], do not show it.
///
/// ```
/// use intertitle::films::related::read_again;
/// assert_eq!(read_again("HER 2013", None), Some(("HER", 2013)));
/// assert_eq!(read_again("Her [2013]", None), Some(("Her [", 2013)));
/// assert_eq!(read_again("Stand by Me by Rob Reiner", Some(1986)), Some(("Stand by Me", 1986)));
/// assert_eq!(read_again("Possessed by Night", Some(1947)), None);
/// assert_eq!(["1984", "THX11381971", "Her", "Stand by Me"].map(|title| read_again(title, None)), [None; 4]);
/// ```
#[must_use]
pub fn read_again(title: &str, year: Option<u16>) -> Option<(&str, u16)> {
    match year {
        None => year_at_end(title),
        Some(year) => {
            let (title, maker) = title.split_at_checked(seek::places(title, " by ").last()?)?;
            // A first name and a surname: "Possessed by Night" is a title.
            maker.get(" by ".len()..)?.contains(' ').then_some((title, year))
        }
    }
}

fn year_at_end(title: &str) -> Option<(&str, u16)> {
    let title = title.strip_suffix(']').unwrap_or(title);
    let (rest, year) = title.split_at_checked(title.len().checked_sub(4)?)?;
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    let is_apart = rest.chars().next_back().is_some_and(|character| !character.is_alphanumeric());
    is_apart.then_some((rest.trim_end(), year))
}
