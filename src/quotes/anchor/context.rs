//! The similarity of two contexts: the text that a selector expects beside a quote, and the text that is there.
//! It compares from the quote's edge outwards, so that a word inserted far away costs little.

/// The similarity of `expected` to the start of `actual`, 0 to 1: one minus the edits per expected character.
///
/// Both run from the quote outwards. Reads at most one and a half times the length of `expected` from `actual`.
pub(super) fn similarity(expected: &[char], actual: impl Iterator<Item = char>) -> f64 {
    if expected.is_empty() {
        return 1.0;
    }
    let actual: Vec<char> = actual.take(expected.len() + expected.len() / 2).collect();
    let mut row: Vec<usize> = (0..=actual.len()).collect();
    for (done, character) in (1..).zip(expected) {
        step(&mut row, done, *character, &actual);
    }
    let cost = row.iter().min().copied().unwrap_or(expected.len()).min(expected.len());
    1.0 - cost as f64 / expected.len() as f64
}

/// The similarity of two whole texts, 0 to 1.
pub(super) fn likeness(one: &[char], other: &[char]) -> f64 {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (done, character) in (1..).zip(one) {
        step(&mut row, done, *character, other);
    }
    let longest = one.len().max(other.len());
    let cost = row.last().copied().unwrap_or(longest);
    if longest == 0 { 1.0 } else { 1.0 - cost as f64 / longest as f64 }
}

/// The next row of Levenshtein's table.
fn step(row: &mut [usize], done: usize, character: char, other: &[char]) {
    let (mut diagonal, mut left) = (done - 1, done);
    if let Some(first) = row.first_mut() {
        *first = done;
    }
    for (above, theirs) in row.iter_mut().skip(1).zip(other) {
        let replaced = diagonal + usize::from(character != *theirs);
        diagonal = *above;
        *above = replaced.min(*above + 1).min(left + 1);
        left = *above;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_the_quote_is_compared() {
        let expected: Vec<char> = "cut to black".chars().collect();
        assert_eq!(similarity(&expected, "cut to black, and then".chars()), 1.0);
        assert_eq!(similarity(&expected, "cut to block".chars()), 11.0 / 12.0);
        assert_eq!(similarity(&expected, "cut then to black".chars()), 1.0 - 5.0 / 12.0, "a word more costs its letters");
        assert_eq!(similarity(&expected, "".chars()), 0.0);
        assert_eq!(similarity(&[], "anything".chars()), 1.0);
        assert_eq!(likeness(&['a', 'b'], &['a', 'b', 'c', 'd']), 0.5);
        assert_eq!(likeness(&[], &[]), 1.0);
    }
}
