//! All records read, in a file next to the output; in memory, which of them are of the same film.
//! It must not hold records in memory: of each only numbers are kept, about a hundred bytes.

use super::alike::Alike;
use super::merge::merge;
use super::report::Report;
use super::same::{Identity, keys};
use crate::films::Film;
use crate::films::index::slug;
use crate::native::films::catalogue::lines::{Line, Lines};
use crate::native::films::catalogue::write;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

/// The records.
#[derive(Debug)]
pub struct Pool {
    file: BufWriter<File>,
    length: u64,
    /// Where each record begins in the file.
    starts: Vec<u64>,
    /// The first record of the same film, or one closer to it (union-find).
    firsts: Vec<u32>,
    identities: Vec<Identity>,
    /// The first record with each key.
    by_key: HashMap<u64, u32>,
    /// Records that may be of the same film by their titles.
    alike: Alike,
}

/// A source that was read completely.
#[derive(Debug, Deserialize, Serialize)]
struct Done {
    stamp: String,
    report: Report,
}

/// Precedes the JSON of a source that was read completely; readers of catalogues take the line for a comment.
const DONE: &[u8] = b"# read to its end: ";

impl Pool {
    /// Opens the file of an interrupted import, or creates one. What was read from the sources at the start of `stamps` is kept, with the report of
    /// each; a source that was not read completely, or has changed since, is discarded with all that follow it.
    ///
    /// # Errors
    /// If the file could not be read or created.
    pub fn open(path: &Path, stamps: &[String]) -> io::Result<(Self, Vec<Report>)> {
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        let (length, reports) = read_to_their_end(&file, stamps)?;
        file.set_len(length)?;
        file.seek(SeekFrom::Start(length))?;
        let mut pool = Self {
            file: BufWriter::with_capacity(1 << 16, file.try_clone()?),
            length: 0,
            starts: Vec::new(),
            firsts: Vec::new(),
            identities: Vec::new(),
            by_key: HashMap::new(),
            alike: Alike::default(),
        };
        let again = File::open(path)?;
        let mut lines = Lines::new(BufReader::new(io::Read::take(again, length)));
        let broken = |(line, why): (usize, _)| io::Error::other(format!("line {line} of {}: {why}", path.display()));
        while let Some(Line { bytes: line, .. }) = lines.next().map_err(broken)? {
            if !line.starts_with(b"#") {
                pool.know(&serde_json::from_slice(line)?)?;
            }
            pool.length += line.len() as u64 + 1;
        }
        Ok((pool, reports))
    }

    /// Adds a record; returns whether its film was already known.
    ///
    /// # Errors
    /// If it could not be written.
    pub fn add(&mut self, film: &Film) -> io::Result<bool> {
        let known = self.know(film)?;
        let mut line = Vec::with_capacity(512);
        write(film, &mut line)?;
        self.file.write_all(&line)?;
        self.length += line.len() as u64;
        Ok(known)
    }

    /// Records that a source was read completely, and syncs the file to disk.
    ///
    /// # Errors
    /// If it could not be written.
    pub fn done(&mut self, stamp: &str, report: &Report) -> io::Result<()> {
        let mut line = DONE.to_vec();
        serde_json::to_writer(&mut line, &Done { stamp: stamp.to_owned(), report: report.clone() })?;
        line.push(b'\n');
        self.file.write_all(&line)?;
        self.length += line.len() as u64;
        self.file.flush()?;
        self.file.get_ref().sync_data()
    }

