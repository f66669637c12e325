//! The line that says who wrote a post: "By Jane Doe", "Words by …", "von …", "par …".
//! A line without such a beginning is a byline only if the page's markup says so.

use super::authors;
use crate::article::Author;
use crate::seek;

/// How bylines begin, in lower case (ASCII is compared regardless of case). Beginnings that do not end in a colon must be followed by one or by a
/// space. If one begins with another, the longer comes first.
const BEGINNINGS: [&str; 22] = [
    "words by",
    "review by",
    "reviewed by",
    "posted by",
    "published by",
    "text by",
    "a review by",
    "by", // English
    "text von",
    "text:",
    "von", // German
    "par", // French
    "texto:",
    "por",  // Spanish, Portuguese
    "door", // Dutch
    "av",
    "af",   // Danish, Norwegian, Swedish
    "بقلم", // Arabic
    "מאת",  // Hebrew
    "文／",
    "文：",
    "文・", // Japanese
];

/// How bylines begin if the markup says that they are; without that, such a line may be a credit of the film, or about anything.
const SURE_BEGINNINGS: [&str; 24] = [
    "written by",
    "story by",
    "guest post by",
    "about",
    "author:",
    "words:",
    "geschrieben von",
    "écrit par",
    "Écrit par",
    "escrito por",
    "scritto da",
    "skrevet af",
    "autor", // German, Polish, Spanish
    "autorin",
    "autorka",
    "auteur",
    "przez",
    "tekst:",
    "yazan:",
    "yazar:", // Turkish
    "Автор",
    "著者：",
    "作者：",
    "लेखक:",
];

/// What ends the names: a date, a column, a place.
const ENDS: [&str; 10] = ["|", "·", "•", "—", "–", " - ", "/", "(", " on ", " in "];

/// Words that may precede a number in a date, whole or abbreviated, in lower case. Only English has the month or the weekday before the number;
/// in other languages a number comes first.
const BEFORE_NUMBERS: &str = "january february march april may june july august september october november december \
    monday tuesday wednesday thursday friday saturday sunday";

/// The greatest length of a byline, in words: three authors and a date.
const MAX_WORDS: usize = 12;

/// From how many bytes on a text is more than a date: "Wednesday, 24 September 2026".
const LONGEST_DATE: usize = 32;

/// The characters that end a sentence.
const END_OF_SENTENCE: &str = ".!?";

/// Why a line may be a byline.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// The markup says so: it may be the name alone.
    Markup,
    /// Its words: only if it begins as bylines do.
    Words,
}

/// The authors that a line names.
pub(super) fn read(line: &str, ground: Ground) -> Vec<Author> {
    let sure = ground == Ground::Markup;
    let line = line.trim();
    if seek::split(line, b" ").count() > MAX_WORDS {
        return Vec::new();
    }
    let sure_ones = SURE_BEGINNINGS.iter().filter(|_| sure);
    let led = BEGINNINGS.iter().chain(sure_ones).find_map(|beginning| after(line, beginning)).or_else(|| after_date(line).filter(|_| sure));
    let names = match led {
        // Even with such a beginning: "Von Trier never forgives."
        Some(_) if !sure && seek::ends_with_any(line, END_OF_SENTENCE) => return Vec::new(),
        Some(names) => names,
        None if sure && !is_sentence(line) => line,
        None => return Vec::new(),
    };
    let end = ENDS.iter().filter_map(|end| seek::places(names, end).next()).min().unwrap_or(names.len());
    let names = names.get(..end).unwrap_or_default();
    let names = names.find(|c: char| c.is_ascii_digit()).map_or(names, |number| before_date(names.get(..number).unwrap_or_default()));
    if led.is_none() && is_before_date(line, names.trim_end()) {
        return Vec::new();
    }
    let authors = authors::listed(names);
    let capital = |author: &Author| author.name.chars().next().is_some_and(|c| !c.is_lowercase());
    if sure || authors.iter().all(capital) { authors } else { Vec::new() }
}

/// Whether a line only says that some of these people wrote the post, with or without words in which bylines begin, and perhaps when: in `year`.
pub(super) fn only_signs(line: &str, authors: &[Author], year: Option<&str>) -> bool {
    let named = read(line, Ground::Markup);
    let Some((before, after)) = named.last().and_then(|last| seek::around(line, &last.name)) else { return false };
    let is_said = |name: &str| authors.iter().any(|author| author.name == name);
    let is_dated = !before.contains(|c: char| c.is_ascii_digit()) || year.is_some_and(|year| seek::holds(before, year));
    is_dated && (after.trim().is_empty() || is_date(after, year)) && named.iter().all(|one| is_said(&one.name))
}

