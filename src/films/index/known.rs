//! The best-known films of a catalogue: they can be linked in prose, and the other files need not repeat their titles.
//! Its file must not hold more about a film than title and year; directors are in a file of their own, for articles that name films far from their own.

use super::{Cursor, Read};
use crate::films::{HalfStars, title_key};
use crate::seek;

/// The most films that the file may hold.
const MOST: u32 = 10_000;

/// The best-known films, in the order of their numbers.
///
/// ```
/// use intertitle::films::index::Known;
/// let mut known = Known::read("%\n#$\n|;|F\n$\nfalling for a voice\nAdaptation.\nHer").unwrap();
/// assert_eq!(known.get(1).unwrap().title, "Her");
/// assert_eq!(known.by_key("her")[0].year, 2013);
/// known.learn_local("Orquídeas\n").unwrap();
/// assert_eq!(known.get(0).unwrap().local.as_deref(), Some("Orquídeas"));
/// assert_eq!(known.by_key("orquideas")[0].title, "Adaptation.");
/// known.learn_directors("Spike Jonze\nSpike Jonze\n").unwrap();
/// assert_eq!(known.get(1).unwrap().directors, ["Spike Jonze"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The films.
    pub films: Vec<Named>,
    /// The most common subjects and genres: the other files refer to them by number.
    pub labels: Vec<String>,
    /// Whether their directors have been learnt.
    pub has_directors: bool,
}

/// A film by its name, with what has been learnt about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Its number in the index.
    pub number: u32,
    /// The title under which it is known in English.
    pub title: String,
    /// Its title in the page's language if that is another one, once it is learnt.
    pub local: Option<String>,
    /// The year of its first showing.
    pub year: u16,
    /// Who directed it; empty until that is learnt.
    pub directors: Vec<String>,
    /// The author's stars, once they are learnt.
    pub stars: Option<HalfStars>,
    /// How many people have rated it, once that is learnt: only for films that share their title with another known film.
    pub votes: Option<u32>,
    /// The [`title_key()`] of its title.
    pub key: String,
    /// The same of its title in the page's language; empty if it has none.
    pub local_key: String,
}

impl Known {
    /// Reads the file. Its lines: how many films; the difference of each film's number from the one before; the years; how many labels; then
    /// one line per label, and one per title.
    ///
    /// # Errors
    /// What is wrong with the file, and in which line.
    pub fn read(text: &str) -> Read<Self> {
        let mut cursor = Cursor::new(text);
        let count = cursor.numbers()?.up_to(MOST)?;
        let (mut numbers, mut years) = (cursor.numbers()?, cursor.numbers()?);
        let labels = cursor.table()?.into_iter().map(str::to_owned).collect();
        let titles = cursor.texts(count)?;
        let mut films = Vec::new();
        let mut number = 0_u32;
        for title in titles {
            number = number.saturating_add(numbers.next()?);
            let year = years.year()?;
            films.push(Named { number, title: title.to_owned(), year, key: title_key(title), ..Named::default() });
        }
        Ok(Self { films, labels, has_directors: false })
    }

    /// Reads a file of titles in the page's language. Its lines: one per film, empty if it has no other title there.
    ///
    /// # Errors
    /// What is wrong with the file, and in which line.
    pub fn learn_local(&mut self, text: &str) -> Read<()> {
        let mut cursor = Cursor::new(text);
        for film in &mut self.films {
            let title = cursor.text()?;
            film.local = Some(title.to_owned()).filter(|title| !title.is_empty());
            film.local_key = title_key(title);
        }
        Ok(())
    }

    /// Reads the file of directors. Its lines: one per film, its directors separated by tabs; one with each film's stars, doubled, empty if the author
    /// has rated none; and perhaps one with two numbers for each film that shares its title with another: the difference of its index from the one
    /// before, and how many people have rated it.
    ///
    /// # Errors
    /// What is wrong with the file, and in which line.
    pub fn learn_directors(&mut self, text: &str) -> Read<()> {
        let mut cursor = Cursor::new(text);
        for film in &mut self.films {
            for name in seek::split(cursor.text()?, b"\t").filter(|name| !name.is_empty()) {
                film.directors.push(name.to_owned());
            }
        }
        let mut stars = cursor.numbers()?;
        if !stars.is_empty() {
            for film in &mut self.films {
                film.stars = super::film_file::stars(&mut stars)?;
            }
        }
        self.has_directors = true;
        let Ok(mut namesakes) = cursor.numbers() else { return Ok(()) };
        let mut at = 0_u32;
        while !namesakes.is_empty() {
            at = at.saturating_add(namesakes.next()?);
            let Some(film) = self.films.get_mut(at as usize) else { return Err(namesakes.fault("a film is missing")) };
            film.votes = Some(namesakes.next()?);
        }
        Ok(())
    }

    /// The film with this number.
    #[must_use]
    pub fn get(&self, number: u32) -> Option<&Named> {
        self.films.binary_search_by_key(&number, |film| film.number).ok().and_then(|at| self.films.get(at))
    }

    /// The films whose titles, in English or the page's language, have this key; empty for an empty key.
    #[must_use]
    pub fn by_key(&self, key: &str) -> Vec<&Named> {
        let mut found = Vec::new();
        for film in &self.films {
            if !key.is_empty() && (film.key == key || film.local_key == key) {
                found.push(film);
            }
        }
        found
    }
}
