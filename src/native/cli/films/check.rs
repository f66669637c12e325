//! `intertitle films check`: reports what is wrong with a catalogue, line by line.
//! It must not stop at the first fault, nor change the file.

use super::super::Done;
use crate::native::films::catalogue::against::{Against, Weight};
use crate::native::films::catalogue::check::Check;
use crate::native::films::catalogue::read;
use crate::native::messages::{counted, of_file, of_json};
use clap::Args;
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::PathBuf;

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

/// What was found.
#[derive(Default)]
struct Count {
    films: usize,
    faults: usize,
    notes: usize,
    compared: usize,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Done> {
    let against = match arguments.against.as_ref().map(other).transpose() {
        Ok(against) => against,
        Err(why) => return writeln!(errors, "{why}").map(|()| Done::Badly),
    };
    let mut check = Check::default();
    let mut count = Count::default();
    for path in &arguments.files {
        match File::open(path) {
            Ok(file) => catalogue(path, BufReader::new(file), against.as_ref(), &mut check, &mut count, out)?,
            Err(error) => {
                writeln!(errors, "{}: {}", path.display(), of_file(&error))?;
                count.faults += 1;
            }
        }
    }
    write!(out, "{}, {}, {}", counted(count.films, "film"), counted(count.faults, "fault"), counted(count.notes, "note"))?;
    match against {
        Some(_) => writeln!(out, "; {} also in the other list", counted(count.compared, "film"))?,
        None => writeln!(out)?,
    }
    Ok(if count.faults == 0 { Done::Well } else { Done::Badly })
}

fn other(path: &PathBuf) -> Result<Against, String> {
    let json = fs::read(path).map_err(|error| format!("{}: {}", path.display(), of_file(&error)))?;
    Against::read(&json).map_err(|error| {
        format!("{}:{}:{}: this is not an array of films: {}", path.display(), error.line(), error.column().max(1), of_json(&error))
    })
}

fn catalogue(
    path: &std::path::Path,
    source: impl io::BufRead,
    against: Option<&Against>,
    check: &mut Check,
    count: &mut Count,
    out: &mut dyn Write,
) -> io::Result<()> {
    let before = (count.films, count.faults);
    for record in read(source) {
        let place = record.place(&path.display());
        let film = match record.film {
            Ok(film) => film,
            Err(why) => {
                count.faults += 1;
                writeln!(out, "{place}: {why}")?;
                continue;
            }
        };
        count.films += 1;
        let mut faults = record.warnings;
        faults.extend(check.film(&place, &film));
        let mut notes = Vec::new();
        if let Some(differences) = against.and_then(|against| against.differences(&film)) {
            count.compared += 1;
            for difference in differences {
                let of_weight = if difference.weight == Weight::Fault { &mut faults } else { &mut notes };
                of_weight.push(difference.message);
            }
        }
        count.faults += faults.len();
        count.notes += notes.len();
        faults.iter().try_for_each(|fault| writeln!(out, "{place}: {}: {fault}", film.name()))?;
        notes.iter().try_for_each(|note| writeln!(out, "{place}: {}: note: {note}", film.name()))?;
    }
    if before == (count.films, count.faults) {
        count.faults += 1;
        writeln!(out, "{}: it contains no film", path.display())?;
    }
    Ok(())
}
