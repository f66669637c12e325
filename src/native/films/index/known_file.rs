//! Writes the file of the best-known films, in the format that [`crate::films::index::Known`] reads.
//! It must not choose them.

use super::lean::{clean, person};
use super::order::Order;
use crate::films::index::push_number;
use crate::films::{Film, HalfStars, title_key};
use std::collections::HashMap;

/// The most directors of a film, which bounds a line of them.
const DIRECTORS: usize = 10;

/// The texts of the file and of the file of their directors; `is_known` is indexed by place in the catalogue.
pub(super) fn texts(
    films: &[Film],
    order: &Order,
    is_known: &[bool],
    labels: &[&str],
    stars: &HashMap<String, HalfStars>,
) -> (String, String) {
    let (mut numbers, mut years, mut titles, mut directors) = (String::new(), String::new(), String::new(), String::new());
    let (mut rated, mut count, mut before, mut listed) = (String::new(), 0, 0, Vec::new());
    for (number, film) in known(films, order, is_known) {
        count += 1;
        listed.push(film);
        push_number(&mut numbers, number - before);
        before = number;
        push_number(&mut years, u32::from(film.year.min(9_999)));
        titles.push('\n');
        titles.push_str(&clean(&film.title));
        let names: Vec<_> = film.directors.iter().take(DIRECTORS).map(|name| person(name)).collect();
        directors.push_str(&names.join("\t"));
        directors.push('\n');
        push_number(&mut rated, stars.get(&film.id).map_or(0, |stars| u32::from(stars.halves())));
    }
    if !stars.is_empty() {
        directors.push_str(&rated);
    }
    let namesakes = votes_of_namesakes(&listed);
    if !namesakes.is_empty() {
        directors.push('\n');
        directors.push_str(&namesakes);
    }
    let mut text = String::new();
    push_number(&mut text, count);
    text = text + "\n" + &numbers + "\n" + &years + "\n";
    push_number(&mut text, u32::try_from(labels.len()).unwrap_or_default());
    for label in labels {
        text.push('\n');
        text.push_str(label);
    }
    (text + &titles, directors)
}

/// The best-known films with their numbers, in the order in which every file about them lists them.
pub(super) fn known<'a>(films: &'a [Film], order: &'a Order, is_known: &'a [bool]) -> impl Iterator<Item = (u32, &'a Film)> {
    let is_known = |at: usize| is_known.get(at).copied().unwrap_or_default();
    (0_u32..)
        .zip(&order.films)
        .filter(move |(_, at)| is_known(**at as usize))
        .filter_map(|(number, at)| Some((number, films.get(*at as usize)?)))
}

/// The votes of films that share their title with another, each preceded by the distance from the previous one.
fn votes_of_namesakes(films: &[&Film]) -> String {
    let mut counts: HashMap<String, u32> = HashMap::new();
    films.iter().for_each(|film| *counts.entry(title_key(&film.title)).or_default() += 1);
    let (mut text, mut before) = (String::new(), 0);
    for (at, film) in (0_u32..).zip(films) {
        let is_namesake = counts.get(&title_key(&film.title)).is_some_and(|count| *count > 1);
        if let Some(votes) = film.votes.filter(|_| is_namesake) {
            push_number(&mut text, at - before);
            push_number(&mut text, votes);
            before = at;
        }
    }
    text
}
