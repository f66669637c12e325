//! Which source a path leads to, which files belong to it, and the licence of what is imported from it.
//! It must not read a source; it looks only at names and first bytes.

use super::imdb::Table;
use super::letterboxd;
use crate::native::messages::of_file;
use std::fmt;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The kinds of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Our own JSON Lines.
    Catalogue,
    /// A result of Wikidata's query service.
    Wikidata,
    /// Details of movies from TMDB's API.
    Tmdb,
    /// IMDb's tables for personal use.
    Imdb,
    /// The tables that Letterboxd exports.
    Letterboxd,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Catalogue, Self::Wikidata, Self::Tmdb, Self::Imdb, Self::Letterboxd];

    /// The prefix for it before a path: `tmdb:movies.json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::Wikidata => "wikidata",
            Self::Tmdb => "tmdb",
            Self::Imdb => "imdb",
            Self::Letterboxd => "letterboxd",
        }
    }

    /// What its data may be used for.
    ///
    /// ```
    /// use intertitle::native::films::import::Kind;
    /// assert!(Kind::Imdb.licence().contains("must not be published"));
    /// ```
    #[must_use]
    pub const fn licence(self) -> &'static str {
        match self {
            Self::Catalogue => "Our own format: you may publish what its sources allow.",
            Self::Wikidata => "Wikidata: its data are in the public domain (CC0). You may publish them without naming the source.",
            Self::Tmdb => {
                "TMDB: its terms of use apply. Non-commercial sites may publish with its logo and the notice \"This product uses the TMDB API but is \
                 not endorsed or certified by TMDB\"; others need its agreement. Data must be refreshed or deleted after six months."
            }
            Self::Imdb => {
                "IMDb: its tables are for personal and non-commercial use. A catalogue made from them must not be published; rank with it at home, \
                 and publish an index made from another source."
            }
            Self::Letterboxd => "Letterboxd: the export is your own data. You may publish your ratings and days if you like.",
        }
    }
}

/// A source and its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its kind.
    pub kind: Kind,
    /// Its path as the author gave it.
    pub name: String,
    /// Its files; for IMDb in the order of [`Table::ALL`], possibly with some missing.
    pub files: Vec<PathBuf>,
}

impl Source {
    /// Finds the source at a path, which may have a prefix: `imdb:folder`.
    ///
    /// # Errors
    /// If it was not found or not recognised.
    pub fn find(named: &str) -> Result<Self, String> {
        let named_kind = Kind::ALL.into_iter().find_map(|kind| Some((kind, named.strip_prefix(kind.word())?.strip_prefix(':')?)));
        let (kind, path) = named_kind.map_or((None, named), |(kind, path)| (Some(kind), path));
        let path = Path::new(path);
        let about = fs::metadata(path).map_err(|error| format!("{}: {}", path.display(), of_file(&error)))?;
        let folder = if about.is_dir() { Some(path) } else { None };
        if folder.is_none() && is_zip(path) {
            return Err(format!("{}: this is a zip archive; unpack it, and name the folder or the files in it", path.display()));
        }
        let kind = match kind {
            Some(kind) => kind,
            None => guess(path, folder)?,
        };
        let files = match kind {
            Kind::Imdb => tables(folder.or_else(|| path.parent()).unwrap_or(path)),
            Kind::Letterboxd => folder.map_or_else(|| vec![path.to_owned()], exported),
            _ if folder.is_some() => return Err(format!("{named}: this is a folder; name the files in it")),
            _ => vec![path.to_owned()],
        };
        if files.is_empty() {
            return Err(format!("{named}: it contains no {kind} file"));
        }
        Ok(Self { kind, name: named.to_owned(), files })
    }

    /// How many bytes are to be read.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        let size = |path: &PathBuf| fs::metadata(path).map_or(0, |about| about.len());
        let twice = self.files.iter().filter(|path| self.kind == Kind::Imdb && is_table(path, Table::Basics)).map(size).sum::<u64>();
        twice + self.files.iter().map(size).sum::<u64>()
    }

    /// Changes when the source changes, so that a continued import notices: names, sizes and modification times.
    #[must_use]
    pub fn stamp(&self) -> String {
        let mut stamp = self.kind.word().to_owned();
        for path in &self.files {
            let about = fs::metadata(path);
            let bytes = about.as_ref().map_or(0, fs::Metadata::len);
            let changed = about.and_then(|about| about.modified()).ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            stamp.push_str(&format!(" {} {bytes} {}", path.display(), changed.map_or(0, |time| time.as_nanos())));
        }
        stamp
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Catalogue => "our own catalogues",
            Self::Wikidata => "Wikidata",
            Self::Tmdb => "TMDB",
            Self::Imdb => "IMDb",
            Self::Letterboxd => "Letterboxd",
        })
    }
}

