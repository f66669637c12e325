//! Writes the files for paths between films, in the formats that [`crate::films::paths`] reads: the graph, the entries that name its nodes,
//! and the look-up of names.
//! It must not search. The graph contains everyone who worked on at least two of the best-known films; people with only one lead nowhere.

use super::lean::clean;
use super::name_files::{NameFiles, Named};
use super::order::Order;
use crate::films::Film;
use crate::films::index::push_number;
use crate::films::paths::{Meant, PersonNumber, Role, role_letter};
use crate::native::films::namesake::shown;
use std::collections::HashMap;

/// How many of the best-known films paths can use.
const FILMS: usize = 36_000;
/// How many films are in a file of entries; more if there are few films, so that four files hold them all and every path can be named.
const PER_FILE: u32 = 64;
const FEW_PER_FILE: u32 = 256;
const FEW: usize = 1_024;
/// How many people of a film count: those with the largest roles.
const DIRECTORS: usize = 3;
const CAST: usize = 8;
const WRITERS: usize = 3;
const OTHERS: usize = 2;

/// Films and people, numbered.
#[derive(Debug)]
pub(super) struct PathFiles<'a> {
    films: Vec<PathFilm<'a>>,
    people: Vec<Person<'a>>,
    /// People in a single film, with that film.
    alone: Vec<(&'a str, u32)>,
}

#[derive(Debug)]
struct PathFilm<'a> {
    film: &'a Film,
    /// How many films are better known.
    rank: u32,
    /// Numbers of people, the largest role first.
    people: Vec<(u32, Role)>,
}

#[derive(Debug)]
struct Person<'a> {
    name: &'a str,
    /// The rank of the person's best-known film.
    rank: u32,
}

impl<'a> PathFiles<'a> {
    /// Takes the best-known films, in the order of their numbers in the index; if the index has no other films, the numbers are the same.
    pub(super) fn new(films: &'a [Film], order: &Order, by_fame: &[u32]) -> Self {
        let mut chosen: Vec<(u32, u32, &Film)> = by_fame
            .iter()
            .zip(0_u32..)
            .take(FILMS)
            .filter_map(|(at, rank)| Some((order.number(*at), rank, films.get(*at as usize)?)))
            .collect();
        chosen.sort_unstable_by_key(|(number, ..)| *number);
        let mut counts: HashMap<&str, u32> = HashMap::new();
        for (.., film) in &chosen {
            people(film).iter().for_each(|(name, _)| *counts.entry(name).or_default() += 1);
        }
        let mut paths = Self { films: Vec::with_capacity(chosen.len()), people: Vec::new(), alone: Vec::new() };
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        for (number, (_, rank, film)) in (0_u32..).zip(chosen) {
            let mut list = Vec::new();
            for (name, role) in people(film) {
                if counts.get(name).is_none_or(|count| *count < 2) {
                    paths.alone.push((name, number));
                    continue;
                }
                let next = u32::try_from(paths.people.len()).unwrap_or(u32::MAX);
                let person = *numbers.entry(name).or_insert(next);
                if person == next {
                    paths.people.push(Person { name, rank });
                }
                if let Some(person) = paths.people.get_mut(person as usize) {
                    person.rank = person.rank.min(rank);
                }
                list.push((person, role));
            }
            paths.films.push(PathFilm { film, rank, people: list });
        }
        paths
    }

    /// The number of films.
    pub(super) fn count(&self) -> usize {
        self.films.len()
    }

    /// How many films a file of entries holds.
    pub(super) fn per_file(&self) -> u32 {
        if self.films.len() <= FEW { FEW_PER_FILE } else { PER_FILE }
    }

    /// The text of the graph.
    pub(super) fn graph(&self) -> String {
        let (mut text, mut counts, mut all) = (String::new(), String::new(), String::new());
        push_number(&mut text, u32::try_from(self.films.len()).unwrap_or_default());
        push_number(&mut text, u32::try_from(self.people.len()).unwrap_or_default());
        let mut named = 0;
        for film in &self.films {
            push_number(&mut counts, u32::try_from(film.people.len()).unwrap_or_default());
            for (person, _) in &film.people {
                push_number(&mut all, named - person);
                named += u32::from(*person == named);
            }
        }
        text + "\n" + &counts + "\n" + &all
    }