/// Whether a text is nothing but a date in this year and the signs around it.
fn is_date(text: &str, year: Option<&str>) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let Some(number) = text.find(|c: char| c.is_ascii_digit()) else { return false };
    let is_end = |rest: &str| rest.len() < 12 && !rest.contains(|c: char| c.is_ascii_alphabetic());
    text.len() < LONGEST_DATE
        && before_date(text.get(..number).unwrap_or_default()).is_empty()
        && year.and_then(|year| seek::after(text, year)).is_some_and(is_end)
}

/// What follows a beginning of a byline that stands after a date: "Posted on 3 May 2024 by Jane Doe".
fn after_date(line: &str) -> Option<&str> {
    let (before, rest) = line.split_at_checked(line.find(|c: char| c.is_ascii_digit())?)?;
    let is_led = !before_date(before).contains(' ') && !is_sentence(line);
    let mut words = rest.match_indices(' ').filter_map(|(at, _)| rest.get(at + 1..));
    words.find_map(|word| BEGINNINGS.iter().find_map(|beginning| after(word, beginning))).filter(|_| is_led)
}

/// Whether the one word with which a line begins says what happened on the date after it, and is no name: "Posted on 3 May", "Opublikowano 3 maja".
fn is_before_date(line: &str, word: &str) -> bool {
    let rest = line.get(word.len()..).unwrap_or_default().trim_start();
    let is_name = word.contains(' ') || !word.contains(char::is_lowercase);
    !is_name && rest.starts_with(char::is_alphanumeric) && rest.contains(|c: char| c.is_ascii_digit())
}

/// Whether a line that only its markup calls a byline ends like a sentence, and not with "Jr." or "Ph.D.".
fn is_sentence(line: &str) -> bool {
    seek::ends_with_any(line, END_OF_SENTENCE) && line.rsplit(' ').next().is_some_and(|last| last.len() > 5)
}

/// What precedes a date; `words` is the text before the first number in it.
fn before_date(words: &str) -> &str {
    let words = seek::trim_end_any(words, " ,.");
    let (before, last) = words.rsplit_once([' ', ',']).unwrap_or(("", words));
    // "el 3 de mayo", "am 3. Mai"
    let is_small = last.len() <= 3 && last.starts_with(char::is_lowercase);
    let last = last.to_ascii_lowercase();
    let is_part = is_small || last.len() > 2 && seek::split(BEFORE_NUMBERS, b" ").any(|part| part.starts_with(&last));
    if is_part && !last.is_empty() { before_date(before) } else { words }
}

/// Whether a line is only the beginning of a byline: the names are on the next line.
pub(super) fn is_beginning(line: &str) -> bool {
    let line = seek::trim_end_any(line, " :");
    BEGINNINGS.iter().chain(&SURE_BEGINNINGS).any(|beginning| beginning.trim_end_matches(':').eq_ignore_ascii_case(line))
}

