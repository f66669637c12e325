//! Numbers the names in a file, the most used ones lowest.
//! It must not depend on the order in which names were added.

use std::collections::{BTreeMap, HashMap};

/// Names whose uses are being counted.
#[derive(Debug, Default)]
pub(super) struct Uses<'a> {
    counts: BTreeMap<&'a str, u32>,
}

impl<'a> Uses<'a> {
    /// Counts one use of each name.
    pub(super) fn count(&mut self, names: impl IntoIterator<Item = &'a str>) {
        names.into_iter().for_each(|name| *self.counts.entry(name).or_default() += 1);
    }

    /// Numbers the names that are not among `known`, whose numbers come first.
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
    /// The names that are not among the known ones, by number.
    pub(super) names: Vec<&'a str>,
    numbers: HashMap<&'a str, u32>,
}

impl Table<'_> {
    /// The number of a name that was counted.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }
}
