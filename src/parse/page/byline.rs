//! The line that says who wrote a post: "By Jane Doe", "Words by …", "von …", "par …".
//! A line without such a beginning is a byline only where the page's markup says so.

use super::authors;
use crate::article::Author;

/// How bylines begin, in lower case (ASCII is compared in either case); longer ones first where one begins with another.
const BEGINNINGS: [&str; 25] = [
    "words by ",
    "written by ",
    "review by ",
    "reviewed by ",
    "posted by ",
    "published by ",
    "text by ",
    "story by ",
    "a review by ",
    "by: ",
    "by ", // English
    "geschrieben von ",
    "text von ",
    "text: ",
    "von ", // German
    "écrit par ",
    "Écrit par ",
    "par ", // French
    "escrito por ",
    "por ", // Spanish, Portuguese
    "scritto da ",
    "door ", // Italian, Dutch
    "skrevet af ",
    "av ",
    "af ", // Danish, Norwegian, Swedish
];

/// What ends the names: a date, a column, a place.
const ENDS: [&str; 8] = ["|", "·", "•", "—", "–", "/", " on ", " in "];

/// The longest byline, in words: three authors and a date.
const MAX_WORDS: usize = 12;

/// The authors that a line names. Where the markup is `sure` that it is a byline, it may be the name alone.
pub(super) fn read(line: &str, sure: bool) -> Vec<Author> {
    let line = line.trim();
    // A sentence is none, however it begins: "Von Trier never forgives."
    let is_sentence = !sure && line.ends_with(['.', '!', '?']);
    if is_sentence || line.split(' ').count() > MAX_WORDS {
        return Vec::new();
    }
    let beginning = BEGINNINGS.iter().copied().find(|beginning| starts_with(line, beginning));
    let names = match beginning {
        Some(beginning) => line.get(beginning.len()..).unwrap_or_default(),
        None if sure => line,
        None => return Vec::new(),
    };
    let end = ENDS.iter().filter_map(|end| names.find(end)).chain(names.find(|c: char| c.is_ascii_digit())).min();
    let authors = authors::listed(names.get(..end.unwrap_or(names.len())).unwrap_or_default());
    let capital = |author: &Author| author.name.chars().next().is_some_and(|c| !c.is_lowercase());
    if sure || authors.iter().all(capital) { authors } else { Vec::new() }
}

fn starts_with(line: &str, beginning: &str) -> bool {
    line.get(..beginning.len()).is_some_and(|head| head.eq_ignore_ascii_case(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str, sure: bool) -> Vec<String> {
        read(line, sure).into_iter().map(|author| author.name).collect()
    }

    #[test]
    fn bylines_of_several_languages() {
        assert_eq!(names("By Jane Doe", false), ["Jane Doe"]);
        assert_eq!(names("WORDS BY Jane Doe and Ann Roe | 3 May", false), ["Jane Doe", "Ann Roe"]);
        assert_eq!(names("von Ulrike Maß", false), ["Ulrike Maß"]);
        assert_eq!(names("Écrit par Zoé Petit", false), ["Zoé Petit"]);
    }

    #[test]
    fn a_sentence_is_no_byline() {
        assert!(names("By the time the credits roll we have forgotten his name.", false).is_empty());
        assert!(names("Von Trier never forgives.", false).is_empty());
        assert!(names("Jane Doe", false).is_empty());
        assert_eq!(names("Jane Doe", true), ["Jane Doe"]);
    }
}
