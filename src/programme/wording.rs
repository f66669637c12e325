//! Puts into words why a film is listed.
//! It must not choose the reason.

use crate::browser::words::Words;
use crate::films::related::Reason;
use crate::strings::Key;

/// The words of a reason, in the article's language.
#[must_use]
pub fn reason(words: &Words, reason: &Reason) -> String {
    let (key, who) = match reason {
        Reason::AuthorsOwn { text } => return text.clone(),
        Reason::AuthorsChoice => return words.text(Key::FILM_AUTHORS_CHOICE).to_owned(),
        Reason::MentionedInArticle => return words.text(Key::FILM_NAMED).to_owned(),
        Reason::AlsoAbout { subject } => (Key::FILM_ABOUT, subject),
        Reason::PartOfSeries { series } => (Key::FILM_SERIES, series),
        Reason::SameDirector { who } => (Key::FILM_DIRECTOR, who),
        Reason::AlsoWrote { who } => (Key::FILM_WRITER, who),
        Reason::SameSource { who } => (Key::FILM_SOURCE, who),
        Reason::AlsoActs { who } => (Key::FILM_CAST, who),
        Reason::SameComposer { who } => (Key::FILM_COMPOSER, who),
        Reason::SameCinematographer { who } => (Key::FILM_CINEMATOGRAPHER, who),
        Reason::Directed { who } => (Key::FILM_DIRECTED, who),
        Reason::Wrote { who } => (Key::FILM_WROTE, who),
        Reason::Acts { who } => (Key::FILM_ACTS, who),
    };
    // Subjects and series are phrases of the catalogue; people's names are in no translation.
    let who = words.phrase(who);
    words.fill(key, &[("name", who), ("subject", who)])
}
