//! Measures what a path costs in a built index: `cargo run --release --features native --example measure_paths -- FOLDER`, for `scripts/bench-films`.
//! It asks as a page does, for films sampled evenly from all; it must not build anything.

#![allow(clippy::print_stdout)]

use intertitle::films::index::Manifest;
use intertitle::films::paths::{Graph, Meant, needed};
use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::time::Instant;

/// How many films paths are sought from, and how many to from each.
const FROM: u32 = 20;
const TO: u32 = 50;

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_default();
    let folder = Path::new(&folder);
    let json: serde_json::Value = serde_json::from_slice(&fs::read(folder.join("films.json"))?)?;
    let manifest = Manifest::read(&&json).map_err(|fault| io::Error::other(fault.why))?;
    let paths = manifest.paths.ok_or_else(|| io::Error::other("the index has no paths"))?;
    let size = |path: Option<String>| fs::metadata(folder.join(path.unwrap_or_default())).map(|file| file.len());
    let packed = fs::read(folder.join(manifest.graph_path().unwrap_or_default()))?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut text)?;
    let start = Instant::now();
    let graph = Graph::read(&text).map_err(|fault| io::Error::other(fault.why))?;
    let ready = start.elapsed();
    let (mut by_people, mut unreached, mut most_entries, mut most_bytes, mut all_bytes) = ([0_u32; 14], 0, 0, 0, 0);
    let start = Instant::now();
    for from in 0..FROM {
        for to in 0..TO {
            let from = from * (paths.films / FROM);
            let to = (to * (paths.films / TO) + 7) % paths.films;
            let Some(path) = graph.path(from, Meant::Film(to), paths.per_file) else {
                unreached += 1;
                continue;
            };
            let mut bytes = 0;
            let mut files: Vec<_> = needed(&path).iter().map(|film| manifest.entry_path(*film)).collect();
            files.sort();
            files.dedup();
            most_entries = most_entries.max(files.len());
            for file in files {
                bytes += size(file)?;
            }
            most_bytes = most_bytes.max(bytes);
            all_bytes += bytes;
            by_people.get_mut(path.people.len()).into_iter().for_each(|count| *count += 1);
        }
    }
    let asked = start.elapsed();
    let pairs = FROM * TO;
    println!(
        "  {} films, {} people; {pairs} pairs: by people between {by_people:?}, out of reach {unreached}",
        graph.film_count(),
        graph.person_count()
    );
    println!(
        "  graph {} bytes, read in {} us; a path {} us; entries at most {most_entries} files and {most_bytes} bytes, {} on average; with the look-up {} fetches at most",
        packed.len(),
        ready.as_micros(),
        asked.as_micros() / u128::from(pairs),
        all_bytes / u64::from((pairs - unreached).max(1)),
        most_entries + 2
    );
    Ok(())
}
