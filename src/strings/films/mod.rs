//! The strings of the films after an article: like all others, but with names of their own.
//! In a module of their own only because they are many; a module that uses none of them carries none.

mod english;

use super::key::{Key, Known, keys};

/// The prefixes of their names.
const PREFIXES: [&str; 2] = ["film", "degrees"];

/// Whether a name has the prefix of these strings, whether or not there is such a string.
pub(super) fn is_of_these(name: &str) -> bool {
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

keys! {
    FILMS;
    /// The heading over the films that are named after an article.
    FILMS_TITLE "filmsTitle" [];
    /// Reason: the author's choice.
    FILM_AUTHORS_CHOICE "filmAuthorsChoice" [];
    /// Reason: named in the article.
    FILM_NAMED "filmNamed" [];
    /// Reason: part of the same series.
    FILM_SERIES "filmSeries" ["name"];
    /// Reason: the same director.
    FILM_DIRECTOR "filmDirector" ["name"];
    /// Reason: the same writer.
    FILM_WRITER "filmWriter" ["name"];
    /// Reason: based on a work of the same author.
    FILM_SOURCE "filmSource" ["name"];
    /// Reason: the same actor.
    FILM_CAST "filmCast" ["name"];
    /// Reason: the same composer.
    FILM_COMPOSER "filmComposer" ["name"];
    /// Reason: the same cinematographer.
    FILM_CINEMATOGRAPHER "filmCinematographer" ["name"];
    /// Reason: directed by someone who worked on the reviewed film.
    FILM_DIRECTED "filmDirected" ["name"];
    /// Reason: written by someone who worked on the reviewed film.
    FILM_WROTE "filmWrote" ["name"];
    /// Reason: with an actor who worked on the reviewed film.
    FILM_ACTS "filmActs" ["name"];
    /// Reason: the same subject.
    FILM_ABOUT "filmAbout" ["subject"];
    /// The author's rating of the film.
    FILM_RATED "filmRated" ["stars"];
    /// Goes to the next place in the text that names a film.
    FILM_NEXT "filmNext" [];
    /// Steps through the places in the text that name films.
    FILMS_PLACES "filmsPlaces" [];
    /// The reader's mark: seen.
    FILM_SEEN "filmSeen" [];
    /// The reader's mark: wants to see.
    FILM_WANTED "filmWanted" [];
    /// The accessible name of such a mark.
    FILM_MARK "filmMark" ["mark", "title"];
    /// The accessible name of a link to a film.
    FILM_AT "filmAt" ["title", "site"];
    /// Saves the films marked as seen, as a table.
    FILMS_SEEN_SAVE "filmsSeenSave" [];
    /// Saves the films marked as wanted, as a table.
    FILMS_WANTED_SAVE "filmsWantedSave" [];
    /// Opens the search for a path between films.
    DEGREES "degrees" ["title"];
    /// The field for the other end of the path.
    DEGREES_FIELD "degreesField" [];
    /// There is no path.
    DEGREES_NONE "degreesNone" [];
    /// No film or person has such a name.
    DEGREES_NOBODY "degreesNobody" [];
    /// The files could not be fetched.
    DEGREES_FAILED "degreesFailed" [];
    /// How many names are offered.
    DEGREES_OFFERED "degreesOffered" ["n"];
    /// How long the path is.
    DEGREES_STEPS "degreesSteps" ["n"];
    /// Makes a card of the path.
    DEGREES_CARD "degreesCard" [];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_where_they_belong() {
        for key in Key::FILMS {
            assert!(is_of_these(key.name()), "{}", key.name());
        }
        for key in [Key::READING, Key::QUOTES, Key::RESPONSES].into_iter().flatten() {
            assert!(!is_of_these(key.name()), "{}", key.name());
        }
    }
}
