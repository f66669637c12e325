//! The shortest path from a film to another film or a person; of several, the one through larger roles and less prolific people.
//! It must not be arbitrary: the same ends always give the same path.

use super::{Graph, Meant, PersonNumber, needed};
use crate::films::{Candidate, Film, Tie, TieKind};

/// The most fetches that a path may take: the look-ups while typing, the graph, and the entries.
pub const MOST_FETCHES: usize = 6;
/// The most files of entries that a path may need, if one look-up was enough.
pub const MOST_FILES: usize = MOST_FETCHES - 2;
/// The most films on a path, ends included: nobody would read a longer one.
pub const FARTHEST: usize = 13;

/// A path: film, person, film, person, and so on. It begins with a film; it ends with one, or with a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    /// The films, in order.
    pub films: Vec<u32>,
    /// The people: each worked on the film before and on the one after, if there is one.
    pub people: Vec<PersonNumber>,
}

/// How a film was reached, on the best path to it.
#[derive(Clone, Copy)]
struct Reached {
    steps: u8,
    cost: u32,
    film: u32,
    person: PersonNumber,
}

const NOT_REACHED: Reached = Reached { steps: u8::MAX, cost: u32::MAX, film: 0, person: PersonNumber(0) };

impl Graph {
    /// The shortest path, if it has at most [`FARTHEST`] films and their entries are in at most [`MOST_FILES`] files, with `per_file` films each.
    ///
    /// Of several shortest paths it is the one of the least cost: each person costs the sum of their places in both films' lists of people, plus four
    /// for each doubling of the number of films that they worked on. Of equals, it is the one through lower numbers.
    ///
    /// ```
    /// use intertitle::films::paths::{Graph, Meant, PersonNumber};
    /// let graph = Graph::read("%%\n%$\n##$").unwrap();
    /// let path = graph.path(0, Meant::Film(1), 64).unwrap();
    /// assert_eq!((path.films, path.people), (vec![0, 1], vec![PersonNumber(1)]));
    /// ```
    #[must_use]
    pub fn path(&self, from: u32, to: Meant, per_file: u32) -> Option<Path> {
        let films = self.film_count();
        if from as usize >= films {
            return None;
        }
        let mut reached = vec![NOT_REACHED; films];
        let mut is_met = vec![false; self.person_count()];
        *reached.get_mut(from as usize)? = Reached { steps: 0, cost: 0, film: from, person: PersonNumber(0) };
        let mut front = vec![from];
        for step in 1..=FARTHEST {
            if let Some(path) = self.arrived(&front, &reached, from, to) {
                return Some(path).filter(|path| files_of(path, per_file) <= MOST_FILES);
            }
            if step == FARTHEST {
                break;
            }
            front = self.advance(&front, &mut reached, &mut is_met, u8::try_from(step).ok()?);
        }
        None
    }

    /// The path, if the target is among the films of this step, or worked on one of them.
    fn arrived(&self, front: &[u32], reached: &[Reached], from: u32, to: Meant) -> Option<Path> {
        let cost = |film: u32| reached.get(film as usize).map_or(u32::MAX, |reached| reached.cost);
        match to {
            Meant::Film(film) | Meant::OnlyIn(film) => front.contains(&film).then(|| back(reached, from, film)),
            Meant::Person(person) => {
                let place = |film: u32| self.people(film).iter().position(|one| *one == person);
                let last =
                    front.iter().filter_map(|film| Some((cost(*film).saturating_add(u32::try_from(place(*film)?).ok()?), *film))).min();
                last.map(|(_, film)| {
                    let mut path = back(reached, from, film);
                    path.people.push(person);
                    path
                })
            }
        }
    }

    /// Goes one person further: returns the films newly reached, and records the best way to each.
    fn advance(&self, front: &[u32], reached: &mut [Reached], is_met: &mut [bool], step: u8) -> Vec<u32> {
        let mut next = Vec::new();
        let mut met = Vec::new();
        for film in front {
            let base = reached.get(*film as usize).map_or(u32::MAX, |reached| reached.cost);
            for (place, person) in (0_u32..).zip(self.people(*film)) {
                // A person met in an earlier step leads to nothing new; one met in this step may still lead to a film at less cost.
                if is_met.get(person.0 as usize).copied().unwrap_or(true) {
                    continue;
                }
                met.push(*person);
                let films = self.films(*person);
                let known = u32::try_from(films.len()).unwrap_or(u32::MAX).max(1).ilog2() * 4;
                for other in films {
                    let Some(place_there) = self.people(*other).iter().position(|one| one == person) else { continue };
                    let cost = base.saturating_add(place + known + u32::try_from(place_there).unwrap_or(u32::MAX));
                    let Some(way) = reached.get_mut(*other as usize) else { continue };
                    let is_new = way.steps == u8::MAX;
                    if is_new {
                        next.push(*other);
                    }
                    if is_new || (way.steps == step && (cost, *film, *person) < (way.cost, way.film, way.person)) {
                        *way = Reached { steps: step, cost, film: *film, person: *person };
                    }
                }
            }
        }
        for person in met {
            if let Some(is_met) = is_met.get_mut(person.0 as usize) {
                *is_met = true;
            }
        }
        next
    }
}

/// Whether paths may begin with `film`, judged by its record in an index. Except for directors, the record lists only people who worked on another
/// film too; whether a director did is judged by the ties of the candidates.
#[must_use]
pub fn may_begin_with(film: &Film, candidates: &[Candidate]) -> bool {
    let tied = [&film.writers, &film.cast, &film.composers, &film.cinematographers];
    let is_directors = |tie: &Tie| matches!(tie.kind, TieKind::Director | TieKind::Directed | TieKind::Wrote | TieKind::Acts);
    tied.iter().any(|list| !list.is_empty()) || candidates.iter().flat_map(|candidate| &candidate.ties).any(is_directors)
}

/// How many files hold the entries that are needed to name a path.
fn files_of(path: &Path, per_file: u32) -> usize {
    let mut files: Vec<u32> = needed(path).iter().map(|film| film / per_file.max(1)).collect();
    files.sort_unstable();
    files.dedup();
    files.len()
}

/// The path from `from` to `film`, collected backwards.
fn back(reached: &[Reached], from: u32, film: u32) -> Path {
    let mut path = Path { films: vec![film], people: Vec::new() };
    let mut at = film;
    while at != from && path.films.len() <= FARTHEST {
        let Some(way) = reached.get(at as usize) else { break };
        path.people.push(way.person);
        path.films.push(way.film);
        at = way.film;
    }
    path.films.reverse();
    path.people.reverse();
    path
}
