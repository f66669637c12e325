//! The static index of a catalogue, written: everything that a browser needs of it, in files that never change under their names.
//! It must not decide what is near what: that is [`crate::films::ranking`]; nor how a file is read: that is [`crate::films::index`].
//!
//! 1. [`Near`] asks the ranker for every film's candidates.
//! 2. [`order`] numbers the films so that those near one another share a file.
//! 3. [`film_file`], [`known_file`] and [`title_files`] write the files, aside; [`folder`] packs them and names them all by the content of all.
//! 4. The manifest comes last, so that a page never sees an index that is not there.

mod film_file;
mod folder;
mod known_file;
mod lean;
mod near;
mod order;
mod pack;
mod table;
mod title_files;

use crate::films::Film;
use crate::films::ranking::Ranker;
use film_file::FilmFiles;
use folder::Folder;
use lean::Lean;
use near::Near;
use std::io;
use std::path::Path;

/// Subjects and genres that every page learns.
const LABELS: usize = 256;

/// Films whose titles every page learns: about what fits beside the other files into 40 kB.
const KNOWN: usize = 1_000;

/// Up to this many films, the files are packed as small as can be; beyond, as small as is quick.
const SMALL: usize = 6_000;

/// How an index is built.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Candidates of each film.
    pub candidates: usize,
    /// Films in a file.
    pub per_file: usize,
    /// Whether a file tells no more of a film from another file than what it is called and what ties it: a third of the bytes.
    pub lean: bool,
    /// Threads that work on it; the files are the same for any number.
    pub threads: usize,
    /// Whether the files of earlier builds are removed.
    pub remove_earlier: bool,
}

impl Default for Options {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Self { candidates: 24, per_file: 24, lean: false, threads, remove_earlier: false }
    }
}

/// What is being done, for a progress bar: how much of how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Films of which the candidates are known.
    Ranked(usize, usize),
    /// Files that are written.
    Written(usize, usize),
}

/// What was built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// Films in it.
    pub films: usize,
    /// The hash of everything in it.
    pub build: String,
    /// Files, without the manifest.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// The bytes of the largest film file, and of all of them.
    pub largest_film_file: u64,
    /// The bytes of all film files.
    pub film_bytes: u64,
    /// The bytes of the largest file of titles.
    pub largest_title_file: u64,
    /// The bytes of the file of known films.
    pub known_file: u64,
    /// Bytes of everything that a view can need at most.
    pub largest_view: u64,
}

/// Builds the index of `films` in the folder `out`: `films.json`, and a folder beside it named by the content.
///
/// # Errors
/// What could not be written.
pub fn build(films: &[Film], options: &Options, out: &Path, progress: &(dyn Fn(Progress) + Sync)) -> io::Result<Built> {
    let ranker = Ranker::new(films);
    let near = Near::of(&ranker, films.len(), options, progress);
    let by_fame = order::by_fame(films);
    let order = order::Order::new(&near, &by_fame, options.per_file);
    let lean = Lean::new(films);
    let mut is_known = vec![false; films.len()];
    for film in by_fame.iter().take(KNOWN) {
        if let Some(known) = is_known.get_mut(*film as usize) {
            *known = true;
        }
    }
    let mut folder = Folder::new(out, films.len() <= SMALL)?;
    let labels = lean::labels(films, LABELS);
    let known = folder.write("known.bin", &known_file::text(films, &order, &is_known, &labels))?;
    let titles = title_files::TitleFiles::new(films, &order, &is_known);
    let mut largest_title_file = 0;
    for number in 0..titles.count() {
        let bytes = folder.write_numbered('t', number, &titles.text(number))?;
        largest_title_file = largest_title_file.max(bytes);
    }
    let files =
        FilmFiles { films, ranker: &ranker, near: &near, order: &order, lean: &lean, is_known: &is_known, labels: &labels, options };
    let sizes = folder.write_all('f', files.count(), options.threads, &|number| files.text(number), progress)?;
    let largest_film_file = sizes.iter().copied().max().unwrap_or_default();
    let built = Built {
        films: films.len(),
        files: folder.files(),
        bytes: folder.bytes(),
        largest_film_file,
        film_bytes: sizes.iter().sum(),
        largest_title_file,
        known_file: known,
        largest_view: known + largest_title_file + largest_film_file,
        build: folder.build(),
    };
    let manifest = serde_json::json!({
        "intertitleFilms": 1,
        "films": films.len(),
        "build": built.build,
        "perFile": options.per_file,
        "titleBits": titles.bits(),
    });
    folder.publish(&manifest.to_string(), options.remove_earlier)?;
    Ok(built)
}
