//! A catalogue on its host: the manifest, the best-known films, and the files that one view needs.
//! It must not fetch more than three files for a view, and tells what is wrong with each by its address.

use crate::browser::json::JsonValue;
use crate::browser::unpacking;
use crate::error::Error;
use crate::films::index::{Known, Manifest, read_film, read_titles};
use crate::films::{Candidate, Film, title_key};
use std::rc::Rc;

/// An open catalogue.
#[derive(Debug)]
pub(super) struct Catalogue {
    folder: String,
    pub(super) manifest: Manifest,
    pub(super) known: Known,
}

/// A film with what stands near it.
#[derive(Debug, Default)]
pub(super) struct Near {
    pub(super) film: Option<Film>,
    pub(super) candidates: Vec<Candidate>,
}

type Then<T> = Box<dyn FnOnce(Result<T, Error>)>;

impl Catalogue {
    /// Fetches the manifest of the catalogue in `folder`, then its best-known films.
    pub(super) fn open(folder: String, then: Then<Rc<Self>>) {
        let address = [&folder, "films.json"].concat();
        let name = address.clone();
        unpacking::text(
            &address,
            Box::new(move |text| {
                let read = |text: String| Manifest::read(&JsonValue::parse(&text)?).map_err(|fault| fault.of(&name));
                match text.and_then(read) {
                    Ok(manifest) => Self::learn(folder, manifest, then),
                    Err(error) => then(Err(error)),
                }
            }),
        );
    }

    fn learn(folder: String, manifest: Manifest, then: Then<Rc<Self>>) {
        let address = [folder.as_str(), &manifest.known_path()].concat();
        let name = address.clone();
        unpacking::unpacked(
            &address,
            Box::new(move |text| {
                let known = text.and_then(|text| Known::read(&text).map_err(|fault| fault.of(&name)));
                then(known.map(|known| Rc::new(Self { folder, manifest, known })));
            }),
        );
    }

    /// The number of the film of that title and year, where the best-known films hold the only one of it.
    fn known_number(&self, title: &str, year: Option<u16>) -> Option<u32> {
        let key = title_key(title);
        let mut found = self.known.by_key(&key).filter(|film| year.is_none_or(|year| film.year.abs_diff(year) <= 1));
        let first = found.next()?;
        found.next().is_none().then_some(first.number)
    }

    /// Finds a film and what stands near it; an empty answer where the catalogue has no such film, or several.
    pub(super) fn find(self: &Rc<Self>, title: &str, year: Option<u16>, then: Then<Near>) {
        if let Some(number) = self.known_number(title, year) {
            return self.near(number, then);
        }
        let key = title_key(title);
        let catalogue = Rc::clone(self);
        self.file(
            &self.manifest.title_path(&key),
            Box::new(move |file| {
                let bits = catalogue.manifest.title_bits;
                let rows = file.and_then(|File { name, text }| read_titles(&text, &key, bits).map_err(|fault| fault.of(&name)));
                match rows {
                    Ok(mut rows) => {
                        rows.retain(|row| year.is_none_or(|year| row.year.abs_diff(year) <= 1));
                        match rows.as_slice() {
                            [row] => catalogue.near(row.film, then),
                            _ => then(Ok(Near::default())),
                        }
                    }
                    Err(error) => then(Err(error)),
                }
            }),
        );
    }

    /// The film of that number, and what stands near it.
    fn near(self: &Rc<Self>, number: u32, then: Then<Near>) {
        let catalogue = Rc::clone(self);
        self.file(
            &self.manifest.film_path(number),
            Box::new(move |file| {
                let read = |File { name, text }: File| read_film(&text, number, &catalogue.known).map_err(|fault| fault.of(&name));
                then(file.and_then(read).map(|(film, candidates)| Near { film: Some(film), candidates }));
            }),
        );
    }

    /// Fetches a file of the index.
    pub(super) fn file(&self, path: &str, then: Then<File>) {
        let address = [&self.folder, path].concat();
        let name = address.clone();
        unpacking::unpacked(&address, Box::new(move |text| then(text.map(|text| File { name, text }))));
    }
}

/// A file of an index, and its address.
pub(super) struct File {
    pub(super) name: String,
    pub(super) text: String,
}
