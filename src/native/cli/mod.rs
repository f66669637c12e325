//! The author's command line: what a file contains, what is wrong with it, and its published JSON.
//! It writes to the two streams given to it and never to the terminal directly, so that tests see what authors see.

mod check;
mod films;
mod find;
mod input;
mod whole_number;

use crate::native::messages::of_file;
use crate::native::schema;
use crate::parse::json::write;
use clap::{Parser, Subcommand};
use input::{Input, Kind};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Reads film writing as Intertitle will: checks it, and shows what becomes of it.
#[derive(Debug, Parser)]
#[command(name = "intertitle", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks articles (.md, .json, .html): reports mistakes, and sums each article up with its reading time.
    ///
    /// Exits with 1 if an article cannot be read at all.
    Check {
        /// Also exits with 1 if there is any warning.
        #[arg(long)]
        strict: bool,
        #[command(flatten)]
        kind: Kind,
        /// The articles; `-` reads standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Prints the article as published JSON.
    Json {
        /// Adds line breaks and indentation.
        #[arg(long)]
        pretty: bool,
        #[command(flatten)]
        kind: Kind,
        /// The article; `-` reads standard input.
        file: PathBuf,
    },
    /// Prints the article's plain text, without markup.
    Text {
        #[command(flatten)]
        kind: Kind,
        /// The article; `-` reads standard input.
        file: PathBuf,
    },
    /// Shows which element of a page is its post, and prints its text.
    ///
    /// Exits with 1 if a page has no post.
    Find {
        /// The pages, whatever their extensions; `-` reads standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Prints the JSON Schema of the published JSON.
    Schema,
    /// Checks, imports, builds and ranks catalogues of films.
    #[command(subcommand)]
    Films(films::Command),
}

/// Whether a command succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Well,
    Badly,
}

impl Done {
    /// Prints what a command has to say, or why it did nothing.
    fn told(said: Result<String, String>, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Self> {
        match said {
            Ok(said) => writeln!(out, "{said}").map(|()| Self::Well),
            Err(why) => writeln!(errors, "{why}").map(|()| Self::Badly),
        }
    }
}

/// Runs the command and returns its exit code. A closed pipe is not a failure.
pub fn run(arguments: &Arguments, out: &mut dyn Write, errors: &mut dyn Write) -> ExitCode {
    match dispatch(&arguments.command, out, errors) {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::Badly) => ExitCode::FAILURE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(errors, "the output could not be written: {}", of_file(&error));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &Command, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Done> {
    match command {
        Command::Check { strict, kind, files } => check::run(files, *kind, *strict, out),
        Command::Json { pretty, kind, file } => shown(file, *kind, out, errors, |input| {
            let json = write(&input.article);
            let value = pretty.then(|| serde_json::from_str::<serde_json::Value>(&json).ok()).flatten();
            value.map_or(json, |value| format!("{value:#}"))
        }),
        Command::Text { kind, file } => shown(file, *kind, out, errors, |input| input.article.plain_text().as_str().to_owned()),
        Command::Find { files } => find::run(files, out),
        Command::Films(command) => films::run(command, out, errors),
        Command::Schema => out.write_all(schema::text().as_bytes()).map(|()| Done::Well),
    }
}

/// Prints what `show` makes of the article in `file`; its warnings go to the error stream.
fn shown(file: &Path, kind: Kind, out: &mut dyn Write, errors: &mut dyn Write, show: impl Fn(&Input) -> String) -> io::Result<Done> {
    let input = Input::read(file, kind);
    for line in input.iter().flat_map(|input| &input.warnings) {
        writeln!(errors, "{line}")?;
    }
    Done::told(input.map(|input| show(&input)), out, errors)
}
