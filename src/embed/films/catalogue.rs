//! A catalogue on its host: the manifest, the best-known films, and the files that one page view needs.
//! It must not fetch a file that nothing asks for; an error names the address of its file.

use crate::browser::json::JsonValue;
use crate::browser::unpacking;
use crate::embed::catalogue_files::{File, Files, Then};
use crate::error::Error;
use crate::films::index::{Known, Manifest, Read, Row, TitleRow, read_film, read_rows, read_titles};
use crate::films::{Candidate, Film, nearest, title_key, years_off};
use std::cell::RefCell;
use std::rc::Rc;

/// An open catalogue.
#[derive(Debug)]
pub(super) struct Catalogue {
    pub(super) files: Rc<Files>,
    /// The manifest as it came, to be passed on to the module of paths.
    pub(super) json: JsonValue,
    pub(super) known: RefCell<Known>,
}

/// A film and the films near it.
#[derive(Debug, Default)]
pub(super) struct Near {
    pub(super) film: Option<Film>,
    /// Its number.
    pub(super) number: u32,
    pub(super) candidates: Vec<Candidate>,
    /// Every film in the same file.
    pub(super) rows: Vec<Row>,
}

/// The key of a title, and a film that has it.
pub(super) type Titled = (String, TitleRow);

/// The number of the film whose year is nearest, by the distance that `years_off` gives for each; `None` if several are equally near.
pub(super) fn only(found: &[Titled], years_off: impl Fn(&Titled) -> Option<u16>) -> Option<u32> {
    nearest(found.iter().filter_map(|titled| Some((years_off(titled)?, titled.1.film))))
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
                    let json = JsonValue::parse(&text).map_err(|_| Error::new(&name, unpacking::NO_FILE))?;
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
                let open = |known| Rc::new(Self { files: own, json, known: RefCell::new(known) });
                then(known.map(open));
            }),
        );
    }

    /// Finds a film and the films near it; the answer is empty if the catalogue has no such film, or several.
    pub(super) fn find(self: &Rc<Self>, title: &str, year: Option<u16>, then: Then<Near>) {
        let key = title_key(title);
        let mut known: Vec<(u16, u32)> = Vec::new();
        for film in self.known.borrow().by_key(&key) {
            if let Some(off) = years_off(year, film.year) {
                known.push((off, film.number));
            }
        }
        // A best-known film of exactly that year settles it; otherwise a less known film of that title may be nearer in year, or as near.
        if let Some(number) = nearest(known.iter().copied().filter(|(off, _)| year.is_some() && *off == 0)) {
            return self.near(number, then);
        }
        let catalogue = Rc::clone(self);
        let then = move |found: Result<Vec<Titled>, Error>| {
            let all = |found: Vec<Titled>| {
                for (_, row) in found {
                    if let Some(off) = years_off(year, row.year) {
                        known.push((off, row.film));
                    }
                }
                nearest(known.into_iter())
            };
            match found.map(all) {
                Ok(Some(number)) => catalogue.near(number, then),
                Ok(None) => then(Ok(Near::default())),
                Err(error) => then(Err(error)),
            }
        };
        self.titled(vec![key], 1, Box::new(then));
    }

    /// The films with a title of one of these keys. At most `files` files of titles are fetched, those of the first keys.
    pub(super) fn titled(self: &Rc<Self>, keys: Vec<String>, files: usize, then: Then<Vec<Titled>>) {
        self.titled_beside(Vec::new(), keys, files, then);
    }

    fn titled_beside(self: &Rc<Self>, mut found: Vec<Titled>, keys: Vec<String>, files: usize, then: Then<Vec<Titled>>) {
        let manifest = &self.files.manifest;
        let Some(path) = keys.first().filter(|_| files > 0).map(|key| manifest.title_path(key)) else { return then(Ok(found)) };
        let (here, elsewhere): (Vec<String>, Vec<String>) = keys.into_iter().partition(|key| manifest.title_path(key) == path);
        let (catalogue, bits) = (Rc::clone(self), manifest.title_bits);
        let read = move |file: Result<File, Error>| {
            let rows = |file: File| {
                for key in here {
                    let rows = file.read(|text| read_titles(text, &key, bits))?;
                    for row in rows {
                        found.push((key.clone(), row));
                    }
                }
                Ok(found)
            };
            match file.and_then(rows) {
                Ok(found) => catalogue.titled_beside(found, elsewhere, files - 1, then),
                Err(error) => then(Err(error)),
            }
        };
        self.files.get(&path, Box::new(read));
    }

    /// Adds the films of these numbers to `found`, one file each, without the films near them.
    pub(super) fn rows(self: &Rc<Self>, mut found: Vec<Row>, mut numbers: Vec<u32>, then: Then<Vec<Row>>) {
        let Some(number) = numbers.pop() else { return then(Ok(found)) };
        let catalogue = Rc::clone(self);
        let read = move |near: Result<Near, Error>| match near {
            Ok(near) => {
                found.extend(near.rows.into_iter().find(|row| row.number == number));
                catalogue.rows(found, numbers, then);
            }
            Err(error) => then(Err(error)),
        };
        self.near(number, Box::new(read));
    }

    /// The film of that number, and the films near it.
    pub(super) fn near(self: &Rc<Self>, number: u32, then: Then<Near>) {
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

    /// Fetches the titles of the known films in the page's language, if the catalogue has any.
    pub(super) fn learn_local(self: &Rc<Self>, language: &str, then: Then<()>) {
        match self.files.manifest.local_path(language) {
            Some(path) => self.learn_more(&path, Known::learn_local, then),
            None => then(Ok(())),
        }
    }

    /// Fetches the directors of the known films, once; the films near another come with theirs.
    pub(super) fn learn_directors(self: &Rc<Self>, then: Then<()>) {
        if self.known.borrow().has_directors {
            return then(Ok(()));
        }
        self.learn_more(&self.files.manifest.directors_path(), Known::learn_directors, then);
    }

    /// Fetches one more file about the known films.
    fn learn_more(self: &Rc<Self>, path: &str, read: fn(&mut Known, &str) -> Read<()>, then: Then<()>) {
        let catalogue = Rc::clone(self);
        let learn = move |file: Result<File, Error>| {
            let learnt = file.and_then(|file| file.read(|text| read(&mut catalogue.known.borrow_mut(), text)));
            then(learnt);
        };
        self.files.get(path, Box::new(learn));
    }
}
