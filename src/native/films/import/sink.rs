//! Where the readers of the sources put their films.
//! It must not know where a film comes from: all are tidied and checked in the same way.

use super::report::Report;
use super::tidy::tidy;
use crate::films::Film;
use crate::films::YEARS;
use crate::native::films::namesake::Namesakes;
use std::fmt::Display;
use std::io;

/// Takes the films and skipped rows of one source.
pub struct Sink<'a> {
    report: Report,
    /// The people in the source who share a name.
    pub(super) namesakes: Namesakes,
    take: &'a mut dyn FnMut(&Film) -> io::Result<bool>,
}

impl std::fmt::Debug for Sink<'_> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Sink").field("report", &self.report).finish_non_exhaustive()
    }
}

impl<'a> Sink<'a> {
    /// A sink that hands each film to `take`, which returns whether the film was already known.
    pub fn new(take: &'a mut dyn FnMut(&Film) -> io::Result<bool>) -> Self {
        Self { report: Report::default(), namesakes: Namesakes::default(), take }
    }

    /// The same, with the people in the source who share a name.
    #[must_use]
    pub fn knowing(self, namesakes: Namesakes) -> Self {
        Self { namesakes, ..self }
    }

    /// Takes a film, tidied, if it has the required title and year.
    ///
    /// # Errors
    /// If it could not be stored.
    pub fn film(&mut self, place: &dyn Display, film: Film) -> io::Result<()> {
        self.own(place, &tidy(film))
    }

    /// Takes a film of our own catalogue as it is.
    ///
    /// # Errors
    /// If it could not be stored.
    pub fn own(&mut self, place: &dyn Display, film: &Film) -> io::Result<()> {
        if film.title.is_empty() {
            self.report.skip(place, "it has no title", &any_id(film));
        } else if film.year == 0 {
            self.report.skip(place, "it has no year", &film.title);
        } else if !YEARS.contains(&film.year) {
            self.report.skip(place, "its year is not a possible year of a film", &film.name());
        } else {
            self.report.films += 1;
            if (self.take)(film)? {
                self.report.merged += 1;
            }
        }
        Ok(())
    }

    /// Counts something that was not understood in a row that is taken.
    pub fn note(&mut self, place: &dyn Display, why: &str, what: &dyn Display) {
        self.report.note(place, why, what);
    }

    /// Reports that the rest of a file is left out.
    pub fn break_off(&mut self, place: &dyn Display, why: &str) {
        self.report.break_off(place, why);
    }

    /// Counts a row that is left out.
    pub fn skip(&mut self, place: &dyn Display, why: &str, what: &dyn Display) {
        self.report.skip(place, why, what);
    }

    /// The report.
    #[must_use]
    pub fn finish(self) -> Report {
        self.report
    }
}

/// An id by which a film without a title can be found.
fn any_id(film: &Film) -> &str {
    let elsewhere = || film.ids.wikidata.as_deref().or(film.ids.imdb.as_deref());
    if film.id.is_empty() { elsewhere().unwrap_or_default() } else { &film.id }
}
