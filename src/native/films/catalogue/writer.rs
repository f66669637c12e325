//! Writes a film as a line of a catalogue.
//! It must leave out empty fields: reviewers read these lines.

use crate::films::Film;
use std::io::{self, Write};

/// Writes the film as one line, its fields in the order of the type, so that two versions of a catalogue can be diffed.
///
/// ```
/// use intertitle::{films::Film, native::films::catalogue::write};
/// let mut out = Vec::new();
/// write(&Film { id: "her-2013".into(), title: "Her".into(), year: 2013, ..Film::default() }, &mut out).unwrap();
/// assert_eq!(out, b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013}\n");
/// ```
///
/// # Errors
/// If it could not be written.
pub fn write(film: &Film, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, film)?;
    out.write_all(b"\n")
}