/// Whether the file is that table of IMDb, compressed or not.
#[must_use]
pub(super) fn is_table(path: &Path, table: Table) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.strip_suffix(".gz").unwrap_or(name) == table.file()
}

fn tables(folder: &Path) -> Vec<PathBuf> {
    let find = |table: Table| {
        let names = [table.file().to_owned(), format!("{}.gz", table.file())];
        names.into_iter().map(|name| folder.join(name)).find(|path| path.is_file())
    };
    Table::ALL.into_iter().filter_map(find).collect()
}

fn exported(folder: &Path) -> Vec<PathBuf> {
    letterboxd::TABLES.into_iter().map(|name| folder.join(name)).filter(|path| path.is_file()).collect()
}

fn is_zip(path: &Path) -> bool {
    let mut start = [0; 4];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && start == *b"PK\x03\x04"
}

/// How much of a file is examined.
const LOOKED_AT: u64 = 16 << 10;

fn guess(path: &Path, folder: Option<&Path>) -> Result<Kind, String> {
    if let Some(folder) = folder {
        if tables(folder).iter().any(|path| is_table(path, Table::Basics)) {
            return Ok(Kind::Imdb);
        }
        if !exported(folder).is_empty() {
            return Ok(Kind::Letterboxd);
        }
        return Err(format!("{}: it contains neither IMDb's {} nor a Letterboxd table", path.display(), Table::Basics.file()));
    }
    if Table::ALL.into_iter().any(|table| is_table(path, table)) {
        return Ok(Kind::Imdb);
    }
    let is_named = |name: &std::ffi::OsStr| letterboxd::TABLES.iter().any(|table| name == *table);
    if path.file_name().is_some_and(is_named) {
        return Ok(Kind::Letterboxd);
    }
    let mut start = Vec::new();
    let read = File::open(path)
        .and_then(|file| super::input::unpacked(file)?.take(LOOKED_AT).read_to_end(&mut start))
        .map_err(|error| format!("{}: {}", path.display(), of_file(&error)));
    read?;
    let start = String::from_utf8_lossy(&start);
    let is_table = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    if is_table && start.lines().next().is_some_and(|columns| columns.contains("Name")) {
        return Ok(Kind::Letterboxd);
    }
    guess_json(&start).ok_or_else(|| {
        if start.is_empty() {
            return format!("{}: the file is empty", path.display());
        }
        if start.trim_start().starts_with('<') {
            return format!(
                "{}: this is a web page, such as a server sends with an error, and not data; download it again",
                path.display()
            );
        }
        if is_table {
            return format!("{}: this is not a Letterboxd table; if it is a Wikidata result, download it as JSON", path.display());
        }
        format!(
            "{}: its source cannot be told from its name or its first bytes; say which it is, such as tmdb:{}",
            path.display(),
            path.display()
        )
    })
}

/// The kind of a JSON file that starts like this. Our ids are strings, TMDB's are numbers; results of Wikidata name their variables or items.
fn guess_json(start: &str) -> Option<Kind> {
    let after = |key: &str| {
        let rest = start.split(&format!("\"{key}\"")).nth(1)?.trim_start().strip_prefix(':')?.trim_start();
        rest.chars().next()
    };
    if after("vars") == Some('[') || start.trim_start().starts_with('[') && matches!(after("film"), Some('"' | '{')) {
        return Some(Kind::Wikidata);
    }
    // TMDB's error responses contain a message instead of a movie.
    if after("status_message").is_some() {
        return Some(Kind::Tmdb);
    }
    match after("id") {
        Some('"') => Some(Kind::Catalogue),
        Some('0'..='9') => Some(Kind::Tmdb),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_known_by_its_beginning() {
        assert_eq!(guess_json("{\"head\":{\"vars\":[\"film\"]},\"results\":"), Some(Kind::Wikidata));
        assert_eq!(guess_json("[{\"film\":\"http://www.wikidata.org/entity/Q1\"}]"), Some(Kind::Wikidata));
        assert_eq!(guess_json("# ours\n{\"id\":\"her-2013\",\"title\""), Some(Kind::Catalogue));
        assert_eq!(guess_json("{\"adult\":false,\"genres\":[{\"id\": 18}],\"id\":152601"), Some(Kind::Tmdb));
        assert_eq!(guess_json("{\"status_code\":7,\"status_message\":\"Invalid API key\"}"), Some(Kind::Tmdb));
        assert_eq!(guess_json("<html>"), None);
    }
}
