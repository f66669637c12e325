//! The author's marks on the films of a catalogue: what was exported by title and year, under the films' own ids.
//! It must not guess between two films that fit alike.

use super::letterboxd::{Entries, Entry};
use super::report::Report;
use crate::films::{Film, Mark, title_key};
use std::collections::{BTreeMap, HashMap};

/// How well a film fits an entry: by how many years, and whether by its title or by another of its titles. Less is better.
type Fit = (u16, bool);

/// Matches films with what the author exported, one film after another, so that no catalogue is held.
#[derive(Debug)]
pub struct Matcher<'a> {
    entries: &'a [Entry],
    by_title: HashMap<String, Vec<usize>>,
    best: Vec<Option<Best>>,
}

#[derive(Clone, Debug)]
struct Best {
    fit: Fit,
    id: String,
    /// The place of the film among all that were looked at.
    at: usize,
    is_alone: bool,
}

impl<'a> Matcher<'a> {
    /// A matcher for these entries.
    #[must_use]
    pub fn new(entries: &'a Entries) -> Self {
        let entries = entries.all();
        let mut by_title: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            by_title.entry(title_key(&entry.title)).or_default().push(at);
        }
        Self { entries, by_title, best: vec![None; entries.len()] }
    }

    /// Looks whether the film, the `at`th of the catalogue, is one of the author's.
    pub fn film(&mut self, at: usize, film: &Film) {
        for (title, is_other) in
            [(&film.title, false)].into_iter().chain(film.original.iter().chain(&film.alternative).map(|title| (title, true)))
        {
            for place in self.by_title.get(&title_key(title)).into_iter().flatten() {
                let (Some(entry), Some(best)) = (self.entries.get(*place), self.best.get_mut(*place)) else { continue };
                let fit = (entry.year.abs_diff(film.year), is_other);
                if fit.0 > 1 {
                    continue;
                }
                match best {
                    Some(before) if before.at == at => before.fit = before.fit.min(fit),
                    Some(before) if before.fit == fit => before.is_alone = false,
                    Some(before) if before.fit < fit => {}
                    _ => *best = Some(Best { fit, id: film.id.clone(), at, is_alone: true }),
                }
            }
        }
    }

    /// The marks, in the catalogue's order; entries without a film, or with two, are told of in `report`.
    #[must_use]
    pub fn finish(self, report: &mut Report) -> Vec<Mark> {
        let mut marks: BTreeMap<usize, Mark> = BTreeMap::new();
        for (entry, best) in self.entries.iter().zip(self.best) {
            let name = format_args!("{} ({})", entry.title, entry.year);
            match best {
                None => report.skip(&entry.place, "no film of that title and year is in the catalogue", &name),
                Some(best) if !best.is_alone => report.skip(&entry.place, "two films of that title and year are in the catalogue", &name),
                Some(best) => {
                    report.films += 1;
                    let mark = marks.entry(best.at).or_insert_with(|| Mark { id: best.id, ..Mark::default() });
                    mark.rating = mark.rating.or(entry.rating);
                    mark.watched = mark.watched.take().max(entry.watched.clone());
                    mark.seen |= entry.seen;
                    mark.wanted |= entry.wanted;
                }
            }
        }
        marks.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_year_wins_and_two_alike_none() {
        let (mut entries, mut report) = (Entries::default(), Report::default());
        let table = "Name,Year,Rating\nHer,2014,4.5\nSolaris,1972,5\nHalloween,2018,3\nUp,2009,4\nÉlle,2016,2\n";
        entries.read("ratings.csv", table.as_bytes(), &mut report);
        let mut matcher = Matcher::new(&entries);
        let films = [
            ("her-2013", "Her", 2013, None),
            ("solaris-1972", "Solyaris", 1972, Some("Solaris")),
            ("solaris-1971", "Solaris", 1971, None),
            ("halloween-2018", "Halloween", 2018, None),
            ("halloween-2018b", "Halloween", 2018, None),
            ("up-2011", "Up", 2011, None),
            ("elle-2016", "Elle", 2016, Some("Elle")),
        ];
        for (at, (id, title, year, original)) in films.into_iter().enumerate() {
            let original = original.map(str::to_owned);
            matcher.film(at, &Film { id: id.into(), title: title.into(), original, year, ..Film::default() });
        }
        let marks = matcher.finish(&mut report);
        let said: Vec<_> = marks.iter().map(|mark| (mark.id.as_str(), mark.rating)).collect();
        assert_eq!(said, [("her-2013", Some(9)), ("solaris-1972", Some(10)), ("elle-2016", Some(4))]);
        let why: Vec<_> = report.skipped.iter().map(|skipped| skipped.first.as_slice()).collect();
        assert_eq!(why, [["ratings.csv:4: Halloween (2018)"], ["ratings.csv:5: Up (2009)"]]);
    }
}
