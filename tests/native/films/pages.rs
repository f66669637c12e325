//! An index on disk, read as a page reads it.

use intertitle::films::index::{Known, Manifest, read_titles};
use intertitle::films::linking::{Linker, Prose};
use intertitle::films::{Film, Shelf};
use intertitle::native::films::index::{Options, build};
use std::borrow::Borrow;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The manifest and the known films of an index in a folder of its own, removed afterwards.
pub(super) struct Pages {
    folder: PathBuf,
    manifest: Manifest,
    known: Known,
}

impl Pages {
    pub(super) fn of(name: &str, films: &[Film]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        build(films, &Options::default(), &folder, &|_| {}).expect("an index can be written");
        let json: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join("films.json")).unwrap()).unwrap();
        let mut pages = Self { folder, manifest: Manifest::read(&&json).expect("a manifest"), known: Known::default() };
        pages.known = Known::read(&pages.text(&pages.manifest.known_path())).expect("known films");
        pages.known.learn_directors(&pages.text(&pages.manifest.directors_path())).expect("their directors");
        pages
    }

    fn text(&self, path: &str) -> String {
        let mut text = String::new();
        let file = std::fs::File::open(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("gzip of text");
        text
    }

    /// The films at hand for a text without a film under review: known films, and those found by another title that the text marks as certain.
    pub(super) fn shelf<P: Borrow<Prose>>(&self, linker: &Linker<P>) -> Shelf {
        let mut shelf = Shelf::default();
        for (key, title) in linker.sure().filter(|(key, _)| !shelf_knows(self, key)).collect::<Vec<_>>() {
            let rows = read_titles(&self.text(&self.manifest.title_path(key)), key, self.manifest.title_bits).expect("titles");
            rows.iter().for_each(|row| shelf.learn_title(key, title, row.film));
        }
        linker.possible().iter().for_each(|possible| shelf.add(&possible.key, &self.known));
        shelf
    }
}

fn shelf_knows(pages: &Pages, key: &str) -> bool {
    Shelf::default().knows(key, None, &pages.known)
}

impl Drop for Pages {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
