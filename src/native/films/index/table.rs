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

    /// Numbers them.
    pub(super) fn numbered(self) -> Table<'a> {
        let mut names: Vec<(&str, u32)> = self.counts.into_iter().collect();
        names.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let names: Vec<&str> = names.into_iter().map(|(name, _)| name).collect();
        let numbers = names.iter().zip(0..).map(|(name, number)| (*name, number)).collect();
        Table { names, numbers }
    }
}

/// Names and their numbers.
#[derive(Debug)]
pub(super) struct Table<'a> {
    /// By number.
    pub(super) names: Vec<&'a str>,
    numbers: HashMap<&'a str, u32>,
}

impl Table<'_> {
    /// The number of a name that was counted.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }
}
