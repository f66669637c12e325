//! Finds the films of a catalogue nearest to any one of them, by an additive model with few, named weights.
//! It must not list a film without a tie that can be given as a reason.

use super::records::{ENTRIES, Records, Shared};
use super::weights::{self, Weight};
use super::{roles, ties};
use crate::films::{Candidate, Film, Tie};

/// For how many films the full sum is computed: those with the most points for people, series and subjects alone.
const WEIGHED: usize = 1_000;

/// How many films of a subject are examined to find its companions.
const COMPANY: usize = 2_000;

/// The most companions of a subject: other subjects that the same films often have.
const COMPANIONS: usize = 20;

/// From how many years apart on the year adds nothing: its weight is below a millionth there.
const YEARS: u16 = 250;

/// A catalogue prepared for ranking. Building it takes about a second for a hundred thousand films.
///
/// ```
/// use intertitle::films::{Film, ranking::Ranker};
/// let film = |id: &str, director: &str| Film { id: id.into(), directors: vec![director.into()], ..Film::default() };
/// let films = [film("her-2013", "Spike Jonze"), film("amelie-2001", "Jean-Pierre Jeunet"), film("adaptation-2002", "Spike Jonze")];
/// let ranker = Ranker::new(&films);
/// let near = ranker.reader().candidates(0, 10);
/// assert_eq!(near.len(), 1);
/// assert_eq!((near[0].film.id.as_str(), near[0].ties[0].by.as_str()), ("adaptation-2002", "Spike Jonze"));
/// ```
#[derive(Debug)]
pub struct Ranker<'a> {
    pub(super) films: &'a [Film],
    pub(super) records: Records<'a>,
    /// The companions of each subject, and how close they are, 0 to 1.
    companions: Vec<Vec<(u32, f32)>>,
    /// The points for the years, by how many years two films are apart; beyond its end, none.
    pub(super) apart: Vec<f32>,
}

/// A film near another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its index in the catalogue.
    pub film: usize,
    /// How near it is, in hundredths.
    pub score: u16,
}

impl<'a> Ranker<'a> {
    /// Counts everything in `films` once. From here on a film is referred to by its index.
    #[must_use]
    pub fn new(films: &'a [Film]) -> Self {
        let records = Records::new(films);
        let companions = companions(&records.subjects);
        let apart = (0..YEARS).map(|years| weights::YEAR.value * (-f32::from(years) / 10.0).exp()).collect();
        Self { films, records, companions, apart }
    }

    /// What ties two films, the strongest tie first; empty for an index that does not exist.
    #[must_use]
    pub fn ties(&self, film: usize, other: usize) -> Vec<Tie> {
        ties::between(self, film, other)
    }

    /// A reader to query with; one per thread.
    #[must_use]
    pub fn reader(&self) -> Reader<'_, 'a> {
        Reader {
            ranker: self,
            sums: vec![Sum::default(); self.films.len()],
            near: Vec::new(),
            company: vec![0.0; self.records.subjects.films.len()],
            words: vec![0.0; self.records.words.films.len()],
        }
    }
}

/// Queries a [`Ranker`], with working memory of its own.
#[derive(Debug)]
pub struct Reader<'r, 'a> {
    ranker: &'r Ranker<'a>,
    /// By film.
    sums: Vec<Sum>,
    /// The films that are tied to the one in question.
    near: Vec<u32>,
    /// What each subject (`company`) and each word (`words`) is worth to the film in question.
    company: Vec<f32>,
    words: Vec<f32>,
}

/// The points that tie a film to the one in question; kept together in memory, because a million of them are read out of order.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// Points for people and series.
    people: f32,
    /// The rarity of shared subjects.
    subjects: f32,
    /// Whether it is tied at all.
    is_near: bool,
}

impl Reader<'_, '_> {
    /// The films nearest to the one at index `film`, at most `count`, the nearest first; of equals the older first, then by id.
    /// Every one of them is tied by a person, a series or a subject. If no film by the same director, writer or author gets a place, the nearest of
    /// those, if there is one, takes the last place. Empty for an index that does not exist.
    pub fn near(&mut self, film: usize, count: usize) -> Vec<Near> {
        let Some(at) = u32::try_from(film).ok().filter(|_| film < self.ranker.films.len()) else { return Vec::new() };
        self.gather(at);
        self.weigh(at);
        let mut films = std::mem::take(&mut self.near);
        let weighed = self.foremost(at, &mut films);
        let mut found: Vec<Near> = weighed.iter().map(|other| Near { film: *other as usize, score: self.score(at, *other) }).collect();
        self.clear(at, &films);
        self.near = films;
        self.near.clear();
        self.keep_nearest(at, &mut found, count);
        found
    }

