//! Looks up which films and people a reader may mean while typing, by the beginning of any word of their names.
//! It must not decide: it makes suggestions, the best-known first.

use super::PersonNumber;
use crate::article::whole;
use crate::films::index::{Cursor, Read, lookup_words};

/// The most rows that a file may hold.
const MOST: u32 = 20_000;

/// A film or person that may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meant {
    /// The film with this number in the graph.
    Film(u32),
    /// The person with this number in the graph.
    Person(PersonNumber),
    /// A person of one film only: the number of that film.
    OnlyIn(u32),
}

/// A suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The film's title, in the page's language if it has one there, or the person's name.
    pub name: String,
    /// The film's year; 0 for a person.
    pub year: u16,
    /// The film or person.
    pub meant: Meant,
}

/// The title of the film with this number in the page's language, if that is another one and known.
pub type Local<'a> = &'a dyn Fn(u32) -> Option<String>;

/// Reads from a look-up file what `typed` may mean: names in which every typed word begins a word, or the year. At most `most`: first names that
/// match as a whole, then the others, each in the file's order, which is that of fame. A film with a title in the page's language is found by that
/// one, too, and shown by it, once.
///
/// The file: how many names; one line with, for each, 0 for a film, 1 for a person or 2 for a person of one film only, the number of the film or
/// person, and the year if it is a film; then one name per line.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_names(text: &str, typed: &str, most: usize, local: Local<'_>) -> Read<Vec<Found>> {
    let mut cursor = Cursor::new(text);
    let count = cursor.numbers()?.up_to(MOST)?;
    let mut numbers = cursor.numbers()?;
    let wanted = lookup_words(typed);
    let (mut found, mut longer) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let (kind, number) = (numbers.up_to(2)?, numbers.next()?);
        let year = if kind == 0 { numbers.year()? } else { 0 };
        let name = cursor.text()?;
        let meant = match kind {
            0 => Meant::Film(number),
            1 => Meant::Person(PersonNumber(number)),
            _ => Meant::OnlyIn(number),
        };
        let local = if kind == 0 { local(number) } else { None };
        if kind == 0 && found.iter().chain(&longer).any(|found: &Found| found.meant == meant) {
            continue;
        }
        let (mut is_meant, mut is_whole) = (false, false);
        let (mut next, mut other) = (Some(name), local.as_deref());
        while let Some(name) = next {
            let mut words = lookup_words(name);
            is_whole |= words == wanted;
            if year > 0 {
                words.push(whole(year.into()));
                is_whole |= words == wanted;
            }
            is_meant |= !wanted.is_empty() && wanted.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())));
            next = other.take();
        }
        let list = if is_whole { &mut found } else { &mut longer };
        if is_meant && list.len() < most {
            list.push(Found { name: local.unwrap_or_else(|| name.to_owned()), year, meant });
        }
    }
    found.append(&mut longer);
    found.truncate(most);
    Ok(found)
}
