//! Looks up titles that no film at hand has: those that the author names, and those that the text names beyond doubt.
//! It must not fetch more than they are worth: a file or two of titles for the text; a few of titles and of films for the author.

use super::catalogue::{Catalogue, Near, Titled, only};
use super::session::{Session, Shelved};
use crate::article::title_and_year;
use crate::browser::alive::with;
use crate::error::Error;
use crate::films::index::Row;
use crate::films::{Shelf, title_key, years_off};
use std::rc::Rc;

/// How many files of titles, and how many of films, may be fetched for what the author names.
const OF_AUTHOR: usize = 4;

/// How many files of titles may be fetched for what the text names. A small catalogue has only two; those of a large one are large, and a
/// page view that had to look up the film under review has already fetched one.
pub(super) fn spare(catalogue: &Catalogue, near: &Near) -> usize {
    let is_small = catalogue.files.manifest.title_bits <= 1;
    let is_known = near.film.is_none() || catalogue.known.borrow().get(near.number).is_some();
    if is_small { 2 } else { usize::from(is_known) }
}

/// A title to which no film is known yet.
struct Sought {
    key: String,
    title: String,
    year: Option<u16>,
    /// Whether the author names it, and so means one film; a title in the text is judged by its context, among all films that have it.
    by_author: bool,
}

impl Session {
    /// Looks up the films of titles not known yet; `spare` files of titles may be fetched for those in the text.
    pub(super) fn seek_further(self: &Rc<Self>, catalogue: Rc<Catalogue>, shelf: Shelf, spare: usize, then: Shelved) {
        let sought = self.sought(&catalogue, &shelf);
        let of_author = sought.iter().filter(|sought| sought.by_author).count();
        let keys = sought.iter().map(|sought| sought.key.clone()).collect();
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let found = move |found| with(&waiting, |session| session.found_further(index, shelf, &sought, found, then));
        catalogue.titled(keys, of_author.min(OF_AUTHOR) + spare, Box::new(found));
    }

    /// The titles to which no film is known yet, those of the author first.
    fn sought(&self, catalogue: &Catalogue, shelf: &Shelf) -> Vec<Sought> {
        let known = &catalogue.known.borrow();
        let named = self.settings.wishes.names().map(|name| {
            let (title, year) = title_and_year(name);
            Sought { key: title_key(title), title: title.to_owned(), year, by_author: true }
        });
        let written = self.page.linker().sure();
        let written = written.map(|(key, title)| Sought { key: key.to_owned(), title: title.to_owned(), year: None, by_author: false });
        named.chain(written).filter(|sought| !sought.key.is_empty() && !shelf.knows(&sought.key, sought.year, known)).collect()
    }

    fn found_further(
        self: &Rc<Self>,
        catalogue: Rc<Catalogue>,
        mut shelf: Shelf,
        sought: &[Sought],
        found: Result<Vec<Titled>, Error>,
        then: Shelved,
    ) {
        let found = self.or_none(found);
        let mut strangers = Vec::new();
        for Sought { key, title, year, by_author } in sought {
            let off = |(of, row): &Titled| years_off(*year, row.year).filter(|_| of == key);
            let one = only(&found, off);
            for (_, row) in found.iter().filter(|titled| off(titled).is_some() && (!by_author || one == Some(titled.1.film))) {
                shelf.learn_title(key, title, row.film);
            }
            let is_stranger = |number: &u32| *by_author && !shelf.has(*number, &catalogue.known.borrow());
            strangers.extend(one.filter(is_stranger).filter(|_| strangers.len() < OF_AUTHOR));
        }
        let (waiting, index) = (Rc::downgrade(self), Rc::clone(&catalogue));
        let fetched = move |rows: Result<Vec<Row>, Error>| {
            with(&waiting, |session| {
                shelf.put(session.or_none(rows));
                then(session, index, shelf);
            });
        };
        catalogue.rows(Vec::new(), strangers, Box::new(fetched));
    }

    /// What was found; nothing if that failed, and the author is told.
    fn or_none<T>(&self, found: Result<Vec<T>, Error>) -> Vec<T> {
        found.unwrap_or_else(|error| {
            self.report(&error.sentence(), true);
            Vec::new()
        })
    }
}
