//! What ties two films, and what each tie adds: the reasons that a reader can check.
//! It must not search for films: it only compares two.

use super::ranker::{Ranker, billing, hundredths, mean_of};
use super::records::Shared;
use super::{roles, weights};
use crate::films::{Tie, TieKind};

/// The most ties that are kept for a pair.
const TIES: usize = 6;

/// The ties of two films, the strongest first, at most six; those that are no reason by themselves (genre, setting) come last.
pub(super) fn between(ranker: &Ranker<'_>, film: usize, other: usize) -> Vec<Tie> {
    let (Ok(film), Ok(other)) = (u32::try_from(film), u32::try_from(other)) else { return Vec::new() };
    let mut ties = Ties { ranker, film, other, found: Vec::new() };
    ties.people();
    ties.subjects();
    ties.found.sort_by_key(|tie| std::cmp::Reverse(tie.points.saturating_mul(tie.kind.factor())));
    ties.found.truncate(TIES - 2);
    ties.alike();
    ties.found
}

/// The total rarity of the things that both films have.
pub(super) fn shared(things: &Shared, film: u32, other: u32) -> f32 {
    let others = things.of.get(other);
    things.of.get(film).iter().filter(|thing| others.contains(thing)).map(|thing| things.shared_rarity(*thing)).sum()
}

/// The points for time, language and country.
pub(super) fn setting(ranker: &Ranker<'_>, film: u32, other: u32) -> f32 {
    let records = &ranker.records;
    let year = |film: u32| records.years.get(film as usize).copied().filter(|year| *year > 0);
    let years = match (year(film), year(other)) {
        (Some(one), Some(other)) => ranker.apart.get(usize::from(one.abs_diff(other))).copied().unwrap_or_default(),
        _ => 0.0,
    };
    let language = |film: u32| records.languages.get(film as usize).copied().filter(|language| *language != u32::MAX);
    let one_language = language(film).is_some() && language(film) == language(other);
    let others = records.countries.of.get(other);
    let one_country = records.countries.of.get(film).iter().any(|country| others.contains(country));
    years + if one_language { weights::LANGUAGE.value } else { 0.0 } + if one_country { weights::COUNTRY.value } else { 0.0 }
}

/// Things that both films have, each with its prominence and its points: the most points go to the most prominent, and the sum stays as it is.
/// Of equals the first stays first.
fn foremost(mut things: Vec<(u32, f32, f32)>) -> impl Iterator<Item = (u32, f32)> {
    let mut points: Vec<f32> = things.iter().map(|(_, _, points)| *points).collect();
    points.sort_by(|one, other| other.total_cmp(one));
    things.sort_by(|(_, one, _), (_, other, _)| other.total_cmp(one));
    things.into_iter().map(|(thing, _, _)| thing).zip(points)
}

struct Ties<'r, 'a> {
    ranker: &'r Ranker<'a>,
    film: u32,
    other: u32,
    found: Vec<Tie>,
}

impl Ties<'_, '_> {
    fn people(&mut self) {
        let records = &self.ranker.records;
        for series in records.series.of.get(self.film) {
            if records.series.of.get(self.other).contains(series) {
                self.push(TieKind::Series, records.series_names.name(*series), weights::SERIES.value);
            }
        }
        for (role, kind, weight) in roles::same(records) {
            self.role(role, kind, weight.value);
        }
        let others = records.cast.of.get(self.other);
        for (place, actor) in records.cast.of.get(self.film).iter().enumerate() {
            if let Some(there) = others.iter().position(|person| person == actor) {
                let points = weights::CAST.value * records.person_rarity(*actor) * billing(place) * billing(there);
                self.push(TieKind::Cast, records.people.name(*actor), points);
            }
        }
        for (here, there, kind, weight) in roles::crossed(records) {
            self.crossed(here, there, kind, weight.value);
        }
    }

    /// Adds a tie for everyone who had the same role in both films, the strongest for whoever is credited first: a pair is not known by its rarer half.
    fn role(&mut self, role: &Shared, kind: TieKind, worth: f32) {
        let (records, others) = (&self.ranker.records, role.of.get(self.other));
        let both = role.of.get(self.film).iter().filter(|person| others.contains(person));
        for (person, points) in foremost(both.map(|person| (*person, 0.0, worth * records.person_rarity(*person))).collect()) {
            self.push(kind, records.people.name(person), points);
        }
    }

    /// Adds a tie for everyone who had the role `here` in this film and `there` in the other, unless they have a tie already.
    fn crossed(&mut self, here: &Shared, there: &Shared, kind: TieKind, worth: f32) {
        let others = there.of.get(self.other);
        for person in here.of.get(self.film).iter().filter(|person| others.contains(person)) {
            let points = worth * self.ranker.records.person_rarity(*person);
            let name = self.ranker.records.people.name(*person);
            if !self.found.iter().any(|tie| tie.by == name) {
                self.push(kind, name, points);
            }
        }
    }

    /// Adds a tie for every subject of both, the strongest for what is rare and stands early in both records: what the films are about before all else.
    fn subjects(&mut self) {
        let records = &self.ranker.records;
        let weight = |film: u32| records.subject_weight.get(film as usize).copied().unwrap_or_default();
        let scale = mean_of(weight(self.film), weight(self.other));
        let others = records.subjects.of.get(self.other);
        let both = records.subjects.of.get(self.film).iter().enumerate().filter_map(|(place, subject)| {
            let there = others.iter().position(|other| other == subject)?;
            let rarity = records.subjects.shared_rarity(*subject);
            let points = rarity * (weights::SUBJECTS.value / scale + weights::MANY_SUBJECTS.value);
            Some((*subject, rarity * billing(place) * billing(there), points))
        });
        for (subject, points) in foremost(both.collect()) {
            self.push(TieKind::Subject, records.subject_names.name(subject), points);
        }
    }

    /// Adds the rarest genre that both have, and the time and place that they share.
    fn alike(&mut self) {
        let records = &self.ranker.records;
        let others = records.genres.of.get(self.other);
        let rarer = |one: &&u32, other: &&u32| records.genres.rarity(**one).total_cmp(&records.genres.rarity(**other)).then(other.cmp(one));
        if let Some(genre) = records.genres.of.get(self.film).iter().filter(|genre| others.contains(genre)).max_by(rarer) {
            let weight = |film: u32| records.genre_weight.get(film as usize).copied().unwrap_or_default();
            let points =
                weights::GENRES.value * shared(&records.genres, self.film, self.other) / mean_of(weight(self.film), weight(self.other));
            self.push(TieKind::Genre, records.genre_names.name(*genre), points);
        }
        let points = setting(self.ranker, self.film, self.other);
        if hundredths(points) > 0 {
            self.push(TieKind::Setting, "", points);
        }
    }

    fn push(&mut self, kind: TieKind, by: &str, points: f32) {
        self.found.push(Tie { kind, by: by.to_owned(), points: hundredths(points) });
    }
}
