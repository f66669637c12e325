//! A catalogue on its host: the manifest, the best-known films, and the files that one view needs.
//! It must not fetch more than three files for a view, and tells what is wrong with each by its address.

use crate::browser::json::JsonValue;
use crate::browser::unpacking;
use crate::embed::files::{File, Files, Then};
use crate::films::index::{Known, Manifest, read_film, read_titles};
use crate::films::{Candidate, Film, title_key};
use std::rc::Rc;

/// An open catalogue.
#[derive(Debug)]
pub(super) struct Catalogue {
    pub(super) files: Rc<Files>,
    /// The manifest as it came, for whoever opens the catalogue after us.
    pub(super) json: JsonValue,
    pub(super) known: Known,
}

/// A film with what stands near it.
#[derive(Debug, Default)]
pub(super) struct Near {
    pub(super) film: Option<Film>,
    /// Its number.
    pub(super) number: u32,
    pub(super) candidates: Vec<Candidate>,
}

impl Catalogue {
    /// Fetches the manifest of the catalogue in `folder`, then its best-known films.
    pub(super) fn open(folder: String, then: Then<Rc<Self>>) {
        let address = [&folder, "films.json"].concat();
        let name = address.clone();
        unpacking::text(
            &address,
            Box::new(move |text| {
                let read = |text: String| {
                    let json = JsonValue::parse(&text)?;
                    Ok((Manifest::read(&json).map_err(|fault| fault.of(&name))?, json))
                };
                match text.and_then(read) {
                    Ok((manifest, json)) => Self::learn(Rc::new(Files { folder, manifest }), json, then),
                    Err(error) => then(Err(error)),
                }
            }),
        );
    }

    fn learn(files: Rc<Files>, json: JsonValue, then: Then<Rc<Self>>) {
        let own = Rc::clone(&files);
        files.get(
            &files.manifest.known_path(),
            Box::new(move |file| {
                let known = file.and_then(|file| file.read(Known::read));
                then(known.map(|known| Rc::new(Self { files: own, json, known })));
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
        self.files.get(
            &self.files.manifest.title_path(&key),
            Box::new(move |file| {
                let bits = catalogue.files.manifest.title_bits;
                match file.and_then(|file| file.read(|text| read_titles(text, &key, bits))) {
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
        self.files.get(
            &self.files.manifest.film_path(number),
            Box::new(move |file| {
                let read = |file: File| file.read(|text| read_film(text, number, &catalogue.known));
                then(file.and_then(read).map(|(film, candidates)| Near { film: Some(film), number, candidates }));
            }),
        );
    }
}
