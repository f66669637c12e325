//! The strings of the films after an article: as all others, under names that say so.
//! Apart from the others only because they are many; a module that names none of them carries none.

mod arabic;
mod english;

use super::key::{Key, Known, keys};

/// What the names of these strings begin with.
const PREFIXES: [&str; 2] = ["film", "degrees"];

/// Whether a name is for a string of these, if there is one of it.
pub(super) fn is_of_these(name: &str) -> bool {
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

keys! {
    FILMS;
    /// The heading over the films that are named after an article.
    FILMS_TITLE "filmsTitle" [];
    /// Why: the author put it there.
    FILM_AUTHORS_CHOICE "filmAuthorsChoice" [];
    /// Why: the article names it.
    FILM_NAMED "filmNamed" [];
    /// Why: a part of the same series.
    FILM_SERIES "filmSeries" ["name"];
    /// Why: the same director.
    FILM_DIRECTOR "filmDirector" ["name"];
    /// Why: the same writer.
    FILM_WRITER "filmWriter" ["name"];
    /// Why: taken from the same author.
    FILM_SOURCE "filmSource" ["name"];
    /// Why: the same actor.
    FILM_CAST "filmCast" ["name"];
    /// Why: the same composer.
    FILM_COMPOSER "filmComposer" ["name"];
    /// Why: the same cinematographer.
    FILM_CINEMATOGRAPHER "filmCinematographer" ["name"];
    /// Why: somebody of the reviewed film directed it.
    FILM_DIRECTED "filmDirected" ["name"];
    /// Why: somebody of the reviewed film wrote it.
    FILM_WROTE "filmWrote" ["name"];
    /// Why: somebody of the reviewed film is in it.
    FILM_ACTS "filmActs" ["name"];
    /// Why: about the same thing.
    FILM_ABOUT "filmAbout" ["subject"];
    /// What the author thinks of it.
    FILM_RATED "filmRated" ["stars"];
    /// Leads to the next place that names a film.
    FILM_NEXT "filmNext" [];
    /// Leads through the places of the text that name films.
    FILMS_PLACES "filmsPlaces" [];
    /// A mark of the reader: has seen it.
    FILM_SEEN "filmSeen" [];
    /// A mark of the reader: wants to see it.
    FILM_WANTED "filmWanted" [];
    /// The whole name of such a mark.
    FILM_MARK "filmMark" ["mark", "title"];
    /// The whole name of a link to a film.
    FILM_AT "filmAt" ["title", "site"];
    /// Saves the films that were seen as a table.
    FILMS_SEEN_SAVE "filmsSeenSave" [];
    /// Saves the films that are wanted as a table.
    FILMS_WANTED_SAVE "filmsWantedSave" [];
    /// Opens the search for a path between films.
    DEGREES "degrees" ["title"];
    /// The field for the other end.
    DEGREES_FIELD "degreesField" [];
    /// There is no path.
    DEGREES_NONE "degreesNone" [];
    /// Nothing is called so.
    DEGREES_NOBODY "degreesNobody" [];
    /// The files did not come.
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
        for key in Key::ALL.iter().chain(Key::RESPONSES) {
            assert!(!is_of_these(key.name()), "{}", key.name());
        }
    }
}
