//! Makes catalogues from other people's data on films: read as streams, merged, and written to a temporary file until complete.
//! It must not hold what it reads in memory, lose a row silently, or touch the existing catalogue before the new one is complete.
//!
//! Every source has a reader that hands films to a [`Sink`]; the [`pool::Pool`] keeps them on disk and knows which are the same.
//! In the meantime `FILE.records` holds all records read, and `FILE.part` the catalogue as far as it is written.

mod alike;
mod aside;
pub mod credits;
pub mod imdb;
pub mod input;
pub mod letterboxd;
pub mod marks;
mod merge;
pub mod names;
pub mod objects;
pub mod pool;
mod report;
mod same;
mod sink;
mod source;
mod tidy;
pub mod tmdb;
pub mod wikidata;

pub use merge::merge;
pub use report::{Report, SHOWN, Skipped};
pub use sink::Sink;
pub use source::{Kind, Source};

use crate::films::Mark;
use crate::native::films::catalogue;
use crate::native::films::namesake::Namesakes;
use crate::native::messages::of_file;
use aside::{beside, written_aside};
use imdb::Choice;
use letterboxd::Entries;
use marks::Matcher;
use pool::Pool;
use std::cell::Cell;
use std::fs;
use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

/// The progress of an import.
#[derive(Clone, Copy, Debug)]
pub enum Progress<'a> {
    /// A source is being read: its name, bytes read, bytes in total.
    Reading(&'a str, u64, u64),
    /// The catalogue is being written: films written, films at most.
    Writing(usize, usize),
}

/// What is imported, and where the result goes.
#[derive(Clone, Debug)]
pub struct Import {
    /// The sources, those whose facts take precedence first.
    pub sources: Vec<Source>,
    /// Which titles of IMDb are films.
    pub choice: Choice,
    /// The catalogue to write.
    pub out: PathBuf,
    /// Where the author's marks go, if there are any.
    pub marks: PathBuf,
    /// Whether to discard what an earlier import left behind.
    pub restart: bool,
}

/// The result of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// A report for each source, in order.
    pub reports: Vec<Report>,
    /// How many sources an earlier, interrupted import had already read.
    pub continued: usize,
    /// How many films are in the catalogue.
    pub films: usize,
    /// How many marks are in the author's file, which is left unchanged if 0; none if no source has marks.
    pub marks: Option<usize>,
}

