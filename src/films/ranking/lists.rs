//! Lists of numbers laid end to end, such as the people of each film and the films of each person, and names as numbers.
//! It must not know what the numbers stand for.

use std::collections::HashMap;

/// Many lists of `u32` in two allocations, so that a million films fit.
#[derive(Debug, Default)]
pub(super) struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Appends a list; its number is the former [`Self::len`].
    pub(super) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.items.extend(list);
        self.starts.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    /// The list with this number; empty if there is none.
    pub(super) fn get(&self, number: u32) -> &[u32] {
        let at = number as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => self.items.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The inverse: for each of `count` items, the numbers of the lists that hold it, in ascending order.
    pub(super) fn inverted(&self, count: usize) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for item in &self.items {
            if let Some(next) = starts.get_mut(*item as usize + 1) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0_u32; sum as usize];
        for number in 0..u32::try_from(self.len()).unwrap_or(u32::MAX) {
            for item in self.get(number) {
                if let Some(at) = next.get_mut(*item as usize) {
                    if let Some(place) = items.get_mut(*at as usize) {
                        *place = number;
                    }
                    *at += 1;
                }
            }
        }
        Self { starts, items }
    }
}

/// Names as numbers, in the order of their first mention.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    numbers: HashMap<&'a str, u32>,
    names: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// The number of `name`; a new one if it has none yet.
    pub(super) fn number(&mut self, name: &'a str) -> u32 {
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(name).or_insert(next);
        if number == next {
            self.names.push(name);
        }
        number
    }

    /// The numbers of `names`, each once, in their order.
    pub(super) fn numbers(&mut self, names: &'a [String]) -> Vec<u32> {
        let mut numbers = Vec::with_capacity(names.len());
        for name in names {
            let number = self.number(name);
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// The name with this number.
    pub(super) fn name(&self, number: u32) -> &'a str {
        self.names.get(number as usize).copied().unwrap_or_default()
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_inverted() {
        let mut lists = Lists::default();
        lists.push([0, 2]);
        lists.push([]);
        lists.push([2, 1]);
        let inverted = lists.inverted(4);
        assert_eq!(inverted.len(), 4);
        assert_eq!((inverted.get(0), inverted.get(1), inverted.get(2), inverted.get(3)), (&[0][..], &[2][..], &[0, 2][..], &[][..]));
        assert_eq!(lists.get(1), &[] as &[u32]);
        assert_eq!(lists.get(9), &[] as &[u32]);
    }

    #[test]
    fn a_name_keeps_its_number() {
        let people = ["Ana".to_owned(), "Bo".to_owned(), "Ana".to_owned()];
        let mut names = Names::default();
        assert_eq!(names.numbers(&people), [0, 1]);
        assert_eq!(names.number("Bo"), 1);
        assert_eq!((names.name(1), names.len()), ("Bo", 2));
    }
}
