//! `intertitle films build`: turns a catalogue into a static index for any host.
//! It only reads the catalogue and reports the result; [`crate::native::films::index`] writes the files.

use super::super::whole_number;
use super::films_of;
use super::progress::Bar;
use crate::films::{Film, HalfStars, Mark};
use crate::native::films::index::{Built, CANDIDATES, Options, PER_FILE, Progress, build};
use crate::native::messages::{counted, of_file, of_json};
use clap::Args;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Up to this many films the files are compressed as well as possible; for more, that would take minutes.
const SMALL: usize = 1_500;

/// What is built, and where it goes.
#[derive(Args, Debug)]
pub(in crate::native::cli) struct Arguments {
    /// The catalogue: JSON Lines, one film per line.
    catalogue: PathBuf,
    /// The folder for `films.json` and the other files of the index.
    #[arg(long)]
    out: PathBuf,
    /// How many candidates to keep for each film, 1 to 100.
    #[arg(long, default_value_t = CANDIDATES, value_parser = whole_number::between(1, 100), allow_negative_numbers = true)]
    candidates: u32,
    /// How many films share a file, 1 to 1000.
    #[arg(long, default_value_t = PER_FILE, value_parser = whole_number::between(1, 1000), allow_negative_numbers = true)]
    per_file: u32,
    /// Saves bytes: original titles are searched but not shown, and a film whose record is in another file keeps only one id.
    #[arg(long)]
    lean: bool,
    /// Your ratings, as written by `films import --marks`; readers see them.
    #[arg(long)]
    marks: Option<PathBuf>,
    /// Removes the files of earlier builds, although pages that are still open may ask for them.
    #[arg(long)]
    remove_earlier: bool,
}

/// Builds the index; returns its sizes, or why there is none.
pub(super) fn run(arguments: &Arguments, errors: &mut dyn Write) -> Result<String, String> {
    let start = Instant::now();
    let films = films_of(&arguments.catalogue, errors)?;
    let options = Options {
        candidates: arguments.candidates as usize,
        per_file: arguments.per_file as usize,
        lean: arguments.lean,
        small: films.len() <= SMALL,
        remove_earlier: arguments.remove_earlier,
        ..Options::default()
    };
    let stars = match arguments.marks.as_deref() {
        Some(path) => {
            let stars = stars(path, errors)?;
            warn_of_strangers(path, &stars, &films, errors).map_err(|error| of_file(&error))?;
            stars
        }
        None => HashMap::new(),
    };
    let bar = Bar::new("{msg} {wide_bar} {human_pos} of {human_len}, {eta} left");
    let progress = |progress: Progress| {
        let (what, done, all) = match progress {
            Progress::Ranked(done, all) => ("Ranking", done, all),
            Progress::Written(done, all) => ("Writing", done, all),
        };
        bar.show(what, done as u64, all as u64);
    };
    let built = build(&films, &stars, &options, &arguments.out, &progress)
        .map_err(|error| format!("{}: {}", arguments.out.display(), of_file(&error)))?;
    Ok(summary(&built, arguments, start.elapsed().as_millis()))
}

/// Warns of marks on films that are not in the catalogue: marks from another catalogue have no effect, and would otherwise go unnoticed.
fn warn_of_strangers(path: &Path, stars: &HashMap<String, HalfStars>, films: &[Film], errors: &mut dyn Write) -> io::Result<()> {
    let known: HashSet<&str> = films.iter().map(|film| film.id.as_str()).collect();
    let strangers = || stars.keys().map(String::as_str).filter(|id| !known.contains(id));
    match strangers().min() {
        Some(first) => {
            let count = strangers().count();
            writeln!(errors, "{}: marks on films that are not in the catalogue: {count}, such as \"{first}\"", path.display())
        }
        None => Ok(()),
    }
}

/// The author's ratings, by film id; lines that are not marks are reported with their numbers.
fn stars(path: &Path, errors: &mut dyn Write) -> Result<HashMap<String, HalfStars>, String> {
    let name = path.display();
    let source = File::open(path).map_err(|error| format!("{name}: {}", of_file(&error)))?;
    let (mut stars, mut is_of_marks, mut has_faults) = (HashMap::new(), false, false);
    for (number, line) in (1..).zip(BufReader::new(source).lines()) {
        let line = line.map_err(|error| format!("{name}:{number}: {}", of_file(&error)))?;
        if line.trim().is_empty() {
            continue;
        }
        let (column, why) = match serde_json::from_str::<Mark>(&line) {
            Ok(mark) => {
                is_of_marks = true;
                if mark.rating.is_none() {
                    continue;
                }
                if let Some(rated) = mark.stars() {
                    stars.insert(mark.id, rated);
                    continue;
                }
                (String::new(), "a rating is in half stars, 1 to 10".to_owned())
            }
            Err(error) => (format!(":{}", error.column()), of_json(&error)),
        };
        has_faults = true;
        writeln!(errors, "{name}:{number}{column}: {why}").map_err(|error| of_file(&error))?;
    }
    if has_faults && !is_of_marks {
        return Err(format!("{name}: it contains no marks; `intertitle films import` makes them of a Letterboxd export"));
    }
    Ok(stars)
}

fn summary(built: &Built, arguments: &Arguments, milliseconds: u128) -> String {
    let manifest = arguments.out.join("films.json");
    format!(
        "{}: {} in {}, {} bytes, built in {milliseconds} ms\n  a view fetches at most {} bytes: best-known films {}, their directors {} and their titles in another language {}, titles {}, films {}\n  paths, when a reader asks for one: {} bytes in all; graph {}, names {}, entries {}",
        manifest.display(),
        counted(built.films, "film"),
        counted(built.files, "file"),
        built.bytes,
        built.largest_view,
        built.known_file,
        built.directors_file,
        built.largest_local_file,
        built.largest_title_file,
        built.largest_film_file,
        built.paths.bytes,
        built.paths.graph,
        built.paths.largest_names,
        built.paths.largest_entries,
    )
}