/// Runs an import.
///
/// An interrupted import leaves the catalogue as it was. Started again with the same, unchanged sources, it continues after the last source
/// that was read completely; otherwise it starts over.
///
/// # Errors
/// If it could not be completed: the reason, with its place.
pub fn import(import: &Import, progress: &dyn Fn(Progress<'_>)) -> Result<Imported, String> {
    let at = |path: &Path| format!("{}: ", path.display());
    let (of_marks, of_films): (Vec<usize>, Vec<usize>) =
        (0..import.sources.len()).partition(|at| import.sources.get(*at).is_some_and(|source| source.kind == Kind::Letterboxd));
    if of_films.is_empty() {
        return Err("besides the Letterboxd export, name a catalogue or another source of films: its rows are matched with films".into());
    }
    let records = beside(&import.out, "records");
    let (pool, mut reports, continued) = read_sources(import, &of_films, &records, progress)?;
    if pool.is_empty() {
        let _ = fs::remove_file(&records);
        return Err(no_film(import, &of_films, &reports));
    }
    let mut entries = Entries::default();
    let mut of_entries = Report::default();
    for source in of_marks.iter().filter_map(|at| import.sources.get(*at)) {
        for path in &source.files {
            let opened = input::open(path, &|_| ()).map_err(|error| at(path) + &of_file(&error))?;
            entries.read(&file_name(path), opened, &mut of_entries);
        }
    }
    refuse(import, &of_films, &reports, &of_entries)?;
    let mut matcher = Matcher::new(&entries);
    let films = write_films(import, pool, &mut matcher, progress).map_err(|error| at(&import.out) + &of_file(&error))?;
    let mut marks = None;
    if !of_marks.is_empty() {
        let found = matcher.finish(&mut of_entries);
        // Existing marks are not replaced by none.
        if !found.is_empty() {
            write_marks(&import.marks, &found).map_err(|error| at(&import.marks) + &of_file(&error))?;
        }
        marks = Some(found.len());
    }
    let _ = fs::remove_file(&records);
    // In the order of the sources; all tables of Letterboxd share one report, at the place of the first.
    for (nth, at) in of_marks.into_iter().enumerate() {
        let report = if nth == 0 { std::mem::take(&mut of_entries) } else { Report::default() };
        reports.insert(at.min(reports.len()), report);
    }
    Ok(Imported { reports, continued, films, marks })
}

/// The message that the sources yielded no film, with what was found in each instead.
fn no_film(import: &Import, of_films: &[usize], reports: &[Report]) -> String {
    let mut message = b"the sources contain no film; nothing was written".to_vec();
    for (source, report) in of_films.iter().filter_map(|at| import.sources.get(*at)).zip(reports) {
        message.push(b'\n');
        // Writing to memory does not fail.
        let _ = report.write(&source.name, false, &mut message);
        message.pop();
    }
    String::from_utf8_lossy(&message).into_owned()
}

/// Refuses to replace a catalogue by an incomplete one: if a source was not read completely, or if the catalogue itself, used as a source,
/// has lines that cannot be read.
fn refuse(import: &Import, of_films: &[usize], reports: &[Report], of_entries: &Report) -> Result<(), String> {
    let unread: Vec<&str> = reports.iter().chain([of_entries]).flat_map(|report| &report.unread).map(String::as_str).collect();
    if !unread.is_empty() {
        return Err(format!("{}\n{} is unchanged", unread.join("\n"), import.out.display()));
    }
    let same = |path: &PathBuf| fs::canonicalize(path).is_ok_and(|path| fs::canonicalize(&import.out).is_ok_and(|out| out == path));
    let itself = of_films.iter().zip(reports).find(|(at, _)| import.sources.get(**at).is_some_and(|source| source.files.iter().any(same)));
    match itself.map(|(_, report)| &report.skipped) {
        Some(skipped) if !skipped.is_empty() => {
            let why = skipped.iter().flat_map(|skipped| &skipped.first).cloned().collect::<Vec<_>>().join("\n");
            Err(format!("{why}\nthese lines of {} would be lost: correct them, or give another --out", import.out.display()))
        }
        _ => Ok(()),
    }
}

/// Reads the sources of films that have not been read yet.
fn read_sources(
    import: &Import,
    sources: &[usize],
    records: &Path,
    progress: &dyn Fn(Progress<'_>),
) -> Result<(Pool, Vec<Report>, usize), String> {
    if import.restart {
        let _ = fs::remove_file(records);
    }
    let sources: Vec<&Source> = sources.iter().filter_map(|at| import.sources.get(*at)).collect();
    let stamp =
        |source: &&Source| if source.kind == Kind::Imdb { format!("{} {:?}", source.stamp(), import.choice) } else { source.stamp() };
    let stamps: Vec<String> = sources.iter().map(stamp).collect();
    let aside = |error: io::Error| format!("{}: {}", records.display(), of_file(&error));
    let (mut pool, mut reports) = Pool::open(records, &stamps).map_err(aside)?;
    let continued = reports.len();
    let mut people = None;
    for (source, stamp) in sources.iter().zip(&stamps).skip(continued) {
        let (read, all) = (Cell::new(0), source.bytes());
        let count = |bytes: u64| {
            read.set(read.get() + bytes);
            progress(Progress::Reading(&source.name, read.get(), all));
        };
        let mut take = |film: &crate::films::Film| pool.add(film).map_err(|error| io::Error::new(error.kind(), aside(error)));
        let namesakes = if source.kind == Kind::Tmdb { known_people(&sources, &mut people)? } else { Namesakes::default() };
        let mut sink = Sink::new(&mut take).knowing(namesakes);
        read_source(source, &import.choice, &count, &mut sink).map_err(|error| format!("{}: {}", source.name, of_file(&error)))?;
        let report = sink.finish();
        pool.done(stamp, &report).map_err(aside)?;
        reports.push(report);
    }
    Ok((pool, reports, continued))
}

/// The people who share a name, over all TMDB files, including those read before an interruption: numerals must not depend on interruptions.
fn known_people(sources: &[&Source], known: &mut Option<Namesakes>) -> Result<Namesakes, String> {
    if known.is_none() {
        let mut namesakes = Namesakes::default();
        for path in sources.iter().filter(|source| source.kind == Kind::Tmdb).flat_map(|source| &source.files) {
            let counted = input::open(path, &|_| ()).and_then(|file| tmdb::count_people(file, &mut namesakes));
            counted.map_err(|error| format!("{}: {}", path.display(), of_file(&error)))?;
        }
        namesakes.sort();
        *known = Some(namesakes);
    }
    Ok(known.clone().unwrap_or_default())
}

fn read_source(source: &Source, choice: &Choice, count: input::Count<'_>, sink: &mut Sink<'_>) -> io::Result<()> {
    if source.kind == Kind::Imdb {
        let mut open = |table| match source.files.iter().find(|path| source::is_table(path, table)) {
            Some(path) => input::open(path, count).map(Some),
            None => Ok(None),
        };
        return imdb::read(&mut open, choice, sink);
    }
    for path in &source.files {
        read_films(source.kind, &file_name(path), input::open(path, count)?, sink)?;
    }
    Ok(())
}

/// Reads the films of a single stream in our own format, Wikidata's or TMDB's; the other kinds are not single streams.
///
/// ```
/// use intertitle::native::films::import::{Kind, Sink, read_films};
/// let mut titles = Vec::new();
/// let mut take = |film: &intertitle::films::Film| {
///     titles.push(film.name());
///     Ok(false)
/// };
/// let mut sink = Sink::new(&mut take);
/// let movies = br#"[{"id":152601,"title":"Her","release_date":"2013-12-18"},{"id":1,"title":"Nothing"}]"#;
/// read_films(Kind::Tmdb, "movies.json", &movies[..], &mut sink).unwrap();
/// assert_eq!(sink.finish().skipped[0].first, ["movies.json:1: Nothing"]);
/// assert_eq!(titles, ["Her (2013)"]);
/// ```
///
/// # Errors
/// If the stream could not be read, or a film could not be stored.
pub fn read_films(kind: Kind, name: &str, source: impl BufRead, sink: &mut Sink<'_>) -> io::Result<()> {
    match kind {
        Kind::Catalogue => {
            for record in catalogue::read(source) {
                let place = record.place(&name);
                record.warnings.iter().for_each(|warning| sink.note(&place, "an unknown field was left out", warning));
                match record.film {
                    Ok(film) => sink.own(&place, &film)?,
                    Err(_) if record.is_cut => sink.break_off(&place, report::CUT_SHORT),
                    Err(why) => sink.skip(&place, "it is not a film of a catalogue", &why),
                }
            }
            Ok(())
        }
        Kind::Wikidata => wikidata::read(name, source, sink),
        Kind::Tmdb => tmdb::read(name, source, sink),
        Kind::Imdb | Kind::Letterboxd => Err(io::Error::new(io::ErrorKind::Unsupported, format!("{kind} is no single stream"))),
    }
}

fn write_films(import: &Import, mut pool: Pool, matcher: &mut Matcher<'_>, progress: &dyn Fn(Progress<'_>)) -> io::Result<usize> {
    let all = pool.len();
    let mut films = 0;
    written_aside(&import.out, &mut |out| {
        pool.films(&mut |at, film| {
            matcher.film(at, film);
            films += 1;
            if films % 1000 == 0 {
                progress(Progress::Writing(films, all));
            }
            catalogue::write(film, out)
        })
    })?;
    Ok(films)
}

fn write_marks(path: &Path, marks: &[Mark]) -> io::Result<()> {
    written_aside(path, &mut |out| {
        marks.iter().try_for_each(|mark| {
            serde_json::to_writer(&mut *out, mark)?;
            out.write_all(b"\n")
        })
    })
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
