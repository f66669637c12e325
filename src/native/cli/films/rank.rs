//! `intertitle films rank`: the nearest films for every film of a catalogue, independent of any article.
//! It writes what the index would contain, so that it can be inspected and scored; it must not rank differently.

use super::super::whole_number;
use super::films_of;
use crate::films::ranking::Ranker;
use crate::native::messages::{counted, of_file};
use clap::Args;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::time::Instant;

/// What is ranked, and where it goes.
#[derive(Args, Debug)]
pub(in crate::native::cli) struct Arguments {
    /// The catalogue: JSON Lines, one film per line.
    #[arg(long)]
    catalogue: PathBuf,
    /// A file with ids of films, one per line; only these films are ranked, by default all.
    #[arg(long)]
    queries: Option<PathBuf>,
    /// How many films to write for each film, 1 to 100000.
    #[arg(long, default_value_t = 500, value_parser = whole_number::between(1, 100_000), allow_negative_numbers = true)]
    count: u32,
    /// The file to write: `{"id": ["id of the nearest", …]}`.
    #[arg(long)]
    out: PathBuf,
}

/// Ranks the films; returns how long that took, or why it could not be done.
pub(super) fn run(arguments: &Arguments, errors: &mut dyn Write) -> Result<String, String> {
    let films = films_of(&arguments.catalogue, errors)?;
    let by_id: HashMap<&str, usize> = films.iter().enumerate().map(|(at, film)| (film.id.as_str(), at)).collect();
    let queries = match &arguments.queries {
        None => (0..films.len()).collect(),
        Some(path) => {
            let text = fs::read_to_string(path).map_err(|error| format!("{}: {}", path.display(), of_file(&error)))?;
            let find = |id: &str| by_id.get(id).copied().ok_or_else(|| format!("{}: no film has the id \"{id}\"", path.display()));
            text.lines().map(str::trim).filter(|id| !id.is_empty()).map(find).collect::<Result<Vec<_>, _>>()?
        }
    };
    if let Some(path) = arguments.queries.as_ref().filter(|_| queries.is_empty()) {
        return Err(format!("{}: it contains no id", path.display()));
    }
    let start = Instant::now();
    let ranker = Ranker::new(&films);
    let ready = start.elapsed();
    let mut reader = ranker.reader();
    let id = |at: usize| films.get(at).map_or("", |film| film.id.as_str());
    let mut run = Vec::with_capacity(queries.len());
    for query in &queries {
        let near: Vec<&str> = reader.near(*query, arguments.count as usize).iter().map(|near| id(near.film)).collect();
        run.push((id(*query), near));
    }
    let ranked = start.elapsed() - ready;
    write(arguments, &run).map_err(|error| format!("{}: {}", arguments.out.display(), of_file(&error)))?;
    Ok(format!("{} ready in {} ms; {} ranked in {} ms", counted(films.len(), "film"), ready.as_millis(), queries.len(), ranked.as_millis()))
}

fn write(arguments: &Arguments, run: &[(&str, Vec<&str>)]) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(&arguments.out)?);
    let map: serde_json::Map<String, serde_json::Value> = run.iter().map(|(id, near)| ((*id).to_owned(), near.as_slice().into())).collect();
    serde_json::to_writer(&mut file, &map)?;
    file.flush()
}
