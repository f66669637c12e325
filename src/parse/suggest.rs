//! The name that a mistyped word probably meant.
//! It only compares; the caller says which names there are.

/// The candidate nearest to `word`: at most two letters, and fewer than half of them, inserted, omitted, changed or swapped.
///
/// Case, `-` and `_` are ignored, so that `readingTime` finds `reading-time`.
///
/// ```
/// use intertitle::parse::suggest::closest;
/// assert_eq!(closest("raitng", &["title", "rating"]), Some("rating"));
/// assert_eq!(closest("ReadingTime", &["progress", "reading-time"]), Some("reading-time"));
/// assert_eq!(closest("colour", &["title", "rating"]), None);
/// ```
#[must_use]
pub fn closest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let (best, distance, length) = nearest(word, candidates)?;
    (distance <= 2 && 2 * distance < length).then_some(best)
}

/// The candidate that `word`, of at least five letters, misspells by one letter. Stricter than [`closest`], for places where other words
/// are allowed too.
///
/// ```
/// use intertitle::parse::suggest::misspelt;
/// assert_eq!(misspelt("titel", &["title", "rating"]), Some("title"));
/// assert_eq!(misspelt("rating", &["title", "rating"]), None);
/// assert_eq!(misspelt("data", &["date"]), None);
/// ```
#[must_use]
pub fn misspelt<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let (best, distance, length) = nearest(word, candidates)?;
    (distance == 1 && length > 4).then_some(best)
}

/// The nearest candidate, its distance, and the number of letters in the word.
fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<(&'a str, usize, usize)> {
    let word = plain(word);
    let distances = candidates.iter().map(|candidate| (*candidate, distance(&word, &plain(candidate)), word.len()));
    distances.min_by_key(|(_, distance, _)| *distance)
}

/// The letters to compare. Words too long to be a mistyped name of ours are cut, which bounds the work.
fn plain(word: &str) -> Vec<char> {
    word.chars().filter(|c| !matches!(c, '-' | '_')).map(|c| c.to_ascii_lowercase()).take(40).collect()
}

/// Optimal string alignment distance (Damerau-Levenshtein in which no substring is edited twice), row by row.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
    let mut last = None;
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let mut cost = (at(&above, j) + usize::from(a != b)).min(at(&above, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = last == Some(b) && j.checked_sub(1).and_then(|j| to.get(j)) == Some(a);
            if swapped {
                cost = cost.min(at(&before, j.saturating_sub(1)) + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut above, row);
        last = Some(a);
    }
    at(&above, to.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (from, to, expected) in [
            ("", "", 0),
            ("", "ab", 2),
            ("film", "film", 0),
            ("fim", "film", 1),
            ("fiml", "film", 1),
            ("dock", "clock", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(&chars(from), &chars(to)), expected, "{from} {to}");
            assert_eq!(distance(&chars(to), &chars(from)), expected, "{to} {from}");
        }
    }

    #[test]
    fn no_guess_is_made_for_short_words() {
        assert_eq!(closest("a", &["alt"]), None);
        assert_eq!(closest("ab", &["alt"]), None);
        assert_eq!(closest("", &["alt"]), None);
    }
}
