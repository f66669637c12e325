//! An index on disk, read as a page reads it.

use crate::support::scratch::Scratch;
use intertitle::films::index::{Known, Manifest, read_film, read_titles};
use intertitle::films::linking::{Linker, Prose};
use intertitle::films::{Candidate, Film, Shelf, title_key};
use intertitle::native::films::index::{Options, build};
use std::borrow::Borrow;
use std::collections::HashMap;
use std::io::Read;

/// An index in a folder of its own.
pub(super) struct Index {
    pub(super) folder: Scratch,
    pub(super) manifest: Manifest,
    pub(super) known: Known,
}

impl Index {
    pub(super) fn of(name: &str, films: &[Film], options: Options) -> Self {
        let folder = Scratch::new(name);
        build(films, &HashMap::new(), &options, folder.folder(), &|_| {}).expect("an index can be written");
        Self::open(folder)
    }

    pub(super) fn open(folder: Scratch) -> Self {
        let json: serde_json::Value = serde_json::from_slice(&folder.bytes("films.json")).unwrap();
        let manifest = Manifest::read(&&json).expect("a manifest");
        let mut index = Self { folder, manifest, known: Known::default() };
        index.known = Known::read(&index.text(&index.manifest.known_path())).expect("known films");
        index.known.learn_directors(&index.text(&index.manifest.directors_path())).expect("their directors");
        index
    }

    pub(super) fn text(&self, path: &str) -> String {
        let mut text = String::new();
        let file = std::fs::File::open(self.folder.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("gzip of text");
        text
    }

    /// The films that may have this title, found as a page does: among the known ones, then by hash.
    pub(super) fn named(&self, title: &str) -> Vec<u32> {
        let key = title_key(title);
        let mut found: Vec<u32> = self.known.by_key(&key).into_iter().map(|film| film.number).collect();
        let rows = read_titles(&self.text(&self.manifest.title_path(&key)), &key, self.manifest.title_bits).expect("titles");
        found.extend(rows.iter().map(|row| row.film));
        found
    }

    pub(super) fn film(&self, number: u32) -> (Film, Vec<Candidate>) {
        read_film(&self.text(&self.manifest.film_path(number)), number, &self.known).expect("a film")
    }

    /// The films at hand for a text without a film under review: known films, and those found by another title that the text marks as certain.
    pub(super) fn shelf<P: Borrow<Prose>>(&self, linker: &Linker<P>) -> Shelf {
        let mut shelf = Shelf::default();
        for (key, title) in linker.sure().filter(|(key, _)| !Shelf::default().knows(key, None, &self.known)).collect::<Vec<_>>() {
            let rows = read_titles(&self.text(&self.manifest.title_path(key)), key, self.manifest.title_bits).expect("titles");
            rows.iter().for_each(|row| shelf.learn_title(key, title, row.film));
        }
        linker.possible().iter().for_each(|possible| shelf.add(&possible.key, &self.known));
        shelf
    }
}
