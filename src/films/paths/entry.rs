//! Reads the names of a film and its people from files of several films each.
//! It must not need numbers for people: they stand in the order in which the graph lists them.

use super::Path;
use crate::films::index::{Cursor, Read};

/// The most films that a file may hold.
const MOST: u32 = 10_000;

/// The names of a film on a path and of its people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The title under which it is known in English.
    pub title: String,
    /// The year of its first showing.
    pub year: u16,
    /// Who worked on it, in the graph's order, and in which role.
    pub people: Vec<(String, Role)>,
}

/// What somebody did on a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Directed.
    Director,
    /// Acted.
    Cast,
    /// Wrote.
    Writer,
    /// Wrote the music.
    Composer,
    /// Photographed.
    Cinematographer,
}

const ROLES: [(char, Role); 5] =
    [('d', Role::Director), ('a', Role::Cast), ('w', Role::Writer), ('m', Role::Composer), ('p', Role::Cinematographer)];

/// The letter that stands for a role in a file.
#[must_use]
pub fn role_letter(role: Role) -> char {
    ROLES.iter().find(|(_, one)| *one == role).map_or('a', |(letter, _)| *letter)
}

/// The films whose entries name everybody on a path: those between its ends, or the first one if there is none between.
/// The caller knows the ends themselves, except for the last film of a path that ends with a person.
///
/// ```
/// use intertitle::films::paths::{Path, PersonNumber, needed};
/// let (one, other) = (PersonNumber(1), PersonNumber(2));
/// assert_eq!(needed(&Path { films: vec![7, 3, 9], people: vec![one, other] }), [3]);
/// assert_eq!(needed(&Path { films: vec![7, 9], people: vec![one] }), [7]);
/// assert_eq!(needed(&Path { films: vec![7, 9], people: vec![one, other] }), [9]);
/// ```
#[must_use]
pub fn needed(path: &Path) -> &[u32] {
    let ends_with_person = path.people.len() >= path.films.len();
    let end = if ends_with_person { path.films.len() } else { path.films.len().saturating_sub(1) };
    match path.films.get(1..end) {
        Some(between) if !between.is_empty() => between,
        _ => path.films.get(..1).unwrap_or_default(),
    }
}

/// Reads a film's entry from the file that holds it. Its lines: how many films, and the number of the first; the years; one title per line; then one
/// line per film with its people, separated by tabs, each name after the letter of the role.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_entry(text: &str, film: u32) -> Read<Entry> {
    let mut cursor = Cursor::new(text);
    let mut header = cursor.numbers()?;
    let (count, first) = (header.up_to(MOST)?, header.next()?);
    let Some(at) = film.checked_sub(first).filter(|at| *at < count) else { return Err(cursor.fault("the film is not in this file")) };
    let mut years = cursor.numbers()?;
    for _ in 0..at {
        years.next()?;
    }
    let year = years.year()?;
    let titles = cursor.texts(count)?;
    for _ in 0..at {
        cursor.line()?;
    }
    let people = cursor.line()?.split('\t').take(64).filter_map(|person| {
        let mut letters = person.chars();
        let letter = letters.next()?;
        let role = ROLES.iter().find(|(one, _)| *one == letter).map_or(Role::Cast, |(_, role)| *role);
        Some((letters.as_str().to_owned(), role))
    });
    Ok(Entry { title: titles.get(at as usize).copied().unwrap_or_default().to_owned(), year, people: people.collect() })
}
