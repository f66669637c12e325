//! `intertitle films`: what an author does with a catalogue of films.
//! It only hands over: each command has a file of its own.

mod build;
mod check;
mod import;
mod rank;

use super::Done;
use clap::Subcommand;
use std::io::{self, Write};

/// The commands for films.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Says what is wrong with a catalogue, line by line.
    ///
    /// Exits with 1 if there is a fault; a note is none.
    Check(check::Arguments),
    /// Makes a catalogue of films from Wikidata, TMDB, IMDb and our own files, and the author's marks from Letterboxd.
    ///
    /// What a path holds is told by its name and first bytes, or by a word before it: `wikidata:`, `tmdb:`, `imdb:`, `letterboxd:`, `catalogue:`.
    Import(import::Arguments),
    /// Builds the static index of a catalogue: a manifest, and the files of which a page fetches one to three.
    Build(build::Arguments),
    /// Ranks a catalogue against itself: for every film those nearest to it, as JSON.
    Rank(rank::Arguments),
}

/// Does what the command says.
pub(super) fn run(command: &Command, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Done> {
    match command {
        Command::Check(arguments) => check::run(arguments, out, errors),
        Command::Import(arguments) => import::run(arguments, out, errors),
        Command::Build(arguments) => build::run(arguments, out, errors),
        Command::Rank(arguments) => rank::run(arguments, out, errors),
    }
}
