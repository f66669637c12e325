//! The author's marks on the films of a catalogue: exported by title and year, stored under the films' own ids.
//! It must not choose between two films that match equally well.

use super::letterboxd::{Entries, Entry};
use super::report::Report;
use crate::films::{Film, Mark, has_article, title_key};
use std::collections::{BTreeMap, HashMap};

/// How well a film matches an entry: the difference in years, and which of its titles matches. Smaller is better.
type Fit = (u16, By);

/// Which title of a film an entry names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    /// Its title.
    Title,
    /// Its title, spelled differently.
    Spelling,
    /// Another of its titles.
    OtherTitle,
}

/// Matches films with the author's entries, one film at a time, so that the catalogue need not be in memory.
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
    /// The film's position among all films examined.
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

    /// Compares a film, the `at`th of the catalogue, with the author's entries.
    pub fn film(&mut self, at: usize, film: &Film) {
        for (title, is_other) in [(&film.title, false)].into_iter().chain(film.titles().skip(1).map(|title| (title, true))) {
            for place in self.by_title.get(&title_key(title)).into_iter().flatten() {
                let (Some(entry), Some(best)) = (self.entries.get(*place), self.best.get_mut(*place)) else { continue };
                let by = match (is_other, entry.title == *title) {
                    (true, _) => By::OtherTitle,
                    (false, true) => By::Title,
                    (false, false) => By::Spelling,
                };
                let fit = (entry.year.abs_diff(film.year), by);
                // "The Room" is a different film from "Room".
                if fit.0 > 1 || has_article(&entry.title) != has_article(title) {
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

    /// The marks, in the catalogue's order. Reported instead are entries without a film, those with two, and those whose film another entry
    /// matches as well or better.
    #[must_use]
    pub fn finish(self, report: &mut Report) -> Vec<Mark> {
        // For each film, how well its best entry matches, and how many entries match that well.
        let mut fits: HashMap<usize, (Fit, usize)> = HashMap::new();
        for best in self.best.iter().flatten().filter(|best| best.is_alone) {
            let film = fits.entry(best.at).or_insert((best.fit, 0));
            if best.fit < film.0 {
                *film = (best.fit, 0);
            }
            film.1 += usize::from(best.fit == film.0);
        }
        let mut marks: BTreeMap<usize, Mark> = BTreeMap::new();
        for (entry, best) in self.entries.iter().zip(self.best) {
            let mut skip = |why: &str| report.skip(&entry.place, why, &format_args!("{} ({})", entry.title, entry.year));
            let Some(best) = best else {
                skip("no film with that title and year is in the catalogue");
                continue;
            };
            if entry.is_of_two {
                skip("two films with that title and year are in the export");
            } else if !best.is_alone {
                skip("two films with that title and year are in the catalogue");
            } else if fits.get(&best.at) != Some(&(best.fit, 1)) {
                skip("another film of the export fits the one in the catalogue as well or better");
            } else {
                report.films += 1;
                let (rating, watched) = (entry.rating, entry.watched.clone());
                marks.insert(best.at, Mark { id: best.id, rating, watched, seen: entry.seen, wanted: entry.wanted });
            }
        }
        marks.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_year_wins_and_a_tie_wins_nothing() {
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
        let found: Vec<_> = marks.iter().map(|mark| (mark.id.as_str(), mark.rating)).collect();
        assert_eq!(found, [("her-2013", Some(9)), ("solaris-1972", Some(10)), ("elle-2016", Some(4))]);
        let why: Vec<_> = report.skipped.iter().map(|skipped| skipped.first.as_slice()).collect();
        assert_eq!(why, [["ratings.csv:4: Halloween (2018)"], ["ratings.csv:5: Up (2009)"]]);
    }

    #[test]
    fn a_film_never_gets_the_rating_of_another() {
        let (mut entries, mut report) = (Entries::default(), Report::default());
        let table = "Name,Year,Letterboxd URI,Rating\nWhiplash,2013,a,2\nWhiplash,2014,b,5\nThe Room,2015,c,1\nRoom,2015,d,4\n\
            Twins,2019,e,1\nTwins,2019,f,5\nSame,1999,g,1\nSame,2001,h,5\nThe Hunt,2012,i,3\n";
        entries.read("ratings.csv", table.as_bytes(), &mut report);
        let mut matcher = Matcher::new(&entries);
        for (at, (title, year)) in
            [("Whiplash", 2014), ("Room", 2015), ("Twins", 2019), ("Same", 2000), ("Hunt", 2012)].into_iter().enumerate()
        {
            matcher.film(at, &Film { id: title.to_lowercase(), title: title.into(), year, ..Film::default() });
        }
        let marks = matcher.finish(&mut report);
        let found: Vec<_> = marks.iter().map(|mark| (mark.id.as_str(), mark.rating)).collect();
        assert_eq!(found, [("whiplash", Some(10)), ("room", Some(8))]);
        let why: Vec<usize> = report.skipped.iter().map(|skipped| skipped.first.len()).collect();
        assert_eq!(why, [3, 2, 1], "{report:?}");
    }
}
