//! Looks up which films and people a reader may mean while typing, by the beginning of any word of their names.
//! It must not decide: it makes suggestions, the best-known first.

use super::PersonNumber;
use crate::article::whole;
use crate::films::index::{Cursor, Fault, lookup_words};

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
    /// The film's title, or the person's name.
    pub name: String,
    /// The film's year; 0 for a person.
    pub year: u16,
    /// The film or person.
    pub meant: Meant,
}

/// Reads from a look-up file what `typed` may mean: names in which every typed word begins a word, or the year. At most `most`: first names that
/// match as a whole, then the others, each in the file's order, which is that of fame.
///
/// The file: how many names; one line with, for each, 0 for a film, 1 for a person or 2 for a person of one film only, the number of the film or
/// person, and the year if it is a film; then one name per line.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_names(text: &str, typed: &str, most: usize) -> Result<Vec<Found>, Fault> {
    let mut cursor = Cursor::new(text);
    let count = cursor.numbers()?.up_to(MOST)?;
    let mut numbers = cursor.numbers()?;
    let wanted = lookup_words(typed);
    let (mut found, mut longer) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let (kind, number) = (numbers.up_to(2)?, numbers.next()?);
        let year = if kind == 0 { numbers.year()? } else { 0 };
        let name = cursor.text()?;
        let mut words = lookup_words(name);
        let is_whole = words == wanted;
        if year > 0 {
            words.push(whole(year.into()));
        }
        let list = if is_whole || words == wanted { &mut found } else { &mut longer };
        if list.len() < most && !wanted.is_empty() && wanted.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str()))) {
            let meant = match kind {
                0 => Meant::Film(number),
                1 => Meant::Person(PersonNumber(number)),
                _ => Meant::OnlyIn(number),
            };
            list.push(Found { name: name.to_owned(), year, meant });
        }
    }
    found.append(&mut longer);
    found.truncate(most);
    Ok(found)
}
