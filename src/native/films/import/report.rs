//! What came of a source: how many films, and every row that was skipped, by reason, the first of each with their places.
//! It must not grow with the file: a reason has a count and a handful of examples.

use crate::native::said::counted;
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use std::io::{self, Write};

/// Rows that are shown of each reason; the rest are counted.
pub const SHOWN: usize = 20;

/// Where a file ends in the middle of something.
pub(super) const CUT_SHORT: &str = "the file breaks off here; was it cut short?";

/// Characters of an example: as much as a line of a terminal can bear.
const LONGEST: usize = 160;

/// What came of reading a source.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Films that were read.
    pub films: usize,
    /// Of the films, those that another record had already.
    pub merged: usize,
    /// Rows that were left out, by reason, in the order in which the reasons occurred.
    pub skipped: Vec<Skipped>,
    /// What was not understood of rows that were taken, likewise.
    pub notes: Vec<Skipped>,
    /// What kept a file from being read to its end, with its place: what was read of it is not all there is.
    #[serde(default)]
    pub unread: Vec<String>,
}

/// Rows that were left out for one reason.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// The reason.
    pub why: String,
    /// How many.
    pub count: usize,
    /// The first of them: place, and what stood there.
    pub first: Vec<String>,
}

impl Report {
    /// Counts a row that was left out. `place` is its line, `what` what stood there; both are only written down for the first rows.
    ///
    /// ```
    /// use intertitle::native::films::import::Report;
    /// let mut report = Report::default();
    /// (1..=1000).for_each(|line| report.skip(&format_args!("films.tsv:{line}"), "it has no year", &"Her"));
    /// assert_eq!((report.skipped[0].count, report.skipped[0].first.len()), (1000, 20));
    /// assert_eq!(report.skipped[0].first[0], "films.tsv:1: Her");
    /// ```
    pub fn skip(&mut self, place: &dyn Display, why: &str, what: &dyn Display) {
        count(&mut self.skipped, place, why, what);
    }

    /// Says that the rest of a file is left out; among what is skipped it stands too.
    pub fn break_off(&mut self, place: &dyn Display, why: &str) {
        self.unread.push(format!("{place}: {why}"));
        self.skip(place, why, &"");
    }

    /// Counts something that was not understood of a row that was taken.
    pub fn note(&mut self, place: &dyn Display, why: &str, what: &dyn Display) {
        count(&mut self.notes, place, why, what);
    }

    /// How many rows were left out, for any reason.
    #[must_use]
    pub fn skipped_rows(&self) -> usize {
        self.skipped.iter().map(|skipped| skipped.count).sum()
    }

    /// Writes it for a terminal; `of_marks` if the source has marks on films, not films.
    ///
    /// # Errors
    /// What kept it from being written.
    pub fn write(&self, source: &str, of_marks: bool, out: &mut dyn Write) -> io::Result<()> {
        let skipped = self.skipped_rows();
        if of_marks {
            writeln!(out, "{source}: {} found among the films, {skipped} skipped", counted(self.films, "title"))?;
        } else {
            let (films, rows) = (counted(self.films, "film"), counted(skipped, "row"));
            writeln!(out, "{source}: {films} read, {} of them known already, {rows} skipped", self.merged)?;
        }
        for (list, said) in [(&self.skipped, "skipped"), (&self.notes, "noted")] {
            for reason in list {
                writeln!(out, "  {} {said}: {}", reason.count, reason.why)?;
                reason.first.iter().try_for_each(|row| writeln!(out, "    {row}"))?;
                if reason.count > reason.first.len() {
                    writeln!(out, "    and {} more", reason.count - reason.first.len())?;
                }
            }
        }
        Ok(())
    }
}

fn count(reasons: &mut Vec<Skipped>, place: &dyn Display, why: &str, what: &dyn Display) {
    let at = reasons.iter().position(|reason| reason.why == why).unwrap_or_else(|| {
        reasons.push(Skipped { why: why.to_owned(), count: 0, first: Vec::new() });
        reasons.len() - 1
    });
    let Some(reason) = reasons.get_mut(at) else { return };
    reason.count += 1;
    if reason.first.len() < SHOWN {
        let visible = |character: char| if character.is_control() { ' ' } else { character };
        let example: String = what.to_string().chars().take(LONGEST).map(visible).collect();
        let place = place.to_string();
        reason.first.push(if example.is_empty() { place } else { format!("{place}: {example}") });
    }
}
