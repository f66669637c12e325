//! English, complete: what every other language falls back to.
//! Only words: `Intl.PluralRules` decides which plural form a number takes.

use crate::strings::Plural::{One, Other};
use crate::strings::key::Text::{self, Counted, Plain};

pub(super) const FILMS_TITLE: Text = Plain("Related films");
pub(super) const FILM_AUTHORS_CHOICE: Text = Plain("The author’s choice");
pub(super) const FILM_NAMED: Text = Plain("Named in this article");
pub(super) const FILM_SERIES: Text = Plain("Also part of {name}");
pub(super) const FILM_DIRECTOR: Text = Plain("{name} directed it too");
pub(super) const FILM_WRITER: Text = Plain("{name} wrote it too");
pub(super) const FILM_SOURCE: Text = Plain("Also based on {name}");
pub(super) const FILM_CAST: Text = Plain("{name} is in it too");
pub(super) const FILM_COMPOSER: Text = Plain("{name} wrote the music here too");
pub(super) const FILM_CINEMATOGRAPHER: Text = Plain("{name} photographed it too");
pub(super) const FILM_DIRECTED: Text = Plain("{name} directed it");
pub(super) const FILM_WROTE: Text = Plain("{name} wrote it");
pub(super) const FILM_ACTS: Text = Plain("{name} is in it");
pub(super) const FILM_ABOUT: Text = Plain("Also about {subject}");
pub(super) const FILM_RATED: Text = Plain("The author rated it {stars}");
pub(super) const FILM_NEXT: Text = Plain("Next film in the text");
pub(super) const FILMS_PLACES: Text = Plain("Step through the films in the text");
pub(super) const FILM_SEEN: Text = Plain("Seen it");
pub(super) const FILM_WANTED: Text = Plain("Want to see it");
pub(super) const FILM_MARK: Text = Plain("{mark}: {title}");
pub(super) const FILM_AT: Text = Plain("{title} at {site}");
pub(super) const FILMS_SEEN_SAVE: Text = Plain("Save what you have seen (CSV)");
pub(super) const FILMS_WANTED_SAVE: Text = Plain("Save what you want to see (CSV)");
pub(super) const DEGREES: Text = Plain("From {title} to …");
pub(super) const DEGREES_FIELD: Text = Plain("A film, or someone who made one");
pub(super) const DEGREES_NONE: Text = Plain("Not found among the best-known films");
pub(super) const DEGREES_NOBODY: Text = Plain("No reachable film or name begins like this");
pub(super) const DEGREES_FAILED: Text = Plain("The search is unavailable right now");
pub(super) const DEGREES_OFFERED: Text = Counted(&[(One, "{n} name"), (Other, "{n} names")]);
pub(super) const DEGREES_STEPS: Text = Counted(&[(One, "{n} step"), (Other, "{n} steps")]);
pub(super) const DEGREES_CARD: Text = Plain("Make a card of it");
