//! `intertitle films import`: makes a catalogue from other people's data on films.
//! It only reports progress and the result; [`crate::native::films::import`] does the work.

use super::super::{Done, whole_number};
use super::progress::Bar;
use crate::native::films::import::imdb::{Choice, TYPES};
use crate::native::films::import::{Import, Imported, Kind, Progress, Source, import};
use crate::native::messages::counted;
use clap::Args;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

/// What is imported, and where it goes.
#[derive(Args, Debug)]
pub(in crate::native::cli) struct Arguments {
    /// The sources, in order of precedence: files, the folder with IMDb's tables, the folder of a Letterboxd export.
    #[arg(required = true)]
    sources: Vec<String>,
    /// The catalogue to write; an existing one is replaced once the new one is complete.
    #[arg(long)]
    out: PathBuf,
    /// The file for your marks, if a source is Letterboxd; by default `marks.jsonl` beside the catalogue.
    #[arg(long)]
    marks: Option<PathBuf>,
    /// Leaves out IMDb titles rated by fewer people than this, 0 to 10000000.
    #[arg(long, default_value_t = 0, value_parser = whole_number::between(0, 10_000_000), allow_negative_numbers = true)]
    min_votes: u32,
    /// The types of IMDb titles to take.
    #[arg(long, value_delimiter = ',', default_value = TYPES)]
    types: Vec<String>,
    /// Discards what an earlier, interrupted import has read.
    #[arg(long)]
    restart: bool,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write, errors: &mut dyn Write) -> io::Result<Done> {
    let sources = match arguments.sources.iter().map(|named| Source::find(named)).collect::<Result<Vec<_>, _>>() {
        Ok(sources) => sources,
        Err(why) => return writeln!(errors, "{why}").map(|()| Done::Badly),
    };
    let wanted = Import {
        sources,
        choice: Choice { types: arguments.types.clone(), min_votes: arguments.min_votes },
        out: arguments.out.clone(),
        marks: arguments.marks.clone().unwrap_or_else(|| arguments.out.with_file_name("marks.jsonl")),
        restart: arguments.restart,
    };
    let bar = Bar::new("{msg} {wide_bar} {percent} %, {eta} left");
    let done = import(&wanted, &|progress| match progress {
        Progress::Reading(name, done, all) => bar.show(name, done, all),
        Progress::Writing(done, all) => bar.show("Writing", done as u64, all as u64),
    });
    drop(bar);
    match done {
        Ok(imported) => summary(&wanted, &imported, out).map(|()| Done::Well),
        Err(why) => writeln!(errors, "{why}").map(|()| Done::Badly),
    }
}

fn summary(wanted: &Import, imported: &Imported, out: &mut dyn Write) -> io::Result<()> {
    if imported.continued > 0 {
        writeln!(out, "continued an interrupted import; sources read already: {}", imported.continued)?;
    }
    for (source, report) in wanted.sources.iter().zip(&imported.reports) {
        report.write(&source.name, source.kind == Kind::Letterboxd, out)?;
    }
    writeln!(out, "{}: {}", wanted.out.display(), counted(imported.films, "film"))?;
    let marks = wanted.marks.display();
    match imported.marks {
        Some(0) => writeln!(out, "{marks}: none of your titles is among the films; nothing was written there")?,
        Some(count) => writeln!(out, "{marks}: marks on {}", counted(count, "film"))?,
        None => {}
    }
    let kinds: BTreeSet<Kind> = wanted.sources.iter().map(|source| source.kind).collect();
    kinds.into_iter().try_for_each(|kind| writeln!(out, "{}", kind.licence()))
}
