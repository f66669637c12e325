//! Finds the films that an article names: titles in its prose, recognised by markup, years, people and spelling.
//! It must not link when in doubt, fetch the films that it looks up, or change a page.

mod around;
mod evidence;
mod marks;
pub mod points;
mod possible;
mod prose;
mod quoted;
mod reviewed;
mod tokens;
mod word_lists;

pub use marks::Marks;
pub use points::Point;
pub use possible::Possible;
pub use prose::{Markup, Prose, Span};
pub use reviewed::{dated_keys, reviewed, reviewed_keys};

use super::{Film, title_key};
use crate::article::title_and_year;
use evidence::{Evidence, Place};
use possible::{Line, possible};
use std::borrow::Borrow;
use std::ops::Range;

/// How many times as many ratings one of two namesakes needs to be the one that is meant, where nothing else decides.
const FAR_BETTER_KNOWN: u32 = 100;

/// Where films are looked up.
pub trait Titles {
    /// The films that have a title with this [`title_key()`], in any order; empty for a key that was not fetched.
    fn named(&self, key: &str) -> Vec<&Film>;
}

impl Titles for [Film] {
    fn named(&self, key: &str) -> Vec<&Film> {
        let has = |film: &&Film| film.titles().any(|title| title_key(title) == key);
        self.iter().filter(has).collect()
    }
}

/// A film named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'t> {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// Which film.
    pub film: &'t Film,
    /// The sum of the evidence for it ([`points`]).
    pub points: i8,
}

/// A text in which titles are looked for.
///
/// ```
/// use intertitle::films::Film;
/// use intertitle::films::linking::{Linker, Prose};
/// let films = [Film { id: "her-2013".into(), title: "Her".into(), year: 2013, ..Film::default() }];
/// let text = "Her eyes do not leave the screen. In Her (2013) nobody's do.";
/// let prose = Prose { text: text.into(), ..Prose::default() };
/// let linker = Linker::new(&prose);
/// let mentions = linker.link(&films[..], None);
/// assert_eq!(mentions.len(), 1);
/// assert_eq!(mentions[0].range, 37..40);
/// ```
#[derive(Debug)]
pub struct Linker<P> {
    prose: P,
    lines: Vec<Line>,
    possible: Vec<Possible>,
}

impl<P: Borrow<Prose>> Linker<P> {
    /// Scans `prose` for stretches that may be titles; the prose may be borrowed, or shared with the owner of the linker.
    #[must_use]
    pub fn new(prose: P) -> Self {
        let (lines, possible) = possible(prose.borrow());
        Self { prose, lines, possible }
    }

    /// The stretches that may be titles, in the order of the text: look up their keys before calling [`Self::link`].
    #[must_use]
    pub fn possible(&self) -> &[Possible] {
        &self.possible
    }

    /// The keys of [`Self::possible`] with a promise of at least `least`, each once, the most promising first: 1 for all, 3 for what is marked up,
    /// linked, three words long, or has a year beside it. If every key costs a fetch, 3 costs a few and misses little.
    ///
    /// ```
    /// use intertitle::films::linking::{Linker, Prose};
    /// let prose = Prose { text: "Nobody in “Her” knows London.".into(), ..Prose::default() };
    /// assert_eq!(Linker::new(&prose).keys(3), ["her"]);
    /// assert_eq!(Linker::new(&prose).keys(1), ["her", "london", "nobody"]);
    /// ```
    #[must_use]
    pub fn keys(&self, least: u8) -> Vec<&str> {
        let mut distinct: Vec<&Possible> = Vec::new();
        for possible in self.possible.iter().filter(|possible| possible.promise >= least) {
            match distinct.binary_search_by(|other| other.key.cmp(&possible.key)) {
                Err(at) => distinct.insert(at, possible),
                Ok(at) => {
                    if let Some(other) = distinct.get_mut(at).filter(|other| other.promise < possible.promise) {
                        *other = possible;
                    }
                }
            }
        }
        let mut keys = Vec::new();
        for promise in (least..=possible::MOST).rev() {
            for possible in distinct.iter().filter(|other| other.promise == promise) {
                keys.push(possible.key.as_str());
            }
        }
        keys
    }

