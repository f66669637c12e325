//! Parses the line under a quotation: who said it, in which work, in which year.
//! It must not lose a speaker: a line that cannot be parsed is taken whole as the speaker.

use super::{Attribution, Source};
use crate::article::{Article, Inline};
use crate::parse::html::dash;
use crate::seek;
use std::ops::Range;

/// The years that a work or a saying may date from; a later one is part of a title: Blade Runner 2049.
const YEARS: Range<u16> = 1000..2040;

/// Words that lead from a speaker to a work, in several languages. The first [`ABOUT`] of them lead to the subject of the words, not to their source.
const LEADING: [&str; 30] = [
    "on",
    "about",
    "reviewing",
    "of",
    "sur",
    "über",
    "zu",
    "sobre",
    "su",
    "o",
    "om",
    "am",
    "عن",
    "о",
    "in",
    "from",
    "to",
    "dans",
    "aus",
    "en",
    "à",
    "w",
    "z",
    "i",
    "em",
    "yn",
    "في",
    "من",
    "в",
    "из",
];

/// How many of [`LEADING`] lead to what the words are about.
const ABOUT: usize = 14;

/// Opening marks around a title, each with the mark that closes it.
const MARKS: [(char, char); 12] = [
    ('“', '”'),
    ('"', '"'),
    ('«', '»'),
    ('»', '«'),
    ('„', '“'),
    ('„', '”'),
    ('”', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
];

/// The attribution that `line` gives; `None` if it is empty.
pub(super) fn read(article: &Article, line: &[Inline]) -> Option<Attribution> {
    let mut read = Line::default();
    read.write(line, false);
    let text = read.text.trim();
    if text.is_empty() {
        return None;
    }
    let is_film = |title: &str| article.metadata.films.iter().any(|film| film.title == title);
    // A line that is one name in italics names a person, unless it is the title of one of the article's films.
    let is_whole = read.work.as_ref().is_some_and(|work| read.is_emphasis && read.text.get(work.clone()).map(str::trim) == Some(text));
    let set = read.work.clone().filter(|_| !is_whole);
    let work = quoted(&read.text).or(set).or_else(|| plain_work(&read.text, &is_film));
    let head = read.text.get(..work.as_ref().map_or(read.text.len(), |work| work.start)).unwrap_or_default();
    let speaker = speaker(head);
    let is_about = head
        .trim_end_matches(is_mark)
        .split_whitespace()
        .next_back()
        .is_some_and(|last| LEADING.iter().position(|word| *word == last).is_some_and(|at| at < ABOUT));
    let title = work.and_then(|work| read.text.get(work)).map(|work| work.trim_matches(is_mark).to_owned()).filter(|_| !is_about);
    // `Her, directed by Spike Jonze`: a film says nothing.
    let (speaker, title) = match speaker {
        Some(film) if title.is_none() && is_film(film) => (None, Some(film.to_owned())),
        speaker => (speaker, title),
    };
    // Next to a film that the words are about, the year may be the film's.
    let year = year(&read.text, title.as_deref()).filter(|_| !is_about);
    let speaker = speaker.or_else(|| title.is_none().then_some(text)).map(str::to_owned);
    Some(Attribution { speaker, work: title, year, source: Source::Marked })
}

/// The text of a line, and the first part of it that is set as the title of a work.
#[derive(Default)]
struct Line {
    text: String,
    work: Option<Range<usize>>,
    /// Whether that part is merely in italics, and not marked as a title.
    is_emphasis: bool,
}

impl Line {
    fn write(&mut self, content: &[Inline], in_work: bool) {
        for inline in content {
            match inline {
                Inline::Text { text } | Inline::Code { text } if self.text.is_empty() => {
                    self.text.push_str(text.get(dash(text)..).unwrap_or_default())
                }
                Inline::Text { text } | Inline::Code { text } => self.text.push_str(text),
                Inline::LineBreak => self.text.push(' '),
                Inline::Title { content } | Inline::Emphasis { content } if !in_work => {
                    let start = self.text.len();
                    self.write(content, true);
                    if self.work.is_none() {
                        self.work = Some(start..self.text.len());
                        self.is_emphasis = matches!(inline, Inline::Emphasis { .. });
                    }
                }
                other => self.write(other.content(), in_work),
            }
        }
    }
}

/// The first part in quotation marks.
fn quoted(text: &str) -> Option<Range<usize>> {
    let parts = MARKS.into_iter().filter_map(|(opening, closing)| {
        let (before, rest) = text.split_once(opening)?;
        // Within a word it is an apostrophe.
        let closes =
            |at: &usize| closing != '’' || !rest.get(at + closing.len_utf8()..).unwrap_or_default().starts_with(char::is_alphanumeric);
        let (end, _) = rest.match_indices(closing).find(|(at, _)| closes(at))?;
        let after = rest.get(end + closing.len_utf8()..).and_then(|after| after.strip_prefix(' ')).unwrap_or_default();
        let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
        // Dwayne “The Rock” Johnson.
        let is_nickname = after.starts_with(char::is_uppercase) && last.ends_with(char::is_alphabetic) && !LEADING.contains(&last);
        if is_nickname {
            return None;
        }
        let start = before.len() + opening.len_utf8();
        Some(start..start + rest.get(..end)?.trim_end_matches(',').len())
    });
    parts.min_by_key(|part| part.start)
}

/// A work that is not set apart: one of the article's films, or what stands between the speaker and a year in brackets.
fn plain_work(text: &str, is_film: &dyn Fn(&str) -> bool) -> Option<Range<usize>> {
    // Not that of `Samantha (Scarlett Johansson), Her (2013)`, who played her; that of `Her (Spike Jonze, 2013)`.
    let is_year = |inside: &str| inside.rsplit(' ').next().and_then(number).is_some();
    let bracket = seek::places(text, " (")
        .find(|at| text.get(at + 2..).and_then(|rest| rest.split_once(')')).is_some_and(|(inside, _)| is_year(inside)));
    let end = bracket.unwrap_or(text.trim_end().len());
    let head = text.get(..end)?;
    let start = [", ", " in "].into_iter().filter_map(|part| seek::places(head, part).next().map(|at| at + part.len())).min();
    match start {
        Some(start) => {
            let work = head.get(start..)?.trim();
            // `director of Her (2013)` and `letter (May 1973)` are no titles; `mother! (2017)` is.
            (bracket.is_some() && (work.ends_with('!') || !work.starts_with(char::is_lowercase)) || is_film(work)).then_some(start..end)
        }
        None => is_film(head.trim()).then_some(0..end),
    }
}

/// The speaker, from what stands before the work: up to the first comma outside brackets, and without the word that leads to the work.
fn speaker(head: &str) -> Option<&str> {
    let mut depth = 0_u32;
    let end = head.char_indices().find(|(at, character)| {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // `Robert Downey, Jr.` is not his father.
        let is_younger = || head.get(at + 2..).is_some_and(|after| after.starts_with("Jr"));
        depth == 0 && matches!(character, ',' | '،' | '、' | '，') && !is_younger()
    });
    let mut name = head.get(..end.map_or(head.len(), |(at, _)| at))?.trim().trim_end_matches(is_opening);
    for leading in &LEADING {
        let cut = name.strip_suffix(*leading).filter(|rest| rest.is_empty() || seek::ends_with_any(rest, " (（"));
        name = cut.unwrap_or(name).trim_end_matches(is_opening);
    }
    // `Ada Quill (@ada) January 3`: a post ends with its day.
    let posted = seek::places(name, ") ").last().and_then(|end| name.get(..=end)).filter(|name| seek::holds(name, "(@"));
    let name = posted.unwrap_or(name);
    // A year in brackets is not part of the name.
    let named = seek::places(name, " (")
        .last()
        .filter(|at| name.get(at + 2..).is_some_and(|inside| number(inside.trim_end_matches(')')).is_some()));
    let name = named.and_then(|at| name.get(..at)).unwrap_or(name);
    let is_leading = ["from", "in"].into_iter().any(|word| name.eq_ignore_ascii_case(word));
    (!is_leading && name.contains(char::is_alphabetic)).then_some(name)
}

/// The year given outside the title, unless several different years are given.
fn year(text: &str, title: Option<&str>) -> Option<u16> {
    let around = title.and_then(|title| seek::around(text, title));
    let rest = around.map_or_else(|| text.to_owned(), |(before, after)| [before, after].concat());
    let mut years = rest.split(|character: char| !character.is_alphanumeric()).filter_map(number);
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

fn number(text: &str) -> Option<u16> {
    let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| four && YEARS.contains(year))
}

/// Marks, brackets and other signs that may stand between a speaker and a work.
fn is_opening(character: char) -> bool {
    is_mark(character) || matches!(character, '(' | '（' | ';' | '/' | '|' | '·')
}

fn is_mark(character: char) -> bool {
    matches!(character, '“' | '”' | '"' | '«' | '»' | '„' | '‘' | '「' | '『' | '《' | '〈' | ',' | '،' | '、' | ':' | '–' | '—' | ' ')
}
