//! `intertitle films check`: reports what is wrong with a catalogue, line by line.
//! It must not stop at the first fault, nor change the file.

use super::super::Done;
use crate::native::films::catalogue::against::{Against, Weight};
use crate::native::films::catalogue::check::Check;
use crate::native::films::catalogue::{Record, read};
use crate::native::messages::{counted, of_file, of_json};
use clap::Args;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

/// What is checked, and against what.
#[derive(Args, Debug)]
pub(in crate::native::cli) struct Arguments {
    /// The catalogue: JSON Lines, one film per line; all its files, if it is split.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// A JSON list of films from elsewhere, whose years, directors and ids must agree with those of the catalogue.
    #[arg(long)]
    against: Option<PathBuf>,
}

/// The check of a catalogue: what it compares with, and what it has found so far.
#[derive(Default)]
struct Checking {
    against: Option<Against>,
    check: Check,
    films: usize,
    faults: usize,
    notes: usize,
    compared: usize,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Done> {
    let against = match arguments.against.as_deref().map(other).transpose() {
        Ok(against) => against,
        Err(why) => return writeln!(errors, "{why}").map(|()| Done::Badly),
    };
    let mut checking = Checking { against, ..Checking::default() };
    for path in &arguments.files {
        match File::open(path) {
            Ok(file) => checking.catalogue(path, BufReader::new(file), out)?,
            Err(error) => {
                writeln!(errors, "{}: {}", path.display(), of_file(&error))?;
                checking.faults += 1;
            }
        }
    }
    checking.summary(out)?;
    Ok(if checking.faults == 0 { Done::Well } else { Done::Badly })
}

/// The list to compare with.
fn other(path: &Path) -> Result<Against, String> {
    let json = fs::read(path).map_err(|error| format!("{}: {}", path.display(), of_file(&error)))?;
    Against::read(&json).map_err(|error| {
        format!("{}:{}:{}: this is not an array of films: {}", path.display(), error.line(), error.column().max(1), of_json(&error))
    })
}

impl Checking {
    /// Checks one file.
    fn catalogue(&mut self, path: &Path, source: impl BufRead, out: &mut dyn Write) -> io::Result<()> {
        let before = (self.films, self.faults);
        for record in read(source) {
            self.record(record, path, out)?;
        }
        if before == (self.films, self.faults) {
            self.faults += 1;
            writeln!(out, "{}: it contains no film", path.display())?;
        }
        Ok(())
    }

    fn record(&mut self, record: Record, path: &Path, out: &mut dyn Write) -> io::Result<()> {
        let place = record.place(&path.display());
        let film = match record.film {
            Ok(film) => film,
            Err(why) => {
                self.faults += 1;
                return writeln!(out, "{place}: {why}");
            }
        };
        self.films += 1;
        let mut faults = record.warnings;
        faults.extend(self.check.film(&place, &film));
        let mut notes = Vec::new();
        if let Some(differences) = self.against.as_ref().and_then(|against| against.differences(&film)) {
            self.compared += 1;
            for difference in differences {
                let of_weight = if difference.weight == Weight::Fault { &mut faults } else { &mut notes };
                of_weight.push(difference.message);
            }
        }
        self.faults += faults.len();
        self.notes += notes.len();
        faults.iter().try_for_each(|fault| writeln!(out, "{place}: {}: {fault}", film.name()))?;
        notes.iter().try_for_each(|note| writeln!(out, "{place}: {}: note: {note}", film.name()))
    }

    fn summary(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{}, {}, {}", counted(self.films, "film"), counted(self.faults, "fault"), counted(self.notes, "note"))?;
        match self.against {
            Some(_) => writeln!(out, "; {} also in the other list", counted(self.compared, "film")),
            None => writeln!(out),
        }
    }
}
