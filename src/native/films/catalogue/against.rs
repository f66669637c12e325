//! Compares a catalogue with another whose facts come from elsewhere: where both have a film, years, directors and ids must agree.
//! It must not say which one is right; it shows both.

use crate::films::{Film, title_key};
use crate::native::films::namesake::shown;
use serde::Deserialize;
use std::collections::HashMap;

/// A film in the other catalogue, a JSON array of these whose `id` is TMDB's number.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub struct Theirs {
    /// TMDB's number.
    pub id: u32,
    /// IMDb's id.
    pub imdb: Option<String>,
    /// The title.
    pub title: String,
    /// The year, if they have it.
    pub year: Option<u16>,
    /// The directors.
    pub directors: Vec<String>,
}

/// How serious a difference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Sources often differ in this: worth a look.
    Note,
    /// One of the two is wrong.
    Fault,
}

/// A field in which the two catalogues differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How serious it is.
    pub weight: Weight,
    /// The field, our value and theirs.
    pub message: String,
}

/// The other catalogue, indexed by everything that its films can be found by.
#[derive(Debug)]
pub struct Against {
    films: Vec<Theirs>,
    by_imdb: HashMap<String, usize>,
    by_tmdb: HashMap<u32, usize>,
    by_title: HashMap<String, Vec<usize>>,
}

impl Against {
    /// Reads the other catalogue, a JSON array.
    ///
    /// ```
    /// use intertitle::{films::Film, native::films::catalogue::against::Against};
    /// let theirs = Against::read(br#"[{"id":152601,"imdb":"tt1798709","title":"Her","year":2013,"directors":["Spike Jonze"]}]"#).unwrap();
    /// let ours = Film { title: "Her".into(), year: 2014, directors: vec!["Spike Jones".into()], ..Film::default() };
    /// let messages: Vec<_> = theirs.differences(&ours).unwrap().into_iter().map(|difference| difference.message).collect();
    /// assert_eq!(messages, ["year: ours 2014, theirs 2013", "directors: ours Spike Jones, theirs Spike Jonze"]);
    /// ```
    ///
    /// # Errors
    /// If it is not such an array.
    pub fn read(json: &[u8]) -> Result<Self, serde_json::Error> {
        let films: Vec<Theirs> = serde_json::from_slice(json)?;
        let mut against = Self { films, by_imdb: HashMap::new(), by_tmdb: HashMap::new(), by_title: HashMap::new() };
        for (at, film) in against.films.iter().enumerate() {
            if let Some(imdb) = &film.imdb {
                against.by_imdb.insert(imdb.clone(), at);
            }
            against.by_tmdb.insert(film.id, at);
            against.by_title.entry(title_key(&film.title)).or_default().push(at);
        }
        Ok(against)
    }

    /// How the film differs from theirs; `None` if they do not have it. It is found by its IMDb id, its TMDB id, or by title and year ± 1.
    #[must_use]
    pub fn differences(&self, film: &Film) -> Option<Vec<Difference>> {
        let theirs = self.find(film)?;
        let mut found = Vec::new();
        let mut say = |weight, field: &str, ours: &str, other: &str| {
            found.push(Difference { weight, message: format!("{field}: ours {ours}, theirs {other}") });
        };
        if title_key(&film.title) != title_key(&theirs.title) {
            say(Weight::Note, "title", &film.title, &theirs.title);
        }
        if let Some(year) = theirs.year.filter(|year| *year != film.year) {
            let weight = if year.abs_diff(film.year) == 1 { Weight::Note } else { Weight::Fault };
            say(weight, "year", &film.year.to_string(), &year.to_string());
        }
        let keys = |names: &[String]| {
            let mut keys: Vec<String> = names.iter().map(|name| title_key(shown(name))).collect();
            keys.sort();
            keys
        };
        let (ours, other) = (keys(&film.directors), keys(&theirs.directors));
        if ours != other && !other.is_empty() {
            let weight = if ours.iter().any(|name| other.contains(name)) { Weight::Note } else { Weight::Fault };
            say(weight, "directors", &film.directors.join(", "), &theirs.directors.join(", "));
        }
        if let (Some(ours), Some(other)) = (&film.ids.imdb, &theirs.imdb)
            && ours != other
        {
            say(Weight::Fault, "imdb", ours, other);
        }
        if let Some(ours) = film.ids.tmdb.filter(|ours| *ours != theirs.id) {
            say(Weight::Fault, "tmdb", &ours.to_string(), &theirs.id.to_string());
        }
        Some(found)
    }

