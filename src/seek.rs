//! Finds short words: in a text by comparing at every position, and in lists of words.
//! Only for words of a few bytes: core's own search is faster on long ones, and brings two kilobytes into the WebAssembly.

/// Every position in `text`, in bytes, at which `word` begins; matches may overlap.
///
/// ```
/// use intertitle::seek::places;
/// assert_eq!(places("Her, and her; Her.", "Her").collect::<Vec<_>>(), [0, 14]);
/// ```
pub fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    text.windows(word.len().max(1)).enumerate().filter(move |(_, part)| *part == word).map(|(at, _)| at)
}

/// Whether `word` is in `text`.
///
/// ```
/// use intertitle::seek::holds;
/// assert!(holds("brid.gy", "gy") && !holds("brid.gy", "gyo"));
/// ```
#[must_use]
pub fn holds(text: &str, word: &str) -> bool {
    places(text, word).next().is_some()
}

/// The parts of `text` between the characters `at`, all of them ASCII.
///
/// ```
/// use intertitle::seek::split;
/// assert_eq!(split("her, him,", b",").collect::<Vec<_>>(), ["her", " him", ""]);
/// ```
#[must_use]
pub fn split<'a>(text: &'a str, at: &'static [u8]) -> Split<'a> {
    Split { rest: Some(text), at }
}

/// The parts of a text, from [`split`].
#[derive(Clone, Debug)]
pub struct Split<'a> {
    rest: Option<&'a str>,
    at: &'static [u8],
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    #[inline(never)]
    #[expect(clippy::manual_contains, reason = "of bytes, `contains` is core's memchr, which is larger than all of this")]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let end = rest.bytes().position(|byte| self.at.iter().any(|at| *at == byte));
        self.rest = end.and_then(|end| rest.get(end + 1..));
        end.map_or(Some(rest), |end| rest.get(..end))
    }
}

/// Whether the last character of a text is one of `signs`. Core's own `ends_with`, given an array, is compiled once for each length of array; so are
/// those that trim.
///
/// ```
/// use intertitle::seek::ends_with_any;
/// assert!(ends_with_any("Her?", ".?!") && !ends_with_any("Her", ".?!") && !ends_with_any("", ".?!"));
/// ```
#[must_use]
pub fn ends_with_any(text: &str, signs: &str) -> bool {
    trim_end_any(text, signs).len() < text.len()
}

/// A text without the characters of `signs` at its end.
///
/// ```
/// use intertitle::seek::trim_end_any;
/// assert_eq!(trim_end_any("(Her?!", "!?"), "(Her");
/// ```
#[must_use]
pub fn trim_end_any<'a>(text: &'a str, signs: &str) -> &'a str {
    text.trim_end_matches(|sign| signs.contains(sign))
}

/// A text without the characters of `signs` at its start.
///
/// ```
/// use intertitle::seek::trim_start_any;
/// assert_eq!(trim_start_any("– Her", "–— "), "Her");
/// ```
#[must_use]
pub fn trim_start_any<'a>(text: &'a str, signs: &str) -> &'a str {
    text.trim_start_matches(|sign| signs.contains(sign))
}

/// Whether `word` is one of the words of `list`, which have one space between them.
///
/// ```
/// use intertitle::seek::is_listed;
/// assert!(is_listed("pear", "apple pear") && !is_listed("pea", "apple pear"));
/// ```
#[must_use]
pub fn is_listed(word: &str, list: &str) -> bool {
    let word = word.as_bytes();
    // How many letters of `word` the current one begins with; too many, once a letter differs. Every tag is looked up, so nothing is split.
    let mut same = 0;
    for letter in list.bytes() {
        same = match word.get(same) {
            _ if letter == b' ' && same == word.len() => return true,
            _ if letter == b' ' => 0,
            Some(next) if *next == letter => same + 1,
            _ => usize::MAX,
        };
    }
    same == word.len()
}

/// What the first of several lists that has `word` stands for. One loop over texts: a `match` on strings would cost a WebAssembly a comparison
/// for each of them.
///
/// ```
/// use intertitle::seek::meaning;
/// let lists = [("fruit", "apple pear"), ("root", "beet")];
/// assert_eq!((meaning(&lists, "pear"), meaning(&lists, "pea")), (Some("fruit"), None));
/// ```
#[must_use]
pub fn meaning<T: Copy>(lists: &[(T, &str)], word: &str) -> Option<T> {
    lists.iter().find(|(_, list)| is_listed(word, list)).map(|(meaning, _)| *meaning)
}

/// `text` with `new` in place of each `word`, of one letter or more.
///
/// ```
/// use intertitle::seek::replaced;
/// assert_eq!(replaced("Ada :cat::cat: Lov", ":cat:", " "), "Ada    Lov");
/// ```
#[must_use]
pub fn replaced(text: &str, word: &str, new: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = around(rest, word) {
        out.extend([before, new]);
        rest = after;
    }
    out + rest
}

/// What comes after the first `word` in `text`; nothing if it is not there.
///
/// ```
/// use intertitle::seek::after;
/// assert_eq!((after("film=her;", "film="), after("her", "film=")), (Some("her;"), None));
/// ```
#[must_use]
pub fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    around(text, word).map(|(_, after)| after)
}

/// What stands before the first `word` in `text`, and what after it; nothing if it is not there.
///
/// ```
/// use intertitle::seek::around;
/// assert_eq!(around("From {title} to …", "{title}"), Some(("From ", " to …")));
/// ```
#[must_use]
pub fn around<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let at = places(text, word).next()?;
    Some((text.get(..at)?, text.get(at + word.len()..)?))
}
