//! Finds the film that an article is about: the one that its author names, or that its title names for certain.
//! It must take no film that is not certain: an article about none lists the films that it names.

use super::catalogue::{Catalogue, Near, Titled, only};
use super::gathering::{Gathered, Shelved};
use super::session::Session;
use crate::article::{self, whole};
use crate::browser::alive::once;
use crate::error::Error;
use crate::films::linking::{dated_keys, reviewed, reviewed_keys};
use crate::films::related::read_again;
use crate::films::years_off;
use std::rc::Rc;

/// Told to the author when the film under review cannot be looked up.
const NOT_FOUND: &str = "is not in the catalogue, or several have this title; write it like Her (2013)";

/// Added if the unknown title may be a list of titles.
const SEVERAL: &str = "; if these are several films, write a list of them, or the year behind each";

impl Session {
    /// Looks up the film under review and the films near it.
    pub(super) fn look_up(self: &Rc<Self>, title: &str, year: Option<u16>, catalogue: Rc<Catalogue>) {
        let (sought, index) = (title.to_owned(), Rc::clone(&catalogue));
        let then = once(self, move |session, near: Result<Near, Error>| match near {
            Ok(Near { film: None, .. }) => match read_again(&sought, year) {
                Some((title, year)) => session.look_up(title, Some(year), index),
                None => session.not_found(&sought, year),
            },
            near => session.near(index, near),
        });
        catalogue.find(title, year, then);
    }

    fn not_found(self: &Rc<Self>, title: &str, year: Option<u16>) {
        let year = year.map(|year| [" (", &whole(year.into()), ")"].concat()).unwrap_or_default();
        let several = if article::Film::may_be_several(title) { SEVERAL } else { "" };
        let why = [title, &year, " ", NOT_FOUND, several].concat();
        if self.settings.was_asked {
            self.warn(&why)
        } else {
            self.note(&why)
        }
        self.list_own();
    }

    /// Goes on with the films near the one under review.
    fn near(self: &Rc<Self>, catalogue: Rc<Catalogue>, near: Result<Near, Error>) {
        match near {
            Ok(near) => self.later(Box::new(|session| session.gather(catalogue, near))),
            Err(error) => self.fail(&error),
        }
    }

    /// Goes on with the film that the article's title names for certain, or with none.
    pub(super) fn by_title(self: &Rc<Self>, catalogue: Rc<Catalogue>) {
        let title = self.settings.title.clone().unwrap_or_default();
        let keys = reviewed_keys(&title);
        let then: Shelved =
            Box::new(move |session, Gathered { catalogue, shelf, .. }| match reviewed(&title, &session.page.prose, &shelf) {
                Some(film) => session.look_up(&film.title, Some(film.year), catalogue),
                None => session.by_any_title(&title, catalogue),
            });
        self.shelve(Gathered::new(catalogue, Near::default()), keys, then);
    }

    /// The same among all titles of the catalogue, for a title with a year after it.
    fn by_any_title(self: &Rc<Self>, title: &str, catalogue: Rc<Catalogue>) {
        let dated = dated_keys(title);
        let keys = dated.iter().map(|(key, _)| key.clone()).collect();
        let index = Rc::clone(&catalogue);
        let then = once(self, move |session, found: Result<Vec<Titled>, Error>| {
            let off = |(of, row): &Titled| dated.iter().filter(|(key, _)| key == of).find_map(|(_, year)| years_off(Some(*year), row.year));
            match found.map(|found| only(&found, off)) {
                Ok(Some(number)) => {
                    let catalogue = Rc::clone(&index);
                    index.near(number, once(session, |session, near| session.near(catalogue, near)));
                }
                Ok(None) => session.gather(index, Near::default()),
                Err(error) => session.fail(&error),
            }
        });
        catalogue.titled(keys, 1, then);
    }
}
