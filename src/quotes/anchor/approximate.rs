//! Finds where a pattern occurs in a text with the fewest edits: Myers' bit-parallel search, in blocks of 64 characters.
//! It returns ends and distances only; where a hit begins, and whether it is good enough, is the caller's to decide.
//!
//! G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", J. ACM 46(3), 1999.

use super::super::fold::fold_one;

/// A place where a match of the pattern ends, after `distance` insertions, deletions and replacements of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// In bytes of the text.
    pub(super) end: usize,
    /// In characters.
    pub(super) distance: usize,
}

/// How many hits are kept.
const KEPT: usize = 4;

/// The best hits of `pattern` (folded characters), smallest distance first. The text is cut into stretches as long as the pattern, and each
/// yields at most one hit.
///
/// Time is proportional to the text's length times the pattern's length over 64.
pub(super) fn search(pattern: &[char], text: &str) -> Vec<Hit> {
    let mut best = Vec::with_capacity(KEPT + 1);
    let Some(mut column) = Column::new(pattern) else { return best };
    let worst = Hit { end: 0, distance: usize::MAX };
    let (mut of_stretch, mut left) = (worst, pattern.len());
    for (at, character) in text.char_indices() {
        let distance = column.advance(fold_one(character));
        if distance < of_stretch.distance {
            of_stretch = Hit { end: at + character.len_utf8(), distance };
        }
        left -= 1;
        if left == 0 {
            keep(&mut best, of_stretch);
            (of_stretch, left) = (worst, pattern.len());
        }
    }
    if of_stretch != worst {
        keep(&mut best, of_stretch);
    }
    best
}

fn keep(best: &mut Vec<Hit>, hit: Hit) {
    let place = best.partition_point(|kept| kept.distance <= hit.distance);
    best.insert(place, hit);
    best.truncate(KEPT);
}

/// One column of the dynamic programming table, as differences between neighbours.
struct Column {
    blocks: Vec<Block>,
    /// One row per symbol, one word per block: the bits where the pattern has that symbol. The first row stands for all symbols it lacks.
    matches: Vec<u64>,
    /// The row of each ASCII character; 0 if the pattern lacks it.
    ascii: [u16; 128],
    /// The other characters of the pattern, sorted, with their rows.
    others: Vec<(char, u16)>,
    /// The bit of the pattern's last character in the last block.
    last: u64,
    distance: usize,
}

#[derive(Clone, Copy)]
struct Block {
    /// The rows where the distance grows by one downwards.
    up: u64,
    /// The rows where it falls by one.
    down: u64,
}

impl Column {
    fn new(pattern: &[char]) -> Option<Self> {
        let last = 1 << (pattern.len().checked_sub(1)? % 64);
        let count = pattern.len().div_ceil(64);
        let mut symbols: Vec<char> = pattern.to_vec();
        symbols.sort_unstable();
        symbols.dedup();
        let mut matches = vec![0; (symbols.len() + 1) * count];
        for (index, character) in pattern.iter().enumerate() {
            let row = symbols.binary_search(character).ok()? + 1;
            *matches.get_mut(row * count + index / 64)? |= 1 << (index % 64);
        }
        let mut ascii = [0; 128];
        let mut others = Vec::new();
        for (row, symbol) in (1..).zip(symbols) {
            match usize::try_from(u32::from(symbol)).ok().and_then(|code| ascii.get_mut(code)) {
                Some(place) => *place = row,
                None => others.push((symbol, row)),
            }
        }
        let blocks = vec![Block { up: u64::MAX, down: 0 }; count];
        Some(Self { blocks, matches, ascii, others, last, distance: pattern.len() })
    }

    /// Takes the next character of the text; returns the edit distance of the best match that ends with it.
    fn advance(&mut self, character: char) -> usize {
        let row = self.row(character) * self.blocks.len();
        let matches = self.matches.get(row..).unwrap_or_default();
        let final_block = self.blocks.len() - 1;
        // The carry between two blocks: whether the distance grew or fell, from left to right, in the row above.
        let (mut grew, mut fell) = (0, 0);
        for (index, (block, equal)) in self.blocks.iter_mut().zip(matches).enumerate() {
            let top = if index == final_block { self.last } else { 1 << 63 };
            (grew, fell) = block.advance(*equal, grew, fell, top);
        }
        self.distance = (self.distance + usize::from(grew != 0)).saturating_sub(usize::from(fell != 0));
        self.distance
    }

    fn row(&self, character: char) -> usize {
        let row = match usize::try_from(u32::from(character)).ok().and_then(|code| self.ascii.get(code)) {
            Some(row) => *row,
            None => {
                self.others.binary_search_by_key(&character, |(symbol, _)| *symbol).map_or(0, |at| self.others.get(at).map_or(0, |o| o.1))
            }
        };
        usize::from(row)
    }
}

impl Block {
    /// One step of Myers' recurrence; `grew` and `fell` are 0 or 1, at most one of them 1. Returns the carry out of the bit `top`.
    fn advance(&mut self, equal: u64, grew: u64, fell: u64, top: u64) -> (u64, u64) {
        let vertical = equal | self.down;
        let equal = equal | fell;
        let horizontal = ((equal & self.up).wrapping_add(self.up) ^ self.up) | equal;
        let growth = self.down | !(horizontal | self.up);
        let fall = self.up & horizontal;
        let leaving = (u64::from(growth & top != 0), u64::from(fall & top != 0));
        let (growth, fall) = (growth << 1 | grew, fall << 1 | fell);
        self.up = fall | !(vertical | growth);
        self.down = growth & vertical;
        leaving
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Sellers' algorithm, the textbook way.
    fn slow(pattern: &[char], text: &[char]) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut ends = Vec::new();
        for character in text {
            let mut diagonal = column[0];
            for row in 1..=pattern.len() {
                let replaced = diagonal + usize::from(pattern[row - 1] != *character);
                diagonal = column[row];
                column[row] = replaced.min(diagonal + 1).min(column[row - 1] + 1);
            }
            ends.push(column[pattern.len()]);
        }
        ends
    }

    proptest! {
        #[test]
        fn distances_are_those_of_the_textbook(pattern in "[abcé]{1,200}", text in "[abcéd]{0,300}") {
            let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().map(fold_one).collect(), text.chars().map(fold_one).collect());
            let mut column = Column::new(&pattern).unwrap();
            let fast: Vec<usize> = text.iter().map(|character| column.advance(*character)).collect();
            prop_assert_eq!(fast, slow(&pattern, &text));
        }
    }

    #[test]
    fn the_nearest_hit_comes_first() {
        let pattern: Vec<char> = "cut to black".chars().collect();
        let text = "They cut to blue, and much later, when nobody looks any more, they Cut to Black.";
        assert_eq!(search(&pattern, text).first(), Some(&Hit { end: text.len() - 1, distance: 0 }));
        assert_eq!(search(&[], text), []);
        assert_eq!(search(&pattern, ""), []);
    }
}