    /// Cuts and sorts the list. The last place goes to a film by the same makers if they would have none: what else they made is what everybody asks.
    fn keep_nearest(&self, film: u32, found: &mut Vec<Near>, count: usize) {
        let all = self.ranker.films;
        let order = |one: &Near, other: &Near| {
            let key = |near: &Near| all.get(near.film).map(|film| (film.year, film.id.as_str()));
            other.score.cmp(&one.score).then_with(|| key(one).cmp(&key(other)))
        };
        if count > 0 && found.len() > count {
            found.select_nth_unstable_by(count - 1, order);
            let (kept, rest) = found.split_at_mut(count);
            let is_theirs = |near: &&Near| u32::try_from(near.film).is_ok_and(|other| self.shares_a_maker(film, other));
            let has_none = count > 1 && !kept.iter().any(|near| is_theirs(&near));
            let theirs = rest.iter().filter(is_theirs).min_by(|one, other| order(one, other)).filter(|_| has_none);
            if let (Some(last), Some(theirs)) = (kept.last_mut(), theirs) {
                *last = *theirs;
            }
        }
        found.truncate(count);
        found.sort_unstable_by(order);
    }

    /// Whether somebody directed both films, or wrote both, or is the author of both.
    fn shares_a_maker(&self, film: u32, other: u32) -> bool {
        let records = &self.ranker.records;
        let is_one = |role: &Shared| role.of.get(film).iter().any(|person| role.of.get(other).contains(person));
        [&records.directors, &records.writers, &records.source].into_iter().any(is_one)
    }

    /// As [`Self::near`], with the films' records and ties.
    pub fn candidates(&mut self, film: usize, count: usize) -> Vec<Candidate> {
        let ranker = self.ranker;
        let near = self.near(film, count);
        near.iter()
            .filter_map(|near| {
                let ties = ties::between(ranker, film, near.film);
                Some(Candidate { film: ranker.films.get(near.film)?.clone(), score: near.score, ties })
            })
            .collect()
    }

    /// The films for which the full sum is computed: all, or if there are very many, those with the most points gathered so far.
    fn foremost<'l>(&self, film: u32, films: &'l mut [u32]) -> &'l [u32] {
        if films.len() <= WEIGHED {
            return films;
        }
        let own = self.ranker.records.subject_weight.get(film as usize).copied().unwrap_or_default();
        let subject = weights::SUBJECTS.value / mean_of(own, own) + weights::MANY_SUBJECTS.value;
        let points = |other: u32| self.sums.get(other as usize).map_or(0.0, |sum| sum.people + subject * sum.subjects);
        films.select_nth_unstable_by(WEIGHED - 1, |one, other| points(*other).total_cmp(&points(*one)).then(one.cmp(other)));
        films.get(..WEIGHED).unwrap_or_default()
    }

    /// Finds every film that is tied to `film`, and adds up the points of ties by people, series and subjects.
    fn gather(&mut self, film: u32) {
        self.gather_by_people(film);
        self.gather_by_subjects(film);
        if let Some(sum) = self.sums.get_mut(film as usize) {
            sum.is_near = false;
        }
        self.near.retain(|other| *other != film);
    }

    /// The films tied by people, and those of the same series.
    fn gather_by_people(&mut self, film: u32) {
        let records = &self.ranker.records;
        for (role, _, weight) in roles::same(records) {
            self.cross(role.of.get(film), role, weight);
        }
        for (here, there, _, weight) in roles::crossed(records) {
            self.cross(here.of.get(film), there, weight);
        }
        for series in records.series.of.get(film) {
            records.series.films.get(*series).iter().for_each(|other| self.add(*other, weights::SERIES.value));
        }
        for (place, actor) in records.cast.of.get(film).iter().enumerate() {
            let worth = weights::CAST.value * records.person_rarity(*actor) * billing(place);
            for other in records.cast.films.get(*actor) {
                let place = records.cast.of.get(*other).iter().position(|person| person == actor);
                self.add(*other, worth * billing(place.unwrap_or_default()));
            }
        }
    }

    /// The films with the same subjects, the rarest subject first; the most common ones are not read once there are enough entries.
    fn gather_by_subjects(&mut self, film: u32) {
        let records = &self.ranker.records;
        let mut subjects = records.subjects.of.get(film).to_vec();
        subjects.sort_by_key(|subject| records.subjects.films.get(*subject).len());
        let mut read = 0;
        for (place, subject) in subjects.iter().enumerate() {
            let films = records.known_by_subject.get(*subject);
            read += films.len();
            let rarity = records.subjects.shared_rarity(*subject);
            if place > 0 && read > ENTRIES {
                break;
            }
            for other in films {
                if let Some(sum) = self.tied(*other) {
                    sum.subjects += rarity;
                }
            }
        }
    }

    /// For each of `people`, adds points to the films in which they had `role`.
    fn cross(&mut self, people: &[u32], role: &Shared, weight: Weight) {
        for person in people {
            let worth = weight.value * self.ranker.records.person_rarity(*person);
            role.films.get(*person).iter().for_each(|other| self.add(*other, worth));
        }
    }

    fn add(&mut self, other: u32, points: f32) {
        if let Some(sum) = self.tied(other) {
            sum.people += points;
        }
    }

    /// The sum of a film, which is thereby tied to the one in question.
    fn tied(&mut self, other: u32) -> Option<&mut Sum> {
        let sum = self.sums.get_mut(other as usize)?;
        if !sum.is_near {
            sum.is_near = true;
            self.near.push(other);
        }
        Some(sum)
    }

    /// Computes what each subject and each word is worth to `film`.
    fn weigh(&mut self, film: u32) {
        let records = &self.ranker.records;
        for subject in records.subjects.of.get(film) {
            let rarity = records.subjects.shared_rarity(*subject);
            for (other, company) in self.ranker.companions.get(*subject as usize).into_iter().flatten() {
                if let Some(worth) = self.company.get_mut(*other as usize) {
                    *worth += rarity * company;
                }
            }
        }
        for word in records.words.of.get(film) {
            if let Some(worth) = self.words.get_mut(*word as usize) {
                *worth = records.words.shared_rarity(*word);
            }
        }
    }

    /// Resets the working memory for the next query.
    fn clear(&mut self, film: u32, near: &[u32]) {
        let records = &self.ranker.records;
        for other in near.iter().chain([&film]) {
            if let Some(sum) = self.sums.get_mut(*other as usize) {
                *sum = Sum::default();
            }
        }
        for subject in records.subjects.of.get(film) {
            for (other, _) in self.ranker.companions.get(*subject as usize).into_iter().flatten() {
                if let Some(worth) = self.company.get_mut(*other as usize) {
                    *worth = 0.0;
                }
            }
        }
        for word in records.words.of.get(film) {
            if let Some(worth) = self.words.get_mut(*word as usize) {
                *worth = 0.0;
            }
        }
    }

    /// The full sum, in hundredths.
    fn score(&self, film: u32, other: u32) -> u16 {
        let records = &self.ranker.records;
        let at = |values: &[f32], film: u32| values.get(film as usize).copied().unwrap_or_default();
        let sum = |worth: &[f32], things: &[u32]| things.iter().map(|thing| at(worth, *thing)).sum::<f32>();
        let scale = |weights: &[f32]| mean_of(at(weights, film), at(weights, other));
        let Sum { people, subjects, .. } = self.sums.get(other as usize).copied().unwrap_or_default();
        let of_subjects = scale(&records.subject_weight);
        let company = sum(&self.company, records.subjects.of.get(other));
        let words = sum(&self.words, records.words.of.get(other));
        let points = people
            + weights::SUBJECTS.value * subjects / of_subjects
            + weights::MANY_SUBJECTS.value * subjects
            + weights::NEAR_SUBJECTS.value * company / of_subjects
            + weights::SUBJECT_WORDS.value * words / scale(&records.word_weight)
            + weights::GENRES.value * ties::shared(&records.genres, film, other) / scale(&records.genre_weight)
            + ties::setting(self.ranker, film, other)
            + weights::KNOWN.value * at(&records.known, other);
        hundredths(points)
    }
}

