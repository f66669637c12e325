//! Writes the static index of a catalogue: everything that a browser needs from it, in files that never change under the same name.
//! It must not decide what is near what: [`crate::films::ranking`] does; nor how a file is read: [`crate::films::index`] does.
//!
//! 1. [`Near`] gets every film's candidates from the ranker.
//! 2. [`order`] numbers the films so that films near one another share a file.
//! 3. [`film_file`], [`known_file`], [`local_files`], [`title_files`] and [`path_files`] produce the files; [`folder`] compresses and writes them to a
//!    temporary folder, named by a hash of everything.
//! 4. The manifest comes last, so that a page never sees an incomplete index.

mod film_file;
mod folder;
mod known_file;
mod lean;
mod local_files;
mod name_files;
mod near;
mod order;
mod pack;
mod path_files;
mod table;
mod threads;
mod title_files;

use crate::films::index::{VERSION, layout};
use crate::films::ranking::Ranker;
use crate::films::{Film, HalfStars};
use film_file::FilmFiles;
use folder::Folder;
use lean::Lean;
use near::Near;
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::Path;

/// How many subjects and genres every page loads.
const LABELS: usize = 256;

/// How many films' titles every page loads: about as many as fit into 40 kB together with the other files.
const KNOWN: usize = 800;

/// How many candidates each film has, unless the author wants another number.
pub const CANDIDATES: u32 = 24;

/// How many films are in a file, unless the author wants another number.
pub const PER_FILE: u32 = 8;

/// How an index is built.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How many candidates each film has.
    pub candidates: usize,
    /// How many films are in a file.
    pub per_file: usize,
    /// Whether files leave out alternative titles and, for films of other files, all external ids but one that leads to Letterboxd.
    pub lean: bool,
    /// Whether the files are compressed as well as possible, which takes a hundred times as long and saves a twentieth.
    pub small: bool,
    /// How many threads work on it; the files are the same for any number.
    pub threads: usize,
    /// Whether the files of earlier builds are removed.
    pub remove_earlier: bool,
}

impl Default for Options {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Self { candidates: CANDIDATES as usize, per_file: PER_FILE as usize, lean: false, small: false, threads, remove_earlier: false }
    }
}

/// The current step, for a progress bar: how much of how much is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Films whose candidates are known.
    Ranked(usize, usize),
    /// Files that have been written.
    Written(usize, usize),
}

/// The result of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// How many films are in it.
    pub films: usize,
    /// The hash of everything in it.
    pub build: String,
    /// How many files, without the manifest.
    pub files: usize,
    /// Their total size in bytes.
    pub bytes: u64,
    /// The size of the largest film file, in bytes.
    pub largest_film_file: u64,
    /// The bytes of all film files.
    pub film_bytes: u64,
    /// The size of the largest file of titles, in bytes.
    pub largest_title_file: u64,
    /// The size of the file of known films, in bytes.
    pub known_file: u64,
    /// The size of the file of their directors, in bytes.
    pub directors_file: u64,
    /// The size of the largest file of titles in another language, in bytes; 0 if there is none.
    pub largest_local_file: u64,
    /// The sizes of the index of paths, which is fetched only when a reader asks for a path.
    pub paths: PathSizes,
    /// The most bytes that a view can need.
    pub largest_view: u64,
}

/// Sizes of the index of paths, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PathSizes {
    /// The graph.
    pub graph: u64,
    /// The largest file of entries.
    pub largest_entries: u64,
    /// The largest look-up file.
    pub largest_names: u64,
    /// All of it.
    pub bytes: u64,
}

/// What the manifest says of the paths, and their sizes.
struct Paths {
    films: usize,
    per_file: u32,
    name_bits: u32,
    sizes: PathSizes,
}

/// For each film, whether it is one of the best known, of which every page fetches a line.
fn best_known(by_fame: &[u32]) -> Vec<bool> {
    let mut is_known = vec![false; by_fame.len()];
    for film in by_fame.iter().take(KNOWN) {
        if let Some(known) = is_known.get_mut(*film as usize) {
            *known = true;
        }
    }
    is_known
}

