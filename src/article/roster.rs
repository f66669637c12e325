//! Names in the order in which they were first called, each with its number.
//! For what a hash map does at three times the bytes in the WebAssembly; it keeps nothing beside a name.

use super::id::fnv1a;

/// Names and their numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roster {
    entries: Vec<Entry>,
}

/// A name, and the entries below it: a tree in which the bits of a name's hash say, one a step, which way to go.
#[derive(Clone, Debug, Default)]
struct Entry {
    name: String,
    below: [Option<usize>; 2],
}

impl Roster {
    /// The number of `name`, from 0; a new one gets the next. As quick, however many there are.
    pub(crate) fn number(&mut self, name: &str) -> usize {
        let next = self.entries.len();
        let mut hash = fnv1a(name.bytes());
        let mut number = 0;
        while let Some(Entry { name: known, below: [left, right] }) = self.entries.get_mut(number) {
            if known == name {
                return number;
            }
            // The first bits are the best mixed.
            hash = hash.rotate_left(1);
            let way = if hash & 1 == 0 { left } else { right };
            number = *way.get_or_insert(next);
        }
        self.entries.push(Entry { name: name.to_owned(), ..Entry::default() });
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many steps it takes to each entry.
    fn depths(roster: &Roster) -> Vec<usize> {
        let mut depths = vec![0; roster.entries.len()];
        // An entry always stands after the one above it.
        for (number, entry) in roster.entries.iter().enumerate() {
            entry.below.iter().flatten().for_each(|below| depths[*below] = depths[number] + 1);
        }
        depths
    }

    #[test]
    fn a_name_has_one_number_and_is_found_in_a_few_steps() {
        for word in ["note-", "", "p1kx0q7-", "Zwölf "] {
            let mut roster = Roster::default();
            let name = |number: usize| format!("{word}{number}");
            (0..20_000).for_each(|number| assert_eq!(roster.number(&name(number)), number));
            (0..20_000).rev().for_each(|number| assert_eq!(roster.number(&name(number)), number));
            assert!(depths(&roster).into_iter().max().unwrap() < 36, "{word:?}");
        }
    }

    #[test]
    fn names_of_one_hash_are_parted() {
        let mut roster = Roster::default();
        // A known collision of FNV-1a in 32 bits.
        assert_eq!(fnv1a("costarring".bytes()), fnv1a("liquid".bytes()));
        assert_eq!((roster.number("costarring"), roster.number("liquid"), roster.number("costarring")), (0, 1, 0));
    }
}
