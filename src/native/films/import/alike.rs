//! Pairs of records with the same title and director and equal or neighbouring years: whether they are one film is decided once all are known.
//! It must not choose between two films that match equally well: records kept apart are merely listed twice, wrongly joined ones state falsehoods.

use std::collections::HashMap;

/// Two records that may be of the same film.
#[derive(Clone, Copy, Debug)]
struct Pair {
    one: u32,
    other: u32,
    is_of_one_year: bool,
}

/// All such pairs.
#[derive(Debug, Default)]
pub(super) struct Alike {
    pairs: Vec<Pair>,
}

impl Alike {
    /// Adds a pair.
    pub(super) fn push(&mut self, one: u32, other: u32, is_of_one_year: bool) {
        self.pairs.push(Pair { one, other, is_of_one_year });
    }

    /// The groups of records connected by pairs, each record replaced by what `first` returns for it, in order; by pairs of the same year
    /// only, or by all.
    pub(super) fn groups(&self, is_of_one_year: bool, first: &mut dyn FnMut(u32) -> u32) -> Vec<Vec<u32>> {
        let mut up: HashMap<u32, u32> = HashMap::new();
        for pair in self.pairs.iter().filter(|pair| pair.is_of_one_year || !is_of_one_year) {
            let (one, other) = (top(&mut up, first(pair.one)), top(&mut up, first(pair.other)));
            up.insert(one.max(other), one.min(other));
            up.entry(one.min(other)).or_insert(one.min(other));
        }
        let mut members: Vec<u32> = up.keys().copied().collect();
        members.sort_unstable();
        let mut groups: HashMap<u32, Vec<u32>> = HashMap::new();
        members.into_iter().for_each(|member| groups.entry(top(&mut up, member)).or_default().push(member));
        let mut groups: Vec<Vec<u32>> = groups.into_values().filter(|group| group.len() > 1).collect();
        groups.sort_unstable();
        groups
    }
}

/// The first record of the group of `at`; shortens the path to it.
fn top(up: &mut HashMap<u32, u32>, mut at: u32) -> u32 {
    loop {
        let above = up.get(&at).copied().unwrap_or(at);
        if above == at {
            return at;
        }
        let higher = up.get(&above).copied().unwrap_or(above);
        up.insert(at, higher);
        at = higher;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connected_pairs_are_one_group() {
        let mut alike = Alike::default();
        [(3, 1, true), (5, 4, true), (5, 3, false), (9, 8, false)].into_iter().for_each(|(one, other, same)| alike.push(one, other, same));
        assert_eq!(alike.groups(true, &mut |at| at), [[1, 3], [4, 5]]);
        assert_eq!(alike.groups(false, &mut |at| at), [vec![1, 3, 4, 5], vec![8, 9]]);
        assert_eq!(alike.groups(false, &mut |at| if at > 7 { 8 } else { at }).len(), 1, "what is one already is no group");
    }
}
