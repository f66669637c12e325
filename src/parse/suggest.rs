//! The name that a mistyped word probably meant.
//! It only compares; the caller says which names there are.

/// The candidate nearest to `word`: one letter inserted, omitted or changed, two of seven or more. Their order is free.
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
    let (best, (letters, _), length) = nearest(word, candidates)?;
    let most = match length {
        ..3 => 0,
        3..7 => 1,
        _ => 2,
    };
    (letters <= most).then_some(best)
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
    let (best, (letters, differ), length) = nearest(word, candidates)?;
    (letters <= 1 && differ && length > 4).then_some(best)
}

/// The nearest candidate, how far it is apart, and the number of letters in the word.
fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<(&'a str, (usize, bool), usize)> {
    let word = plain(word);
    let mut nearest = None;
    for candidate in candidates {
        let distance = apart(&word, plain(candidate));
        if nearest.is_none_or(|(_, least, _)| distance < least) {
            nearest = Some((*candidate, distance, word.len()));
        }
    }
    nearest
}

/// The letters to compare. Words too long to be a mistyped name of ours are cut, which bounds the work.
fn plain(word: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    for byte in word.bytes().take(40) {
        if !matches!(byte, b'-' | b'_') {
            letters.push(byte.to_ascii_lowercase());
        }
    }
    letters
}

/// How many letters one word has that the other has not, whichever has more of them, and whether the words differ at all. Whoever mistypes a name changes
/// few of its letters; counting edits would take three times as much code.
fn apart(word: &[u8], mut name: Vec<u8>) -> (usize, bool) {
    let differ = word != name;
    let mut foreign = 0;
    for letter in word {
        match name.iter().position(|own| own == letter) {
            Some(at) => drop(name.swap_remove(at)),
            None => foreign += 1,
        }
    }
    (foreign.max(name.len()), differ)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_letters() {
        for (from, to, expected) in [
            ("", "", 0),
            ("", "ab", 2),
            ("film", "film", 0),
            ("fim", "film", 1),
            ("fiml", "film", 0),
            ("dock", "clock", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(apart(from.as_bytes(), plain(to)), (expected, from != to), "{from} {to}");
            assert_eq!(apart(to.as_bytes(), plain(from)), (expected, from != to), "{to} {from}");
        }
    }

    #[test]
    fn no_guess_is_made_for_short_words() {
        assert_eq!(closest("a", &["alt"]), None);
        assert_eq!(closest("ab", &["alt"]), None);
        assert_eq!(closest("", &["alt"]), None);
    }
}
