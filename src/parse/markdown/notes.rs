//! Collects warnings for the author while a source is read, by byte offset.
//! Lines and columns are computed once, at the end; nothing here decides what deserves a warning.

use crate::article::whole;
use crate::parse::{Place, Warning};

/// How many warnings a source may give: enough to fix it, few enough to read.
const MOST: usize = 100;

/// Messages with the offsets they are about, ordered by offset.
#[derive(Debug, Default)]
pub(super) struct Notes {
    list: Vec<(usize, String)>,
    left_out: usize,
}

impl Notes {
    /// Adds a message about the byte at `at` of the whole source.
    pub(super) fn add(&mut self, at: usize, message: impl Into<String>) {
        if self.list.len() < MOST {
            let before = self.list.partition_point(|(other, _)| *other <= at);
            self.list.insert(before, (at, message.into()));
        } else {
            self.left_out += 1;
        }
    }

    /// Takes over the messages of others.
    pub(super) fn append(&mut self, others: Notes) {
        others.list.into_iter().for_each(|(at, message)| self.add(at, message));
        self.left_out += others.left_out;
    }

    /// The warnings in the order of their places.
    pub(super) fn into_warnings(self, source: &str) -> Vec<Warning> {
        let mut places = Places { source, at: 0, line: 1, column: 1 };
        let mut warnings: Vec<Warning> = self.list.into_iter().map(|(at, message)| Warning { place: places.find(at), message }).collect();
        if self.left_out > 0 {
            let message = [&whole(u32::try_from(self.left_out).unwrap_or(u32::MAX)), " more warnings are not listed"].concat();
            warnings.push(Warning { place: places.find(places.at), message });
        }
        warnings
    }
}

/// Walks a source once, from offset to offset.
struct Places<'a> {
    source: &'a str,
    at: usize,
    line: u32,
    column: u32,
}

impl Places<'_> {
    /// The line and column of the byte at `at`, which must not precede the one before.
    fn find(&mut self, at: usize) -> Place {
        let between = self.source.as_bytes().get(self.at..at.min(self.source.len())).unwrap_or_default();
        for byte in between {
            match byte {
                b'\n' => {
                    self.line += 1;
                    self.column = 1;
                }
                // Columns are characters: continuation bytes do not count.
                0x80..=0xBF => {}
                _ => self.column += 1,
            }
        }
        self.at = self.at.max(at);
        Place::Line { line: self.line, column: self.column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_sorted_and_count_characters() {
        let source = "title: Amélie\nrating: six\n";
        let mut notes = Notes::default();
        notes.add(23, "no rating");
        notes.add(12, "after é");
        let places: Vec<String> = notes.into_warnings(source).iter().map(ToString::to_string).collect();
        assert_eq!(places, ["line 1, column 12: after é", "line 2, column 9: no rating"]);
    }

    #[test]
    fn a_flood_of_warnings_is_cut_and_counted() {
        let mut notes = Notes::default();
        (0..MOST + 7).for_each(|at| notes.add(at, "x"));
        let warnings = notes.into_warnings("");
        assert_eq!(warnings.len(), MOST + 1);
        assert_eq!(warnings[MOST].message, "7 more warnings are not listed");
    }
}
