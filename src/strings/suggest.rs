//! What an author may have meant: the known name that is nearest to a mistyped one.
//! Only for warnings, so short names and plain code matter more than speed.

/// The candidate within a third of the name's length in edits, letter case aside; the first of the nearest.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_ascii_lowercase();
    let limit = (name.chars().count() / 3).max(1);
    let near = candidates.map(|candidate| (edits(&name, &candidate.to_ascii_lowercase()), candidate));
    near.filter(|(edits, _)| *edits <= limit).min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

/// Levenshtein's distance, row by row.
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (to, above) in b.chars().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(from != to)).min(left + 1).min(above + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{edits, nearest};

    #[test]
    fn edits_are_counted() {
        assert_eq!(edits("kitten", "sitting"), 3);
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("film", "film"), 0);
        assert_eq!(edits("flim", "film"), 2);
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        let names = || ["readingTime", "timeLeft", "tags"].into_iter();
        assert_eq!(nearest("readingtimes", names()), Some("readingTime"));
        assert_eq!(nearest("time_left", names()), Some("timeLeft"));
        assert_eq!(nearest("colour", names()), None);
    }
}
