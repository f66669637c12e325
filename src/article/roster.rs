//! Numbers names in the order in which they first appear.
//! Does what a hash map would do at three times the bytes in the WebAssembly; it stores nothing with a name.

use crate::hash::fnv1a;

/// Names and their numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roster {
    entries: Vec<Entry>,
}

/// A name and its two subtrees: the bits of a name's hash, one per step, say which way to go.
#[derive(Clone, Debug, Default)]
struct Entry {
    name: String,
    below: [Option<usize>; 2],
}

impl Roster {
    /// The number of `name`, from 0; a new name gets the next one. Lookups stay fast however many names there are.
    pub(crate) fn number(&mut self, name: &str) -> usize {
        let next = self.entries.len();
        let mut hash = fnv1a(name.bytes());
        let mut number = 0;
        while let Some(Entry { name: known, below: [left, right] }) = self.entries.get_mut(number) {
            if known == name {
                return number;
            }
            // The high bits of FNV-1a are the best mixed.
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

    /// The depth of each entry in the tree.
    fn depths(roster: &Roster) -> Vec<usize> {
        let mut depths = vec![0; roster.entries.len()];
        // An entry always comes after its parent.
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
    fn names_with_the_same_hash_are_told_apart() {
        let mut roster = Roster::default();
        // A known collision of FNV-1a in 32 bits.
        assert_eq!(fnv1a("costarring".bytes()), fnv1a("liquid".bytes()));
        assert_eq!((roster.number("costarring"), roster.number("liquid"), roster.number("costarring")), (0, 1, 0));
    }
}
