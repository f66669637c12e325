//! Records that are called the same, by one director, in one year or neighbouring ones: which of them are one film is weighed when all are known.
//! It must not choose between two films that fit alike: what it leaves apart stands twice, what it joins wrongly tells what is not true.

use std::collections::HashMap;

/// Two records that may be of one film.
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
    /// Takes a pair down.
    pub(super) fn push(&mut self, one: u32, other: u32, is_of_one_year: bool) {
        self.pairs.push(Pair { one, other, is_of_one_year });
    }

    /// What hangs together by pairs, as the records that `first` says stand for them, in order: of one year, or of whatever years.
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

/// The first of the group of `at`; the way there is made shorter.
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
    fn what_hangs_together_is_one_group() {
        let mut alike = Alike::default();
        [(3, 1, true), (5, 4, true), (5, 3, false), (9, 8, false)].into_iter().for_each(|(one, other, same)| alike.push(one, other, same));
        assert_eq!(alike.groups(true, &mut |at| at), [[1, 3], [4, 5]]);
        assert_eq!(alike.groups(false, &mut |at| at), [vec![1, 3, 4, 5], vec![8, 9]]);
        assert_eq!(alike.groups(false, &mut |at| if at > 7 { 8 } else { at }).len(), 1, "what is one already is no group");
    }
}
