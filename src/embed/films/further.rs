//! Looks up titles that no film at hand has: those that the author names, and those that the text names beyond doubt.
//! It must not fetch more than they are worth: a file or two of titles for the text; a few of titles and of films for the author.

use super::catalogue::{Titled, only};
use super::gathering::Gathered;
use super::session::Session;
use crate::article::title_and_year;
use crate::browser::alive::once;
use crate::error::Error;
use crate::films::index::Row;
use crate::films::related::read_again;
use crate::films::{title_key, years_off};
use std::rc::Rc;

/// How many files of titles, and how many of films, may be fetched for what the author names.
const OF_AUTHOR: usize = 4;

/// How many files of titles may be fetched for what the text names. A small catalogue has only two; those of a large one are large, and a
/// page view that had to look up the film under review has already fetched one.
fn spare(Gathered { catalogue, near, .. }: &Gathered) -> usize {
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
    /// Looks up the films of titles not known yet, and goes on with what is known then.
    pub(super) fn seek_further(self: &Rc<Self>, gathered: Gathered) {
        let sought = self.sought(&gathered);
        let of_author = sought.iter().filter(|sought| sought.by_author).count();
        let keys = sought.iter().map(|sought| sought.key.clone()).collect();
        let (most, catalogue) = (of_author.min(OF_AUTHOR) + spare(&gathered), Rc::clone(&gathered.catalogue));
        let found = once(self, move |session, found| session.found_further(gathered, &sought, found));
        catalogue.titled(keys, most, found);
    }

    /// The titles to which no film is known yet, those of the author first.
    fn sought(&self, Gathered { catalogue, shelf, .. }: &Gathered) -> Vec<Sought> {
        let known = &catalogue.known.borrow();
        let mut all = Vec::new();
        let mut add = |key: String, title: &str, year, by_author| {
            if !key.is_empty() && !shelf.knows(&key, year, known) {
                all.push(Sought { key, title: title.to_owned(), year, by_author });
            }
        };
        for name in self.settings.wishes.names() {
            let (title, year) = title_and_year(name);
            add(title_key(title), title, year, true);
            if let Some((title, year)) = read_again(title, year) {
                add(title_key(title), title, Some(year), true);
            }
        }
        for (key, title) in self.page.linker().sure() {
            add(key.to_owned(), title, None, false);
        }
        all
    }

    fn found_further(self: &Rc<Self>, mut gathered: Gathered, sought: &[Sought], found: Result<Vec<Titled>, Error>) {
        let Gathered { catalogue, shelf, .. } = &mut gathered;
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
        let catalogue = Rc::clone(catalogue);
        let fetched = once(self, move |session, rows: Result<Vec<Row>, Error>| {
            gathered.shelf.put(session.or_none(rows));
            session.add_named(gathered);
        });
        catalogue.rows(Vec::new(), strangers, fetched);
    }

    /// What was found; nothing if that failed, and the author is told.
    fn or_none<T>(&self, found: Result<Vec<T>, Error>) -> Vec<T> {
        found.unwrap_or_else(|error| {
            self.warn(error.sentence());
            Vec::new()
        })
    }
}