/// Writes the files of titles; returns the size of the largest, in bytes.
fn write_titles(folder: &mut Folder, titles: &title_files::TitleFiles) -> io::Result<u64> {
    let mut largest = 0;
    for number in 0..titles.count() {
        largest = largest.max(folder.write_numbered(layout::TITLES, number, &titles.text(number))?);
    }
    Ok(largest)
}

/// Writes the files of titles in other languages; returns the languages, and the size of the largest file, in bytes.
fn write_local(folder: &mut Folder, texts: &BTreeMap<String, String>) -> io::Result<(String, u64)> {
    let mut largest = 0;
    for (language, text) in texts {
        largest = largest.max(folder.write(&layout::local(language), text)?);
    }
    Ok((texts.keys().map(String::as_str).collect::<Vec<_>>().join(" "), largest))
}

/// Writes the index of paths.
fn write_paths(folder: &mut Folder, films: &[Film], order: &order::Order, by_fame: &[u32]) -> io::Result<Paths> {
    let paths = path_files::PathFiles::new(films, order, by_fame);
    let before = folder.bytes();
    let mut sizes = PathSizes { graph: folder.write(layout::GRAPH, &paths.graph())?, ..PathSizes::default() };
    for number in 0..paths.entry_files() {
        sizes.largest_entries = sizes.largest_entries.max(folder.write_numbered(layout::ENTRIES, number, &paths.entries(number))?);
    }
    let names = paths.name_files();
    for (number, text) in (0..).zip(names.texts()) {
        sizes.largest_names = sizes.largest_names.max(folder.write_numbered(layout::NAMES, number, &text)?);
    }
    sizes.bytes = folder.bytes() - before;
    Ok(Paths { films: paths.count(), per_file: paths.per_file(), name_bits: names.bits(), sizes })
}

/// Builds the index of `films` in the folder `out`: `films.json`, and a folder beside it named by the content. `stars` are the author's, by film
/// id; `progress` is called from several threads.
///
/// # Errors
/// What could not be written.
pub fn build(
    films: &[Film],
    stars: &HashMap<String, HalfStars>,
    options: &Options,
    out: &Path,
    progress: &(dyn Fn(Progress) + Sync),
) -> io::Result<Built> {
    let ranker = Ranker::new(films);
    let near = Near::of(&ranker, films.len(), options, progress);
    let by_fame = order::by_fame(films);
    let order = order::Order::new(&near, &by_fame, options.per_file);
    let lean = Lean::new(films);
    let is_known = best_known(&by_fame);
    let mut folder = Folder::new(out, options.small)?;
    let labels = lean::labels(films, LABELS);
    let (known, directors) = known_file::texts(films, &order, &is_known, &labels, stars);
    let known_file = folder.write(layout::KNOWN, &known)?;
    let directors_file = folder.write(layout::DIRECTORS, &directors)?;
    let (languages, largest_local_file) = write_local(&mut folder, &local_files::texts(films, &order, &is_known))?;
    let titles = title_files::TitleFiles::new(films, &order, &is_known);
    let largest_title_file = write_titles(&mut folder, &titles)?;
    let paths = write_paths(&mut folder, films, &order, &by_fame)?;
    let files =
        FilmFiles { films, ranker: &ranker, near: &near, order: &order, lean: &lean, is_known: &is_known, labels: &labels, options, stars };
    let sizes = folder.write_all(layout::FILMS, files.count(), options.threads, &|number| files.text(number), progress)?;
    let largest_film_file = sizes.iter().copied().max().unwrap_or_default();
    let built = Built {
        films: films.len(),
        files: folder.files(),
        bytes: folder.bytes(),
        largest_film_file,
        film_bytes: sizes.iter().sum(),
        largest_title_file,
        known_file,
        directors_file,
        largest_local_file,
        largest_view: known_file + directors_file + largest_local_file + largest_title_file + largest_film_file,
        paths: paths.sizes,
        build: folder.build(),
    };
    let manifest = serde_json::json!({
        "intertitleFilms": VERSION,
        "films": films.len(),
        "build": built.build,
        "perFile": options.per_file,
        "titleBits": titles.bits(),
        "languages": languages,
        "paths": { "films": paths.films, "perFile": paths.per_file, "nameBits": paths.name_bits },
    });
    folder.publish(&manifest.to_string(), options.remove_earlier)?;
    Ok(built)
}
