//! The films at hand: those related to the reviewed one, and others that the author or the text may name.
//! It must not choose between namesakes, or fetch what it lacks.

use super::index::{Known, Named, Row, slug_of_film};
use super::linking::Titles;
use super::{Film, HalfStars, fits_year, related, title_key};
use crate::article::title_and_year;

/// Films by the key of their title.
///
/// ```
/// use intertitle::films::{Film, Shelf, index::Row};
/// let row = |number, title: &str, year| Row { number, film: Film { title: title.into(), year, ..Film::default() }, stars: None };
/// let shelf = Shelf::new(vec![row(0, "Her", 2013), row(1, "Suspiria", 1977), row(2, "Suspiria", 2018)]);
/// let year = |name: &str| shelf.find(name).map(|film| film.year);
/// assert_eq!([year("her"), year("Suspiria (2018)"), year("Suspiria")], [Some(2013), Some(2018), None]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    rows: Vec<(String, Row)>,
    others: Vec<Other>,
}

/// An alternative title of a film.
#[derive(Clone, Debug)]
struct Other {
    key: String,
    title: String,
    number: u32,
}

impl Shelf {
    /// A shelf with the films of one file.
    #[must_use]
    pub fn new(rows: Vec<Row>) -> Self {
        let mut shelf = Self::default();
        shelf.put(rows);
        shelf
    }

    /// Adds films to those at hand.
    pub fn put(&mut self, rows: Vec<Row>) {
        for row in rows {
            self.rows.push((title_key(&row.film.title), row));
        }
    }

    /// Learns that `title`, which has this key, is another title of the film with this number.
    pub fn learn_title(&mut self, key: &str, title: &str, number: u32) {
        self.others.push(Other { key: key.to_owned(), title: title.to_owned(), number });
    }

    /// Whether the film with this number is at hand, or known.
    #[must_use]
    pub fn has(&self, number: u32, known: &Known) -> bool {
        self.rows.iter().any(|(_, row)| row.number == number) || known.get(number).is_some()
    }

    /// Whether any film, at hand or known, has this key and, if a year is given, is from that year or one off.
    #[must_use]
    pub fn knows(&self, key: &str, year: Option<u16>, known: &Known) -> bool {
        self.rows.iter().any(|(other, row)| other == key && fits_year(year, row.film.year))
            || known.by_key(key).iter().any(|named| fits_year(year, named.year))
    }

    /// The films with this key that are not at hand under it: known ones, and those that have it as another title.
    fn missing(&self, key: &str, known: &Known) -> Vec<Row> {
        let mut missing: Vec<Row> = known.by_key(key).into_iter().map(row).collect();
        for other in self.others.iter().filter(|other| other.key == key) {
            let at_hand = self.rows.iter().find(|(_, row)| row.number == other.number).map(|(_, row)| row.clone());
            if let Some(mut row) = at_hand.or_else(|| known.get(other.number).map(row)) {
                row.film.alternative.push(other.title.clone());
                missing.push(row);
            }
        }
        missing.retain(|row| !self.rows.iter().any(|(other, at_hand)| other == key && at_hand.number == row.number));
        missing
    }

    /// Whether there are films with this key that are not at hand under it.
    #[must_use]
    pub fn lacks(&self, key: &str, known: &Known) -> bool {
        !self.missing(key, known).is_empty()
    }

    /// Adds the known films with this key to those at hand.
    pub fn add(&mut self, key: &str, known: &Known) {
        let found = self.missing(key, known);
        // A film's file does not have its votes, which may decide between namesakes.
        for (_, row) in self.rows.iter_mut().filter(|(other, _)| other == key) {
            row.film.votes = row.film.votes.or_else(|| known.get(row.number)?.votes);
        }
        for row in found {
            self.rows.push((key.to_owned(), row));
        }
    }

    /// The films that an author may mean by `name`: by id, by title, by title and year. If some are from exactly that year, only those. A name that no
    /// film has is read again, `Stalker 1979`, unless it is an id.
    fn meant(&self, name: &str) -> Vec<&Row> {
        let (title, year) = title_and_year(name);
        let meant = self.called(name, title, year);
        match related::read_again(title, year) {
            Some((title, year)) if meant.is_empty() && !title.ends_with('-') => self.called(name, title, Some(year)),
            _ => meant,
        }
    }

    fn called(&self, name: &str, title: &str, year: Option<u16>) -> Vec<&Row> {
        let key = title_key(title);
        let has_other = |number: u32| self.others.iter().any(|other| other.key == key && other.number == number);
        let mut meant: Vec<&Row> = Vec::new();
        for (other, row) in &self.rows {
            if row.film.id == name {
                return [row].into();
            }
            let is_called_so = *other == key || has_other(row.number);
            let is_there = meant.iter().any(|other| other.number == row.number);
            if is_called_so && !is_there && fits_year(year, row.film.year) {
                meant.push(row);
            }
        }
        if meant.iter().any(|row| year == Some(row.film.year)) {
            meant.retain(|row| year == Some(row.film.year));
        }
        meant
    }

    /// The film that an author names; `None` if none or several have that name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Film> {
        match self.meant(name).as_slice() {
            [row] => Some(&row.film),
            _ => None,
        }
    }

    /// Whether an author who writes `name` means `film`, and no other at hand: by its record, or by another title that was learnt.
    #[must_use]
    pub fn is_named(&self, film: &Film, name: &str) -> bool {
        match self.meant(name).as_slice() {
            [] => related::is_named(film, name),
            [row] => row.film.id == film.id,
            _ => false,
        }
    }

    /// The author's stars for a film, as the catalogue has them.
    #[must_use]
    pub fn stars(&self, film: &Film) -> Option<HalfStars> {
        self.rows.iter().filter(|(_, row)| row.film.id == film.id).find_map(|(_, row)| row.stars)
    }
}

impl Titles for Shelf {
    fn named(&self, key: &str) -> Vec<&Film> {
        self.rows.iter().filter(|(other, _)| other == key).map(|(_, row)| &row.film).collect()
    }
}

/// What is known about a film, as a row.
fn row(named: &Named) -> Row {
    let film = Film {
        id: slug_of_film(&named.title, named.year),
        title: named.title.clone(),
        local: named.local.clone(),
        alternative: named.local.iter().cloned().collect(),
        year: named.year,
        directors: named.directors.clone(),
        votes: named.votes,
        ..Film::default()
    };
    Row { number: named.number, film, stars: named.stars }
}
