//! The result of reading a source: how many films, and the skipped rows by reason, the first of each with their places.
//! It must not grow with the file: each reason has a count and a few examples.

use crate::native::messages::counted;
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use std::io::{self, Write};

/// How many rows are shown for each reason; the rest are only counted.
pub const SHOWN: usize = 20;

/// Said of a file that ends in the middle of something.
pub(super) const CUT_SHORT: &str = "the file breaks off here; was it cut short?";

/// How many characters an example has at most: as much as fits on a line of a terminal.
const LONGEST: usize = 160;

/// The result of reading a source.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How many films were read.
    pub films: usize,
    /// How many of these films were already known from another record.
    pub merged: usize,
    /// Rows that were left out, by reason, in the order in which the reasons first occurred.
    pub skipped: Vec<Skipped>,
    /// Rows that were taken although something in them was not understood, likewise.
    pub notes: Vec<Skipped>,
    /// Why files could not be read completely, with places: what was read of them is not everything.
    #[serde(default)]
    pub unread: Vec<String>,
}

/// Rows that were left out for the same reason.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// The reason.
    pub why: String,
    /// How many.
    pub count: usize,
    /// The first of them: the place, and what it contained.
    pub first: Vec<String>,
}

impl Report {
    /// Counts a row that was left out. `place` is its line, `what` its content; both are formatted only for the first rows.
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

    /// Reports that the rest of a file is left out; it counts as a skipped row as well.
    pub fn break_off(&mut self, place: &dyn Display, why: &str) {
        self.unread.push(format!("{place}: {why}"));
        self.skip(place, why, &"");
    }

    /// Counts something that was not understood in a row that was taken.
    pub fn note(&mut self, place: &dyn Display, why: &str, what: &dyn Display) {
        count(&mut self.notes, place, why, what);
    }

    /// How many rows were left out, for any reason.
    #[must_use]
    pub fn skipped_rows(&self) -> usize {
        self.skipped.iter().map(|skipped| skipped.count).sum()
    }

    /// Writes the report for a terminal; `of_marks` if the source has marks rather than films.
    ///
    /// # Errors
    /// If it could not be written.
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
