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
const ENDS: [&str; 10] = ["|", "·", "•", "—", "–", " - ", "/", "(", " on ", " in "];

/// What may stand before the number of a day or a year, as a whole or cut short, in lower case. It is English that has the day behind them;
/// elsewhere a number comes first.
const BEFORE_NUMBERS: [&str; 19] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The longest byline, in words: three authors and a date.
const MAX_WORDS: usize = 12;

/// How a sentence ends.
const END_OF_SENTENCE: [char; 3] = ['.', '!', '?'];

/// The authors that a line names. Where the markup is `sure` that it is a byline, it may be the name alone.
pub(super) fn read(line: &str, sure: bool) -> Vec<Author> {
    let line = line.trim();
    if line.split(' ').count() > MAX_WORDS {
        return Vec::new();
    }
    let beginning = BEGINNINGS.iter().copied().find(|beginning| starts_with(line, beginning));
    let names = match beginning {
        // However it begins: "Von Trier never forgives."
        Some(_) if !sure && line.ends_with(END_OF_SENTENCE) => return Vec::new(),
        Some(beginning) => line.get(beginning.len()..).unwrap_or_default(),
        None if sure && !is_sentence(line) => line,
        None => return Vec::new(),
    };
    let end = ENDS.iter().filter_map(|end| names.find(end)).min().unwrap_or(names.len());
    let names = names.get(..end).unwrap_or_default();
    let names = names.find(|c: char| c.is_ascii_digit()).map_or(names, |number| before_date(names.get(..number).unwrap_or_default()));
    let authors = authors::listed(names);
    let capital = |author: &Author| author.name.chars().next().is_some_and(|c| !c.is_lowercase());
    if sure || authors.iter().all(capital) { authors } else { Vec::new() }
}

/// Whether a line that nobody calls a byline but its markup ends like a sentence, and not with "Jr." or "Ph.D.".
fn is_sentence(line: &str) -> bool {
    line.ends_with(END_OF_SENTENCE) && line.rsplit(' ').next().is_some_and(|last| last.len() > 5)
}

/// What stands before a date, of which `words` are what stands before its first number.
fn before_date(words: &str) -> &str {
    let words = words.trim_end_matches([' ', ',', '.']);
    let Some((before, last)) = words.rsplit_once([' ', ',']) else { return words };
    let last = last.to_ascii_lowercase();
    let is_part = last.len() > 2 && BEFORE_NUMBERS.iter().any(|part| part.starts_with(&last));
    if is_part { before_date(before) } else { words }
}

/// Whether a line is nothing but the beginning of a byline: the names follow in the next.
pub(super) fn is_beginning(line: &str) -> bool {
    BEGINNINGS.iter().any(|beginning| beginning.trim_end_matches([' ', ':']).eq_ignore_ascii_case(line.trim_end_matches([' ', ':'])))
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
    fn a_date_ends_the_names() {
        for date in [
            "(March 3)",
            "Mar 3, 2024",
            "March 2024",
            "Sept. 3rd",
            "Monday, March 3, 2024",
            "3 March",
            "2024-03-03",
            "- March 3",
            "on March 3",
        ] {
            assert_eq!(names(&format!("By Ida Venn {date}"), false), ["Ida Venn"], "{date}");
            assert_eq!(names(&format!("Ida Venn, {date}"), true), ["Ida Venn"], "{date}");
        }
        assert_eq!(names("By April Marsh", false), ["April Marsh"]);
        assert_eq!(names("By Ida Marsh 2024-03-03", false), ["Ida Marsh"]);
        assert_eq!(names("By IDA VENN, Senior Film Critic on March 3", false), ["IDA VENN"]);
    }

    #[test]
    fn what_is_but_a_beginning_is_told() {
        assert!(is_beginning("Written by") && is_beginning("By:") && is_beginning("TEXT"));
        assert!(!is_beginning("By Ida Venn") && !is_beginning("Ida Venn"));
    }

    #[test]
    fn a_sentence_is_no_byline() {
        assert!(names("By the time the credits roll we have forgotten his name.", false).is_empty());
        assert!(names("Von Trier never forgives.", false).is_empty());
        assert!(names("Jane Doe", false).is_empty());
        assert_eq!(names("Jane Doe", true), ["Jane Doe"]);
        assert!(names("Jane Doe is a critic.", true).is_empty());
        assert_eq!(names("Words by Jane Doe.", true).len(), 1);
        assert_eq!(names("Max Moe, Jr.", true), ["Max Moe, Jr."]);
    }
}