    fn find(&self, film: &Film) -> Option<&Theirs> {
        let by_imdb = film.ids.imdb.as_ref().and_then(|imdb| self.by_imdb.get(imdb));
        let by_tmdb = || film.ids.tmdb.and_then(|tmdb| self.by_tmdb.get(&tmdb));
        let by_title = || {
            let titles = [Some(&film.title), film.original.as_ref()];
            let places = titles.into_iter().flatten().filter_map(|title| self.by_title.get(&title_key(title))).flatten();
            let apart = |at: &usize| self.films.get(*at)?.year.map(|year| year.abs_diff(film.year));
            places.filter_map(|at| Some((at, apart(at).filter(|apart| *apart <= 1)?))).min_by_key(|(_, apart)| *apart).map(|(at, _)| at)
        };
        self.films.get(*by_imdb.or_else(by_tmdb).or_else(by_title)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::films::Ids;

    fn against() -> Against {
        Against::read(
            br#"[{"id":1,"imdb":"tt0000001","title":"One","year":1999,"lang":"en","directors":["A B","C D"],"votes":3},
                {"id":2,"imdb":null,"title":"The Two","year":2001,"directors":["E F"]}]"#,
        )
        .unwrap()
    }

    fn messages(film: &Film) -> Option<Vec<(Weight, String)>> {
        Some(against().differences(film)?.into_iter().map(|difference| (difference.weight, difference.message)).collect())
    }

    #[test]
    fn a_film_is_found_by_id_and_then_by_title_and_year() {
        let by_imdb = Film { title: "Uno".into(), year: 1999, directors: vec!["A B".into(), "C D".into()], ..Film::default() };
        let by_imdb = Film { ids: Ids { imdb: Some("tt0000001".into()), ..Ids::default() }, ..by_imdb };
        assert_eq!(messages(&by_imdb), Some(vec![(Weight::Note, "title: ours Uno, theirs One".into())]));
        let by_title = Film { title: "Two".into(), year: 2002, directors: vec!["É F".into()], ..Film::default() };
        assert_eq!(messages(&by_title), Some(vec![(Weight::Note, "year: ours 2002, theirs 2001".into())]));
        assert_eq!(messages(&Film { year: 2003, ..by_title.clone() }), None);
    }

    #[test]
    fn one_of_two_directors_is_a_note_and_none_a_fault() {
        let film = |directors: &[&str]| {
            let directors = directors.iter().map(|name| (*name).to_owned()).collect();
            let ids = Ids { tmdb: Some(1), imdb: Some("tt0000009".into()), ..Ids::default() };
            messages(&Film { title: "One".into(), year: 2001, directors, ids, ..Film::default() }).unwrap()
        };
        let weights = |found: &[(Weight, String)]| found.iter().map(|(weight, _)| *weight).collect::<Vec<_>>();
        assert_eq!(weights(&film(&["A B"])), [Weight::Fault, Weight::Note, Weight::Fault], "year, directors, imdb");
        assert_eq!(weights(&film(&["X"])), [Weight::Fault, Weight::Fault, Weight::Fault]);
        assert_eq!(weights(&film(&["C D", "A B"])), [Weight::Fault, Weight::Fault], "their order is nothing");
    }
}
