//! Finds the film that an article is about from the article's title, if the author has not declared it.
//! It must not guess: a headline that merely resembles a film's title is not enough.

use super::quoted::{CLOSING, quoted};
use super::{Prose, Titles};
use crate::article::{Film as NamedFilm, title_and_year};
use crate::films::ordered::insert_word;
use crate::films::{Film, has_whole_name, title_key};
use crate::seek;

/// Words around a title that say that this is a review of it, separated by commas; of two that begin or end alike, the longer one first.
const REVIEW_WORDS: &str = "a review of,review of,a review,film review,movie review,review,film,revisited,rewatch,on,reviewed,the film,\
    filmkritik,kritik zu,kritik,la critique,critique de,critique,crítica de,crítica";

/// What separates a film's title from other words.
const SIGNS: [&str; 6] = [": ", " – ", " — ", " - ", " | ", ", "];

/// A film that an article's title may name.
#[derive(Debug)]
struct Named<'a> {
    title: &'a str,
    year: Option<u16>,
}

/// The keys to look up before calling [`reviewed`].
///
/// ```
/// use intertitle::films::linking::reviewed_keys;
/// assert_eq!(reviewed_keys("Review: Her (2013)"), ["her", "reviewher"]);
/// ```
#[must_use]
pub fn reviewed_keys(title: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for named in named(title) {
        insert_word(&mut keys, &title_key(named.title));
    }
    keys
}

/// The keys that are followed by a year, with the years: if [`reviewed`] finds no film, the whole catalogue is worth searching for them.
///
/// ```
/// use intertitle::films::linking::dated_keys;
/// assert_eq!(dated_keys("“Der Himmel über Berlin” (1987)"), [("derhimmeluberberlin".to_owned(), 1987)]);
/// assert_eq!(dated_keys("Der Himmel über Berlin"), []);
/// ```
#[must_use]
pub fn dated_keys(title: &str) -> Vec<(String, u16)> {
    let mut keys = Vec::new();
    for named in named(title) {
        let Some(year) = named.year else { continue };
        let dated = (title_key(named.title), year);
        if !keys.contains(&dated) {
            keys.push(dated);
        }
    }
    keys
}

/// The film under review: the article's title is or quotes its title, and gives its year, or else the article names its director. `None` unless exactly
/// one film fits.
///
/// ```
/// use intertitle::films::Film;
/// use intertitle::films::linking::{Prose, reviewed};
/// let films = [Film { id: "her-2013".into(), title: "Her".into(), year: 2013, directors: vec!["Spike Jonze".into()], ..Film::default() }];
/// let text = |text: &str| Prose { text: text.into(), ..Prose::default() };
/// assert!(reviewed("Her (2013)", &text(""), &films[..]).is_some());
/// assert!(reviewed("Review: Her", &text("Spike Jonze has made four films."), &films[..]).is_some());
/// assert!(reviewed("Her", &text("She was my aunt."), &films[..]).is_none());
/// ```
#[must_use]
pub fn reviewed<'t, T: Titles + ?Sized>(title: &str, prose: &Prose, titles: &'t T) -> Option<&'t Film> {
    let mut certain: Vec<&'t Film> = Vec::new();
    for named in named(title) {
        for film in titles.named(&title_key(named.title)) {
            let by_year = named.year.is_some_and(|year| year.abs_diff(film.year) <= 1);
            let by_people =
                named.year.is_none() && film.directors.iter().any(|who| has_whole_name(&prose.text, who) || has_whole_name(title, who));
            if (by_year || by_people) && !certain.iter().any(|other| other.id == film.id) {
                certain.push(film);
            }
        }
    }
    match certain.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// Every stretch of an article's title that may be the title of its film.
fn named(title: &str) -> Vec<Named<'_>> {
    let mut found = Vec::new();
    for range in quoted(title, 0..title.len()) {
        let inner = title.get(range.clone()).unwrap_or_default();
        found.extend(stretch(inner, title.get(range.end..).unwrap_or_default()));
    }
    let mut stretches = vec![title.trim()];
    // "Critique: Her (2013), a love story": what ends with the only year in brackets, whatever stands around it.
    let mut dated = Vec::new();
    for at in seek::places(title, ")") {
        let (head, rest) = title.split_at_checked(at + 1).unwrap_or_default();
        if title_and_year(head).1.is_some() {
            dated.push((head, rest));
        }
    }
    if let [(head, rest)] = dated.as_slice()
        && !rest.get(..5).is_some_and(NamedFilm::may_be_several)
    {
        stretches.push(head);
        for sign in SIGNS {
            for at in seek::places(head, sign) {
                stretches.push(head.get(at + sign.len()..).unwrap_or_default());
            }
        }
    }
    // One side of a colon, a dash or a bar may only say what kind of text this is.
    for sign in SIGNS {
        for at in seek::places(title, sign) {
            let (one, other) = (title.get(..at).unwrap_or_default(), title.get(at + sign.len()..).unwrap_or_default());
            for (part, rest) in [(one, other), (other, one)] {
                if is_review_words(rest) {
                    stretches.push(part.trim());
                }
            }
        }
    }
    for text in stretches {
        found.extend(stretch(text, ""));
        found.extend(stretch(without_review_words(text), ""));
    }
    found
}

/// The title and the year that a stretch gives, if it holds more than a year; the year may also stand in `behind`, what follows a closing mark.
fn stretch<'a>(text: &'a str, behind: &str) -> Option<Named<'a>> {
    let (title, year) = title_and_year(text);
    let year_behind = || behind.trim_start_matches(CLOSING).trim_start().strip_prefix('(')?.get(..4)?.parse().ok();
    (!title.is_empty()).then(|| Named { title, year: year.or_else(year_behind) })
}

fn is_review_words(text: &str) -> bool {
    seek::split(REVIEW_WORDS, b",").any(|around| text.trim().eq_ignore_ascii_case(around))
}

/// `Her review` and `Review of Her` without the words that say what kind of text it is.
fn without_review_words(text: &str) -> &str {
    for around in seek::split(REVIEW_WORDS, b",") {
        let before = text.get(..around.len()).filter(|start| start.eq_ignore_ascii_case(around)).and_then(|_| text.get(around.len()..));
        if let Some(rest) = before.and_then(|rest| rest.strip_prefix(&[' ', ':'][..])) {
            return rest.trim();
        }
        let cut = text.len().saturating_sub(around.len());
        let behind = text.get(cut..).filter(|end| end.eq_ignore_ascii_case(around)).and_then(|_| text.get(..cut));
        if let Some(rest) = behind.and_then(|rest| rest.strip_suffix(' ')) {
            return rest.trim();
        }
    }
    text
}