    /// What is certainly a film's title, whichever film that is: marked up with a year beside it, or named by the author. Each key comes with the
    /// title as it is written. If none of the films at hand has the key, the whole catalogue is worth searching for it.
    ///
    /// ```
    /// use intertitle::films::linking::{Linker, Prose};
    /// let prose = Prose { text: "“Le Mépris” (1963) is not “Contempt”.".into(), ..Prose::default() };
    /// assert_eq!(Linker::new(&prose).sure().collect::<Vec<_>>(), [("lemepris", "Le Mépris")]);
    /// ```
    pub fn sure(&self) -> impl Iterator<Item = (&str, &str)> {
        let prose = self.prose.borrow();
        self.possible.iter().filter_map(|possible| {
            let key = possible.key.as_str();
            let by_author = prose.around(&possible.range).find_map(|markup| match markup {
                Markup::Film { name } => Some(title_and_year(name).0).filter(|title| title_key(title) == key),
                _ => None,
            });
            let written = || prose.text.get(possible.range.clone()).filter(|_| possible.is_dated_title());
            // Nobody could tell whether a lower-case beginning belongs to the title.
            Some((key, by_author.or_else(written).filter(|title| !title.starts_with(char::is_lowercase))?))
        })
    }

    /// The films that the text names, in its order, without the film under review and any namesake that no year or link tells apart from it.
    #[must_use]
    pub fn link<'t, T: Titles + ?Sized>(&self, titles: &'t T, reviewed: Option<&Film>) -> Vec<Mention<'t>> {
        let mut mentions: Vec<Mention<'t>> = Vec::new();
        for possible in &self.possible {
            // A stretch that begins inside a title is part of it.
            if mentions.last().is_some_and(|last| possible.range.start < last.range.end) {
                continue;
            }
            let Some(line) = self.lines.get(possible.line) else { continue };
            let place = Place { prose: self.prose.borrow(), line, possible };
            let mut found: Vec<(&'t Film, Evidence)> = Vec::new();
            for film in titles.named(&possible.key) {
                let before = mentions.iter().any(|mention| mention.film.id == film.id);
                if let Some(evidence) = place.evidence(film, before).filter(|evidence| evidence.is_enough(possible.how.is_plain())) {
                    found.push((film, evidence));
                }
            }
            if let Some((film, evidence)) = choose(&found, reviewed)
                && !is_reviewed(film, evidence, &possible.key, reviewed)
            {
                mentions.push(Mention { range: possible.range.clone(), film, points: evidence.sum.points });
            }
        }
        mentions
    }
}

/// The films of the mentions, each once, in the order of their first mention.
#[must_use]
pub fn films_of<'t>(mentions: &[Mention<'t>]) -> Vec<&'t Film> {
    let mut films: Vec<&Film> = Vec::new();
    for mention in mentions {
        if !films.iter().any(|film| film.id == mention.film.id) {
            films.push(mention.film);
        }
    }
    films
}

/// The film that is meant among namesakes: by points, exact article, year, people shared with the reviewed film, or being far better known. `None` if
/// none stands out.
fn choose<'t>(found: &[(&'t Film, Evidence)], reviewed: Option<&Film>) -> Option<(&'t Film, Evidence)> {
    let most = found.iter().map(|(_, evidence)| evidence.sum.points).max()?;
    let mut left: Vec<&(&Film, Evidence)> = found.iter().filter(|(_, evidence)| evidence.sum.points == most).collect();
    let is_exact = left.iter().any(|found| found.1.exact);
    left.retain(|found| found.1.exact == is_exact);
    let off = |found: &&(&Film, Evidence)| found.1.years_off.unwrap_or(u16::MAX);
    let nearest = left.iter().map(off).min()?;
    left.retain(|found| off(found) == nearest);
    let shared = |found: &&(&Film, Evidence)| reviewed.map_or(0, |reviewed| people_in_common(found.0, reviewed));
    let most = left.iter().map(shared).max()?;
    left.retain(|found| shared(found) == most);
    let [first, others @ ..] = left.as_slice() else { return None };
    if others.is_empty() {
        return Some(**first);
    }
    let is_far_better_known = |one: &Film| {
        let is_far_behind =
            |other: &Film| one.votes.zip(other.votes).is_some_and(|(own, votes)| own > votes.saturating_mul(FAR_BETTER_KNOWN));
        left.iter().filter(|other| other.0.id != one.id).all(|other| is_far_behind(other.0))
    };
    left.iter().find(|found| is_far_better_known(found.0)).map(|found| **found)
}

fn people_in_common(one: &Film, other: &Film) -> usize {
    let known = other.people();
    one.people().iter().filter(|who| known.contains(who)).count()
}

/// Whether `film` is the one under review, or may be: a namesake that no year or link of the author's tells apart.
fn is_reviewed(film: &Film, evidence: Evidence, key: &str, reviewed: Option<&Film>) -> bool {
    let Some(reviewed) = reviewed else { return false };
    if film.id == reviewed.id {
        return true;
    }
    let is_namesake = reviewed.titles().any(|title| title_key(title) == key);
    is_namesake && !evidence.authored && evidence.years_off.is_none_or(|_| film.year.abs_diff(reviewed.year) <= 1)
}