    /// The number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Calls `each` with every film, its records merged, in the order of the films' first records. Each film has an id: its own, or
    /// one made of title and year. The pool cannot be used afterwards.
    ///
    /// # Errors
    /// If a record could not be read; and any error of `each`.
    pub fn films(&mut self, each: &mut dyn FnMut(usize, &Film) -> io::Result<()>) -> io::Result<()> {
        self.file.flush()?;
        self.settle();
        let count = u32::try_from(self.starts.len()).unwrap_or(u32::MAX);
        let next = self.next_of_each(count);
        let mut ids = std::mem::take(&mut self.by_key);
        let mut records = Records { file: BufReader::with_capacity(1 << 14, self.file.get_ref().try_clone()?), at: u64::MAX };
        let mut written = 0;
        for at in 0..count {
            if self.first(at) != at {
                continue;
            }
            let mut film = records.read(self.starts.get(at as usize).copied().unwrap_or_default())?;
            self.keep_own_id(&mut film, at, &ids);
            // Wikidata has a row for every date: among the records of one item the earliest year counts. Our own catalogue's year always
            // takes precedence.
            let item = film.ids.wikidata.clone().filter(|_| film.id.is_empty());
            let mut other = next.get(at as usize).copied().unwrap_or(u32::MAX);
            while other != u32::MAX {
                let mut record = records.read(self.starts.get(other as usize).copied().unwrap_or_default())?;
                self.keep_own_id(&mut record, at, &ids);
                if item.is_some() && record.ids.wikidata == item {
                    film.year = film.year.min(record.year);
                }
                merge(&mut film, &record);
                other = next.get(other as usize).copied().unwrap_or(u32::MAX);
            }
            if film.id.is_empty() {
                film.id = free_id(&film, at, &mut ids);
            }
            each(written, &film)?;
            written += 1;
        }
        Ok(())
    }

    /// For each of `count` records the next of the same film; [`u32::MAX`] after the last.
    fn next_of_each(&mut self, count: u32) -> Vec<u32> {
        let mut next = vec![u32::MAX; self.starts.len()];
        // By the first record of a film, its last so far.
        let mut last: Vec<u32> = (0..count).collect();
        for at in 0..count {
            let first = self.first(at);
            if first != at {
                let end = last.get(first as usize).copied().unwrap_or(first);
                if let Some(next) = next.get_mut(end as usize) {
                    *next = at;
                }
                if let Some(last) = last.get_mut(first as usize) {
                    *last = at;
                }
            }
        }
        next
    }

    /// Removes the id of a record if another film had it first.
    fn keep_own_id(&mut self, film: &mut Film, first: u32, ids: &HashMap<u64, u32>) {
        let owner = ids.get(&keys::id(&film.id)).copied();
        if !film.id.is_empty() && owner.map(|owner| self.first(owner)) != Some(first) {
            film.id.clear();
        }
    }

    /// Registers a record under its keys, before it is written; returns whether its film was already known.
    fn know(&mut self, film: &Film) -> io::Result<bool> {
        let at = u32::try_from(self.starts.len()).map_err(|_| io::Error::other("there are more than four thousand million records"))?;
        self.starts.push(self.length);
        self.firsts.push(at);
        self.identities.push(Identity::of(film));
        let mut known = false;
        keys::each(film, &mut |key, looked_up, is_certain| {
            for other in looked_up {
                let Some(record) = self.by_key.get(other).copied() else { continue };
                if is_certain {
                    self.join(at, record);
                    known = true;
                } else if self.first(at) == self.first(record) {
                    known = true;
                } else {
                    self.alike.push(at, record, *other == key);
                    known |= self.agree(&[at, record]);
                }
            }
            if let Entry::Vacant(place) = self.by_key.entry(key) {
                place.insert(at);
            }
        });
        Ok(known)
    }

    /// The first record of the film that a record belongs to.
    fn first(&mut self, mut at: u32) -> u32 {
        loop {
            let up = self.firsts.get(at as usize).copied().unwrap_or(at);
            if up == at {
                return at;
            }
            let above = self.firsts.get(up as usize).copied().unwrap_or(up);
            if let Some(place) = self.firsts.get_mut(at as usize) {
                *place = above;
            }
            at = up;
        }
    }

    /// Joins records with the same title: first those of the same year, then those one year apart. If ids show that two different films share
    /// the title, none are joined, since it is uncertain to which of them a record without an id belongs.
    fn settle(&mut self) {
        let alike = std::mem::take(&mut self.alike);
        for is_of_one_year in [true, false] {
            for group in alike.groups(is_of_one_year, &mut |at| self.first(at)) {
                if let [first, others @ ..] = group.as_slice()
                    && self.agree(&group)
                {
                    others.iter().for_each(|other| self.join(*first, *other));
                }
            }
        }
    }

