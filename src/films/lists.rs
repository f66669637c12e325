//! Lists of numbers laid end to end, such as the people of each film and the films of each person.
//! It must not know what the numbers stand for.

/// Hands over pairs of a key and a value, one at a time.
type EachPair<'a> = &'a dyn Fn(&mut dyn FnMut(u32, u32));

/// Many lists in two allocations, so that a million films fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lists<T = u32> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T> Lists<T> {
    /// Appends a list; its number is the former [`Self::len`].
    pub(crate) fn push(&mut self, list: impl IntoIterator<Item = T>) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.items.extend(list);
        self.starts.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    /// The list with this number; empty if there is none.
    pub(crate) fn get(&self, number: u32) -> &[T] {
        let at = number as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => self.items.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How many lists there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}

impl Lists {
    /// The inverse: for each of `count` items, the numbers of the lists that hold it, in ascending order.
    pub(crate) fn inverted(&self, count: usize) -> Self {
        Self::grouped(count, &|take| {
            for number in 0..u32::try_from(self.len()).unwrap_or(u32::MAX) {
                self.get(number).iter().for_each(|item| take(*item, number));
            }
        })
    }

    /// For each of `count` keys, the values that `each` hands over with it, in that order; `each` is called twice, once to count them.
    pub(crate) fn grouped(count: usize, each: EachPair<'_>) -> Self {
        let mut starts = vec![0_u32; count + 1];
        each(&mut |key, _| {
            if let Some(count) = starts.get_mut(key as usize + 1) {
                *count += 1;
            }
        });
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0_u32; sum as usize];
        each(&mut |key, value| {
            if let Some(at) = next.get_mut(key as usize)
                && let Some(place) = items.get_mut(*at as usize)
            {
                *place = value;
                *at += 1;
            }
        });
        Self { starts, items }
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
}
