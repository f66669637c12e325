//! Finds the quotation marks around a place in a paragraph.
//! It must not repair: marks that do not pair make no quotation.

use crate::quotes::quoted::quotations;
use std::ops::Range;

/// A quotation in a paragraph, in bytes of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// From its opening mark to its closing one, both included.
    pub(super) whole: Range<usize>,
    /// What stands between the marks.
    pub(super) inner: Range<usize>,
}

/// The quotation that `range` lies in, with or without its marks; `None` if the range extends beyond it or into a nested quotation.
pub(super) fn around(text: &str, range: Range<usize>) -> Option<Quotation> {
    let (found, pairs) = quotations(text);
    let whole = found.into_iter().find(|whole| pairs && whole.start <= range.start && range.end <= whole.end)?;
    let mut marks = text.get(whole.clone())?.chars();
    let (opening, closing) = (marks.next()?, marks.next_back()?);
    let inner = whole.start + opening.len_utf8()..whole.end - closing.len_utf8();
    // A nested quotation is somebody else's words; a straight single mark may be an apostrophe.
    let before = text.get(inner.start..range.start.max(inner.start))?;
    (opening != '\'' && !before.contains(['‘', '“', '„', '«'])).then_some(Quotation { whole, inner })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str, part: &str) -> Option<String> {
        let at = text.find(part)?;
        around(text, at..at + part.len()).and_then(|found| text.get(found.inner)).map(str::to_owned)
    }

    #[test]
    fn marks_that_pair_make_a_quotation() {
        assert_eq!(inner("He says “one two” now.", "two").as_deref(), Some("one two"));
        assert_eq!(inner("He says “one two” now.", "“one two”").as_deref(), Some("one two"));
        assert_eq!(inner("„eins“ und \"zwei drei\"", "drei").as_deref(), Some("zwei drei"));
        assert_eq!(inner("‘I don’t know,’ he says", "know").as_deref(), Some("I don’t know,"));
        assert_eq!(inner("A 6\" gun and \"two\" guns", "two").as_deref(), Some("two"));
    }

    #[test]
    fn everything_else_makes_none() {
        assert_eq!(inner("He says “one two” now.", "two” now"), None);
        assert_eq!(inner("He says “one ‘two’ three” now.", "two"), None);
        assert_eq!(inner("He says “one two now.", "two"), None);
        assert_eq!(inner("In the '90s, 'one,' he says", "one"), None);
        assert_eq!(inner("no marks", "marks"), None);
    }
}
