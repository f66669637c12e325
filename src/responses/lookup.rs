//! Sorts numbers by the caller's order, and finds texts among thousands. One non-generic sort serves all uses, to save WebAssembly.
//! It must not copy the texts.

use std::cmp::Ordering;

/// The numbers below `count` in the order of `compare` (stable).
pub(super) fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..count).collect();
    numbers.sort_by(|a, b| compare(*a, *b));
    numbers
}

/// Texts, to be found by content; a text's number is its index.
#[derive(Debug)]
pub(super) struct Lookup<'a> {
    texts: Vec<&'a str>,
    order: Vec<usize>,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(texts: Vec<&'a str>) -> Self {
        let order = sorted(texts.len(), &|a, b| texts.get(a).cmp(&texts.get(b)));
        Self { texts, order }
    }

    /// The number of the first text that equals `text`.
    pub(super) fn first(&self, text: &str) -> Option<usize> {
        let number = self.order.get(self.before(text)).copied()?;
        (self.texts.get(number) == Some(&text)).then_some(number)
    }

    /// How many texts equal `text`.
    pub(super) fn count(&self, text: &str) -> usize {
        let rest = self.order.get(self.before(text)..).unwrap_or_default();
        rest.iter().take_while(|number| self.texts.get(**number) == Some(&text)).count()
    }

    /// How many texts come before `text` in sorted order.
    fn before(&self, text: &str) -> usize {
        self.order.partition_point(|number| self.texts.get(*number).is_some_and(|known| *known < text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_their_first_number() {
        let lookup = Lookup::new(vec!["b", "a", "b", "", "c"]);
        assert_eq!((lookup.first("b"), lookup.first("a"), lookup.first(""), lookup.first("bb")), (Some(0), Some(1), Some(3), None));
        assert_eq!((lookup.count("b"), lookup.count("c"), lookup.count("d")), (2, 1, 0));
        assert_eq!(Lookup::new(vec![]).first(""), None);
    }
}
