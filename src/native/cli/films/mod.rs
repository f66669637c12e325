//! `intertitle films`: what an author does with a catalogue of films.
//! It only dispatches: each command has a file of its own.

mod build;
mod check;
mod import;
mod progress;
mod rank;

use super::Done;
use crate::films::Film;
use crate::native::films::json_lines;
use crate::native::messages::of_file;
use clap::Subcommand;
use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::Path;

/// The commands for films.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Reports every fault in a catalogue, by line and field.
    ///
    /// Exits with 1 if there is a fault (notes are not faults) or no film at all.
    Check(check::Arguments),
    /// Makes a catalogue of films from Wikidata, TMDB, IMDb and other catalogues, and marks from your Letterboxd export.
    ///
    /// Each source is recognised by its name and first bytes, or by a prefix: `wikidata:`, `tmdb:`, `imdb:`, `letterboxd:`, `catalogue:`.
    Import(import::Arguments),
    /// Builds the static index of a catalogue, which pages fetch piece by piece.
    Build(build::Arguments),
    /// Ranks a catalogue against itself: writes, as JSON, the films nearest to each film.
    Rank(rank::Arguments),
}

/// Runs the command.
pub(super) fn run(command: &Command, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Done> {
    match command {
        Command::Check(arguments) => check::run(arguments, out, errors),
        Command::Import(arguments) => import::run(arguments, out, errors),
        Command::Build(arguments) => Done::told(build::run(arguments, errors), out, errors),
        Command::Rank(arguments) => Done::told(rank::run(arguments, errors), out, errors),
    }
}

/// The films of a catalogue, of which there must be at least one; lines without a film are reported.
fn films_of(path: &Path, errors: &mut dyn Write) -> Result<Vec<Film>, String> {
    let name = path.display().to_string();
    let source = File::open(path).map_err(|error| format!("{name}: {}", of_file(&error)))?;
    let (films, skipped) = json_lines::read(&name, BufReader::new(source));
    for line in &skipped {
        writeln!(errors, "{}: {}", line.place, line.why).map_err(|error| of_file(&error))?;
    }
    if films.is_empty() {
        return Err(format!("{name}: it contains no film of a catalogue; `intertitle films import` makes a catalogue of other data"));
    }
    Ok(films)
}