    /// Whether none of these records has an id that contradicts another's.
    fn agree(&mut self, records: &[u32]) -> bool {
        let mut all = Identity::default();
        records.iter().all(|record| {
            let first = self.first(*record);
            let one = self.identities.get(first as usize).copied().unwrap_or_default();
            let agrees = !all.contradicts(one);
            all = all.or(one);
            agrees
        })
    }

    /// Joins the films of two records.
    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.first(one), self.first(other));
        if one == other {
            return;
        }
        let (first, later) = (one.min(other), one.max(other));
        let identity = |at: u32| self.identities.get(at as usize).copied().unwrap_or_default();
        let both = identity(first).or(identity(later));
        if let Some(place) = self.firsts.get_mut(later as usize) {
            *place = first;
        }
        if let Some(place) = self.identities.get_mut(first as usize) {
            *place = both;
        }
    }
}

/// How much of the file comes from sources that were read completely and match the start of `stamps`, and the report of each.
fn read_to_their_end(file: &File, stamps: &[String]) -> io::Result<(u64, Vec<Report>)> {
    let mut lines = Lines::new(BufReader::new(file));
    let (mut length, mut at, mut reports) = (0, 0, Vec::new());
    while let Ok(Some(Line { bytes: line, .. })) = lines.next() {
        at += line.len() as u64 + 1;
        let Some(json) = line.strip_prefix(DONE) else { continue };
        let Ok(done) = serde_json::from_slice::<Done>(json) else { break };
        if stamps.get(reports.len()) != Some(&done.stamp) {
            break;
        }
        reports.push(done.report);
        length = at;
    }
    let written = file.metadata()?.len();
    // A last line without a line break was not written completely.
    if length > written { Ok((0, Vec::new())) } else { Ok((length, reports)) }
}

/// Records by their offset in the file.
struct Records {
    file: BufReader<File>,
    at: u64,
}

impl Records {
    fn read(&mut self, start: u64) -> io::Result<Film> {
        if self.at == u64::MAX {
            self.file.seek(SeekFrom::Start(start))?;
        } else {
            // Within the buffer this costs nothing, and most records are read in sequence.
            let by = i64::try_from(start).unwrap_or(i64::MAX) - i64::try_from(self.at).unwrap_or(i64::MAX);
            self.file.seek_relative(by)?;
        }
        let mut line = Vec::new();
        let read = io::BufRead::read_until(&mut self.file, b'\n', &mut line)?;
        self.at = start + read as u64;
        Ok(serde_json::from_slice(&line)?)
    }
}

/// An id made of the film's title and year that no other film has; letters distinguish namesakes. A title without Latin letters is replaced by its
/// number at IMDb, Wikidata or TMDB.
fn free_id(film: &Film, at: u32, ids: &mut HashMap<u64, u32>) -> String {
    let mut words = slug(&film.title);
    if words.is_empty() {
        words = film.titles().map(|title| slug(title)).find(|words| !words.is_empty()).unwrap_or_default();
    }
    if words.is_empty() {
        let named = film.ids.imdb.clone().or_else(|| film.ids.wikidata.as_ref().map(|id| id.to_lowercase()));
        words = named.or_else(|| film.ids.tmdb.map(|id| format!("tmdb-{id}"))).unwrap_or_else(|| "film".into());
    }
    let id = format!("{words}-{}", film.year);
    // 26 letters, then pairs of them; beyond that a number is added to the words.
    let letters = || ('a'..='z').map(String::from);
    let suffixes =
        [String::new()].into_iter().chain(letters().skip(1)).chain(letters().flat_map(|one| letters().map(move |two| one.clone() + &two)));
    let candidates = suffixes.map(|suffix| format!("{id}{suffix}")).chain([format!("{words}-{at}-{}", film.year)]);
    for candidate in candidates {
        if let Entry::Vacant(place) = ids.entry(keys::id(&candidate)) {
            place.insert(at);
            return candidate;
        }
    }
    format!("{words}-record-{at}-{}", film.year)
}
