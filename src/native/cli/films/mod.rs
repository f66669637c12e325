//! `intertitle films`: what an author does with a catalogue of films.
//! It only hands over: each command has a file of its own.

mod build;
mod rank;

use super::Done;
use clap::Subcommand;
use std::io::{self, Write};

/// The commands for films.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Builds the static index of a catalogue: a manifest, and the files of which a page fetches one to three.
    Build(build::Arguments),
    /// Ranks a catalogue against itself: for every film those nearest to it, as JSON.
    Rank(rank::Arguments),
}

/// Does what the command says.
pub(super) fn run(command: &Command, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Done> {
    match command {
        Command::Build(arguments) => build::run(arguments, out, errors),
        Command::Rank(arguments) => rank::run(arguments, out, errors),
    }
}
