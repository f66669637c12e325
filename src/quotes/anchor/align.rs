//! Locates the quote part of a pattern in a short window of text, by the alignment with the fewest edits.
//! Time is proportional to pattern length times window length, so it must only be given short ones.

use std::ops::Range;

/// One cell of the table: the edits so far, and where the quote began and ended on the cheapest path to it.
#[derive(Clone, Copy, Default)]
struct Cell {
    cost: u32,
    start: u32,
    end: u32,
}

/// The range of `window` that the characters `quote` of `pattern` are aligned with.
///
/// The whole pattern is aligned; the window may extend beyond it at both ends. Text inserted at the quote's bounds is not part of the quote.
pub(super) fn align(pattern: &[char], quote: Range<usize>, window: &[char]) -> Option<Range<usize>> {
    let mut row: Vec<Cell> = vec![Cell::default(); window.len() + 1];
    for (index, character) in pattern.iter().enumerate() {
        if index == quote.start {
            // Any text inserted before the quote has been passed: the quote begins here.
            (0..).zip(&mut row).for_each(|(at, cell)| cell.start = at);
        }
        let ends = index + 1 == quote.end;
        let mut diagonal = *row.first()?;
        let first = row.first_mut()?;
        first.cost += 1;
        let mut left = *first;
        for (at, (above, other)) in (1..).zip(row.iter_mut().skip(1).zip(window)) {
            let end = |cell: Cell| if ends { at } else { cell.end };
            let replaced = Cell { cost: diagonal.cost + u32::from(character != other), end: end(diagonal), ..diagonal };
            diagonal = *above;
            let removed = Cell { cost: above.cost + 1, end: end(*above), ..*above };
            // Text inserted after the quote's last character is not part of it: its end stays where it was.
            let inserted = Cell { cost: left.cost + 1, ..left };
            *above = least(replaced, least(removed, inserted));
            left = *above;
        }
    }
    let best = row.iter().copied().reduce(least)?;
    let (start, end) = (usize::try_from(best.start).ok()?, usize::try_from(best.end).ok()?);
    Some(start..end.max(start))
}

fn least(one: Cell, other: Cell) -> Cell {
    if other.cost < one.cost { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(before: &str, quote: &str, after: &str, window: &str) -> String {
        let pattern: Vec<char> = [before, quote, after].concat().chars().collect();
        let start = before.chars().count();
        let window: Vec<char> = window.chars().collect();
        let range = align(&pattern, start..start + quote.chars().count(), &window).unwrap();
        window[range].iter().collect()
    }

    #[test]
    fn the_quote_is_cut_out_of_its_window() {
        assert_eq!(aligned("and then ", "we cut", " to black", "x and then we cut to black y"), "we cut");
        assert_eq!(aligned("and then ", "we cut", " to black", "and then we slowly cut to black"), "we slowly cut");
        assert_eq!(aligned("and then ", "we cut", " to black", "and then  to black").trim(), "");
        assert_eq!(aligned("and then ", "we cut", " to black", "and then: we cut — to black"), "we cut");
        assert_eq!(aligned("", "we cut", "", ""), "");
        // All its letters stand there in their order, but far apart.
        assert_eq!(aligned("", "we cut", "", "we saw it, cut; we cat"), "we cat");
    }
}
