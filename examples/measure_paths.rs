//! Measures what a path costs in a built index: `measure_paths FOLDER`; see `scripts/bench-films`.
//! It asks as a page does, for films sampled evenly from all; it must not build anything.

use flate2::read::GzDecoder;
use intertitle::films::index::{Manifest, Paths};
use intertitle::films::paths::{FARTHEST, Graph, Meant, Path as FilmPath, needed};
use std::error::Error;
use std::fs;
use std::io::{Read, Write, stdout};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How many films paths are sought from, and how many to from each.
const FROM: u32 = 20;
const TO: u32 = 50;

/// How many fetches come before the entries: the look-up of a name, and the graph.
const BEFORE: usize = 2;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: measure_paths FOLDER")?;
    let index = Index::open(folder.into())?;
    let mut tally = Tally::default();
    let start = Instant::now();
    for from in 0..FROM {
        for to in 0..TO {
            let from = from * (index.paths.films / FROM);
            let to = (to * (index.paths.films / TO) + 7) % index.paths.films;
            match index.graph.path(from, Meant::Film(to), index.paths.per_file) {
                Some(path) => tally.take(&path, &index)?,
                None => tally.unreached += 1,
            }
        }
    }
    let a_path = start.elapsed().as_micros() / u128::from(FROM * TO);
    let mut out = stdout().lock();
    writeln!(
        out,
        "  {} films, {} people; {} pairs: by people between {:?}, out of reach {}",
        index.graph.film_count(),
        index.graph.person_count(),
        FROM * TO,
        tally.by_people,
        tally.unreached
    )?;
    writeln!(
        out,
        "  graph {} bytes, read in {} us; a path {a_path} us; entries at most {} files and {} bytes, {} on average; with the look-up {} fetches at most",
        index.graph_bytes,
        index.ready.as_micros(),
        tally.most_files,
        tally.most_bytes,
        tally.all_bytes / u64::from((FROM * TO - tally.unreached).max(1)),
        tally.most_files + BEFORE
    )?;
    Ok(())
}

/// A built index, with its graph.
struct Index {
    folder: PathBuf,
    manifest: Manifest,
    paths: Paths,
    graph: Graph,
    graph_bytes: usize,
    /// How long reading the graph took.
    ready: Duration,
}

impl Index {
    fn open(folder: PathBuf) -> Result<Self, Box<dyn Error>> {
        let json: serde_json::Value = serde_json::from_slice(&fs::read(folder.join("films.json"))?)?;
        let manifest = Manifest::read(&&json).map_err(|fault| fault.why)?;
        let (paths, address) = manifest.paths.zip(manifest.graph_path()).ok_or("the index has no paths")?;
        let packed = fs::read(folder.join(address))?;
        let mut text = String::new();
        GzDecoder::new(packed.as_slice()).read_to_string(&mut text)?;
        let start = Instant::now();
        let graph = Graph::read(&text).map_err(|fault| fault.why)?;
        Ok(Self { folder, manifest, paths, graph, graph_bytes: packed.len(), ready: start.elapsed() })
    }

    fn bytes_of(&self, file: &Path) -> Result<u64, Box<dyn Error>> {
        Ok(fs::metadata(self.folder.join(file))?.len())
    }
}

/// What the paths cost.
#[derive(Default)]
struct Tally {
    /// How many paths have no, one, two… people.
    by_people: [u32; FARTHEST + 1],
    unreached: u32,
    most_files: usize,
    most_bytes: u64,
    all_bytes: u64,
}

impl Tally {
    /// Counts a path, and the files that name what is on it.
    fn take(&mut self, path: &FilmPath, index: &Index) -> Result<(), Box<dyn Error>> {
        let mut files: Vec<String> = needed(path).iter().filter_map(|film| index.manifest.entry_path(*film)).collect();
        files.sort();
        files.dedup();
        let mut bytes = 0;
        for file in &files {
            bytes += index.bytes_of(file.as_ref())?;
        }
        self.most_files = self.most_files.max(files.len());
        self.most_bytes = self.most_bytes.max(bytes);
        self.all_bytes += bytes;
        if let Some(count) = self.by_people.get_mut(path.people.len()) {
            *count += 1;
        }
        Ok(())
    }
}
