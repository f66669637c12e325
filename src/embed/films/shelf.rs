//! The films at hand: what stands near the reviewed one, and what else the author or the text may name.
//! It must not judge which is meant.

use crate::article::title_and_year;
use crate::films::index::{Known, Named, Row, slug_of_film};
use crate::films::linking::Titles;
use crate::films::{Film, title_key};

/// Films by the key of their title.
#[derive(Debug, Default)]
pub(super) struct Shelf(Vec<(String, Row)>);

impl Shelf {
    /// The films that stand in one file.
    pub(super) fn new(rows: Vec<Row>) -> Self {
        Self(rows.into_iter().map(|row| (title_key(&row.film.title), row)).collect())
    }

    /// The known films of that key that are not at hand.
    fn others<'a>(&self, key: &'a str, known: &'a Known) -> Vec<&'a Named> {
        known.by_key(key).filter(|named| !self.0.iter().any(|(_, row)| row.number == named.number)).collect()
    }

    /// Whether there are known films of that key that are not at hand.
    pub(super) fn lacks(&self, key: &str, known: &Known) -> bool {
        !self.others(key, known).is_empty()
    }

    /// Puts the known films of that key beside those that are at hand.
    pub(super) fn add(&mut self, key: &str, known: &Known) {
        let found = self.others(key, known).into_iter().map(|named| (key.to_owned(), row(named)));
        let found: Vec<_> = found.collect();
        self.0.extend(found);
    }

    /// The film that an author names: by id, by title, by title and year.
    pub(super) fn find(&self, name: &str) -> Option<&Film> {
        let (title, year) = title_and_year(name);
        let key = title_key(title);
        let is_meant = |(other, row): &&(String, Row)| {
            row.film.id == name || (*other == key && year.is_none_or(|year| year.abs_diff(row.film.year) <= 1))
        };
        self.0.iter().find(is_meant).map(|(_, row)| &row.film)
    }

    /// The author's stars for a film, from 0.5 to 5, as the catalogue has them.
    pub(super) fn stars(&self, film: &Film) -> Option<f64> {
        self.0.iter().find(|(_, row)| row.film.id == film.id && row.stars > 0).map(|(_, row)| f64::from(row.stars) / 2.0)
    }
}

impl Titles for Shelf {
    fn named(&self, key: &str) -> Vec<&Film> {
        self.0.iter().filter(|(other, _)| other == key).map(|(_, row)| &row.film).collect()
    }
}

/// What is known of a film.
fn row(named: &Named) -> Row {
    let film = Film {
        id: slug_of_film(&named.title, named.year),
        title: named.title.clone(),
        year: named.year,
        directors: named.directors.clone(),
        ..Film::default()
    };
    Row { number: named.number, film, stars: named.stars }
}