/// The rest of the line after this beginning of a byline, if it has it.
fn after<'a>(line: &'a str, beginning: &str) -> Option<&'a str> {
    let (_, rest) = line.split_at_checked(beginning.len()).filter(|(head, _)| head.eq_ignore_ascii_case(beginning))?;
    let is_separated = seek::ends_with_any(beginning, ":：／・");
    let spaced = seek::trim_start_any(rest, " \u{A0}");
    let rest = if spaced.starts_with(':') { spaced } else { rest };
    if is_separated { Some(rest) } else { rest.strip_prefix(':').unwrap_or(rest).strip_prefix([' ', '\u{A0}']) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str, ground: Ground) -> Vec<String> {
        read(line, ground).into_iter().map(|author| author.name).collect()
    }

    #[test]
    fn bylines_of_several_languages() {
        assert_eq!(names("By Jane Doe", Ground::Words), ["Jane Doe"]);
        assert_eq!(names("WORDS BY Jane Doe and Ann Roe | 3 May", Ground::Words), ["Jane Doe", "Ann Roe"]);
        assert_eq!(names("von Ulrike Maß", Ground::Words), ["Ulrike Maß"]);
        assert_eq!(names("Écrit par Zoé Petit", Ground::Markup), ["Zoé Petit"]);
    }

    #[test]
    fn a_colon_may_follow_the_beginning() {
        for line in ["By: Ana Pérez", "Por: Ana Pérez", "Texto: Ana Pérez", "Reviewed by: Ana Pérez", "por Ana Pérez el 3 de mayo"] {
            assert_eq!(names(line, Ground::Words), ["Ana Pérez"], "{line}");
        }
        assert_eq!(names("بقلم: ليلى حداد", Ground::Words), ["ليلى حداد"]);
        assert_eq!(names("מאת דנה לוי", Ground::Words), ["דנה לוי"]);
        assert_eq!(names("文／佐藤花子", Ground::Markup), ["佐藤花子"]);
        assert_eq!(names("作者：张三", Ground::Markup), ["张三"]);
        assert!(names("取材／佐藤花子", Ground::Markup).is_empty());
    }

    #[test]
    fn a_date_may_stand_first() {
        for (line, expected) in [
            ("Posted on May 3, 2024 by Jane Doe", vec!["Jane Doe"]),
            ("May 3, 2024 · By Jane Doe", vec!["Jane Doe"]),
            ("Veröffentlicht am 3. Mai 2024 von Ulrike Maß", vec!["Ulrike Maß"]),
            ("Publié le 3 mai 2024 par Zoé Petit", vec!["Zoé Petit"]),
            ("Posted 2 days ago by Jane Doe", vec!["Jane Doe"]),
            ("Jane Doe May 3, 2024 by the sea", vec!["Jane Doe"]),
            ("Jane Doe has written 3 books by night.", vec![]),
            ("Ada wrote 3 books by night.", vec![]),
            ("Posted on May 3, 2024", vec![]),
            ("Veröffentlicht am 3. Mai 2024", vec![]),
            ("Opublikowano 3 maja 2024", vec![]),
            ("3 May 2024", vec![]),
            ("Ada · 3 May 2024", vec!["Ada"]),
            ("Ada, May 3", vec!["Ada"]),
            ("佐藤花子 2024年5月3日", vec!["佐藤花子"]),
        ] {
            assert_eq!(names(line, Ground::Markup), expected, "{line}");
        }
        assert!(names("On May 3, 2024 by the river it began", Ground::Words).is_empty());
    }

    #[test]
    fn a_label_is_no_name() {
        for line in
            ["Autor: Ana Pérez", "Auteur : Ana Pérez", "Autorka Ana Pérez", "przez Ana Pérez", "Yazan: Ana Pérez", "Автор: Ana Pérez"]
        {
            assert_eq!(names(line, Ground::Markup), ["Ana Pérez"], "{line}");
        }
    }

    #[test]
    fn a_credit_of_the_film_is_no_byline() {
        for line in ["Written by Spike Jonze", "Written by: Spike Jonze", "Story by Spike Jonze", "Écrit par Spike Jonze", "About Time"] {
            assert!(names(line, Ground::Words).is_empty(), "{line}");
        }
        for line in ["Written by Jane Doe", "Written by: Jane Doe", "About Jane Doe", "Author: Jane Doe"] {
            assert_eq!(names(line, Ground::Markup), ["Jane Doe"], "{line}");
        }
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
            assert_eq!(names(&format!("By Ida Venn {date}"), Ground::Words), ["Ida Venn"], "{date}");
            assert_eq!(names(&format!("Ida Venn, {date}"), Ground::Markup), ["Ida Venn"], "{date}");
        }
        assert_eq!(names("By April Marsh", Ground::Words), ["April Marsh"]);
        assert_eq!(names("By Ida Marsh 2024-03-03", Ground::Words), ["Ida Marsh"]);
        assert_eq!(names("By IDA VENN, Senior Film Critic on March 3", Ground::Words), ["IDA VENN"]);
    }

    #[test]
    fn a_line_that_is_only_a_beginning_is_recognised() {
        assert!(is_beginning("Written by") && is_beginning("By:") && is_beginning("TEXT"));
        assert!(!is_beginning("By Ida Venn") && !is_beginning("Ida Venn"));
    }

    #[test]
    fn a_sentence_is_no_byline() {
        assert!(names("By the time the credits roll we have forgotten his name.", Ground::Words).is_empty());
        assert!(names("Von Trier never forgives.", Ground::Words).is_empty());
        assert!(names("By the sea", Ground::Words).is_empty(), "names begin with capitals");
        assert!(names("By Ida Venn who once saw it in Venice and wrote three letters about it", Ground::Markup).is_empty());
        assert!(names("Jane Doe", Ground::Words).is_empty());
        assert_eq!(names("Jane Doe", Ground::Markup), ["Jane Doe"]);
        assert!(names("Jane Doe is a critic.", Ground::Markup).is_empty());
        assert_eq!(names("Words by Jane Doe.", Ground::Markup).len(), 1);
        assert_eq!(names("Max Moe, Jr.", Ground::Markup), ["Max Moe, Jr."]);
    }
}
