//! Names as numbers: each name once, however many films it occurs in.
//! It must not know what the names stand for.

use std::collections::HashMap;

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
    fn a_name_keeps_its_number() {
        let people = ["Ana".to_owned(), "Bo".to_owned(), "Ana".to_owned()];
        let mut names = Names::default();
        assert_eq!(names.numbers(&people), [0, 1]);
        assert_eq!(names.number("Bo"), 1);
        assert_eq!((names.name(1), names.len()), ("Bo", 2));
    }
}