    /// The number of files of entries.
    pub(super) fn entry_files(&self) -> u32 {
        u32::try_from(self.films.len()).unwrap_or(u32::MAX).div_ceil(self.per_file())
    }

    /// The text of a file of entries.
    pub(super) fn entries(&self, file: u32) -> String {
        let first = file * self.per_file();
        let films = self.films.iter().skip(first as usize).take(self.per_file() as usize);
        let (mut text, mut years, mut titles, mut lists, mut count) = (String::new(), String::new(), String::new(), String::new(), 0);
        for film in films {
            count += 1;
            push_number(&mut years, u32::from(film.film.year.min(9_999)));
            titles = titles + "\n" + &clean(&film.film.title);
            lists.push('\n');
            for (place, (person, role)) in film.people.iter().enumerate() {
                if place > 0 {
                    lists.push('\t');
                }
                lists.push(role_letter(*role));
                lists.push_str(&clean(self.people.get(*person as usize).map_or("", |person| shown(person.name))));
            }
        }
        push_number(&mut text, count);
        push_number(&mut text, first);
        text + "\n" + &years + &titles + &lists
    }

    /// The files in which names are looked up: of films that share someone with another film, and of the people in them; no path leads to others.
    pub(super) fn name_files(&self) -> NameFiles<'a> {
        let leads = |film: u32| self.films.get(film as usize).is_some_and(|film| !film.people.is_empty());
        let rank = |film: u32| self.films.get(film as usize).map_or(u32::MAX, |film| film.rank);
        let (mut all, mut elsewhere): (Vec<Named<'a>>, Vec<Named<'a>>) = Default::default();
        for (number, PathFilm { film, rank, .. }) in (0..).zip(&self.films).filter(|(number, _)| leads(*number)) {
            let named = |is_elsewhere| {
                move |name: &'a String| Named { rank: *rank, meant: Meant::Film(number), year: film.year, is_elsewhere, name }
            };
            let own = || [&film.title].into_iter().chain(&film.original);
            all.extend(own().map(named(false)));
            elsewhere.extend(film.by_language.values().filter(|title| own().all(|own| own != *title)).map(named(true)));
        }
        for (number, person) in (0..).zip(&self.people) {
            all.push(Named {
                rank: person.rank,
                meant: Meant::Person(PersonNumber(number)),
                year: 0,
                is_elsewhere: false,
                name: shown(person.name),
            });
        }
        for (name, film) in self.alone.iter().filter(|(_, film)| leads(*film)) {
            all.push(Named { rank: rank(*film), meant: Meant::OnlyIn(*film), year: 0, is_elsewhere: false, name: shown(name) });
        }
        NameFiles::new(all, elsewhere)
    }
}

/// A film's people, the largest role first, each once.
fn people(film: &Film) -> Vec<(&str, Role)> {
    let directors = film.directors.iter().take(DIRECTORS).map(|name| (name.as_str(), Role::Director));
    let cast = film.cast.iter().take(CAST).map(|name| (name.as_str(), Role::Cast));
    let writers = film.writers.iter().take(WRITERS).map(|name| (name.as_str(), Role::Writer));
    let composers = film.composers.iter().take(OTHERS).map(|name| (name.as_str(), Role::Composer));
    let cinematographers = film.cinematographers.iter().take(OTHERS).map(|name| (name.as_str(), Role::Cinematographer));
    let mut people: Vec<(&str, Role)> = Vec::new();
    for (name, role) in directors.chain(cast).chain(writers).chain(composers).chain(cinematographers) {
        if !people.iter().any(|(other, _)| *other == name) {
            people.push((name, role));
        }
    }
    people
}
