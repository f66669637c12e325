//! Gathers the films of the catalogue that an article may name besides the one it is about.
//! It must fetch only what is promising: other possible titles are recognised only among the films at hand.

use super::catalogue::{Catalogue, Near};
use super::session::Session;
use crate::article::title_and_year;
use crate::browser::alive::once;
use crate::error::Error;
use crate::films::related::read_again;
use crate::films::{Shelf, title_key};
use std::rc::Rc;

/// How promising a possible title in the text must be before a file is fetched for it: two words, markup, a link or a year.
const PROMISE: u8 = 2;

/// What has been gathered so far, and from where.
pub(super) struct Gathered {
    pub(super) catalogue: Rc<Catalogue>,
    /// The film under review, if there is one, and the films near it.
    pub(super) near: Near,
    /// Every film at hand.
    pub(super) shelf: Shelf,
}

/// What to do next with the films at hand.
pub(super) type Shelved = Box<dyn FnOnce(&Rc<Session>, Gathered)>;

impl Gathered {
    /// At first, the films in the file of the one under review are at hand.
    pub(super) fn new(catalogue: Rc<Catalogue>, mut near: Near) -> Self {
        Self { shelf: Shelf::new(std::mem::take(&mut near.rows)), catalogue, near }
    }

    /// Adds the known films with this title.
    fn add(&mut self, key: &str) {
        self.shelf.add(key, &self.catalogue.known.borrow());
    }
}

impl Session {
    /// Goes on with the other films that the author or the text may name.
    pub(super) fn gather(self: &Rc<Self>, catalogue: Rc<Catalogue>, near: Near) {
        self.seek_further(Gathered::new(catalogue, near));
    }

    /// Adds the known films that the author or the text names to those at hand.
    pub(super) fn add_named(self: &Rc<Self>, gathered: Gathered) {
        let mut keys = Vec::new();
        for key in self.page.linker().keys(PROMISE) {
            keys.push(key.to_owned());
        }
        for wish in &self.settings.wishes.pin {
            let (title, year) = title_and_year(&wish.film);
            keys.push(title_key(title));
            if let Some((title, _)) = read_again(title, year) {
                keys.push(title_key(title));
            }
        }
        let then: Shelved = Box::new(|session, gathered| session.later(Box::new(|session| session.add_possible(gathered))));
        self.shelve(gathered, keys, then);
    }

    /// The less promising titles are not worth a fetch, but by a year or markup one may prove to be a film all the same.
    fn add_possible(self: &Rc<Self>, mut gathered: Gathered) {
        self.page.linker().possible().iter().for_each(|possible| gathered.add(&possible.key));
        self.later(Box::new(|session| session.list(Some(gathered))));
    }

    /// Adds the known films with one of these titles to those at hand; if there are any, their directors are fetched first.
    pub(super) fn shelve(self: &Rc<Self>, mut gathered: Gathered, keys: Vec<String>, then: Shelved) {
        let catalogue = Rc::clone(&gathered.catalogue);
        if !keys.iter().any(|key| gathered.shelf.lacks(key, &catalogue.known.borrow())) {
            return then(self, gathered);
        }
        let learnt = once(self, move |session, learnt: Result<(), Error>| {
            if let Err(error) = learnt {
                session.warn(error.sentence());
            }
            keys.iter().for_each(|key| gathered.add(key));
            then(session, gathered);
        });
        catalogue.learn_directors(learnt);
    }
}
