//! `intertitle films import`: makes a catalogue from other people's data on films.
//! It only reports progress and the result; [`crate::native::films::import`] does the work.

use super::super::Done;
use crate::native::films::import::imdb::Choice;
use crate::native::films::import::{Import, Imported, Kind, Progress, Source, import};
use crate::native::said::counted;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

/// What is imported, and where it goes.
#[derive(Args, Debug)]
pub(in crate::native::cli) struct Arguments {
    /// The sources, those first whose facts shall stand: files, the folder of IMDb's tables, the folder of Letterboxd's export.
    #[arg(required = true)]
    sources: Vec<String>,
    /// The catalogue to write. The one that is there is replaced when the new one is whole.
    #[arg(long)]
    out: PathBuf,
    /// Where the author's ratings and days go, if one of the sources is Letterboxd; `marks.jsonl` beside the catalogue if it is not given.
    #[arg(long)]
    marks: Option<PathBuf>,
    /// Of IMDb's titles, leaves out those that fewer people have rated.
    #[arg(long, default_value_t = 0)]
    min_votes: u32,
    /// Of IMDb's titles, takes these types.
    #[arg(long, value_delimiter = ',', default_value = "movie,tvMovie")]
    types: Vec<String>,
    /// Throws away what an earlier import, which was broken off, has read.
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
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent} %, {eta} left") {
        bar.set_style(style);
    }
    let done = import(&wanted, &|progress| {
        let (said, done, all) = match progress {
            Progress::Reading(name, done, all) => (name.to_owned(), done, all),
            Progress::Writing(done, all) => ("Writing".to_owned(), done as u64, all as u64),
        };
        if bar.message() != said {
            bar.set_message(said);
        }
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    match done {
        Ok(imported) => summary(&wanted, &imported, out).map(|()| Done::Well),
        Err(why) => writeln!(errors, "{why}").map(|()| Done::Badly),
    }
}

fn summary(wanted: &Import, imported: &Imported, out: &mut dyn Write) -> io::Result<()> {
    if imported.continued > 0 {
        writeln!(out, "went on with an import that was broken off; sources that were read already: {}", imported.continued)?;
    }
    for (source, report) in wanted.sources.iter().zip(&imported.reports) {
        report.write(&source.name, source.kind == Kind::Letterboxd, out)?;
    }
    writeln!(out, "{}: {}", wanted.out.display(), counted(imported.films, "film"))?;
    let marks = wanted.marks.display();
    match imported.marks {
        Some(0) => writeln!(out, "{marks}: no title of yours is among the films; nothing was written there")?,
        Some(count) => writeln!(out, "{marks}: marks on {}", counted(count, "film"))?,
        None => {}
    }
    let kinds: BTreeSet<Kind> = wanted.sources.iter().map(|source| source.kind).collect();
    kinds.into_iter().try_for_each(|kind| writeln!(out, "{}", kind.licence()))
}
