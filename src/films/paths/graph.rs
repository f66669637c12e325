//! The graph of who worked on which of the best-known films, in numbers only.
//! It must not hold people with a single film: no path leads through them.

use crate::films::index::{Cursor, Read};
use crate::films::lists::Lists;

/// The most films that a graph may have.
pub const MOST_FILMS: u32 = 40_000;
/// The most people of a film.
const MOST_PEOPLE: u32 = 64;

/// A person's number in the graph. Films have plain numbers, so that the two cannot be mistaken for each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonNumber(pub u32);

/// Films and people by number, and who worked on what. The people of a film are ordered by the size of their role, the director first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    people: Lists<PersonNumber>,
    films: Lists,
}

impl Graph {
    /// Reads the graph. Its lines: how many films and how many people; for each film, how many people it has; then all of these people. 0 is a new
    /// person, who gets the next number from 0 on; any other value is how far below that next number the person's own is.
    ///
    /// # Errors
    /// What is wrong with the file, and in which line.
    ///
    /// ```
    /// use intertitle::films::paths::{Graph, PersonNumber};
    /// // Two films, two people; the first has both, the second the second person.
    /// let graph = Graph::read("%%\n%$\n##$").unwrap();
    /// let (one, other) = (PersonNumber(0), PersonNumber(1));
    /// assert_eq!((graph.people(0), graph.people(1), graph.films(other)), (&[one, other][..], &[other][..], &[0, 1][..]));
    /// ```
    pub fn read(text: &str) -> Read<Self> {
        let mut cursor = Cursor::new(text);
        let mut header = cursor.numbers()?;
        let (films, most) = (header.up_to(MOST_FILMS)?, header.next()?);
        let (mut counts, mut people) = (cursor.numbers()?, cursor.numbers()?);
        let (mut of_films, mut of_film) = (Lists::default(), Vec::new());
        let mut named = 0_u32;
        for _ in 0..films {
            for _ in 0..counts.up_to(MOST_PEOPLE)? {
                let back = people.next()?;
                let person = if back == 0 { named } else { named.wrapping_sub(back) };
                named += u32::from(back == 0);
                if person >= named || named > most {
                    return Err(people.fault("a person is missing"));
                }
                of_film.push(PersonNumber(person));
            }
            of_films.push(of_film.drain(..));
        }
        let films = Lists::grouped(named as usize, &|take| {
            for film in 0..films {
                of_films.get(film).iter().for_each(|person| take(person.0, film));
            }
        });
        Ok(Self { people: of_films, films })
    }

    /// Who worked on a film, the largest role first.
    #[must_use]
    pub fn people(&self, film: u32) -> &[PersonNumber] {
        self.people.get(film)
    }

    /// The films on which a person worked.
    #[must_use]
    pub fn films(&self, person: PersonNumber) -> &[u32] {
        self.films.get(person.0)
    }

    /// For each film by number, whether a path leads to it from the film `from`; `true` for `from` itself.
    ///
    /// ```
    /// use intertitle::films::paths::Graph;
    /// // Three films: the first two share a person, the third shares nobody.
    /// assert_eq!(Graph::read("&$\n$$#\n#$").unwrap().reached(0), [true, true, false]);
    /// ```
    #[must_use]
    pub fn reached(&self, from: u32) -> Vec<bool> {
        let mut is_reached = vec![false; self.film_count()];
        let mut waiting = vec![from];
        while let Some(film) = waiting.pop() {
            match is_reached.get_mut(film as usize) {
                Some(is_reached) if !*is_reached => *is_reached = true,
                _ => continue,
            }
            waiting.extend(self.people(film).iter().flat_map(|person| self.films(*person)));
        }
        is_reached
    }

    /// How many films there are.
    #[must_use]
    pub fn film_count(&self) -> usize {
        self.people.len()
    }

    /// How many people there are.
    #[must_use]
    pub fn person_count(&self) -> usize {
        self.films.len()
    }
}
