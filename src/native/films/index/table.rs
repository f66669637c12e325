//! Names of a file as numbers, those used most as the smallest.
//! It must not depend on the order in which they were met.

use std::collections::{BTreeMap, HashMap};

/// Names, while their uses are counted.
#[derive(Debug, Default)]
pub(super) struct Uses<'a> {
    counts: BTreeMap<&'a str, u32>,
}

impl<'a> Uses<'a> {
    /// Counts a use of each.
    pub(super) fn count(&mut self, names: impl IntoIterator<Item = &'a str>) {
        names.into_iter().for_each(|name| *self.counts.entry(name).or_default() += 1);
    }

    /// Numbers those that are not among `known`, whose numbers come before theirs.
    pub(super) fn numbered(mut self, known: &[&'a str]) -> Table<'a> {
        self.counts.retain(|name, _| !known.contains(name));
        let mut names: Vec<(&str, u32)> = self.counts.into_iter().collect();
        names.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let names: Vec<&str> = names.into_iter().map(|(name, _)| name).collect();
        let numbers = known.iter().chain(&names).zip(0..).map(|(name, number)| (*name, number)).collect();
        Table { names, numbers }
    }
}

/// Names and their numbers.
#[derive(Debug)]
pub(super) struct Table<'a> {
    /// Those that are not known already, by number.
    pub(super) names: Vec<&'a str>,
    numbers: HashMap<&'a str, u32>,
}

impl Table<'_> {
    /// The number of a name that was counted.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }
}