/// The geometric mean, never 0: the divisor that makes a share of what two sets have in common.
pub(super) fn mean_of(one: f32, other: f32) -> f32 {
    (one * other).sqrt().max(0.1)
}

/// What a place on the bill is worth, 1 for the first (`place` 0).
pub(super) fn billing(place: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a bill has few places")]
    let place = place as f32;
    1.0 / (1.0 + place).sqrt()
}

/// Points as a whole number of hundredths.
pub(super) fn hundredths(points: f32) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within its bounds by the line itself")]
    let whole = (points * 100.0).round().clamp(0.0, 65_535.0) as u16;
    whole
}

/// The companions of each subject, by the cosine similarity of the films that have them. They share at least two films, and each has at least three.
fn companions(subjects: &Shared) -> Vec<Vec<(u32, f32)>> {
    let count = subjects.films.len();
    let mut together = vec![0_u32; count];
    let mut seen: Vec<u32> = Vec::new();
    let mut all = Vec::with_capacity(count);
    for subject in 0..u32::try_from(count).unwrap_or(u32::MAX) {
        let films = subjects.films.get(subject);
        let looked_at = films.get(..COMPANY).unwrap_or(films);
        for other in looked_at.iter().flat_map(|film| subjects.of.get(*film)).filter(|other| **other != subject) {
            if let Some(count) = together.get_mut(*other as usize) {
                if *count == 0 {
                    seen.push(*other);
                }
                *count += 1;
            }
        }
        let mut found = Vec::new();
        for other in seen.drain(..) {
            let Some(count) = together.get_mut(other as usize).map(std::mem::take) else { continue };
            if count > 1 && films.len() > 2 && subjects.films.get(other).len() > 2 {
                #[expect(clippy::cast_precision_loss, reason = "counts of films, of which two digits matter")]
                let company = count as f32 / (looked_at.len() as f32 * subjects.films.get(other).len() as f32).sqrt();
                found.push((other, company));
            }
        }
        found.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        found.truncate(COMPANIONS);
        all.push(found);
    }
    all
}
