//! A catalogue on its host: the manifest, the best-known films, and the files that one view needs.
//! It must not fetch more than four files for a view, and tells what is wrong with each by its address.

use crate::browser::json::JsonValue;
use crate::browser::unpacking;
use crate::embed::files::{File, Files, Then};
use crate::films::index::{Known, Manifest, Row, read_film, read_rows, read_titles};
use crate::films::{Candidate, Film, title_key};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// An open catalogue.
#[derive(Debug)]
pub(super) struct Catalogue {
    pub(super) files: Rc<Files>,
    /// The manifest as it came, for whoever opens the catalogue after us.
    pub(super) json: JsonValue,
    pub(super) known: RefCell<Known>,
    /// Whether it is learnt who directed the known films.
    has_directors: Cell<bool>,
}

/// A film with what stands near it.
#[derive(Debug, Default)]
pub(super) struct Near {
    pub(super) film: Option<Film>,
    /// Its number.
    pub(super) number: u32,
    pub(super) candidates: Vec<Candidate>,
    /// Every film that stands in the same file.
    pub(super) rows: Vec<Row>,
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
                let open = |known| Rc::new(Self { files: own, json, known: RefCell::new(known), has_directors: Cell::default() });
                then(known.map(open));
            }),
        );
    }

    /// The number of the film of that title and year, where the best-known films hold the only one of it.
    fn known_number(&self, title: &str, year: Option<u16>) -> Option<u32> {
        let key = title_key(title);
        let known = self.known.borrow();
        let mut found = known.by_key(&key).filter(|film| year.is_none_or(|year| film.year.abs_diff(year) <= 1));
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
                let known = catalogue.known.borrow();
                let read = |file: File| {
                    let (film, candidates) = file.read(|text| read_film(text, number, &known))?;
                    Ok(Near { film: Some(film), number, candidates, rows: file.read(|text| read_rows(text, &known))? })
                };
                let near = file.and_then(read);
                drop(known);
                then(near);
            }),
        );
    }

    /// Learns who directed the known films, once: what stands near a film is told with its directors.
    pub(super) fn learn_directors(self: &Rc<Self>, then: Then<()>) {
        if self.has_directors.get() {
            return then(Ok(()));
        }
        let catalogue = Rc::clone(self);
        self.files.get(
            &self.files.manifest.directors_path(),
            Box::new(move |file| {
                let learnt = file.and_then(|file| file.read(|text| catalogue.known.borrow_mut().learn_directors(text)));
                catalogue.has_directors.set(learnt.is_ok());
                then(learnt);
            }),
        );
    }
}
